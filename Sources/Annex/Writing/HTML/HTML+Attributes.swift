internal import Dates
internal import Markup
internal import Kamerstuk

extension HTML.Attribute {
  static func className(_ name: StaticString) -> Self { Self("class", name.description) }
  static func role(_ name: StaticString) -> Self { Self("role", name.description) }
  static func scope(_ name: StaticString) -> Self { Self("scope", name.description) }
  static func id(_ anchor: Anchor) -> Self { Self("id", anchor.name) }
  static func label(_ words: String) -> Self { Self("aria-label", words) }
  static func labelled(by anchor: Anchor) -> Self { Self("aria-labelledby", anchor.name) }

  /// A link within the page.
  static func link(to anchor: Anchor) -> Self { Self("href", "#\(anchor.name)") }

  /// A link to a paper; no other address leads out of the page.
  static func link(to kamerstuk: Kamerstuk) -> Self { Self("href", kamerstuk.address) }
}

/// A place in the page that links lead to.
enum Anchor {
  case legend, changes, notes, seal
  case line(Int)
  case note(Int)
  /// A mark of a footnote, counted from 1 among the marks of that footnote.
  case mark(note: Int, Int)

  var name: String {
    switch self {
    case .legend: "legenda"
    case .changes: "gewijzigd"
    case .notes: "voetnoten"
    case .seal: "zegel"
    case .line(let number): "regel-\(number)"
    case .note(let number): "noot-\(number)"
    case .mark(let note, let count): "bij-noot-\(note)-\(count)"
    }
  }
}

extension HTML {
  /// A date in words, and for programs.
  static func date(_ date: CalendarDate, as words: String? = nil) -> HTML {
    element(
      "time", [Attribute("datetime", date.description)], [.words(words ?? date.dutch)])
  }
}
