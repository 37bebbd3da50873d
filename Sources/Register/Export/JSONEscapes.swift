/// What a JSON text escapes: RFC 8259, chapter 7.
enum JSONEscapes {
  /// Whether a string of JSON text holds U+0000, at which SQLite would take it to end.
  static func holdsNUL(_ text: String) -> Bool {
    var isEscaped = false
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        isEscaped = false
        continue
      }
      isEscaped.toggle()
      if isEscaped, rest.starts(with: "u0000".utf8) { return true }
    }
    return false
  }
}
