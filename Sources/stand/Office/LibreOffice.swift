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
      try run(.conversion(to: "fodt"), on: template, ending, to: "fodt")
    }
    guard let written else {
      throw RegisterError(
        .content,
        "\(file): LibreOffice cannot read it as a template. Is it whole, and without a password?")
    }
    return written
  }

  /// Turns a flat document into one that people go on writing in, `.odt` or `.docx`.
  ///
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func converted(_ flat: [UInt8], to form: AnnexForm) throws -> [UInt8] {
    let name = form.rawValue
    let written = try ProgressLine.during("LibreOffice is writing .\(name)") { _ in
      try run(.conversion(to: name), on: flat, "fodt", to: name)
    }
    guard let written else { throw nothing(of: form) }
    return written
  }

  /// Turns a flat document into a PDF, which has the places of the document's bookmarks by their names.
  ///
  /// - Parameters:
  ///   - wanted: The form that a person asked for, where the PDF is only looked at.
  ///   - isTwice: Whether it is tried to have it written twice, by a macro.
  /// - Returns: The PDF, and whether it was: only then its places are surely those of what stands on its pages.
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func pdf(
    of flat: [UInt8], for wanted: AnnexForm, twice isTwice: Bool
  ) throws -> (bytes: [UInt8], isSettled: Bool) {
    try ProgressLine.during("LibreOffice is writing .\(wanted.rawValue)") { _ in
      if isTwice, let bytes = try run(.macro, on: flat, "fodt", to: "pdf") { return (bytes, true) }
      guard let bytes = try run(.conversion(to: PDFMacro.filter), on: flat, "fodt", to: "pdf")
      else { throw nothing(of: wanted) }
      return (bytes, false)
    }
  }

  private func nothing(of form: AnnexForm) -> RegisterError {
    RegisterError(
      .unavailable,
      """
      LibreOffice wrote no .\(form.rawValue); it has \(Self.seconds) seconds for it, and the room that is left in \
      \(parent); try again, or write .fodt and open it there
      """)
  }

  /// Turns a document of a form that it knows into one that `stand-office` reads.
  ///
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func readable(_ document: [UInt8], of form: ForeignForm, named file: String) throws -> [UInt8] {
    let written = try ProgressLine.during("LibreOffice is reading \(file)") { _ in
      try run(
        .conversion(to: form.target, reading: form.filter), on: document, form.ending,
        to: form.target)
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

  /// What it is to do.
  private enum Work {
    /// To write a document in another form, of which it is told with a filter.
    case conversion(to: String, reading: String? = nil)
    /// To run ``PDFMacro``.
    case macro
  }

  /// Runs it on a document.
  ///
  /// - Parameters:
  ///   - ending: The ending of the form that the document has.
  ///   - target: The ending of what it writes.
  /// - Returns: What it wrote; nothing where it wrote nothing.
  /// - Throws: ``RegisterError`` where it was interrupted, or took more time than it is given.
  private func run(
    _ work: Work, on document: [UInt8], _ ending: String, to target: String
  ) throws -> [UInt8]? {
    let folder = try PrivateFolder(in: parent)
    let source = "\(folder.path)/bijlage.\(ending)"
    try Files.write(document, to: source, replacing: false)
    let profile: LibreOfficeProfile
    let options: [String]
    switch work {
    case .conversion(let filter, let reader):
      profile = try LibreOfficeProfile(in: folder.path, withMacro: false)
      options =
        (reader.map { ["--infilter=\($0)"] } ?? []) + ["--convert-to", filter, "--outdir"]
        + [folder.path, source].map(LibreOfficeProfile.address)
    case .macro:
      profile = try LibreOfficeProfile(in: folder.path, withMacro: true)
      options = ["macro:///\(PDFMacro.name)"]
    }
    let program = ConfinedProgram(
      path, [profile.option, "--headless", "--norestore"] + options,
      environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    let outcome = try program.run(reading: [], seconds: Self.seconds, atMost: 4096)
    if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
      throw RegisterError(.unavailable, "interrupted; LibreOffice wrote no .\(target)")
    }
    if outcome.end == nil, case .macro = work { throw nothing(of: .pdf) }
    let written = "\(folder.path)/bijlage.\(target)"
    guard outcome.end == .exited(0), Files.exists(written) else { return nil }
    return try Input.file(written).read(atMost: Self.longest)
  }

  private static let longest = 256 << 20
  /// How long it may take for a document.
  private static let seconds = 120
}
