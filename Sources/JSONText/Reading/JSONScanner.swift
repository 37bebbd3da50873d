/// JSON text that is read value by value, in the order in which it stands: RFC 8259.
///
/// Nothing is built of it but what is asked for, so that it suits text of which there is much and
/// whose shape is known. Every value must be read, or passed over with ``skip()``.
public struct JSONScanner {
  let bytes: ArraySlice<UInt8>
  /// Where the next byte stands.
  public internal(set) var position: Int
  private var depth = 0
  private let mostDepth: Int

  /// Stands in front of the one value of a text in UTF-8.
  ///
  /// - Parameter depth: How deep lists and objects may stand in each other: by default deeper than any text that
  ///   is written here, and not so deep that the stack would end.
  public init(_ bytes: ArraySlice<UInt8>, depth: Int = 100) {
    self.bytes = bytes
    mostDepth = depth
    position = bytes.startIndex
  }

  /// What kind of value comes next.
  ///
  /// - Throws: ``JSONError`` where none does.
  public mutating func kind() throws(JSONError) -> Kind {
    skipSpaces()
    switch current ?? 0 {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "t"): return .true
    case UInt8(ascii: "f"): return .false
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isInteger ? .integer : .real
    default: throw error("a value")
    }
  }

  /// The kinds of value, named as an error may name them.
  public enum Kind: String, Sendable {
    case object
    case array
    case text
    /// A number of up to 64 bits, without fraction and exponent.
    case integer
    /// Any other number.
    case real
    case `true`
    case `false`
    case null
  }

  /// Reads an object.
  ///
  /// - Parameter member: Is told the name of each member, with its escapes, and reads its value.
  /// - Throws: ``JSONError`` where no object stands, or what the reading of a value throws.
  public mutating func object(
    _ member: (inout JSONScanner, _ name: ArraySlice<UInt8>) throws -> Void
  ) throws {
    try list(from: "{", to: "}", ", and another member, or the end of the object: }") { scanner in
      guard scanner.current == UInt8(ascii: "\"") else {
        throw scanner.error("the name of a member: \"…\"")
      }
      let name = try scanner.quoted().content
      scanner.skipSpaces()
      try scanner.take(":", ": and a value behind the name")
      scanner.skipSpaces()
      try member(&scanner, name)
    }
  }

  /// Reads an array.
  ///
  /// - Parameter element: Reads each element.
  /// - Throws: ``JSONError`` where no array stands, or what the reading of an element throws.
  public mutating func array(_ element: (inout JSONScanner) throws -> Void) throws {
    try list(from: "[", to: "]", ", and another value, or the end of the list: ]") { scanner in
      try element(&scanner)
    }
  }

  /// Goes past a value, whatever it is.
  ///
  /// - Returns: The value as it is written.
  /// - Throws: ``JSONError``.
  @discardableResult
  public mutating func skip() throws -> ArraySlice<UInt8> {
    let kind = try kind()
    let start = position
    switch kind {
    case .object: try object { scanner, _ in try scanner.skip() }
    case .array: try array { scanner in try scanner.skip() }
    case .text: _ = try text()
    case .integer, .real: try skipNumber()
    case .true, .false, .null: for byte in kind.rawValue.utf8 { try take(byte) }
    }
    return bytes[start..<position]
  }

  /// Ends the reading behind the value.
  ///
  /// - Throws: ``JSONError`` where something stands behind it.
  public mutating func end() throws(JSONError) {
    skipSpaces()
    guard position == bytes.endIndex else { throw error("the end of the line") }
  }

  private mutating func list(
    from open: Unicode.Scalar, to close: Unicode.Scalar, _ expected: String,
    _ part: (inout JSONScanner) throws -> Void
  ) throws {
    skipSpaces()
    guard depth < mostDepth else {
      throw error("lists and objects no more than \(mostDepth) deep in each other")
    }
    try take(open)
    depth += 1
    skipSpaces()
    if !goesOn(with: close) {
      repeat {
        skipSpaces()
        try part(&self)
        skipSpaces()
      } while goesOn(with: ",")
      try take(close, expected)
    }
    depth -= 1
  }
}
