/// XML in the making, whose words are escaped.
///
/// Names and whole pieces are words that the program brings along; only what stands between them comes from outside.
public struct XML {
  /// The markup so far.
  public private(set) var text = ""

  /// Nothing yet.
  public init() {}

  /// Adds an element with what a body puts in it.
  public mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ body: (inout XML) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    text += ">"
    let start = text.utf8.count
    body(&self)
    if text.utf8.count == start {
      text.removeLast()
      text += "/>"
    } else {
      text += "</\(name)>"
    }
  }

  /// Adds words.
  public mutating func words(_ words: String) {
    text += Self.escaped(words)
  }

  /// Adds XML that the program brings along.
  public mutating func literal(_ xml: StaticString) {
    text += xml.description
  }

  /// Words as XML can hold them, in which a tab is a space between words.
  private static func escaped(_ words: String) -> String {
    let escaped = words.allowedInXML.escapedAsMarkup
    guard escaped.utf8.contains(UInt8(ascii: "\t")) else { return escaped }
    return escaped.replacing("\t", with: " ")
  }
}
