internal import PlainText

/// A piece of HTML whose words are escaped: there is no way to make one from a string that a program
/// did not contain when it was built.
public struct HTML: Sendable {
  /// The markup.
  public private(set) var markup = ""

  private init(markup: String = "") {
    self.markup = markup
  }

  /// Nothing.
  public static let nothing = HTML()

  /// Words, which have no meaning as markup; line ends become breaks.
  public static func words(_ words: String) -> HTML {
    let escaped = words.harmless.escapedAsMarkup
    guard escaped.utf8.contains(UInt8(ascii: "\n")) else { return HTML(markup: escaped) }
    return HTML(markup: escaped.replacing("\n", with: "<br>\n"))
  }

  /// An element with what is in it.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: [HTML]
  ) -> HTML {
    let inside = content.map(\.markup).joined()
    return HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>\(inside)</\(name)>")
  }

  /// An element that begins and ends a line.
  public static func block(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: [HTML]
  ) -> HTML {
    HTML(markup: element(name, attributes, content).markup + "\n")
  }

  /// An element that has nothing in it, ever.
  public static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>\n")
  }

  /// Markup or a style that the program brings along.
  public static func literal(_ markup: StaticString) -> HTML {
    HTML(markup: markup.description)
  }

  /// Puts pieces one behind the other.
  init(joining pieces: [HTML]) {
    markup = pieces.map(\.markup).joined()
  }

  /// One piece behind another.
  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(markup: left.markup + right.markup)
  }

  /// An attribute whose value is escaped.
  public struct Attribute: Sendable {
    fileprivate let markup: String

    /// An attribute of a name, with a value.
    public init(_ name: StaticString, _ value: String) {
      markup = " \(name)=\"\(value.harmless.escapedAsMarkup)\""
    }
  }
}
