import Files
import Processes
import Register

/// qpdf, which tells the objects of a PDF as JSON, and puts others in their place.
struct QPDF {
  private let path: String
  /// Where its folder is made, which goes when it is done.
  private let parent: String

  /// Finds it; nothing where it is not installed.
  init?(in environment: Environment = .process) {
    guard let path = Files.program("qpdf", in: environment["PATH"] ?? "") else { return nil }
    self.path = path
    parent = environment["TMPDIR"] ?? "/tmp"
  }

  /// The objects of a PDF, without what is in its streams; nothing where qpdf cannot tell them, as before version 11.
  ///
  /// - Throws: ``RegisterError`` where it is interrupted.
  func objects(of pdf: [UInt8]) throws -> [UInt8]? {
    try run(["--json=2", "--json-key=qpdf", "--json-stream-data=none"], on: pdf, and: nil)
  }

  /// A PDF with objects of JSON in place of its own, and all else as it was; nothing where that cannot be.
  ///
  /// - Throws: ``RegisterError`` where it is interrupted.
  func updated(_ pdf: [UInt8], by update: [UInt8]) throws -> [UInt8]? {
    // The metadata stay in plain text, in which archives look for them.
    try run(["--stream-data=preserve", "--object-streams=disable"], on: pdf, and: update)
  }

  private func run(_ arguments: [String], on pdf: [UInt8], and update: [UInt8]?) throws -> [UInt8]?
  {
    let folder = try PrivateFolder(in: parent)
    let source = "\(folder.path)/bijlage.pdf"
    try Files.write(pdf, to: source, replacing: false)
    var arguments = arguments + [source]
    if let update {
      let file = "\(folder.path)/bijlage.json"
      try Files.write(update, to: file, replacing: false)
      arguments += ["--update-from-json=\(file)", "-"]
    }
    let outcome = try ConfinedProgram(path, arguments).run(
      reading: [], seconds: 60, atMost: Self.longest)
    if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
      throw RegisterError(.unavailable, "interrupted; no .pdf was written")
    }
    // 3 is that it worked, and has something to say.
    guard outcome.end == .exited(0) || outcome.end == .exited(3), !outcome.output.isEmpty else {
      return nil
    }
    return outcome.output
  }

  private static let longest = 512 << 20
}
