/// What the first bytes of a source show that it is.
enum SourceKind {
  /// What is expected where an edition is read.
  static let annex =
    "expected the annex as a document, or as tab-separated text, CSV or JSON in UTF-8"

  /// Refuses what is no text, or too much.
  static func check(
    _ bytes: [UInt8], named file: String, _ expected: String = annex
  ) throws(AnnexError) {
    guard !bytes.isEmpty else { throw AnnexError(file, "the file is empty; \(expected)") }
    guard bytes.count <= Limits.file else {
      throw AnnexError(file, "the file is larger than 64 MiB; \(expected)")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw AnnexError(file, "this is UTF-16 text; \(expected). Save it as UTF-8 and try again")
    }
    let containers: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if containers.contains(where: { bytes.starts(with: $0) }) {
      throw AnnexError(
        file, "this is an office document or a zip file; \(expected). Save it as text and try again"
      )
    }
    if bytes.starts(with: "%PDF".utf8) {
      throw AnnexError(file, "this is a PDF; \(expected). Save it as text and try again")
    }
    guard let place = bytes.firstIndex(of: 0) else { return }
    throw AnnexError(
      file, at: SourcePlace(of: place, in: bytes),
      "this is a binary file: here stands a NUL byte; \(expected)")
  }
}

extension SourcePlace {
  /// The place of a byte.
  init(of position: Int, in bytes: [UInt8]) {
    let before = bytes[..<position]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: bytes[start..<position], as: UTF8.self).count + 1)
  }
}
