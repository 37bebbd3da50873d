internal import Annex
public import Answers
internal import Dates
public import Markup

/// What the site is, and what it promises.
public enum AboutPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .about)
    let whole = site.answer.isWhole
    let promises: [(String, HTML)] = [
      (
        "Niets wordt overschreven.",
        " Een nieuwe bijlage vervangt de vorige niet: elke stand blijft te lezen, met de datum waarop zij werd gemeld."
      ),
      (
        "De woorden blijven zoals ze geschreven zijn,",
        " met schrijffouten en al. Ze staan in schreefletter; wat het register er zelf over zegt niet."
      ),
      (
        "De fase wordt nooit geraden.",
        " Zij is gelezen uit woorden die erbij staan, of opgegeven. Anders staat er " + .phase(nil)
          + "."
      ),
    ]
    let list = promises.map { HTML.tag("li", .tag("strong", .words($0)), $1) }
    let phases = [Phase?].told.map { phase in
      HTML.tag("div", .tag("dt", .phase(phase)), .tag("dd", .words(phase.meaning)))
    }
    return Shell(here: here, title: "Over dit register").page(
      here.crumbs([], "Over"), .tag("h1", "Wat hier staat, is wat er stond"),
      .tag(
        "p", class: "lead",
        "Twee keer per jaar schrijft een ministerie aan de Tweede Kamer hoe het met zijn verbetermaatregelen staat. Elke nieuwe bijlage vervangt de vorige. Dit register bewaart ze allemaal."
      ),
      .tag(
        "div", class: "prose gap-2", .tag("h2", "Wat het register belooft"), .tag("ul", list),
        .tag("h2", .words(whole ? "Wat hier staat" : "Wat openbaar is")),
        whole ? wholeSaid : publicSaid, .tag("h2", "De fasen"),
        .tag("p", "De vorm zegt hetzelfde als de kleur.")),
      .tag("dl", class: "sum narrow gap", phases), check(here), unknown(here))
  }

  private static var publicSaid: HTML {
    .tag(
      "p",
      "Hier staat wat de bijlagen zeggen en wat met brieven aan de Kamer is gemeld. Wat een ministerie sindsdien voor zichzelf heeft bijgehouden, staat er niet: dat wordt openbaar zodra het is gemeld. Wordt een datum, een titel, een brief of een melding verbeterd, dan staat hier de verbetering."
    )
  }

  private static var wholeSaid: HTML {
    .tag(
      "p",
      "Alles wat het register heeft: wat aan de Kamer is gemeld, en wat daarnaast is vastgelegd, verbeterd of bevestigd. Bij elke stand staat in welke mutatie zij is vastgelegd."
    )
  }

  private static func check(_ here: Here) -> HTML {
    guard let seal = here.site.settings.seal else { return .nothing }
    let rows = [("Register", seal.register), ("Mutatie", seal.change), ("Zegel", seal.hash)].map {
      HTML.tag(
        "div", .tag("dt", .words($0)), .tag("dd", .tag("span", class: "code", .words($1))))
    }
    return .tag(
      "section", [HTML.Attribute("id", "controleren")],
      [
        .tag(
          "div", class: "prose", .tag("h2", "Zelf controleren"),
          .tag(
            "p",
            "Elke mutatie eindigt met een getal dat volgt uit alles wat zij vastlegde en uit de mutatie ervoor: een keten. Wie één getal bewaart, kan later zien of er tot dat punt iets is veranderd, weggelaten of toegevoegd. Dat getal is het zegel."
          )),
        .tag("dl", class: "sum middle gap", rows),
        .tag(
          "div", class: "prose gap",
          .tag(
            "ol", .tag("li", "Haal ", here.link(.export, nil, "het hele register"), " op."),
            .tag("li", "Bewaar dit zegel, of neem er een uit een eerdere brief."),
            .tag(
              "li", "Reken na: ", .tag("code", "stand rebuild register.jsonl"), " en dan ",
              .tag("code", "stand verify"), ".")),
          .tag(
            "p",
            "Zonder een zegel dat u elders bewaarde, bewijst dit alleen dat het register met zichzelf klopt."
          )),
      ])
  }

  private static func unknown(_ here: Here) -> HTML {
    var said: [HTML] = []
    for edition in here.site.answer.editions where !edition.edition.isDateStated {
      said.append(
        .tag(
          "li", "De bijlage van ", .date(edition.edition.date), " draagt geen datum: die is ",
          .tag("strong", "afgeleid"),
          " van de laatste dag waarop zij zegt dat de Kamer is geïnformeerd."))
    }
    for edition in here.site.answer.editions where edition.edition.letter == nil {
      said.append(
        .tag(
          "li", "Met welke brief de bijlage van ", .date(edition.edition.date),
          " meeging, is niet bekend."))
    }
    let unsaid = here.site.lines(in: .phase(nil)).count
    if unsaid > 0 {
      said.append(
        .tag(
          "li",
          here.link(
            .listing(.phase(nil)), nil, .words(Dutch.count(unsaid, "regel zegt", "regels zeggen"))),
          " geen fase."))
    }
    guard !said.isEmpty else { return .nothing }
    return .tag(
      "section", .tag("h2", "Wat het register niet weet"),
      .tag("div", class: "prose gap", .tag("ul", said)))
  }
}

/// How accessible the site is: a statement to fill in, with what was tested.
public enum AccessibilityPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .accessibility)
    let owner = site.settings.publisher ?? "[naam van de organisatie]"
    let contact = site.settings.contact ?? "[adres waar bezoekers een probleem melden]"
    let tested = [
      "elke soort bladzijde in een browser, van 320 tot 1600 beeldpunten breed, licht en donker, afgedrukt, en met de kleuren van het besturingssysteem",
      "met axe-core, op de regels van WCAG 2.2 A en AA",
      "de HTML met de Nu Html Checker",
      "met het toetsenbord alleen: elke link is te bereiken en te zien",
    ].map { HTML.tag("li", .words($0)) }
    return Shell(here: here, title: "Toegankelijkheid").page(
      here.crumbs([(.about, "Over")], "Toegankelijkheid"), .tag("h1", "Toegankelijkheid"),
      .tag(
        "div", class: "prose gap-2",
        .tag(
          "p",
          "\(owner) wil dat iedereen deze site kan gebruiken. Deze verklaring is een sjabloon: wie de site uitgeeft, vult haar aan met een eigen onderzoek en meldt haar aan bij het register van toegankelijkheidsverklaringen."
        ),
        .tag("h2", "Wat is getest"),
        .tag(
          "p", "De bladzijden worden door één programma gemaakt. Daarvan is getest:"),
        .tag("ul", tested), .tag("h2", "Wat niet is getest"),
        .tag(
          "ul", .tag("li", "met schermlezers en andere hulpmiddelen, door mensen die ze gebruiken"),
          .tag(
            "li", "de woorden van het ministerie zelf: of die begrijpelijk zijn, en in welke taal")),
        .tag("h2", "Hoe de site is gemaakt"),
        .tag(
          "ul", .tag("li", "zonder script: alles werkt in elke browser, ook in een oude"),
          .tag("li", "niets komt van elders, en niemand wordt gevolgd"),
          .tag("li", "vorm, woord en kleur zeggen hetzelfde, in die volgorde"),
          .tag("li", "alle gegevens staan ook in bestanden: ", here.link(.data, nil, "Gegevens"))),
        .tag("h2", "Een probleem melden"), .tag("p", .words(contact))))
  }
}

/// The page of an address where nothing is.
public enum MissingPage {
  /// Makes the page.
  ///
  /// A server sends it from any address, so that nothing in it is found from where it stands: its style is within, and
  /// it links to the front page only where the address of the site is known.
  public static func html(of site: Site) -> HTML {
    let home: HTML =
      site.settings.address.map { address in
        HTML.tag("p", .tag("a", [HTML.Attribute("href", address)], ["Naar de voorpagina"]))
      } ?? .tag("p", "Ga terug, of begin bij de voorpagina van deze site.")
    return .literal("<!DOCTYPE html>\n")
      + .tag(
        "html", [HTML.Attribute("lang", "nl")],
        [
          .tag(
            "head", .void("meta", [HTML.Attribute("charset", "utf-8")]),
            .void(
              "meta",
              [
                HTML.Attribute("name", "viewport"),
                HTML.Attribute("content", "width=device-width, initial-scale=1"),
              ]),
            .void(
              "meta",
              [HTML.Attribute("name", "color-scheme"), HTML.Attribute("content", "light dark")]),
            .void(
              "meta", [HTML.Attribute("name", "robots"), HTML.Attribute("content", "noindex")]),
            .tag("title", "Deze bladzijde is er niet – \(site.title)"),
            .tag("style", .literal(style))),
          .tag(
            "body",
            .tag(
              "main", .tag("p", .words(site.title)), .tag("h1", "Deze bladzijde is er niet"),
              .tag(
                "p",
                "Misschien is het adres verkeerd overgenomen. Een maatregel houdt zijn adres, ook als zijn naam of nummer verandert."
              ), home)),
        ]) + .literal("\n")
  }

  private static let style: StaticString =
    "body{font:400 1.0625rem/1.55 system-ui,sans-serif;margin:0}main{max-width:38em;margin:4rem auto;padding:0 1rem}h1{line-height:1.15}"
}

/// Where a measure was under an earlier name: leads on to where it is.
public enum FormerPage {
  /// Makes the page.
  public static func html(of slug: String, now: SiteMeasure, in site: Site) -> HTML {
    let own = Route.former(slug)
    let target = own.link(to: .measure(now.slug))
    return .literal("<!DOCTYPE html>\n")
      + .tag(
        "html", [HTML.Attribute("lang", "nl")],
        [
          .tag(
            "head", .void("meta", [HTML.Attribute("charset", "utf-8")]),
            .void(
              "meta", [HTML.Attribute("name", "robots"), HTML.Attribute("content", "noindex")]),
            .void(
              "meta",
              [
                HTML.Attribute("http-equiv", "refresh"),
                HTML.Attribute("content", "0; url=\(target)"),
              ]),
            .void("link", [HTML.Attribute("rel", "canonical"), HTML.Attribute("href", target)]),
            .tag("title", .words(now.measure.title))),
          .tag(
            "body",
            .tag(
              "main", .tag("h1", "Deze maatregel heet nu anders"),
              .tag(
                "p", "Hij staat op ",
                .tag("a", [HTML.Attribute("href", target)], [.words(now.measure.title)]), "."))),
        ]) + .literal("\n")
  }
}
