public import Annex
public import Answers
internal import Dates
public import Markup
public import Register

/// The editions: how the measures stood in each.
public enum EditionsPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .editions)
    let editions = site.answer.editions
    let all = editions.map(\.counts)
    let kinds = ([Phase?].told.map { MeasureCounts.Kind.phase($0) } + [.differingPhases]).filter {
      kind in all.contains { $0[kind] > 0 }
    }
    let heads = (["Editie", "Brief"] + kinds.map(name) + ["Maatregelen"]).map { name in
      HTML.tag("th", [HTML.Attribute("scope", "col")], [.words(name)])
    }
    let rows = editions.reversed().map { edition -> HTML in
      let letter =
        edition.edition.letter.map { HTML.paper($0, short: true) } ?? .mute("niet bekend")
      let counts = kinds.map { kind in
        HTML.tag("td", .words(Dutch.grouped(edition.counts[kind])))
      }
      return .tag(
        "tr",
        [
          .tag(
            "th", [HTML.Attribute("scope", "row")],
            [here.link(.edition(edition.key), nil, .date(edition.edition.date))]),
          .tag("td", letter),
        ] + counts + [.tag("td", .words(Dutch.grouped(edition.counts.measures)))])
    }
    let table = HTML.tag(
      "div", class: "paper",
      [
        HTML.Attribute("role", "region"), HTML.Attribute("tabindex", "0"),
        HTML.Attribute("aria-label", "Edities en hun tellingen"),
      ],
      [.tag("table", .tag("thead", .tag("tr", heads)), .tag("tbody", rows))])
    return Shell(here: here, title: "Alle edities van de bijlage").page(
      here.crumbs([], "Edities"), .tag("h1", "Alle edities van de bijlage"),
      .tag(
        "p", class: "lead",
        "Elke bijlage die naar de Tweede Kamer ging, met het aantal maatregelen per fase zoals zij het zei."
      ),
      editions.isEmpty ? .tag("p", class: "empty", "Er is nog geen editie.") : table)
  }

  private static func name(_ kind: MeasureCounts.Kind) -> String {
    if case .phase(let phase) = kind { phase.label } else { "Verschilt per ambitie" }
  }
}

/// An edition: what it is, and its table as it was sent.
public enum EditionPage {
  /// Makes one of its pages.
  ///
  /// - Parameter table: The table as it was sent.
  public static func html(
    of edition: SiteEdition, _ table: Annex?, page: Int, in site: Site
  ) -> HTML {
    let here = Here(site: site, route: .edition(edition.key, page: page))
    let date = edition.edition.date
    let title = "De bijlage van \(date.dutch)"
    let rows = table?.rows ?? []
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([(.editions, "Edities")], date.dutch), .tag("p", class: "kick", "Editie"),
      .tag("h1", .words(title)), page == 1 ? facts(edition, here) : .nothing,
      .tag("h2", class: "gap-2", "De tabel zoals zij is verzonden"),
      table.map { sheet($0, page) } ?? .tag("p", class: "empty", "De tabel is leeg."),
      here.pager(page, of: pages(of: rows.count)) { .edition(edition.key, page: $0) },
      page == pages(of: rows.count) ? notes(table?.notes ?? []) : .nothing)
  }

  private static func facts(_ edition: SiteEdition, _ here: Here) -> HTML {
    let own = edition.edition
    let letter: HTML = own.letter.map { .paper($0) } ?? "niet bekend"
    let basis =
      own.isDateStated
      ? "opgegeven" : "afgeleid van de laatste dag waarop zij zegt dat de Kamer is geïnformeerd"
    var rows: [(String, HTML)] = [
      ("Datum", .date(own.date) + " " + .mute(.words(basis))), ("Brief", letter),
    ]
    if let title = own.title { rows.append(("Titel", .words(title))) }
    rows.append(("Bestand", .words(own.fileName)))
    rows.append(("SHA-256", .tag("span", class: "code", .words(own.sha256))))
    rows.append(
      ("Zo stond het toen", here.link(.state(edition.key), nil, "Stand op ", .date(own.date))))
    let all = here.site.answer.editions
    if let place = all.firstIndex(of: edition), place > 0 {
      let before = all[place - 1]
      rows.append(
        (
          "Wat veranderde",
          here.link(
            .difference(before.key, edition.key), nil, "Verschil met ", .date(before.edition.date))
        ))
    }
    return .tag(
      "dl", class: "sum middle",
      rows.map { name, value in .tag("div", .tag("dt", .words(name)), .tag("dd", value)) })
  }

  private static func sheet(_ table: Annex, _ page: Int) -> HTML {
    let rows = table.rows.dropFirst((page - 1) * Site.mostLines).prefix(Site.mostLines)
    let heads = Column.allCases.map { column in
      HTML.tag("th", [HTML.Attribute("scope", "col")], [.words(table.header.cells[column])])
    }
    let body = rows.map { row -> HTML in
      .tag(
        "tr", class: row.kind == .theme ? "t" : nil,
        Column.allCases.map { .tag("td", .quoted(row.cells[$0])) })
    }
    return .tag(
      "div", class: "paper",
      [
        HTML.Attribute("role", "region"), HTML.Attribute("tabindex", "0"),
        HTML.Attribute("aria-label", "De tabel van de bijlage"),
      ], [.tag("table", .tag("thead", .tag("tr", heads)), .tag("tbody", body))])
  }

  private static func notes(_ notes: [Note]) -> HTML {
    guard !notes.isEmpty else { return .nothing }
    return .tag(
      "section", .tag("h2", "Voetnoten"),
      .tag(
        "ul", class: "gap",
        notes.map { .tag("li", .tag("span", class: "words", .words("\($0.mark) \($0.text)"))) }))
  }
}

/// How it stood on the date of an edition.
public enum StatePage {
  /// Makes one of its pages.
  ///
  /// - Parameter lines: The lines as they were.
  public static func html(
    of edition: SiteEdition, _ lines: [LineState], page: Int, in site: Site
  ) -> HTML {
    let here = Here(site: site, route: .state(edition.key, page: page))
    let date = edition.edition.date
    let title = "Zo stond het op \(date.dutch)"
    let all = lines.byTheme
    // The first line of a measure has the measure's name as its anchor too.
    var seen: Set<Int> = []
    let first = Set(all.filter { seen.insert($0.measure.id).inserted }.map(\.line))
    var parts: [HTML] = []
    var theme: String?
    for line in all.page(page) {
      if line.themeName != theme {
        theme = line.themeName
        parts.append(.tag("h2", class: "gap-2", .words(line.themeName)))
      }
      let slug = site.slug(ofMeasure: line.measure.id)
      if first.contains(line.line), !slug.isEmpty {
        parts.append(.tag("span", [HTML.Attribute("id", slug)]))
      }
      parts.append(here.article(line, heading: "h3"))
    }
    let banner = HTML.tag(
      "div", class: "banner",
      .tag(
        "p", .tag("b", "Zo stond het op ", .date(date), ","), " zoals nu bekend. ",
        here.link(.front, nil, "Naar de laatste stand")))
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([(.editions, "Edities")], "Stand op \(date.dutch)"), banner,
      .tag("h1", .words(title)), .all(parts),
      here.pager(page, of: pages(of: lines.count)) { .state(edition.key, page: $0) })
  }
}
