/// An element of XML with what is in it.
///
/// Names have the prefixes that the standards use for their namespaces, whatever the document calls them:
/// `w:tbl`, `text:p`. Those of other namespaces have none of these.
final class XMLElement {
  let name: String
  private let attributes: [(name: String, value: String)]
  private(set) var children: [XMLNode] = []

  init(_ name: String, _ attributes: [(name: String, value: String)]) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute; nothing where it has none.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The elements directly in it.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name directly in it.
  func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The elements of a name directly in it.
  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element of a name anywhere in it.
  func descendant(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.descendant(name) { return found }
    }
    return nil
  }

  /// The elements of a name anywhere in it, without those within them.
  ///
  /// Of several forms of one thing only the first is looked at: ECMA-376, part 3, alternate content.
  func outermost(_ name: String) -> [XMLElement] {
    elements.flatMap { element in
      element.name == name
        ? [element] : element.name == "mc:Fallback" ? [] : element.outermost(name)
    }
  }

  /// The text directly in it.
  var text: String {
    children.reduce(into: "") { text, child in
      if case .text(let words) = child { text += words }
    }
  }

  /// The text in it and in all that is in it.
  var wholeText: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let words): text += words
      case .element(let element): text += element.wholeText
      }
    }
  }

  func append(_ child: XMLNode) {
    children.append(child)
  }
}

/// A part of an element.
enum XMLNode {
  case element(XMLElement)
  case text(String)
}
