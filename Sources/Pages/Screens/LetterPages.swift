internal import Answers
internal import Dates
public import Markup
public import Register

/// The letters to Parliament.
public enum LettersPage {
  /// Makes the page.
  public static func html(of site: Site) -> HTML {
    let here = Here(site: site, route: .letters)
    let items = site.namedLetters.reversed().map { named -> HTML in
      let letter = named.letter
      let edition = letter.edition == nil ? "" : ", met een editie van de bijlage"
      return .tag(
        "li", .date(letter.date, short: true),
        .tag(
          "span",
          here.link(
            .letter(named.key), nil,
            .words(letter.kamerstuk?.description ?? "Kamerstuk niet bekend")),
          .words(": \(Dutch.count(letter.lines.count, "regel", "regels"))\(edition)")))
    }
    return Shell(here: here, title: "Brieven aan de Tweede Kamer").page(
      here.crumbs([], "Brieven"), .tag("h1", "Brieven aan de Tweede Kamer"),
      .tag(
        "p", class: "lead",
        "Elk Kamerstuk waarmee over een maatregel is geïnformeerd, met alles wat toen is gemeld."),
      items.isEmpty
        ? .tag("p", class: "empty", "Er is nog niets gemeld.")
        : .tag("ul", class: "dated gap", items))
  }
}

/// A letter, and all that it told.
public enum LetterPage {
  /// Makes one of its pages.
  ///
  /// - Parameter told: What held for its lines then, by their numbers.
  public static func html(
    of letter: Letter, key: String, told: [Int: LineState], page: Int, in site: Site
  ) -> HTML {
    let here = Here(site: site, route: .letter(key, page: page))
    let title = letter.kamerstuk?.description ?? "Brief van \(letter.date.dutch)"
    let lines = letter.lines.byTheme
    let items = lines.page(page).map { line -> HTML in
      let then = told[line.line]?.status
      let words: HTML =
        then.map { .quoted($0.text) }
        ?? .tag("p", class: "mute", "Wat er toen gold, staat niet in een editie van die tijd.")
      return .tag(
        "article", class: "line", [HTML.Attribute("id", "r\(line.line)")],
        [
          .tag(
            "div", class: "ph", then.map { .phase($0.phase.value) }.orNothing,
            .signals(then?.signals ?? [])),
          .tag(
            "div", .tag("p", class: "amb", .words("\(line.themeName) · \(line.ambitionName)")),
            .tag("h3", here.measure(line.measure)), words),
        ])
    }
    let lead = HTML.tag(
      "p", class: "lead", "Op ", .date(letter.date),
      .words(
        " is de Tweede Kamer geïnformeerd over \(Dutch.count(letter.lines.count, "regel", "regels")). Hier staat wat er toen gold."
      ))
    let paper =
      letter.kamerstuk.map { kamerstuk in
        HTML.tag("p", class: "gap", "De brief zelf: ", .paper(kamerstuk), ".")
      } ?? .tag("p", class: "mute gap", "Met welke brief is niet bekend.")
    return Shell(here: here, title: page > 1 ? "\(title), bladzijde \(page)" : title).page(
      here.crumbs([(.letters, "Brieven")], letter.date.shortDutch),
      .tag("p", class: "kick", "Brief aan de Tweede Kamer"), .tag("h1", .words(title)), lead, paper,
      .tag("h2", class: "vh", "Wat toen is gemeld"),
      .all(items), here.pager(page, of: pages(of: lines.count)) { .letter(key, page: $0) })
  }
}
