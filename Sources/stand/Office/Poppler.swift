import Files
import Processes
import Register

/// poppler-utils, which tells the words of a PDF and where they stand.
struct Poppler {
  private let path: String

  /// Finds it.
  ///
  /// - Throws: ``RegisterError`` where it is not installed, with what to do.
  init(in environment: Environment = .process) throws {
    guard let path = Files.program("pdftotext", in: environment["PATH"] ?? "") else {
      throw RegisterError(
        .unavailable,
        """
        a PDF is read by pdftotext, which is not installed; install it (Debian: apt install poppler-utils), or \
        take in the document that the PDF was made of
        """)
    }
    self.path = path
  }

  /// Whether bytes are those of a PDF, which may begin somewhat behind the beginning.
  static func reads(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  /// Tells the words of a PDF.
  ///
  /// - Throws: ``RegisterError`` where it cannot be read.
  func words(of document: [UInt8], named file: String) throws -> [UInt8] {
    // As little memory and time as stand-office has.
    let program = ConfinedProgram(
      "/bin/sh", ["-c", "ulimit -v 524288 && ulimit -t 10 && exec \"$0\" -bbox - -", path])
    let outcome = try program.run(reading: document, seconds: 20, atMost: 64 << 20)
    guard outcome.end == .exited(0), !outcome.output.isEmpty else {
      throw RegisterError(.content, "\(file): it cannot be read as a PDF. Is the file whole?")
    }
    return outcome.output
  }
}
