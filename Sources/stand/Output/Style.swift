/// The look of a piece of text on a terminal that shows colour: ECMA-48's SGR codes.
enum Style: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"

  /// The text in this style.
  func applied(to text: String) -> String {
    text.isEmpty ? text : start + text + Self.end
  }

  /// What begins the style.
  var start: String { "\u{1b}[\(rawValue)m" }

  /// What ends every style.
  static let end = "\u{1b}[0m"
}
