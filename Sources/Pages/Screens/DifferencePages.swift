internal import Annex
public import Answers
internal import Dates
public import Markup
public import Register

/// The pairs of editions that follow one another.
public enum DifferencesPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .differences)
    let all = site.answer.editions
    let items = zip(all, all.dropFirst()).reversed().map { old, new in
      HTML.tag(
        "li",
        here.link(
          .difference(old.key, new.key), nil, .date(old.edition.date), " → ",
          .date(new.edition.date)))
    }
    let list: HTML =
      items.isEmpty
      ? .tag("p", class: "empty", "Er is pas één editie: er is nog niets om mee te vergelijken.")
      : .tag("ul", class: "gap", items)
    return Shell(here: here, title: "Wat veranderde").page(
      here.crumbs([], "Wat veranderde"), .tag("h1", "Wat veranderde van editie tot editie"),
      .tag(
        "p", class: "lead",
        "Elke bijlage vervangt de vorige. Hier staat per tweetal wat anders werd, woord voor woord, en wat verdween."
      ), list)
  }
}

/// What one edition changed against the one before it.
public struct DifferencePage {
  private let here: Here
  private let old: SiteEdition
  private let new: SiteEdition
  private let groups: [Changes.OfLine]
  private let page: Int

  /// Makes one of its pages.
  ///
  /// - Parameter differences: What differs, line by line.
  public static func html(
    from old: SiteEdition, to new: SiteEdition, _ differences: [Difference], page: Int,
    in site: Site
  ) -> HTML {
    DifferencePage(from: old, to: new, differences, page: page, in: site).html
  }

  private init(
    from old: SiteEdition, to new: SiteEdition, _ differences: [Difference], page: Int,
    in site: Site
  ) {
    here = Here(site: site, route: .difference(old.key, new.key, page: page))
    (self.old, self.new, self.page) = (old, new, page)
    groups = Changes.byLine(differences).enumerated()
      .sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }.map(\.element)
  }

  private var html: HTML {
    let (before, after) = (old.edition.date, new.edition.date)
    let title: String
    switch groups.count {
    case 0: title = "Tussen \(before.dutch) en \(after.dutch) veranderde geen regel"
    case 1: title = "Tussen \(before.dutch) en \(after.dutch) veranderde één regel"
    case let count:
      title = "Tussen \(before.dutch) en \(after.dutch) veranderden \(Dutch.grouped(count)) regels"
    }
    let data = HTML.tag(
      "p", class: "small gap", "Dit verschil als ",
      here.link(.differenceData(old.key, new.key, .json), nil, "JSON"), " of ",
      here.link(.differenceData(old.key, new.key, .csv), nil, "CSV"), ".")
    let shown = groups.dropFirst((page - 1) * Site.mostLines).prefix(Site.mostLines)
    let sections = Changes.Group.allCases.compactMap { group -> HTML? in
      let lines = shown.filter { $0.group == group }
      guard !lines.isEmpty else { return nil }
      return .tag(
        "section", [HTML.Attribute("id", group.anchor)],
        [.tag("h2", .words(group.heading))] + lines.map(article))
    }
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([(.differences, "Wat veranderde")], "Verschil"),
      .tag("p", class: "kick", "Verschil tussen twee edities"), .tag("h1", .words(title)),
      counts, page == 1 ? data : .nothing, .all(sections),
      here.pager(page, of: pages(of: groups.count)) {
        .difference(old.key, new.key, page: $0)
      })
  }

  private var counts: HTML {
    guard page == 1, !groups.isEmpty else { return .nothing }
    let items = Changes.Group.allCases.compactMap { group -> HTML? in
      let count = groups.count { $0.group == group }
      guard count > 0, let first = groups.firstIndex(where: { $0.group == group }) else {
        return nil
      }
      let route = Route.difference(old.key, new.key, page: here.site.page(ofPlace: first))
      return .tag(
        "li",
        here.link(
          route, group.anchor, .tag("b", .words(Dutch.grouped(count))),
          .words(group.counted(count))))
    }
    return .tag("ul", class: "counts", items)
  }

  private func article(_ line: Changes.OfLine) -> HTML {
    guard let first = line.changes.first else { return .nothing }
    let route = here.site.route(ofMeasure: first.measureID)
    let title: HTML = .words(first.measure.isEmpty ? first.code ?? "" : first.measure)
    let named = route.map { here.link($0, nil, title) } ?? title
    let rows = line.changes.compactMap(row) + [signals(line.changes)].compactMap(\.self)
    return .tag(
      "article", class: "chg", [HTML.Attribute("id", "r\(line.line)")],
      [
        .tag("p", class: "small mute", .words(first.ambition ?? "Buiten de invorderingsstrategie")),
        .tag(
          "h3", named, " ",
          .tag("span", class: "code-vm", .words(first.code ?? "zonder nummer"))),
        .tag("dl", rows),
      ])
  }

  private func row(_ change: Difference) -> HTML? {
    switch change.kind {
    case .dropped:
      return entry(
        "Verdwenen",
        change.old.map { .quoted($0) }.orNothing
          + .tag("p", class: "small mute", "De laatste woorden; het register houdt ze vast."))
    case .appeared, .reappeared:
      return entry(
        change.kind == .appeared ? "Nieuw" : "Weer terug", change.new.map { .quoted($0) }.orNothing)
    case .phase:
      return entry(
        "Fase",
        .tag(
          "span", class: "arrow", .phase(Changes.phase(change.old)), arrow,
          .phase(Changes.phase(change.new))))
    case .targetDate: return entry("Streefdatum", target(change))
    case .status: return entry("Stand van zaken", words(change))
    case .title: return entry("Titel", words(change))
    case .code: return entry("Nummer", both(change))
    case .moved: return entry("Plaats", both(change))
    case .explanation: return entry("Toelichting", words(change))
    case .owner: return entry("Wie het doet", both(change))
    case .goesOnIn: return entry("Gaat verder in", both(change))
    case .note:
      return entry(
        "Voetnoot",
        WordDifference(
          from: change.old.map(Changes.note) ?? "", to: change.new.map(Changes.note) ?? ""
        ).html)
    case .notified:
      return entry(
        "Kamer",
        (change.old == nil ? "geïnformeerd: " : "niet meer genoemd: ")
          + .words(change.new ?? change.old ?? ""))
    case .signal: return nil
    }
  }

  private var arrow: HTML {
    .tag("span", class: "to", [HTML.Attribute("aria-hidden", "true")], ["→"]) + .heard("werd")
  }

  private func entry(_ name: String, _ value: HTML) -> HTML {
    .tag("div", .tag("dt", .words(name)), .tag("dd", value))
  }

  private func words(_ change: Difference) -> HTML {
    WordDifference(from: change.old ?? "", to: change.new ?? "").html
  }

  private func both(_ change: Difference) -> HTML {
    let old = change.old.map { HTML.tag("del", .heard("was "), .words($0)) }
    let new = change.new.map { HTML.tag("ins", .heard("werd "), .words($0)) }
    return .tag("span", class: "arrow", .joined([old, new].compactMap(\.self), by: arrow))
  }

  private func target(_ change: Difference) -> HTML {
    let old = change.old.map { HTML.tag("del", .heard("was "), .words(Changes.target($0))) }
    let new = change.new.map { HTML.tag("ins", .heard("werd "), .words(Changes.target($0))) }
    let pieces = [old ?? "geen", new ?? "geen"]
    let days = [change.old, change.new].map { name in
      name.flatMap { try? Target(reading: $0) }?.last
    }
    var later: HTML = .nothing
    if case (let first?, let last?) = (days[0], days[1]), first < last {
      later = .tag(
        "span", class: "late small", .words("\(Dutch.days(from: first, to: last)) later"))
    }
    return .tag("span", class: "arrow", .joined(pieces, by: arrow), later)
  }

  private func signals(_ changes: [Difference]) -> HTML? {
    let signals = changes.filter { $0.kind == .signal }
    guard !signals.isEmpty else { return nil }
    let come = signals.compactMap(\.new).map { HTML.tag("ins", .words(Changes.signal($0))) }
    let gone = signals.compactMap(\.old).map { HTML.tag("del", .words(Changes.signal($0))) }
    var parts: [HTML] = []
    if !come.isEmpty { parts.append("erbij: " + .joined(come, by: ", ")) }
    if !gone.isEmpty { parts.append("vervallen: " + .joined(gone, by: ", ")) }
    return entry("Signalen", .joined(parts, by: "; "))
  }
}
