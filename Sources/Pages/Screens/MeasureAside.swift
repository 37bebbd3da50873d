internal import Answers
internal import Dates
internal import Markup
internal import Register

/// What stands beside a measure: how it stood, what differed, its letters, its data.
struct MeasureAside {
  private let answer: MeasureAnswer
  private let here: Here

  init(_ answer: MeasureAnswer, _ here: Here) {
    self.answer = answer
    self.here = here
  }

  private var slug: String { answer.measure.slug }

  var html: HTML {
    .tag(
      "div", class: "aside",
      [states, differences, letters, data].filter { !$0.markup.isEmpty })
  }

  private func section(_ title: String, _ items: [HTML]) -> HTML {
    items.isEmpty
      ? .nothing : .tag("section", .tag("h2", .words(title)), .tag("ul", items))
  }

  /// The editions that say something of the measure.
  private var editions: [SiteEdition] {
    var names: Set<String> = []
    for event in answer.events {
      if case .edition = event.kind { names.insert(event.id) }
    }
    return here.site.answer.editions.filter { names.contains($0.edition.name) }
  }

  private var states: HTML {
    section(
      "Hoe het stond op",
      editions.reversed().map { edition in
        .tag(
          "li", here.link(.state(edition.key), slug, .date(edition.edition.date)), ", editie")
      })
  }

  private var differences: HTML {
    let all = here.site.answer.editions
    let said = Set(editions.map(\.key))
    let pairs = zip(all, all.dropFirst()).filter {
      said.contains($0.key) || said.contains($1.key)
    }
    return section(
      "Verschil",
      pairs.reversed().map { old, new in
        .tag(
          "li",
          here.link(
            .difference(old.key, new.key), nil, .date(old.edition.date, short: true), " → ",
            .date(new.edition.date, short: true)))
      })
  }

  private var letters: HTML {
    let told = here.site.letters(of: answer.lines)
    return section(
      "Brieven aan de Kamer",
      told.reversed().map { named in
        .tag(
          "li", .date(named.letter.date), .literal("<br>"),
          named.letter.kamerstuk.map { HTML.paper($0) } ?? "Kamerstuk niet bekend",
          .literal("<br>"),
          here.link(
            .letter(named.key), nil, .tag("span", class: "small", "Alles wat toen is gemeld")))
      })
  }

  private var data: HTML {
    section(
      "Deze pagina als gegevens",
      [
        .tag(
          "li", here.link(.measureFile(slug, .json), nil, "JSON"), " · ",
          here.link(.measureFile(slug, .csv), nil, "CSV")),
        .tag("li", here.link(.measureFile(slug, .atom), nil, "Volg deze maatregel (Atom)")),
      ])
  }
}
