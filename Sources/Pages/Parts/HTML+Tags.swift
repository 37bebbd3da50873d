internal import Dates
internal import Markup

extension HTML {
  /// An element, with a class where it has one.
  static func tag(
    _ name: StaticString, class kind: String? = nil, _ attributes: [Attribute], _ content: [HTML]
  ) -> HTML {
    let all = kind.map { [Attribute("class", $0)] + attributes } ?? attributes
    return element(name, all, content)
  }

  static func tag(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    element(name, attributes, [])
  }

  static func tag(_ name: StaticString, class kind: String? = nil, _ content: [HTML]) -> HTML {
    tag(name, class: kind, [], content)
  }

  static func tag(_ name: StaticString, class kind: String? = nil, _ content: HTML...) -> HTML {
    tag(name, class: kind, [], content)
  }

  /// A date in words, and for programs.
  static func date(_ date: CalendarDate, short: Bool = false) -> HTML {
    tag(
      "time", [Attribute("datetime", date.description)],
      [.words(short ? date.shortDutch : date.dutch)])
  }

  /// Words that only those get who hear the page.
  static func heard(_ words: String) -> HTML { tag("span", class: "vh", .words(words)) }

  /// Words that explain others.
  static func mute(_ content: HTML...) -> HTML { tag("span", class: "mute small", content) }

  /// What a ministry wrote, in serif: a paragraph a line.
  static func quoted(_ text: String, class kind: String = "words") -> HTML {
    let lines =
      text.utf8.contains(UInt8(ascii: "\n"))
      ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
    return tag(
      "div", class: kind,
      lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { tag("p", .words($0)) })
  }

  /// Pieces with another between them.
  static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
    .all(pieces.enumerated().flatMap { $0.offset > 0 ? [separator, $0.element] : [$0.element] })
  }
}

extension HTML? {
  var orNothing: HTML { self ?? .nothing }
}
