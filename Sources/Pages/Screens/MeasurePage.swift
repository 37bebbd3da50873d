internal import Annex
public import Answers
internal import Dates
public import Markup
internal import Register

/// A measure: what holds, all that happened to it, and what it is.
public struct MeasurePage {
  let answer: MeasureAnswer
  let here: Here
  private let page: Int
  private let timeline: Timeline

  private init(_ answer: MeasureAnswer, page: Int, in site: Site) {
    self.answer = answer
    self.page = page
    here = Here(site: site, route: .measure(answer.measure.slug, page: page))
    timeline = Timeline(of: answer, here: here)
  }

  /// Makes its pages: the first has what holds, and what happened last; further ones what happened earlier.
  public static func pages(of answer: MeasureAnswer, in site: Site) -> [HTML] {
    let first = MeasurePage(answer, page: 1, in: site)
    return [first.html]
      + (1..<first.timeline.pageCount).map { MeasurePage(answer, page: $0 + 1, in: site).html }
  }

  private var measure: Measure { answer.measure.measure }

  private var html: HTML {
    let title = measure.title.isEmpty ? measure.name : measure.title
    let named = measure.code.map { "\(title) (\($0))" } ?? title
    let shell = Shell(
      here: here, title: page > 1 ? "\(named), eerder" : named, description: lead,
      feed: .measureFile(answer.measure.slug, .atom))
    let kick = HTML.tag(
      "p", class: "kick", .words("Verbetermaatregel" + (measure.code.map { " \($0)" } ?? "")))
    let crumbs = here.crumbs([(.measures, "Maatregelen")], measure.code ?? title)
    let happened = timeline.html(
      page: page, route: { .measure(answer.measure.slug, page: $0) })
    guard page == 1 else {
      return shell.page(
        crumbs, kick, .tag("h1", .words(title)), .tag("div", class: "gap-2", happened))
    }
    return shell.page(
      crumbs, kick, .tag("h1", .words(title)), .tag("p", class: "lead", .words(lead)),
      .tag(
        "div", class: "two gap-2",
        .tag("div", holds, picture, happened, targets, explanation, names),
        MeasureAside(answer, here).html))
  }

  /// What is to be known of it, in a sentence or three.
  private var lead: String {
    let lines = answer.lines
    let phases = Set(lines.map(\.status?.phase.value))
    var said: [String] = []
    if lines.count == 1 {
      said.append(Self.phase(lines.first?.status) + ".")
    } else if phases.count == 1, let phase = phases.first {
      let all = lines.count == 2 ? "Beide regels" : "Alle \(Dutch.number(lines.count)) regels"
      said.append("\(all): \(phase.label.lowercased()).")
    } else {
      let counted = [Phase?].told.compactMap { phase -> String? in
        let count = lines.count { $0.status?.phase.value == phase }
        return count > 0 ? "\(Dutch.number(count)) \(phase.label.lowercased())" : nil
      }
      said.append(Dutch.capitalized(Dutch.list(counted)) + ".")
    }
    let days = lines.compactMap { $0.status?.target.value?.dutch }
    var unique: [String] = []
    for day in days where !unique.contains(day) { unique.append(day) }
    said.append(
      unique.isEmpty
        ? "Geen streefdatum."
        : "\(unique.count == 1 ? "Streefdatum" : "Streefdata") \(Dutch.list(unique)).")
    if let last = lines.compactMap(\.tellings.last?.date).max() {
      said.append("De Kamer is het laatst geïnformeerd op \(last.dutch).")
    } else {
      said.append("De Kamer is er nooit over geïnformeerd.")
    }
    if lines.allSatisfy(\.isDropped), !lines.isEmpty {
      said.append("Staat niet meer in de laatste bijlage.")
    }
    return said.joined(separator: " ")
  }

  /// A phase with what else is said, in a clause: `Implementatie in voorbereiding: vertraagd wegens capaciteit`.
  private static func phase(_ status: StatusUpdate?) -> String {
    let label = (status?.phase.value ?? nil).label
    let kinds = status?.signals.map(\.kind) ?? []
    let what = kinds.filter { !$0.isReason }.map(\.dutch)
    let why = kinds.filter(\.isReason).map(\.dutch)
    guard !kinds.isEmpty else { return label }
    let reason = why.isEmpty ? "" : (what.isEmpty ? "" : " ") + "wegens \(Dutch.list(why))"
    return "\(label): \(Dutch.list(what))\(reason)"
  }

  private var holds: HTML {
    let lines = answer.lines
    let sub: HTML
    if lines.count == 1, let line = lines.first {
      sub = .tag(
        "p", class: "sub",
        here.link(here.site.route(ofTheme: line.themeName), nil, .words(line.themeName)), " · ",
        .words(line.ambitionName))
    } else {
      let themes = Set(lines.map(\.themeName)).count
      sub = .tag(
        "p", class: "sub",
        "Staat op \(Dutch.count(lines.count, "regel", "regels")) in \(Dutch.count(themes, "thema", "thema’s")); elke regel heeft een eigen stand van zaken."
      )
    }
    let heading = here.site.answer.isWhole ? "Wat nu geldt" : "Wat het laatst is gemeld"
    return .tag("h2", .words(heading)) + sub
      + .tag("div", class: "holds", lines.map { hold($0, isAlone: lines.count == 1) })
  }

  private func hold(_ line: LineState, isAlone: Bool) -> HTML {
    let status = line.status
    let place: HTML =
      isAlone
      ? .nothing
      : .tag("p", class: "small mute", .words(line.themeName))
        + .tag("h3", .words(line.ambitionName))
    let phase = HTML.tag(
      "p", .phase(status?.phase.value, isBig: isAlone), " ",
      status.map { .basis(of: $0.phase) }.orNothing)
    let words: HTML =
      status.map { .quoted($0.text) } ?? .tag("p", class: "mute", "Er is nog geen stand van zaken.")
    return .tag(
      "div", class: "hold", [HTML.Attribute("id", "r\(line.line)")],
      [
        place, phase, words, .signals(status?.signals ?? []),
        .tag("p", class: "meta", .joined(meta(of: line), by: " · ")), remarks(on: line),
      ])
  }

  private func meta(of line: LineState) -> [HTML] {
    var parts: [HTML] = []
    if let status = line.status { parts.append("Geldt vanaf " + .date(status.holdsFrom)) }
    if let target = line.status?.target.value { parts.append("streefdatum " + .target(target)) }
    if let confirmed = line.confirmed { parts.append("bevestigd op " + .date(confirmed.date)) }
    if let told = line.tellings.last {
      parts.append(
        "Kamer geïnformeerd " + .date(told.date)
          + told.kamerstuk.map { ", " + HTML.paper($0) }.orNothing)
    } else {
      parts.append("Kamer " + .tag("span", class: "never", "nooit geïnformeerd"))
    }
    if let owner = line.owner { parts.append("wie het doet: \(owner)") }
    if line.isDropped { parts.append("niet meer in de laatste bijlage") }
    return parts
  }

  private func remarks(on line: LineState) -> HTML {
    var seen: Set<String> = []
    let remarks = (answer.remarks[line.line] ?? []).filter { seen.insert($0.text).inserted }
    return .all(
      remarks.map { remark in
        .tag("p", class: "meta", "Voetnoot \(remark.mark) in de bijlage: ", .words(remark.text))
      })
  }

  private var picture: HTML {
    guard answer.courses.contains(where: { !$0.periods.isEmpty }) else { return .nothing }
    let source = HTML.Attribute("src", here.route.link(to: .measureFile(answer.measure.slug, .svg)))
    let words = CourseSVG.words(answer.courses, in: .dutch)
    return .tag(
      "section",
      .tag("h2", "Verloop"),
      .tag(
        "div", class: "paper",
        [
          HTML.Attribute("role", "region"), HTML.Attribute("tabindex", "0"),
          HTML.Attribute("aria-label", "Verloop, als tekening"),
        ], [.void("img", [source, HTML.Attribute("alt", words)])]))
  }

  private var targets: HTML {
    let rows = answer.deadlines.flatMap { line in line.deadlines.map { (line, $0) } }
    guard !rows.isEmpty else { return .nothing }
    let items = rows.map { line, deadline -> HTML in
      let until: HTML =
        switch deadline.end?.kind {
        case nil:
          line.isPassed(on: here.site.answer.day)
            ? .tag("span", class: "late", "verstreken") : "staat nog"
        case .replaced?: "vervangen op " + deadline.end.map { HTML.date($0.date) }.orNothing
        case .ended?: "niet meer genoemd sinds " + deadline.end.map { HTML.date($0.date) }.orNothing
        case .corrected?: "verbeterd"
        case .takenBack?: "teruggenomen"
        case .overruled?: "dezelfde dag door een andere vervangen"
        case .notTaken?: "stond in een editie; het register hield een andere aan"
        }
      let place: HTML = answer.lines.count > 1 ? .mute(.words(line.line.ambitionName)) : .nothing
      return .tag(
        "div", .tag("dt", .target(deadline.target)),
        .tag("dd", "gezegd vanaf ", .date(deadline.from), "; ", until, " ", place))
    }
    return .tag(
      "section", .tag("h2", "Streefdata"), .tag("dl", class: "sum narrow", items))
  }

  private var explanation: HTML {
    var said: [(text: String, places: [String])] = []
    for line in answer.lines where !line.explanation.isBlank {
      if let place = said.firstIndex(where: { $0.text == line.explanation }) {
        said[place].places.append(line.ambitionName)
      } else {
        said.append((line.explanation, [line.ambitionName]))
      }
    }
    guard !said.isEmpty else { return .nothing }
    let parts = said.map { text, places -> HTML in
      .quoted(text, class: "words words-q gap")
        + (said.count > 1
          ? .tag("p", class: "meta", .words("Bij \(places.joined(separator: "; "))")) : .nothing)
    }
    return .tag(
      "section", .tag("h2", "Wat de maatregel inhoudt"),
      .tag("p", class: "sub", "De toelichting in de bijlage."), .all(parts))
  }

  private var names: HTML {
    let former = answer.measure.former.map { name in
      HTML.tag(
        "li", .tag("span", class: "words", .words(name.title)), " ",
        .mute(.words(name.code ?? "zonder nummer")))
    }
    let others = answer.successions.map { succession -> HTML in
      let how =
        succession.isFromOther
        ? "Hierin gaat verder: "
        : (succession.kind == .merged ? "Samengevoegd met: " : "Gesplitst in: ")
      return .tag("li", .words(how), here.measure(succession.other))
    }
    guard !(former + others).isEmpty else { return .nothing }
    return .tag(
      "section", .tag("h2", "Eerdere namen en nummers"),
      .tag("ul", class: "gap", former + others))
  }
}
