internal import Annex
internal import Answers
internal import Markup
internal import Register

/// By what lines can be chosen: plain links with counts, each of them a page.
enum Facets {
  /// The navigation, with the listing that the page shows.
  static func html(_ here: Here, current: Listing?) -> HTML {
    let answer = here.site.answer
    let present = answer.lines.filter { !$0.isDropped }
    let phases = [Phase?].told.map { Listing.phase($0) }
    let signals = Signal.Kind.allCases.map { Listing.signal($0) }
      .map { ($0, here.site.count(of: $0)) }.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
    var others: [Listing] = [.neverTold, .target, .dropped]
    if answer.isWhole { others.insert(.changedSince, at: 1) }
    let all: HTML =
      current == nil
      ? item(nil, chosen("Alle regels"), present.count)
      : item(nil, here.link(.front, "maatregelen", "Alle regels"), present.count)
    return .tag(
      "nav", class: "facets", [HTML.Attribute("aria-label", "Regels kiezen")],
      [
        group("Fase", [all] + items(phases, here, current)),
        group("Signaal in de woorden", items(signals, here, current)),
        group("Kamer en bijlage", items(others, here, current)),
      ])
  }

  private static func group(_ name: String, _ items: [HTML]) -> HTML {
    items.isEmpty
      ? .nothing : .tag("div", .tag("h3", .words(name)), .tag("ul", items))
  }

  private static func items(_ listings: [Listing], _ here: Here, _ current: Listing?) -> [HTML] {
    listings.compactMap { listing in
      let count = here.site.count(of: listing)
      guard count > 0 else { return nil }
      let name = listing.name(in: here.site)
      let mark: HTML? = if case .phase(let phase) = listing { phase.mark.html } else { nil }
      return item(
        mark, listing == current ? chosen(name) : here.link(.listing(listing), nil, .words(name)),
        count)
    }
  }

  private static func chosen(_ name: String) -> HTML {
    .tag("span", class: "cur", [HTML.Attribute("aria-current", "page")], [.words(name)])
  }

  private static func item(_ mark: HTML?, _ name: HTML, _ count: Int) -> HTML {
    .tag("li", mark.orNothing, name, " ", .tag("span", class: "c", .words(Dutch.grouped(count))))
  }
}

extension Listing {
  /// What a page of these lines is called in a list.
  func name(in site: Site) -> String {
    switch self {
    case .phase(let phase): phase.label
    case .signal(let kind): Dutch.capitalized(kind.dutch)
    case .neverTold: "Nooit gemeld"
    case .changedSince: "Veranderd sinds de brief"
    case .target: "Met een streefdatum"
    case .dropped: "Niet meer in de bijlage"
    case .theme(let slug): site.theme(of: slug) ?? slug
    }
  }

  /// What such a page is called by itself.
  func title(in site: Site, _ count: Int) -> String {
    let lines = Dutch.count(count, "regel", "regels")
    switch self {
    case .phase(let phase): return "\(lines): \(phase.label.lowercased())"
    case .signal(let kind): return "\(lines) met het signaal \(kind.dutch)"
    case .neverTold:
      return "Over \(lines) is de Tweede Kamer nooit geïnformeerd"
    case .changedSince: return "\(lines) veranderd sinds de Kamer is geïnformeerd"
    case .target: return "\(lines) met een streefdatum"
    case .dropped: return "\(lines) niet meer in de bijlage"
    case .theme(let slug): return site.theme(of: slug) ?? slug
    }
  }
}

extension Site {
  /// The lines of a listing, those of a theme together.
  func lines(in listing: Listing) -> [LineState] {
    let present = answer.lines.filter { !$0.isDropped }
    switch listing {
    case .phase(let phase): return present.filter { $0.status?.phase.value == phase }.byTheme
    case .signal(let kind):
      return present.filter { line in
        line.status?.signals.contains { $0.kind == kind } == true
      }.byTheme
    case .neverTold: return present.filter(\.tellings.isEmpty).byTheme
    case .changedSince:
      let changed = Set(answer.changedSince.map(\.line.line))
      return answer.lines.filter { changed.contains($0.line) }.byTheme
    case .target: return present.filter { $0.status?.target.value != nil }.byTarget
    case .dropped: return answer.lines.filter(\.isDropped).byTheme
    case .theme(let slug):
      guard let name = theme(of: slug) else { return [] }
      return answer.lines.filter { $0.themeName == name }
    }
  }

  /// The listings that have a line, each with how many.
  static func listings(of site: Site) -> [(listing: Listing, count: Int)] {
    var all = [Phase?].told.map { Listing.phase($0) }
    all += Signal.Kind.allCases.map { Listing.signal($0) }
    all += [.neverTold, .target, .dropped]
    if site.answer.isWhole { all.append(.changedSince) }
    for name in site.themeNames {
      if case .listing(let theme, _) = site.route(ofTheme: name) { all.append(theme) }
    }
    return all.map { ($0, site.lines(in: $0).count) }.filter { $0.1 > 0 }
  }
}

extension [LineState] {
  /// The lines by their targets, those without a day at the end.
  fileprivate var byTarget: [LineState] {
    enumerated().sorted { left, right in
      let days = (left.element.status?.target.value?.last, right.element.status?.target.value?.last)
      switch days {
      case (let one?, let other?): return (one, left.offset) < (other, right.offset)
      case (nil, .some): return false
      case (.some, nil): return true
      case (nil, nil): return left.offset < right.offset
      }
    }.map(\.element)
  }
}
