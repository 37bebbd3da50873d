extension JSONScanner {
  /// Puts in the place of escapes what they stand for.
  func unescaped(_ content: ArraySlice<UInt8>) throws(JSONError) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var rest = content
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        text += String(try scalar(escapedIn: &rest)).utf8
      } else {
        text.append(byte)
      }
    }
    return text[...]
  }

  /// What an escape stands for, from behind its backslash.
  private func scalar(escapedIn rest: inout ArraySlice<UInt8>) throws(JSONError) -> Unicode.Scalar {
    let place = rest.startIndex
    guard let sign = rest.popFirst() else { throw error("an escape", at: place) }
    guard sign == UInt8(ascii: "u") else {
      guard let scalar = Self.scalars[sign] else { throw error("an escape", at: place) }
      return scalar
    }
    guard var value = unit(in: &rest) else { throw error("four hexadecimal digits", at: place) }
    // What needs more than 16 bits is written in two: a high surrogate and a low one.
    if (0xd800..<0xdc00).contains(value), rest.starts(with: "\\u".utf8) {
      rest = rest.dropFirst(2)
      guard let low = unit(in: &rest), (0xdc00..<0xe000).contains(low) else {
        throw error("the second half of a character", at: place)
      }
      value = 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error("a whole character", at: place) }
    return scalar
  }

  private func unit(in rest: inout ArraySlice<UInt8>) -> UInt32? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static let scalars: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{c}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]
}
