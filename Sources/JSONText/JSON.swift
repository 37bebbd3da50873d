/// A JSON value whose members keep their order, as scripts and people read them: RFC 8259.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A text, or null where there is none.
  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// What describes itself as text, or null where there is none.
  static func name(_ value: (some CustomStringConvertible)?) -> JSON { text(value?.description) }

  /// The value as JSON text, indented by two spaces, with no line end behind it.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements) where elements.allSatisfy(\.isNumber):
      text += "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &text, indent: indent) { element, text, inner in
        element.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, indent: indent) { member, text, inner in
        Self.write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: String, _ close: String, to text: inout String, indent: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    guard !parts.isEmpty else { return text += open + close }
    let inner = indent + "  "
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? open : ",") + "\n" + inner
      write(part, &text, inner)
    }
    text += "\n" + indent + close
  }

  /// Escapes what JSON asks for, and DEL with the C1 controls besides, which would drive a terminal.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
