import Files
import Processes
import Register

/// LibreOffice, which turns documents into others.
struct LibreOffice {
  private let path: String
  /// Where its folder is made, which goes when it is done.
  private let parent: String

  /// Finds it.
  ///
  /// - Throws: ``RegisterError`` where it is not installed, with what to do.
  init(for form: AnnexForm, in environment: Environment = .process) throws {
    try self.init(
      in: environment,
      else: RegisterError(
        .unavailable,
        """
        .\(form.rawValue) comes from LibreOffice, which is not installed; install it (Debian: apt install \
        libreoffice-writer), or write .fodt, which every LibreOffice opens
        """))
  }

  /// Finds it, to read a document of a form that it knows.
  ///
  /// - Throws: ``RegisterError`` where it is not installed, with what to do.
  init(reading form: ForeignForm, named file: String, in environment: Environment = .process) throws
  {
    try self.init(
      in: environment,
      else: RegisterError(
        .content,
        """
        \(file): it is \(form.name), which is read through LibreOffice, and that is not installed; save it as \
        \(form.better) and try again, or install it (Debian: apt install libreoffice-writer libreoffice-calc)
        """))
  }

  /// Finds it, to read a template.
  ///
  /// - Throws: ``RegisterError`` where it is not installed, with what to do.
  init(readingTemplate file: String, in environment: Environment = .process) throws {
    try self.init(
      in: environment,
      else: RegisterError(
        .unavailable,
        """
        \(file): a template comes through LibreOffice, which is not installed; install it (Debian: apt install \
        libreoffice-writer), or have it saved as .fodt
        """))
  }

  private init(in environment: Environment, else missing: RegisterError) throws {
    guard let path = Files.program("soffice", in: environment["PATH"] ?? "") else { throw missing }
    self.path = path
    parent = environment["TMPDIR"] ?? "/tmp"
  }

  /// Turns a template into a flat document.
  ///
  /// - Parameter ending: That of its name.
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func flat(_ template: [UInt8], _ ending: String, named file: String) throws -> [UInt8] {
    let written = try ProgressLine.during("LibreOffice is reading \(file)") { _ in
      try converted(template, ending, to: "fodt", as: "fodt")
    }
    guard let written else {
      throw RegisterError(
        .content,
        "\(file): LibreOffice cannot read it as a template. Is it whole, and without a password?")
    }
    return written
  }

  /// Turns a flat document into another.
  ///
  /// A PDF has the places of the document's bookmarks by their names.
  ///
  /// - Parameter wanted: The form that a person asked for, where this one is only looked at.
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func converted(
    _ flat: [UInt8], to form: AnnexForm, for wanted: AnnexForm? = nil
  ) throws -> [UInt8] {
    let name = (wanted ?? form).rawValue
    let written = try ProgressLine.during("LibreOffice is writing .\(name)") { _ in
      try converted(flat, "fodt", to: form.rawValue, as: Self.filter(of: form))
    }
    guard let written else {
      throw RegisterError(
        .unavailable,
        """
        LibreOffice wrote no .\(name); it has \(Self.seconds) seconds for it, and the room that is left in \(parent); try \
        again, or write .fodt and open it there
        """)
    }
    return written
  }

  /// Turns a document of a form that it knows into one that `stand-office` reads.
  ///
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func readable(_ document: [UInt8], of form: ForeignForm, named file: String) throws -> [UInt8] {
    let written = try ProgressLine.during("LibreOffice is reading \(file)") { _ in
      try converted(document, form.ending, to: form.target, as: form.target, reading: form.filter)
    }
    guard let written else {
      throw RegisterError(
        .content,
        """
        \(file): it is \(form.name), and LibreOffice cannot read it. Is it protected with a password, or not \
        whole\(form.isWorkbook ? ", or is the part of LibreOffice for workbooks (Calc) not installed" : "")? Save it as \(form.better), without a password, and try again
        """)
    }
    return written
  }

  /// - Parameters:
  ///   - ending: The ending of the form that the document has.
  ///   - filter: What LibreOffice is told of the form that it writes.
  ///   - reader: What it is told of the form that it reads, where the ending is not enough.
  /// - Returns: What it wrote; nothing where it wrote nothing.
  private func converted(
    _ document: [UInt8], _ ending: String, to target: String, as filter: String,
    reading reader: String? = nil
  ) throws -> [UInt8]? {
    // A profile of its own: with one that another LibreOffice has open it silently writes nothing.
    let folder = try PrivateFolder(in: parent)
    let profile = "\(folder.path)/profile"
    try Files.makeFolder("\(profile)/user")
    try Files.write(
      Array(Self.settings.utf8), to: "\(profile)/user/registrymodifications.xcu", replacing: false)
    let source = "\(folder.path)/bijlage.\(ending)"
    try Files.write(document, to: source, replacing: false)
    let program = ConfinedProgram(
      path,
      ["-env:UserInstallation=file://\(profile)", "--headless", "--norestore"]
        + (reader.map { ["--infilter=\($0)"] } ?? [])
        + ["--convert-to", filter, "--outdir", folder.path, source],
      environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    let outcome = try program.run(reading: [], seconds: Self.seconds, atMost: 4096)
    if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
      throw RegisterError(.unavailable, "interrupted; LibreOffice wrote no .\(target)")
    }
    let written = "\(folder.path)/bijlage.\(target)"
    guard outcome.end == .exited(0), Files.exists(written) else { return nil }
    return try Input.file(written).read(atMost: Self.longest)
  }

  /// No macro of a document runs, and nothing that it links to is fetched.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
    oor:op="fuse"><value>true</value></prop></item>
    </oor:items>

    """

  private static let longest = 256 << 20
  /// How long it may take for a document.
  private static let seconds = 120

  /// What it is to write: a PDF as archives and screen readers need it, PDF/A-2 and PDF/UA-1, with tags.
  private static func filter(of form: AnnexForm) -> String {
    guard form == .pdf else { return form.rawValue }
    return """
      pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},\
      "PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"},\
      "ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}
      """
  }
}
