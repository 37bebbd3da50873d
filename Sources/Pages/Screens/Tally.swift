internal import Annex
internal import Answers
internal import Dates
internal import Markup
internal import Register

/// How many measures are in each phase, in a sentence and as a table.
struct Tally {
  private let site: Site
  private let counts: MeasureCounts?

  init(_ site: Site) {
    self.site = site
    counts = site.answer.counts.first
  }

  private var measures: Int { counts?.measures ?? 0 }

  private func count(_ kind: MeasureCounts.Kind) -> Int { counts?[kind] ?? 0 }

  /// The answer to what is asked first, by rule.
  var headline: String {
    let done = count(.phase(.implemented))
    switch (done, measures) {
    case (_, 0): return "Er staan nog geen verbetermaatregelen in dit register"
    case (1, 1): return "De ene verbetermaatregel is geïmplementeerd"
    case (0, 1): return "De ene verbetermaatregel is nog niet geïmplementeerd"
    case (0, let all):
      return "Nog geen van de \(Dutch.grouped(all)) verbetermaatregelen is geïmplementeerd"
    case (let done, let all) where done == all:
      return "Alle \(Dutch.grouped(all)) verbetermaatregelen zijn geïmplementeerd"
    case (1, let all):
      return "1 van de \(Dutch.grouped(all)) verbetermaatregelen is geïmplementeerd"
    case (let done, let all):
      return
        "\(Dutch.grouped(done)) van de \(Dutch.grouped(all)) verbetermaatregelen zijn geïmplementeerd"
    }
  }

  /// What is to be known besides.
  var lead: String { ([rest] + [late, never]).compactMap(\.self).joined(separator: " ") }

  /// Where the others are.
  private var rest: String? {
    let done = count(.phase(.implemented))
    guard done < measures else { return nil }
    let doing = [
      (count(.phase(.implementation)), "in voorbereiding"),
      (count(.phase(.policy)), "in beleidsuitwerking"), (count(.phase(.stopped)), "gestopt"),
    ].filter { $0.0 > 0 }
    let start = count(.phase(.toStart))
    var clauses = doing.enumerated().map { place, item in
      (place == 0 ? (item.0 == 1 ? "is er " : "zijn er ") : "")
        + "\(Dutch.grouped(item.0)) \(item.1)"
    }
    if start > 0 {
      clauses.append("\(start == 1 ? "moet er" : "moeten er") \(Dutch.grouped(start)) nog starten")
    }
    var said =
      clauses.isEmpty ? "" : (done > 0 ? "Van de andere " : "Daarvan ") + Dutch.list(clauses)
    let unsaid = count(.phase(nil))
    let differing = count(.differingPhases)
    let open = [
      unsaid > 0 ? "van \(Dutch.number(unsaid)) is de fase niet gezegd" : nil,
      differing > 0 ? "bij \(Dutch.number(differing)) verschilt de fase per ambitie" : nil,
    ].compactMap(\.self)
    if !open.isEmpty {
      said += said.isEmpty ? Dutch.capitalized(Dutch.list(open)) : "; " + Dutch.list(open)
    }
    return said + "."
  }

  private var late: String? {
    let count = site.passed.count
    guard count > 0 else { return nil }
    return count == 1
      ? "Eén streefdatum is verstreken." : "\(Dutch.Number(count)) streefdata zijn verstreken."
  }

  private var never: String? {
    let count = site.neverTold.count
    guard count > 0 else { return nil }
    return
      "Over \(count == 1 ? "één maatregel" : "\(Dutch.grouped(count)) maatregelen") is de Tweede Kamer nooit geïnformeerd."
  }

  /// How many editions stand beside what holds now; all of them are on a page of their own.
  private static let mostEditions = 3
  /// How many measures are shown one by one.
  private static let mostMarks = 100

  /// The table: the phases, now and at each edition.
  func table(_ here: Here) -> HTML {
    guard measures > 0 else { return .nothing }
    let editions = site.answer.editions.suffix(Self.mostEditions).reversed()
    let all = [counts].compactMap(\.self) + site.answer.editions.map(\.counts)
    let kinds =
      [Phase?].told.map { MeasureCounts.Kind.phase($0) } + [MeasureCounts.Kind.differingPhases]
    let rows = kinds.filter { kind in
      switch kind {
      case .phase(.stopped), .differingPhases: all.contains { $0[kind] > 0 }
      default: true
      }
    }.map { kind -> HTML in
      row(kind, here, editions.map { $0.counts[kind] })
    }
    let dates = editions.map { edition in
      HTML.tag(
        "th", class: "old", [HTML.Attribute("scope", "col")],
        [here.link(.edition(edition.key), nil, .date(edition.edition.date, short: true))])
    }
    let head = HTML.tag(
      "tr",
      [
        .tag("th", [HTML.Attribute("scope", "col")], ["Fase"]),
        .tag("th", class: "n small", [HTML.Attribute("scope", "col")], ["Nu"]),
        .tag("td", class: "u", .heard("Elk teken is één verbetermaatregel")),
      ] + dates)
    let more: HTML =
      site.answer.editions.count > Self.mostEditions
      ? .tag(
        "p", class: "small gap",
        here.link(.editions, nil, "De telling in alle \(site.answer.editions.count) edities"))
      : .nothing
    return .tag(
      "table", class: "tally",
      .tag("caption", class: "vh", "Aantal verbetermaatregelen per fase, nu en in de edities"),
      .tag("thead", head), .tag("tbody", rows)) + more
  }

  private func row(_ kind: MeasureCounts.Kind, _ here: Here, _ earlier: [Int]) -> HTML {
    let now = count(kind)
    let (name, mark, route): (String, Mark, Route?) =
      switch kind {
      case .phase(let phase): (phase.label, phase.mark, .listing(.phase(phase)))
      default: ("Verschilt per ambitie", .words, nil)
      }
    let label = HTML.all([mark.html, .tag("span", .words(name))])
    let hasPage = now > 0
    let head: HTML =
      if hasPage, let route {
        .tag("a", class: "phase", [here.href(route)], [label])
      } else {
        .tag("span", class: "phase", label)
      }
    let marks: [HTML] =
      measures <= Self.mostMarks ? Array(repeating: mark.html, count: now) : []
    let units = HTML.tag(
      "span", class: "units", [HTML.Attribute("aria-hidden", "true")], marks)
    return .tag(
      "tr",
      [
        .tag("th", [HTML.Attribute("scope", "row")], [head]),
        .tag("td", class: "n", .words(Dutch.grouped(now))),
        .tag("td", class: "u", units),
      ] + earlier.map { .tag("td", class: "old", .words(Dutch.grouped($0))) })
  }
}

extension Site {
  /// The lines whose target has passed, and that are neither implemented nor stopped.
  var passed: [LineState] {
    answer.lines.filter { $0.isTargetPassed(on: answer.day) }
  }

  /// The measures in the annex of which Parliament was never told, under no ambition.
  var neverTold: [SiteMeasure] {
    let told = Set(answer.lines.filter { !$0.tellings.isEmpty }.map(\.measure.id))
    let present = Set(answer.lines.filter { !$0.isDropped }.map(\.measure.id))
    return answer.measures.filter {
      present.contains($0.measure.id) && !told.contains($0.measure.id)
    }
  }
}
