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

  /// Turns a flat document into one that people go on writing in, `.odt` or `.docx`.
  ///
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func converted(_ flat: [UInt8], to form: AnnexForm) throws -> [UInt8] {
    let name = form.rawValue
    let written = try ProgressLine.during("LibreOffice is writing .\(name)") { _ in
      try converted(flat, "fodt", to: name, as: name)
    }
    guard let written else { throw nothing(of: form) }
    return written
  }

  /// Turns a flat document into a PDF, which has the places of the document's bookmarks by their names.
  ///
  /// - Parameter wanted: The form that a person asked for, where the PDF is only looked at.
  /// - Returns: The PDF, and whether its places are those of what stands on its pages: it takes a macro of ours.
  /// - Throws: ``RegisterError`` where nothing comes of it.
  func pdf(
    of flat: [UInt8], for wanted: AnnexForm
  ) throws -> (bytes: [UInt8], isSettled: Bool) {
    try ProgressLine.during("LibreOffice is writing .\(wanted.rawValue)") { _ in
      let folder = try PrivateFolder(in: parent)
      if let bytes = try run(["macro:///\(PDFMacro.name)"], on: flat, "fodt", to: "pdf", in: folder)
      {
        return (bytes, true)
      }
      // A house may let LibreOffice run no macros, its own neither.
      guard let bytes = try converted(flat, "fodt", to: "pdf", as: PDFMacro.filter) else {
        throw nothing(of: wanted)
      }
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
    try run(
      (reader.map { ["--infilter=\($0)"] } ?? []) + ["--convert-to", filter], on: document, ending,
      to: target, in: PrivateFolder(in: parent))
  }

  /// Runs it on a document.
  ///
  /// - Parameter options: What it is to do; a conversion is told where.
  /// - Returns: What it wrote; nothing where it wrote nothing.
  private func run(
    _ options: [String], on document: [UInt8], _ ending: String, to target: String,
    in folder: PrivateFolder
  ) throws -> [UInt8]? {
    let source = "\(folder.path)/bijlage.\(ending)"
    try Files.write(document, to: source, replacing: false)
    let isConversion = options.contains("--convert-to")
    let profile = try LibreOfficeProfile(in: folder.path, withMacro: !isConversion)
    let program = ConfinedProgram(
      path,
      ["-env:UserInstallation=file://\(profile.path)", "--headless", "--norestore"] + options
        + (isConversion ? ["--outdir", folder.path, source] : []),
      environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    let outcome = try program.run(reading: [], seconds: Self.seconds, atMost: 4096)
    if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
      throw RegisterError(.unavailable, "interrupted; LibreOffice wrote no .\(target)")
    }
    let written = "\(folder.path)/bijlage.\(target)"
    guard outcome.end == .exited(0), Files.exists(written) else { return nil }
    return try Input.file(written).read(atMost: Self.longest)
  }

  private static let longest = 256 << 20
  /// How long it may take for a document.
  private static let seconds = 120
}
