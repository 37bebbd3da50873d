import Files
import Processes
import Register

/// LibreOffice, which turns a flat document into others.
struct LibreOffice {
  private let path: String
  /// Where its folder is made, which goes when it is done.
  private let parent: String

  /// Finds it.
  ///
  /// - Throws: ``RegisterError`` where it is not installed, with what to do.
  init(for form: AnnexForm, in environment: Environment = .process) throws {
    guard let path = Files.program("soffice", in: environment["PATH"] ?? "") else {
      throw RegisterError(
        .unavailable,
        """
        .\(form.rawValue) comes from LibreOffice, which is not installed; install it (Debian: apt install \
        libreoffice-writer), or write .fodt, which every LibreOffice opens
        """)
    }
    self.path = path
    parent = environment["TMPDIR"] ?? "/tmp"
  }

  /// Turns a flat document into another.
  ///
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func converted(_ flat: [UInt8], to form: AnnexForm) throws -> [UInt8] {
    // A profile of its own: with one that another LibreOffice has open it silently writes nothing.
    let folder = try PrivateFolder(in: parent)
    let source = "\(folder.path)/bijlage.fodt"
    try Files.write(flat, to: source, replacing: false)
    let program = ConfinedProgram(
      path,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--convert-to", Self.filter(of: form), "--outdir", folder.path, source,
      ], environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    let outcome = try ProgressLine.during("LibreOffice is writing .\(form.rawValue)") { _ in
      try program.run(reading: [], seconds: 120, atMost: 4096)
    }
    let written = "\(folder.path)/bijlage.\(form.rawValue)"
    if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
      throw RegisterError(.unavailable, "interrupted; no .\(form.rawValue) was written")
    }
    guard outcome.end == .exited(0), Files.exists(written) else {
      throw RegisterError(
        .unavailable,
        "LibreOffice wrote no .\(form.rawValue); try again, or write .fodt and open it there")
    }
    return try Input.file(written).read(atMost: Self.longest)
  }

  private static let longest = 256 << 20

  /// What it is to write: a PDF as archives and screen readers need it, PDF/A-2 and PDF/UA-1, with tags.
  private static func filter(of form: AnnexForm) -> String {
    guard form == .pdf else { return form.rawValue }
    return """
      pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},\
      "PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}
      """
  }
}
