/// The page in a saved web page, which is a letter of parts: RFC 2557, RFC 2045.
enum SavedWebPage {
  /// The bytes of its first part that is HTML; nothing where it has none.
  static func page(in bytes: [UInt8]) -> [UInt8]? {
    var rest = bytes[...]
    while let head = rest.firstRange(of: Array("text/html".utf8)) {
      rest = rest[head.upperBound...]
      // The fields of a part end with an empty line.
      guard let (fields, body) = split(rest, behind: head.lowerBound, in: bytes) else { return nil }
      let encoding = fields.lowercased()
      let end = boundary(in: bytes).flatMap { body.firstRange(of: $0)?.lowerBound } ?? body.endIndex
      let words = body[..<end]
      // A part of the fields of the whole letter names the kind of its parts as well.
      guard words.contains(UInt8(ascii: "<")) else { continue }
      if encoding.contains("quoted-printable") { return quotedPrintable(words) }
      if encoding.contains("base64") { return base64(words) }
      return Array(words)
    }
    return nil
  }

  /// The fields around a place, and what stands below them.
  private static func split(
    _ rest: ArraySlice<UInt8>, behind start: Int, in bytes: [UInt8]
  ) -> (fields: String, body: ArraySlice<UInt8>)? {
    let ends = [Array("\r\n\r\n".utf8), Array("\n\n".utf8)].compactMap { rest.firstRange(of: $0) }
    guard let end = ends.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    // Fields of the same part may stand above that of its kind.
    let from = max(bytes.startIndex, start - 500)
    let above = bytes[from..<start]
    let gap =
      [Array("\r\n\r\n".utf8), Array("\n\n".utf8), Array("\n--".utf8)].compactMap { mark in
        lastRange(of: mark, in: above)
      }.max() ?? from
    return (String(decoding: bytes[gap..<end.lowerBound], as: UTF8.self), bytes[end.upperBound...])
  }

  private static func lastRange(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    var rest = bytes
    while let range = rest.firstRange(of: mark) {
      found = range.upperBound
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// What stands between parts: two dashes and the boundary that the letter names.
  private static func boundary(in bytes: [UInt8]) -> [UInt8]? {
    guard let start = bytes.firstRange(of: Array("boundary=".utf8)) else { return nil }
    let name = bytes[start.upperBound...].prefix(200).drop { $0 == UInt8(ascii: "\"") }
      .prefix { !"\"\r\n;".utf8.contains($0) }
    return name.isEmpty ? nil : Array("--".utf8) + name
  }

  private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      let code = String(decoding: rest.prefix(2), as: UTF8.self)
      if let value = UInt8(code, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else if let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        rest.distance(from: rest.startIndex, to: end) < 3
      {
        // A line that goes on.
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let values = Dictionary(
      alphabet.enumerated().map { ($0.element, UInt32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = values[byte] else { continue }
      bits = (bits << 6 | value) & 0xFF_FFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }
}
