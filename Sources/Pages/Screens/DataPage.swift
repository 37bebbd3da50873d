internal import Answers
public import Markup

/// Which data the site has.
public enum DataPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .data)
    var rows = DataTable.allCases.map { table in
      (
        table.title,
        HTML.joined(
          [
            here.link(.table(table, .csv), nil, "CSV"),
            here.link(.table(table, .metadata), nil, "kolommen (CSVW)"),
            here.link(.table(table, .json), nil, "JSON"),
          ], by: " · ")
      )
    }
    rows += [
      ("Alles wat verandert, voor een feedlezer", here.link(.feed, nil, "Atom")),
      ("De streefdata, voor een agenda", here.link(.calendar, nil, "iCalendar")),
      (
        "Beschrijving van de gegevens, voor catalogi",
        here.link(.catalogue, nil, "DCAT-AP-NL (JSON-LD)")
      ),
    ]
    if site.settings.seal != nil {
      rows.append(
        ("Het hele register, mutatie voor mutatie", here.link(.export, nil, "JSON Lines")))
    }
    let body = rows.map { name, files in
      HTML.tag(
        "tr", [HTML.Attribute("role", "row")],
        [
          .tag(
            "th", [HTML.Attribute("scope", "row"), HTML.Attribute("role", "rowheader")],
            [.words(name)]), .tag("td", [HTML.Attribute("role", "cell")], [files]),
        ])
    }
    let heads = ["Wat", "Bestanden"].map { name in
      HTML.tag(
        "th", [HTML.Attribute("scope", "col"), HTML.Attribute("role", "columnheader")],
        [.words(name)])
    }
    let license =
      site.settings.license.map { address in
        HTML.tag(
          "p", class: "gap", "Licentie: ",
          .tag("a", [HTML.Attribute("href", address)], [.words(address)]))
      }.orNothing
    return Shell(here: here, title: "Gegevens").page(
      here.crumbs([(.about, "Over")], "Gegevens"), .tag("h1", "Gegevens"),
      .tag(
        "p", class: "lead",
        "Alles op deze site is ook te krijgen als bestand. Elke maatregel heeft daarnaast haar eigen JSON, CSV en feed, op haar bladzijde."
      ), license,
      .tag(
        "table", class: "rt middle gap", [HTML.Attribute("role", "table")],
        [
          .tag(
            "thead", [HTML.Attribute("role", "rowgroup")],
            [.tag("tr", [HTML.Attribute("role", "row")], heads)]),
          .tag("tbody", [HTML.Attribute("role", "rowgroup")], body),
        ]))
  }
}
