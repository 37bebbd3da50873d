internal import Annex
internal import Answers
internal import Dates
public import Markup
internal import Register

/// The front page: what is done, what stands out, and every line.
public enum FrontPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .front)
    let counts = Tally(site)
    let kick =
      site.answer.isWhole
      ? HTML.tag("p", class: "kick", "Stand van zaken op ", .date(site.answer.day))
      : site.answer.lastTelling.map {
        HTML.tag(
          "p", class: "kick", "Stand van zaken zoals aan de Kamer gemeld, tot en met ", .date($0))
      }.orNothing
    return Shell(here: here, title: counts.headline, description: counts.lead).page(
      kick,
      .tag(
        "h1",
        .words(counts.headline.replacing("verbetermaatregel", with: "verbeter\u{ad}maatregel"))),
      .tag("p", class: "lead", .words(counts.lead)), counts.table(here),
      Findings(here: here).html, list(here))
  }

  private static func list(_ here: Here) -> HTML {
    let lines = here.site.answer.lines.filter { !$0.isDropped }
    guard !lines.isEmpty else { return .nothing }
    let measures = Set(lines.map(\.measure.id)).count
    let said: HTML = .tag(
      "p", class: "sub",
      "\(Dutch.count(measures, "maatregel", "maatregelen")) op \(Dutch.count(lines.count, "regel", "regels")): een maatregel staat onder elke ambitie waar hij bij hoort. In schreefletter staat wat het ministerie schreef, ongewijzigd."
    )
    let isShort = lines.count <= Site.mostLines
    return .tag(
      "section", [HTML.Attribute("id", "maatregelen")],
      [
        .tag("h2", "Alle verbetermaatregelen"), said, Facets.html(here, current: nil),
        isShort ? here.themed(lines.byTheme) : themes(here, lines),
      ])
  }

  /// The themes with how many lines each has, where there are too many lines for one page.
  private static func themes(_ here: Here, _ lines: [LineState]) -> HTML {
    let byTheme = Dictionary(grouping: lines, by: \.themeName)
    let items = here.site.themeNames.compactMap { name -> HTML? in
      guard let lines = byTheme[name] else { return nil }
      let done = lines.count { $0.status?.phase.value == .implemented }
      return .tag(
        "tr",
        .tag(
          "th", [HTML.Attribute("scope", "row")],
          [here.link(here.site.route(ofTheme: name), nil, .words(name))]),
        .tag("td", .words(Dutch.grouped(lines.count))), .tag("td", .words(Dutch.grouped(done))))
    }
    return .tag(
      "table", class: "middle gap",
      .tag("caption", class: "vh", "Regels per thema"),
      .tag(
        "thead",
        .tag(
          "tr",
          ["Thema", "Regels", "Geïmplementeerd"].map { name in
            .tag("th", [HTML.Attribute("scope", "col")], [.words(name)])
          })), .tag("tbody", items))
  }
}
