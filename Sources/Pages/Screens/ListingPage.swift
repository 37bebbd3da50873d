internal import Answers
internal import Dates
public import Markup
internal import Register

/// Lines with something in common.
public enum ListingPage {
  /// Makes one of its pages.
  public static func html(of listing: Listing, page: Int, in site: Site) -> HTML {
    let here = Here(site: site, route: .listing(listing, page: page))
    let lines = site.lines(in: listing)
    let title = listing.title(in: site, lines.count)
    let isTheme = if case .theme = listing { true } else { false }
    let shown = lines.page(page)
    let list: HTML
    switch listing {
    case .target: list = .all(shown.map { here.article($0, underTheme: false, heading: "h3") })
    case .theme: list = .all(shown.map { here.article($0, heading: "h3") })
    default: list = here.themed(shown)
    }
    let kick = isTheme ? HTML.tag("p", class: "kick", "Thema") : .nothing
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([(.measures, "Maatregelen")], listing.name(in: site)), kick,
      .tag("h1", .words(title)), .tag("h2", class: "vh", "Regels kiezen"),
      Facets.html(here, current: listing), .tag("h2", class: "vh", "De regels"), list,
      here.pager(page, of: pages(of: lines.count)) { .listing(listing, page: $0) })
  }
}

/// All measures by name.
public enum MeasuresPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .measures)
    let all = site.answer.measures
    let byTheme = Dictionary(grouping: site.answer.lines, by: \.themeName)
    let isShort = all.count <= Site.mostLines * 3
    let sections = site.themeNames.map { name -> HTML in
      let lines = byTheme[name] ?? []
      let heading = HTML.tag("h2", here.link(site.route(ofTheme: name), nil, .words(name)))
      guard isShort else {
        return .tag(
          "li", here.link(site.route(ofTheme: name), nil, .words(name)), " ",
          .tag("span", class: "c mute", .words(Dutch.grouped(lines.count))))
      }
      var seen: Set<Int> = []
      let items = lines.filter { seen.insert($0.measure.id).inserted }.map { line in
        HTML.tag("li", here.measure(line.measure))
      }
      return .tag("div", class: "theme", heading, .tag("ul", class: "gap", items))
    }
    let intro = HTML.tag(
      "p", class: "lead",
      "\(Dutch.count(all.count, "verbetermaatregel", "verbetermaatregelen")) onder \(Dutch.count(site.themeNames.count, "thema", "thema’s")). Elke maatregel heeft een eigen bladzijde, met alles wat erover is gezegd."
    )
    return Shell(here: here, title: "Alle verbetermaatregelen").page(
      here.crumbs([], "Maatregelen"), .tag("h1", "Alle verbetermaatregelen"), intro,
      isShort ? .all(sections) : .tag("ul", class: "gap", sections))
  }
}
