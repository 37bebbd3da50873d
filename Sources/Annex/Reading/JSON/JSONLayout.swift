/// Where the objects of a JSON list stand, and the members of each: RFC 8259.
///
/// It checks how the text is built and how deep, so that what reads the values meets neither. The values
/// themselves are read by a library.
struct JSONLayout {
  let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  /// An object of the list.
  struct Object {
    let bytes: ArraySlice<UInt8>
    let place: SourcePlace
    /// Its members, in order.
    let members: [Member]
  }

  /// A member of an object.
  struct Member {
    /// Its name as written, between the quotes.
    let name: ArraySlice<UInt8>
    let namePlace: SourcePlace
    /// Where its value begins.
    let place: SourcePlace
  }

  init(_ bytes: [UInt8], of file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Whether a text is JSON: its first sign opens a list or an object that goes on like one.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.lazy.filter { !spaces.contains($0) }.prefix(2)
    let first = signs.first
    let second = signs.dropFirst().first
    switch first {
    case UInt8(ascii: "["): return second.map { "{]".utf8.contains($0) } ?? true
    case UInt8(ascii: "{"): return second.map { "\"}".utf8.contains($0) } ?? true
    default: return false
    }
  }

  /// The place that comes next.
  var place: SourcePlace { SourcePlace(line: line, column: column) }

  /// Goes past the bracket that opens the list.
  mutating func open() throws(AnnexError) {
    skipSpaces()
    guard take("[") else {
      throw error("expected a list of lines, [ … ], as `stand list --format json` writes it")
    }
  }

  /// Reads the next object of the list; nothing where the list ends.
  mutating func next(isFirst: Bool) throws(AnnexError) -> Object? {
    skipSpaces()
    if take("]") {
      skipSpaces()
      guard position == bytes.count else { throw error("something stands behind the list") }
      return nil
    }
    if !isFirst {
      guard take(",") else {
        throw error("expected , and another object, or the end of the list: ]")
      }
      skipSpaces()
    }
    guard current == UInt8(ascii: "{") else { throw error("expected an object: { … }") }
    let place = place
    let start = position
    let members = try object(depth: 2)
    guard position - start <= Limits.object else {
      throw AnnexError(file, at: place, "this object is larger than 4 MiB; a line is smaller")
    }
    return Object(bytes: bytes[start..<position], place: place, members: members)
  }

  private mutating func object(depth: Int) throws(AnnexError) -> [Member] {
    try checkDepth(depth)
    _ = take("{")
    var members: [Member] = []
    skipSpaces()
    if take("}") { return members }
    repeat {
      skipSpaces()
      let namePlace = place
      guard current == UInt8(ascii: "\"") else {
        throw error("expected the name of a member: \"…\"")
      }
      let name = try string()
      skipSpaces()
      guard take(":") else { throw error("expected : and a value behind the name") }
      skipSpaces()
      members.append(Member(name: name, namePlace: namePlace, place: place))
      try value(depth: depth)
      skipSpaces()
    } while take(",")
    guard take("}") else {
      throw error("expected , and another member, or the end of the object: }")
    }
    return members
  }

  private mutating func list(depth: Int) throws(AnnexError) {
    try checkDepth(depth)
    _ = take("[")
    skipSpaces()
    if take("]") { return }
    repeat {
      skipSpaces()
      try value(depth: depth)
      skipSpaces()
    } while take(",")
    guard take("]") else { throw error("expected , and another value, or the end of the list: ]") }
  }

  private mutating func value(depth: Int) throws(AnnexError) {
    switch current {
    case UInt8(ascii: "{"): _ = try object(depth: depth + 1)
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "\""): _ = try string()
    default:
      // A number, true, false or null: what it is the library tells.
      let start = position
      while let byte = current, !Self.ends.contains(byte) { step() }
      guard position > start else { throw error("expected a value") }
    }
  }

  /// Goes past a string.
  ///
  /// - Returns: What stands between its quotes.
  private mutating func string() throws(AnnexError) -> ArraySlice<UInt8> {
    let place = place
    step()
    let start = position
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        let content = bytes[start..<position]
        step()
        guard content.count <= Limits.cell else { throw .largeCell(in: file, at: place) }
        return content
      }
      step()
      if byte == UInt8(ascii: "\\") { step() }
    }
    throw AnnexError(
      file, at: place, "the quote that opens here is never closed. Is the file whole?")
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let current, UInt32(current) == sign.value else { return false }
    step()
    return true
  }

  private mutating func skipSpaces() {
    while let byte = current, Self.spaces.contains(byte) { step() }
  }

  /// Goes one byte on, and counts lines and characters.
  private mutating func step() {
    guard let byte = current else { return }
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private func checkDepth(_ depth: Int) throws(AnnexError) {
    guard depth <= Limits.depth else {
      throw error("lists and objects stand more than \(Limits.depth) deep in each other here")
    }
  }

  private func error(_ message: String) -> AnnexError {
    let isWhole = position < bytes.count ? "" : ". Is the file whole?"
    return AnnexError(file, at: place, "this is no JSON of lines: \(message)\(isWhole)")
  }

  private static let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  private static let ends = spaces.union(",]}:\"[{".utf8)
}
