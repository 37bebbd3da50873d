internal import Annex
internal import Answers
internal import Dates
internal import Markup
internal import Register

/// What stands out, each with the measures that it is about.
struct Findings {
  let here: Here

  private var site: Site { here.site }
  /// How many things a finding names; the page of all of them is one link away.
  private static let most = 40

  /// The section; nothing where nothing stands out.
  var html: HTML {
    let found = [passed, changedSince, changed, never, dropped].compactMap(\.self)
    guard !found.isEmpty else { return .nothing }
    return .tag(
      "section", .tag("h2", "Wat opvalt"), .tag("div", class: "gap", found))
  }

  private func finding(
    _ count: Int, isLate: Bool = false, _ one: String, _ many: String, _ items: [HTML],
    kind: String? = nil, more: HTML = .nothing
  ) -> HTML {
    .tag(
      "div", class: "finding",
      .tag(
        "h3", .tag("span", class: isLate ? "big late" : "big", .words(Dutch.grouped(count))),
        .tag("span", .words(count == 1 ? one : many))),
      .tag("div", .tag("ul", class: kind, items), more))
  }

  private func all(_ route: Route, _ count: Int) -> HTML {
    count > Self.most
      ? .tag("p", class: "small gap", here.link(route, nil, "Alle \(Dutch.grouped(count))"))
      : .nothing
  }

  private var passed: HTML? {
    let lines = site.passed
    guard !lines.isEmpty else { return nil }
    let items = lines.prefix(Self.most).map { line -> HTML in
      let target = line.status?.target.value
      let ago = target?.last.map { ", \(Dutch.days(from: $0, to: site.answer.day)) geleden" } ?? ""
      return .tag(
        "li", here.measure(line.measure), place(line), ": beloofd voor ",
        target.map(HTML.target).orNothing, .words(ago), ".")
    }
    return finding(
      lines.count, isLate: true, "streefdatum verstreken", "streefdata verstreken", items,
      more: all(.listing(.target), lines.count))
  }

  /// Under which ambition, where the measure has several lines.
  private func place(_ line: LineState) -> HTML {
    let isAlone =
      site.answer.measures.first { $0.measure.id == line.measure.id }?.entry.lines.count == 1
    guard !isAlone, let ambition = line.ambition else { return .nothing }
    return ", bij " + .tag("i", .words(ambition.title))
  }

  private var changedSince: HTML? {
    let items = site.answer.changedSince
    guard !items.isEmpty else { return nil }
    let shown = items.prefix(Self.most).map { item -> HTML in
      .tag(
        "li", item.date.map { HTML.date($0, short: true) } ?? .tag("span", ""),
        .tag(
          "span", here.measure(item.line.measure), place(item.line), ": ",
          .words(Changes.named(item.change?.differences ?? []))))
    }
    return finding(
      items.count, "veranderd sinds de Kamer is geïnformeerd",
      "veranderd sinds de Kamer is geïnformeerd", shown, kind: "dated",
      more: all(.listing(.changedSince), items.count))
  }

  private var changed: HTML? {
    let editions = site.answer.editions
    guard editions.count > 1, let new = editions.last else { return nil }
    let old = editions[editions.count - 2]
    let groups = Changes.byLine(site.answer.lastChanges)
    guard !groups.isEmpty else { return nil }
    let route = Route.difference(old.key, new.key)
    let shown = groups.prefix(Self.most).compactMap { group -> HTML? in
      guard let line = site.answer.line(group.line) else { return nil }
      return .tag(
        "li", here.measure(line.measure), place(line), ": ", .words(Changes.named(group.changes)))
    }
    let more = HTML.tag(
      "p", class: "small gap",
      here.link(
        route, nil, "Alle verschillen met ", .date(old.edition.date), ", woord voor woord"))
    return finding(
      groups.count, "regel veranderd met de laatste editie, van \(new.edition.date.dutch)",
      "regels veranderd met de laatste editie, van \(new.edition.date.dutch)", shown, more: more)
  }

  private var never: HTML? {
    let measures = site.neverTold
    guard !measures.isEmpty else { return nil }
    let items = measures.prefix(Self.most).map { HTML.tag("li", here.measure($0.measure), " ") }
    return finding(
      measures.count, "nooit aan de Kamer gemeld", "nooit aan de Kamer gemeld", items,
      kind: "inline", more: all(.listing(.neverTold), measures.count))
  }

  private var dropped: HTML? {
    let lines = site.answer.lines.filter(\.isDropped)
    guard !lines.isEmpty, let last = site.answer.editions.last else { return nil }
    let items = lines.prefix(Self.most).map { line -> HTML in
      .tag(
        "li", here.measure(line.measure), place(line), ": stond laatst als ",
        .words(line.status?.phase.value.label.lowercased() ?? "zonder fase"),
        ", ontbreekt in de editie van ", .date(last.edition.date), ".")
    }
    return finding(
      lines.count, "niet meer in de bijlage", "niet meer in de bijlage", items,
      more: all(.listing(.dropped), lines.count))
  }
}
