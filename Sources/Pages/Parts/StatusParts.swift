internal import Annex
internal import Dates
internal import Kamerstuk
internal import Markup

extension HTML {
  /// A phase: its sign, and its name.
  static func phase(_ phase: Phase?, isBig: Bool = false) -> HTML {
    tag(
      "span", class: isBig ? "phase phase-big" : "phase", phase.mark.html,
      tag("span", words(phase.label)))
  }

  /// From where a phase is: the words that say so, or whose statement it is.
  static func basis(of phase: Attributed<Phase>) -> HTML {
    switch phase.basis {
    case .derived: mute("gelezen uit ", tag("q", words(phase.quote ?? "")))
    case .stated: mute("opgegeven")
    case .kept: mute("als voorheen")
    case nil: nothing
    }
  }

  /// What else the words say, each with its quote where that is not its name.
  static func signals(_ signals: [Signal]) -> HTML {
    guard !signals.isEmpty else { return nothing }
    let items = signals.map { signal in
      let isNamed = signal.quote.map { $0.lowercased() == signal.kind.dutch.lowercased() } ?? true
      let quote = isNamed ? nothing : " " + tag("q", words(signal.quote ?? ""))
      return tag("li", class: "signal", words(signal.kind.dutch), quote)
    }
    return tag("ul", class: "signals", items)
  }

  /// A paper with the link to it.
  static func paper(_ kamerstuk: Kamerstuk, short: Bool = false) -> HTML {
    tag(
      "a", [Attribute("href", kamerstuk.address)],
      [words(short ? "nr. \(kamerstuk.number)" : kamerstuk.description)])
  }

  /// A target: in a `time` where it is a day.
  static func target(_ target: Target) -> HTML {
    guard target.first == nil, let day = target.last else { return words(target.dutch) }
    return date(day)
  }
}
