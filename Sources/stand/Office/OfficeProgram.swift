import Documents
import Annex
import Files
import FoundationEssentials
import PlainText
import Processes
import Register

/// `stand-office`, the program beside this one that reads and writes the documents of office programs.
///
/// What is in a document may be hostile, so that it is read in a process of its own, which has little memory, time
/// and output, and no right but to read the document and to tell what is in it.
struct OfficeProgram {
  private let path: String

  /// Finds the program beside this one.
  ///
  /// - Throws: ``RegisterError`` where it is not there.
  init() throws {
    path = try Companion.path(
      of: "stand-office",
      that: "documents of office programs are read and written by stand-office")
  }

  /// Whether bytes are those of a document that it reads, whatever the name of the file.
  static func reads(_ bytes: [UInt8]) -> Bool {
    let signs: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if signs.contains(where: { bytes.starts(with: $0) }) { return true }
    // A flat document is XML, perhaps behind a byte-order mark.
    let start = bytes.prefix(2048).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
    return start.starts(with: Array("<?xml".utf8))
  }

  /// Tells what a document holds, as JSON.
  ///
  /// - Throws: ``RegisterError`` where the document cannot be read.
  func contents(of document: [UInt8], named file: String) throws -> [UInt8] {
    try run(["read"], reading: document, of: file)
  }

  /// Proposes what the tables on the pages of a PDF are, as JSON, from what `pdftotext` tells of them.
  ///
  /// - Throws: As ``contents(of:named:)`` does.
  func contents(
    ofPages report: [UInt8], headed words: HeadingWords, named file: String
  ) throws -> [UInt8] {
    let headings = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    return try run(["read", "pdf", headings], reading: report, of: file)
  }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - form: `fodt` or `xlsx`.
  ///   - template: The file that it is written in, which may be at fault.
  /// - Throws: ``RegisterError`` where it cannot be written.
  func document(
    of draft: OfficeDraft, as form: String, in template: String? = nil
  ) throws -> [UInt8] {
    let json = Array(try JSONEncoder().encode(draft))
    guard form == "xlsx" else {
      return try run(["write", form], reading: json, of: template ?? "the .\(form)")
    }
    // A workbook takes files of its own while it is made; they go with their folder, also where the program dies.
    let folder = try PrivateFolder(in: "/tmp")
    return try run(["write", form, folder.path], reading: json, of: "the .\(form)")
  }

  /// Puts right what LibreOffice wrote of a Word document.
  ///
  /// - Throws: ``RegisterError`` where it cannot.
  func mended(_ document: [UInt8]) throws -> [UInt8] {
    try run(["mend", "docx"], reading: document, of: "the .docx")
  }

  /// Tells what is to be another in a PDF that LibreOffice wrote, so that its table has headings of rows and its notes
  /// have names.
  ///
  /// - Parameters:
  ///   - objects: What `qpdf --json` tells of it.
  ///   - column: The column of the headings of rows, counted from 0.
  /// - Returns: What `qpdf --update-from-json` takes.
  /// - Throws: ``RegisterError`` where it cannot.
  func mending(ofPDF objects: [UInt8], rowHeadings column: Int) throws -> [UInt8] {
    try run(["mend", "pdf", "\(column)"], reading: objects, of: "the .pdf")
  }

  /// - Parameter subject: What messages call what is read or written.
  private func run(
    _ arguments: [String], reading bytes: [UInt8], of subject: String
  ) throws -> [UInt8] {
    let program = ConfinedProgram(path, arguments)
    let outcome = try program.run(reading: bytes, seconds: 20, atMost: 129 << 20)
    switch outcome.end {
    case .exited(0): return outcome.output
    case .exited(65):
      throw RegisterError(.content, "\(subject): \(outcome.messages.firstLine)")
    case .exited(74):
      throw RegisterError(
        .unavailable, "\(subject): there is no room for temporary files; make some in /tmp")
    case .exited(71):
      throw RegisterError(.unavailable, "\(subject): \(outcome.messages.firstLine)")
    case nil, .stopped(Self.outOfTime):
      throw RegisterError(
        .content,
        "\(subject): it takes too long, so it was given up; an annex takes less than a second")
    case .stopped(let signal) where ProcessEnd.interruptions.contains(signal):
      throw RegisterError(.unavailable, "\(subject): interrupted; everything is as it was")
    case .stopped, .exited:
      throw RegisterError(
        .content,
        "\(subject): it is too much for stand-office, which gave up on it; everything is as it was")
    }
  }

  /// SIGXCPU of signal.h: more processor time than is allowed.
  private static let outOfTime: Int32 = 24
}

extension String {
  /// The first line of what a program says, as it may be shown.
  fileprivate var firstLine: String {
    (split(whereSeparator: \.isNewline).first.map(String.init) ?? "it cannot be read").harmless
  }
}
