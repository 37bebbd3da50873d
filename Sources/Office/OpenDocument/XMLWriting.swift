internal import PlainText

/// XML in the making, whose words are escaped.
struct XMLWriting {
  private(set) var text = ""

  /// Adds an element with what a body puts in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ body: (inout XMLWriting) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    var inside = XMLWriting()
    body(&inside)
    text += inside.text.isEmpty ? "/>" : ">\(inside.text)</\(name)>"
  }

  /// Adds words.
  mutating func words(_ words: String) {
    text += Self.escaped(words)
  }

  /// Adds XML that the program brings along.
  mutating func literal(_ xml: StaticString) {
    text += xml.description
  }

  /// Words as XML can hold them, in which a tab is a space between words.
  private static func escaped(_ words: String) -> String {
    XMLText.allowed(words).escapedAsMarkup.replacing("\t", with: " ")
  }
}
