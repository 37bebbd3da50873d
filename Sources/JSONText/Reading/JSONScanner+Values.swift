extension JSONScanner {
  /// Reads a text: its UTF-8, with what escapes stand for in their place.
  ///
  /// - Throws: ``JSONError`` where no text stands, or its escapes stand for none.
  public mutating func text() throws(JSONError) -> ArraySlice<UInt8> {
    skipSpaces()
    let (content, isEscaped) = try quoted()
    return isEscaped ? try unescaped(content) : content
  }

  /// Reads a number of up to 64 bits, without fraction and exponent.
  ///
  /// - Throws: ``JSONError`` where none stands.
  public mutating func integer() throws(JSONError) -> Int64 {
    skipSpaces()
    let end = endOfDigits
    let isNegative = current == UInt8(ascii: "-")
    var value: Int64 = 0
    for byte in bytes[(isNegative ? position + 1 : position)..<end] {
      let digit = Int64(byte) - 0x30
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) =
        isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooLarge, !isStillTooLarge else { throw error("a number of up to 64 bits") }
      value = sum
    }
    guard isInteger else { throw error("a number without fraction or exponent") }
    position = end
    return value
  }

  /// Whether a number comes next that has neither fraction nor exponent, and begins with no needless 0.
  var isInteger: Bool {
    let end = endOfDigits
    let first = current == UInt8(ascii: "-") ? position + 1 : position
    guard first < end, end - first == 1 || bytes[first] != UInt8(ascii: "0") else { return false }
    return end == bytes.endIndex || !".eE".utf8.contains(bytes[end])
  }

  /// Where the digits end that come next, behind a minus or without one.
  private var endOfDigits: Int {
    var end = current == UInt8(ascii: "-") ? position + 1 : position
    while end < bytes.endIndex, Self.digits.contains(bytes[end]) { end += 1 }
    return end
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// Goes past a number of any kind.
  mutating func skipNumber() throws(JSONError) {
    _ = goesOn(with: "-")
    let isZero = current == UInt8(ascii: "0")
    let start = position
    try skipDigits()
    guard !isZero || position - start == 1 else { throw error("no 0 in front of a number") }
    if goesOn(with: ".") { try skipDigits() }
    if goesOn(with: "e") || goesOn(with: "E") {
      _ = goesOn(with: "+") || goesOn(with: "-")
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONError) {
    let end = endOfDigits
    guard end > position, current != UInt8(ascii: "-") else { throw error("a digit") }
    position = end
  }

  /// Goes past a text.
  ///
  /// - Returns: What stands between its quotes, and whether there are escapes in it.
  mutating func quoted() throws(JSONError) -> (content: ArraySlice<UInt8>, isEscaped: Bool) {
    try take("\"")
    let start = position
    var place = plainEnd(from: start)
    var isEscaped = false
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] < 0x20 {
        position = place
        throw error("an escape for a control character")
      }
      if bytes[place] == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.endIndex else {
      position = bytes.endIndex
      throw error("a quote that closes the text which opens here", at: start - 1)
    }
    position = place + 1
    return (bytes[start..<place], isEscaped)
  }

  /// How far plain text goes at least: 16 bytes at once, as long as none of them is special.
  private func plainEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var place = start - bytes.startIndex
      while place + 16 <= buffer.count {
        var special: UInt8 = 0
        for index in place..<place + 16 {
          let byte = buffer[index]
          let isSpecial =
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
          special |= isSpecial ? 1 : 0
        }
        guard special == 0 else { break }
        place += 16
      }
      return place + bytes.startIndex
    }
  }
}
