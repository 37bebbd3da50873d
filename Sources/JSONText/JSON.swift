/// A JSON value whose members keep their order, as scripts and people read them: RFC 8259.
public enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A text, or null where there is none.
  public static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// What describes itself as text, or null where there is none.
  public static func name(_ value: (some CustomStringConvertible)?) -> JSON {
    text(value?.description)
  }

  /// The value as JSON text, indented by two spaces, with no line end behind it.
  public var text: String {
    var text: [UInt8] = []
    write(to: &text, layout: .indented(""))
    return String(decoding: text, as: UTF8.self)
  }

  /// The value as JSON text on one line, in UTF-8, with no line end behind it.
  public var line: [UInt8] {
    var text: [UInt8] = []
    write(to: &text, layout: .line)
    return text
  }

  /// How a value is laid out.
  enum Layout {
    /// Every part of an object or a list on a line of its own, behind this.
    case indented(String)
    /// All on one line.
    case line

    var within: Layout {
      switch self {
      case .indented(let indent): .indented(indent + "  ")
      case .line: .line
      }
    }

    /// What stands between the name of a member and its value.
    var colon: String {
      switch self {
      case .indented: ": "
      case .line: ":"
      }
    }

    /// What stands in front of a part, or of the end.
    var start: String {
      switch self {
      case .indented(let indent): "\n" + indent
      case .line: ""
      }
    }
  }

  func write(to text: inout [UInt8], layout: Layout) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let flag): text += (flag ? "true" : "false").utf8
    case .number(let number): text += String(number).utf8
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements) where elements.allSatisfy(\.isNumber):
      text += "[".utf8
      text += elements.map(\.text).joined(separator: ", ").utf8
      text += "]".utf8
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &text, layout) { element, text, layout in
        element.write(to: &text, layout: layout)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, layout) { member, text, layout in
        Self.write(member.0, to: &text)
        text += layout.colon.utf8
        member.1.write(to: &text, layout: layout)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: String, _ close: String, to text: inout [UInt8],
    _ layout: Layout, _ write: (Part, inout [UInt8], Layout) -> Void
  ) {
    guard !parts.isEmpty else { return text += (open + close).utf8 }
    let inner = layout.within
    let start = inner.start
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? open : ",").utf8
      text += start.utf8
      write(part, &text, inner)
    }
    text += (layout.start + close).utf8
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
