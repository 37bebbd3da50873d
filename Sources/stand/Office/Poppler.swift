import Documents
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
      "/bin/sh",
      ["-c", "ulimit -v 524288 && ulimit -t \(Self.seconds) && exec \"$0\" -bbox - -", path])
    let outcome = try program.run(
      reading: Self.withoutProfiles(document), seconds: 2 * Self.seconds, atMost: Self.longest)
    if outcome.messages.contains("Incorrect password") {
      throw RegisterError(
        .content, "\(file): it is protected with a password; save it without one and try again")
    }
    if outcome.end == nil || outcome.end == .stopped(Self.outOfTime) {
      throw RegisterError(
        .content,
        """
        \(file): pdftotext took more than \(Self.seconds) seconds to read it, which is all that it is given; take in the \
        document that it was made of, or a part of its pages
        """)
    }
    guard outcome.output.count < Self.longest else {
      throw RegisterError(
        .content, "\(file): it has more than 64 MiB of words with their places; an annex has less")
    }
    guard outcome.end == .exited(0), !outcome.output.isEmpty else {
      throw RegisterError(.content, "\(file): it cannot be read as a PDF. Is the file whole?")
    }
    return outcome.output
  }

  /// A PDF that names no colour profile for its printing, as PDF/A does.
  ///
  /// Of one that does, pdftotext (22.12) works the profile out on each page, which takes it thirty times as long as all the
  /// words; and it tells no colours. The name is made another of the same length, so that all else stays where it is.
  private static func withoutProfiles(_ document: [UInt8]) -> [UInt8] {
    let name = Array("/OutputIntents".utf8)
    var document = document
    var place = document.startIndex
    while let start = document[place...].firstIndex(of: name[0]) {
      place = start + 1
      guard document[start...].starts(with: name) else { continue }
      document[start + name.count - 1] = UInt8(ascii: "x")
    }
    return document
  }

  /// pdfinfo of poppler-utils, which tells where in a PDF the places of a draft are.
  struct Places {
    private let path: String

    /// Finds it; nothing where it is not installed.
    init?(in environment: Environment = .process) {
      guard let path = Files.program("pdfinfo", in: environment["PATH"] ?? "") else { return nil }
      self.path = path
    }

    /// The places by their numbers; nothing where it cannot tell them.
    ///
    /// - Throws: `RegisterError` where it is interrupted, and `FileError` where it cannot be started.
    func spots(of document: [UInt8]) throws -> [Int: OfficeDraft.Spot]? {
      let outcome = try ConfinedProgram(path, ["-dests", "-"]).run(
        reading: document, seconds: Poppler.seconds, atMost: Poppler.longest)
      if case .stopped(let signal) = outcome.end, ProcessEnd.interruptions.contains(signal) {
        throw RegisterError(.unavailable, "interrupted; nothing was written")
      }
      guard outcome.end == .exited(0), outcome.output.count < Poppler.longest else {
        return nil
      }
      let spots = Poppler.spots(in: outcome.output)
      return spots.isEmpty ? nil : spots
    }
  }

  private static func spots(in told: [UInt8]) -> [Int: OfficeDraft.Spot] {
    var spots: [Int: OfficeDraft.Spot] = [:]
    // 4 [ XYZ  210  258 null      ] "plaats17"
    for line in String(decoding: told, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 4, let page = Int(words[0]), let height = Double(words[4]),
        let name = words.last, name.hasPrefix("\"" + OfficeDraft.Place.prefix),
        let number = Int(name.dropFirst(OfficeDraft.Place.prefix.count + 1).dropLast())
      else { continue }
      spots[number] = OfficeDraft.Spot(page: page, height: height)
    }
    return spots
  }

  /// How many seconds of a processor it may take.
  private static let seconds = 20
  /// How much it may tell.
  private static let longest = 64 << 20
  /// SIGXCPU of signal.h: more processor time than is allowed.
  private static let outOfTime: Int32 = 24
}
