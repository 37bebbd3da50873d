internal import Answers
internal import Dates
public import Markup
public import Register

/// The changes of the whole register, by the hundred: which changes a page has stays so, whatever is recorded later.
public enum ChangesPage {
  /// Makes the page of the newest hundred.
  ///
  /// - Parameter changes: All of them, the oldest first.
  public static func newest(of changes: [ChangeSummary], in site: Site) -> HTML {
    let here = Here(site: site, route: .changes)
    let shown = changes.suffix(Site.mostLines)
    let older = changes.count - shown.count
    let next = older > 0 ? [here.link(.hundred(hundred(of: older)), nil, "Oudere mutaties")] : []
    let title = "Mutaties van het register"
    return Shell(here: here, title: title).page(
      here.crumbs([], "Mutaties"), .tag("h1", .words(title)),
      .tag("p", class: "lead", "Alles wat is vastgelegd, het nieuwste eerst."),
      list(of: shown, here), here.steps(next))
  }

  /// Makes the page of a hundred: the first of `c1` to `c100`.
  public static func html(of changes: [ChangeSummary], hundred: Int, in site: Site) -> HTML {
    let here = Here(site: site, route: .hundred(hundred))
    let first = (hundred - 1) * Site.mostLines
    let shown = changes.dropFirst(first).prefix(Site.mostLines)
    let isFull = shown.count == Site.mostLines
    // How far a page that is not full goes changes with each change; of what it has, all stays.
    let named = isFull ? "c\(first + 1) tot en met c\(first + shown.count)" : "vanaf c\(first + 1)"
    var next: [HTML] = []
    if changes.count > first + shown.count {
      next.append(here.link(.hundred(hundred + 1), nil, "Nieuwere mutaties"))
    }
    if hundred > 1 { next.append(here.link(.hundred(hundred - 1), nil, "Oudere mutaties")) }
    return Shell(here: here, title: "Mutaties \(named)").page(
      here.crumbs([(.changes, "Mutaties")], named), .tag("h1", .words("Mutaties \(named)")),
      list(of: shown, here), here.steps(next))
  }

  /// Which page has a change, by its number.
  static func hundred(of change: Int) -> Int { (change - 1) / Site.mostLines + 1 }

  private static func list(of changes: ArraySlice<ChangeSummary>, _ here: Here) -> HTML {
    .tag("ol", class: "clog gap", changes.reversed().map { item(of: $0, here) })
  }

  private static func item(of change: ChangeSummary, _ here: Here) -> HTML {
    let named = here.site.measures(ofLines: change.lines)
    let by = here.site.settings.withActors ? " door \(change.change.actor)" : ""
    let about =
      named.count > 5
      ? HTML.words(Dutch.count(named.count, "maatregel", "maatregelen"))
      : .joined(named.map { here.measure($0) }, by: ", ")
    return .tag(
      "li", [HTML.Attribute("id", change.change.name)],
      [
        .tag("span", class: "id", .words(change.change.name)),
        .tag(
          "div", .tag("h2", .words(said(change))), .tag("p", about),
          change.message.map { .tag("p", .tag("q", .words($0))) }.orNothing,
          .tag(
            "p", class: "meta", "Vastgelegd ", here.moment(change.change.recordedAt), .words(by),
            .words(" · \(change.command)"),
            change.hash.map {
              " · " + HTML.tag("span", class: "code", .words("\($0)".prefix(16) + "…"))
            }.orNothing)),
      ])
  }

  /// How much a change recorded.
  private static func said(_ change: ChangeSummary) -> String {
    let counts = [
      (change.editions, "editie", "edities"), (change.statuses, "stand", "standen"),
      (change.notifications, "melding", "meldingen"),
      (change.confirmations, "bevestiging", "bevestigingen"),
      (change.wordings, "titel of toelichting", "titels en toelichtingen"),
      (change.retractions, "terugname", "terugnames"),
    ].filter { $0.0 > 0 }.map { Dutch.count($0.0, $0.1, $0.2) }
    return counts.isEmpty ? "Niets nieuws" : Dutch.list(counts)
  }
}
