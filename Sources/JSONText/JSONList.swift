/// A list written value by value, as ``JSON/text`` lays it out, so that a long one need not be held.
public struct JSONList {
  private var isEmpty = true

  /// Begins a list.
  public init() {}

  /// Writes the next value, in UTF-8.
  public mutating func add(_ value: JSON, to text: inout [UInt8]) {
    text += (isEmpty ? "[\n  " : ",\n  ").utf8
    value.write(to: &text, layout: .indented("  "))
    isEmpty = false
  }

  /// Writes the end, with no line end behind it.
  public func end(to text: inout [UInt8]) {
    text += (isEmpty ? "[]" : "\n]").utf8
  }
}
