internal import Answers
internal import Dates
public import Markup
public import Register

/// The changes of the whole register, the newest first.
public enum ChangesPage {
  /// Makes one of its pages.
  ///
  /// - Parameter changes: All of them, the oldest first.
  public static func html(of changes: [ChangeSummary], page: Int, in site: Site) -> HTML {
    let here = Here(site: site, route: .changes(page: page))
    var measures: [Int: Measure] = [:]
    for measure in site.answer.measures {
      for place in measure.entry.lines { measures[place.line] = measure.measure }
    }
    let shown = changes.reversed().dropFirst((page - 1) * Site.mostLines).prefix(Site.mostLines)
    let items = shown.map { change -> HTML in
      var named: [Measure] = []
      for line in change.lines.sorted() {
        if let measure = measures[line], !named.contains(measure) { named.append(measure) }
      }
      let by = site.settings.withActors ? " door \(change.change.actor)" : ""
      let about =
        named.count > 5
        ? HTML.words(Dutch.count(named.count, "maatregel", "maatregelen"))
        : .joined(named.map { here.measure($0) }, by: ", ")
      return .tag(
        "li", [HTML.Attribute("id", change.change.name)],
        [
          .tag("span", class: "id", .words(change.change.name)),
          .tag(
            "div", .tag("h3", .words(said(change))), .tag("p", about),
            change.message.map { .tag("p", .tag("q", .words($0))) }.orNothing,
            .tag(
              "p", class: "meta", "Vastgelegd ", here.moment(change.change.recordedAt), .words(by),
              .words(" · \(change.command)"),
              change.hash.map {
                " · " + HTML.tag("span", class: "code", .words("\($0)".prefix(16) + "…"))
              }.orNothing)),
        ])
    }
    let title = "Mutaties van het register"
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([], "Mutaties"), .tag("h1", .words(title)),
      .tag("p", class: "lead", "Alles wat is vastgelegd, het nieuwste eerst."),
      .tag("ol", class: "clog gap", items),
      here.pager(page, of: pages(of: changes.count)) { .changes(page: $0) })
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
