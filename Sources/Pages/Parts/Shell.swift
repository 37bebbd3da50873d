internal import Answers
internal import Dates
internal import Markup

/// What stands around every page: head, navigation, foot.
struct Shell {
  let here: Here
  /// The title of the window.
  let title: String
  /// A sentence for whoever links to the page.
  var description: String?
  /// The feed of this page, where it has one of its own.
  var feed: Route?

  private var site: Site { here.site }

  /// The whole page, in HTML.
  func page(_ content: HTML...) -> HTML {
    let main = HTML.tag(
      "main", [HTML.Attribute("id", "inhoud"), HTML.Attribute("tabindex", "-1")],
      [.tag("div", class: "w", content)])
    let body = header + notice + main + footer
    return .literal("<!DOCTYPE html>\n")
      + .tag(
        "html", [HTML.Attribute("lang", "nl")],
        [
          head,
          .tag(
            "body",
            [
              .tag("a", class: "skip", [HTML.Attribute("href", "#inhoud")], ["Naar de inhoud"]),
              Mark.sprite(for: body), body,
            ]),
        ]) + .literal("\n")
  }

  private var head: HTML {
    var parts: [HTML] = [
      .void("meta", [HTML.Attribute("charset", "utf-8")]),
      meta("viewport", "width=device-width, initial-scale=1"), meta("color-scheme", "light dark"),
    ]
    if site.answer.isWhole { parts.append(meta("robots", "noindex, nofollow")) }
    if let description { parts.append(meta("description", description)) }
    parts.append(.tag("title", .words("\(title) – \(site.title)")))
    if let address = site.settings.address, here.route.isPage {
      parts.append(relation("canonical", address + here.route.address))
    }
    parts.append(relation("stylesheet", here.route.link(to: .sheet)))
    parts.append(relation("icon", "data:,"))
    for route in [feed, .feed].compactMap(\.self) {
      parts.append(
        .void(
          "link",
          [
            HTML.Attribute("rel", "alternate"), HTML.Attribute("type", "application/atom+xml"),
            HTML.Attribute("title", route == .feed ? "Wat veranderde" : title),
            here.href(route),
          ]))
    }
    return .tag("head", parts)
  }

  private func meta(_ name: String, _ content: String) -> HTML {
    .void("meta", [HTML.Attribute("name", name), HTML.Attribute("content", content)])
  }

  private func relation(_ name: String, _ address: String) -> HTML {
    .void("link", [HTML.Attribute("rel", name), HTML.Attribute("href", address)])
  }

  private var header: HTML {
    var entries: [(Route, String)] = [
      (.front, "Overzicht"), (.measures, "Maatregelen"), (.differences, "Wat veranderde"),
      (.editions, "Edities"), (.letters, "Brieven"),
    ]
    if site.answer.isWhole { entries.append((.changes, "Mutaties")) }
    entries.append((.about, "Over"))
    let items = entries.map { route, name in
      HTML.tag(
        "li",
        .tag(
          "a",
          [here.href(route)]
            + (route.isAbove(here.route) ? [HTML.Attribute("aria-current", "page")] : []),
          [.words(name)]))
    }
    let brand = HTML.tag(
      "a", class: "brand", [here.href(.front)],
      [
        .tag(
          "svg", [HTML.Attribute("aria-hidden", "true")],
          [.tag("use", [HTML.Attribute("href", "#\(Mark.logo.id)")])]),
        .tag("b", "stand"), .tag("span", .words(site.title)),
      ])
    return .tag(
      "header", class: "site-head",
      .tag(
        "div", class: "w", brand,
        .tag(
          "nav", class: "nav", [HTML.Attribute("aria-label", "Hoofdmenu")], [.tag("ul", items)])))
  }

  private var notice: HTML {
    guard site.answer.isWhole else { return .nothing }
    let actors = site.settings.withActors ? ", met de namen van wie dat vastlegde" : ""
    return .tag(
      "aside", class: "internal", [HTML.Attribute("aria-label", "Over deze site")],
      [
        .tag(
          "div", class: "w",
          .tag(
            "p", .tag("strong", "Interne site."),
            " Hier staat ook wat nog niet aan de Kamer is gemeld\(actors). Niet publiceren."))
      ])
  }

  private var footer: HTML {
    var entries: [(Route, String)] = [
      (.about, "Over dit register"), (.data, "Gegevens"), (.feed, "Atom"),
      (.calendar, "Agenda (ics)"), (.accessibility, "Toegankelijkheid"),
    ]
    if site.answer.isWhole { entries.insert((.changes, "Mutaties"), at: 1) }
    let items = entries.map { HTML.tag("li", here.link($0, nil, .words($1))) }
    return .tag(
      "footer", class: "foot",
      .tag("div", class: "w", .tag("ul", items), .tag("p", .all(madeOf))))
  }

  /// Whether the page is of the register as a whole.
  private var isOfWhole: Bool {
    switch here.route {
    case .front, .about, .changes, .data: true
    default: false
    }
  }

  private var madeOf: [HTML] {
    var said: [HTML] = []
    if let last = site.answer.lastTelling, !site.answer.isWhole {
      said = ["Zoals laatst aan de Kamer gemeld, op ", .date(last), ". "]
    }
    // A change makes every seal another, and touches only pages that it is of, and these.
    if let seal = site.settings.seal, isOfWhole {
      said = [
        "Gemaakt van mutatie \(seal.change). Zegel ",
        .tag("span", class: "code", .words(seal.hash.prefix(16) + "…")), ". ",
      ]
    }
    said += ["Of een streefdatum is verstreken, is bekeken op ", .date(site.answer.day), "."]
    if let publisher = site.settings.publisher { said.append(" Uitgegeven door \(publisher).") }
    return said
  }
}

extension Route {
  /// Whether it is the entry of the navigation under which a page stands.
  fileprivate func isAbove(_ other: Route) -> Bool {
    switch (self, other) {
    case (.measures, .measure), (.measures, .listing), (.differences, .difference),
      (.editions, .edition), (.editions, .state), (.letters, .letter), (.changes, .hundred),
      (.about, .accessibility), (.about, .data):
      true
    default: self == other
    }
  }
}

extension Here {
  /// The way from the front page to this one.
  func crumbs(_ above: [(Route, String)], _ name: String) -> HTML {
    let way = [(Route.front, "Overzicht")] + above
    let items = way.map { HTML.tag("li", link($0, nil, .words($1))) }
    return .tag(
      "nav", class: "crumb", [HTML.Attribute("aria-label", "Kruimelpad")],
      [
        .tag(
          "ol",
          items + [.tag("li", [HTML.Attribute("aria-current", "page")], [.words(name)])])
      ])
  }

  /// Links to the other pages of a list that has several.
  func pager(_ page: Int, of pages: Int, _ route: (Int) -> Route) -> HTML {
    guard pages > 1 else { return .nothing }
    var links: [HTML] = []
    if page > 1 { links.append(link(route(page - 1), nil, "Vorige bladzijde")) }
    links.append(.mute("Bladzijde \(page) van \(pages)"))
    if page < pages { links.append(link(route(page + 1), nil, "Volgende bladzijde")) }
    return steps(links)
  }

  /// Where to go on to, for pages that follow one another.
  func steps(_ links: [HTML]) -> HTML {
    guard !links.isEmpty else { return .nothing }
    return .tag(
      "nav", [HTML.Attribute("aria-label", "Bladzijden")],
      [.tag("ul", class: "pager", links.map { .tag("li", $0) })])
  }
}
