internal import Annex
internal import Answers
internal import Dates
internal import Kamerstuk
internal import Markup
internal import Register

/// All that happened to a measure, the newest first: what came of each status, and each letter once.
struct Timeline {
  /// One thing that happened.
  struct Item {
    let date: CalendarDate
    /// Its anchor: the date, and a number on that date.
    var anchor = ""
    let mark: Mark
    let heading: String
    /// On which line, where the measure has several.
    var places: [String] = []
    // Both are made when they are shown: a feed has no need of them.
    var body: () -> HTML = { .nothing }
    var meta: () -> [HTML] = { [] }
    var isGone = false
    /// In words alone, for readers of feeds.
    var plain = ""
    /// The change of a letter, where that is told.
    var change: Int?
  }

  /// What happened, the oldest first.
  private(set) var items: [Item] = []
  private let answer: MeasureAnswer
  private let here: Here
  /// How many stand on one page.
  static let mostItems = 60

  init(of answer: MeasureAnswer, here: Here) {
    self.answer = answer
    self.here = here
    var said: [Int: StatusUpdate] = [:]
    var spoken: Set<String> = []
    for event in answer.events {
      if case .status = event.kind, case .edition(let id, _) = event.origin { spoken.insert(id) }
    }
    for event in answer.events {
      switch event.kind {
      case .status(let status):
        let line = event.place?.line ?? 0
        add(status, of: event, after: said[line])
        if event.corrections.supersededBy == nil { said[line] = status }
      case .notification: addTold(event)
      case .edition(let title):
        if !spoken.contains(event.id) { addRepeated(event, title) }
      case .missing: addMissing(event)
      case .confirmation(let words): addConfirmed(event, words)
      case .wording(let words), .firstWording(let words): addWorded(event, words)
      case .note(let change): addNote(event, change)
      }
    }
    var counts: [CalendarDate: Int] = [:]
    for place in items.indices {
      let date = items[place].date
      counts[date, default: 0] += 1
      items[place].anchor = "\(date)-\(counts[date] ?? 1)"
    }
  }

  private func places(of event: Event) -> [String] {
    guard answer.measure.entry.lines.count > 1, let place = event.place else { return [] }
    return [place.ambition?.title ?? "Buiten de invorderingsstrategie"]
  }

  private mutating func add(_ status: StatusUpdate, of event: Event, after before: StatusUpdate?) {
    let phase = status.phase.value
    let isSame = before?.text == status.text
    let heading: String
    if before == nil {
      heading = "Eerste stand: \(phase.label.lowercased())"
    } else if before?.phase.value != phase {
      heading = "Fase wordt \(phase.label.lowercased())"
    } else {
      heading = isSame ? "Zelfde woorden, zelfde fase" : "Andere woorden, zelfde fase"
    }
    let isGone = event.corrections.supersededBy != nil
    let words: () -> HTML =
      if let before, !isGone, !isSame {
        { WordDifference(from: before.text, to: status.text).html }
      } else {
        { .quoted(status.text) }
      }
    let target = status.target.value.flatMap { $0 == before?.target.value ? nil : $0 }
    let meta = { [here] in
      [here.source(of: event)] + (target.map { ["streefdatum " + .target($0)] } ?? [])
        + here.recorded(event)
    }
    items.append(
      Item(
        date: event.date, mark: phase.mark, heading: heading, places: places(of: event),
        body: { words() + .signals(status.signals) }, meta: meta, isGone: isGone,
        plain: status.text))
  }

  /// One letter of many lines is told once.
  private mutating func addTold(_ event: Event) {
    let isGone = event.corrections.supersededBy != nil
    let plain = event.kamerstuk?.description ?? "Met welke brief is niet bekend."
    // What is told of who recorded it, is of one change.
    let change = here.site.answer.isWhole ? event.change.id : nil
    let body: () -> HTML = {
      event.kamerstuk.map { .tag("p", .paper($0)) } ?? .tag("p", class: "mute", .words(plain))
    }
    if let last = items.lastIndex(where: {
      $0.date == event.date && $0.mark == .told && $0.isGone == isGone && $0.plain == plain
        && $0.change == change
    }) {
      items[last].places += places(of: event)
      return
    }
    items.append(
      Item(
        date: event.date, mark: .told, heading: "Kamer geïnformeerd", places: places(of: event),
        body: body, meta: { [here] in here.recorded(event) }, isGone: isGone,
        plain: plain, change: change))
  }

  private mutating func addRepeated(_ event: Event, _ title: String?) {
    let body = {
      HTML.tag(
        "p", "De bijlage van ", .date(event.date), " zegt woord voor woord wat al was gezegd.")
    }
    items.append(
      Item(
        date: event.date, mark: .edition, heading: "Nieuwe editie, zelfde woorden", body: body,
        meta: { [here] in [here.source(of: event)] + here.recorded(event) },
        plain: "De bijlage van \(event.date.dutch) zegt woord voor woord wat al was gezegd."))
  }

  private mutating func addMissing(_ event: Event) {
    items.append(
      Item(
        date: event.date, mark: .gone, heading: "Niet meer in de bijlage",
        places: places(of: event),
        body: {
          .tag(
            "p", "De bijlage van ", .date(event.date),
            " heeft deze regel niet. Wat er het laatst van is gezegd, blijft hier staan.")
        },
        meta: { [here] in [here.source(of: event)] + here.recorded(event) },
        plain: "De bijlage van \(event.date.dutch) heeft deze regel niet."))
  }

  private mutating func addConfirmed(_ event: Event, _ words: String?) {
    let gone = event.corrections.supersededBy != nil
    items.append(
      Item(
        date: event.date, mark: .words, heading: "Bevestigd: dit geldt nog",
        places: places(of: event), body: { words.map { .tag("p", .words($0)) }.orNothing },
        meta: { [here] in [here.source(of: event)] + here.recorded(event) }, isGone: gone,
        plain: words ?? ""))
  }

  private mutating func addWorded(_ event: Event, _ words: String) {
    let gone = event.corrections.supersededBy != nil
    items.append(
      Item(
        date: event.date, mark: .fix, heading: "Titel of toelichting anders",
        places: places(of: event), body: { .quoted(words) },
        meta: { [here] in [here.source(of: event)] + here.recorded(event) },
        isGone: gone, plain: words))
  }

  private mutating func addNote(_ event: Event, _ change: NoteChange) {
    let words = change.new ?? change.old ?? ""
    let heading =
      change.old == nil
      ? "Nieuwe voetnoot" : change.new == nil ? "Voetnoot vervallen" : "Voetnoot anders"
    items.append(
      Item(
        date: event.date, mark: .fix,
        heading: change.isOfTheme ? "\(heading), bij het thema" : heading,
        places: places(of: event), body: { .quoted(words) },
        meta: { [here] in [here.source(of: event)] + here.recorded(event) }, isGone: false,
        plain: words))
  }

  /// How many pages it takes.
  var pageCount: Int { max(1, (items.count + Self.mostItems - 1) / Self.mostItems) }

  /// The section with what happened, the newest first.
  func html(page: Int, route: (Int) -> Route) -> HTML {
    let shown = items.reversed().dropFirst((page - 1) * Self.mostItems).prefix(Self.mostItems)
    guard !shown.isEmpty else { return .nothing }
    let sub = HTML.tag(
      "p", class: "sub", "Nieuwste eerst. ", .tag("ins", "Onderstreept"), " is nieuw en ",
      .tag("del", "doorgestreept"), " is vervallen ten opzichte van de stand ervoor.")
    return .tag(
      "section", .tag("h2", "Wat er gebeurde"), sub,
      .tag("ol", class: "tl", shown.map(html)), here.pager(page, of: pageCount, route))
  }

  private func html(of item: Item) -> HTML {
    let count = answer.measure.entry.lines.count
    let place: HTML
    if item.places.isEmpty {
      place = .nothing
    } else if item.places.count == count {
      place = .tag(
        "p", class: "small mute",
        .words(count == 2 ? "Voor beide regels." : "Voor alle \(Dutch.number(count)) regels."))
    } else {
      place = .tag("p", class: "small mute", .words("Bij \(Dutch.list(item.places))"))
    }
    let parts = item.meta()
    let meta: HTML = parts.isEmpty ? .nothing : .tag("p", class: "meta", .joined(parts, by: " · "))
    return .tag(
      "li", class: item.isGone ? "gone" : nil, [HTML.Attribute("id", item.anchor)],
      [
        .date(item.date, short: true), .tag("span", class: "rail", item.mark.html),
        .tag("div", class: "ev", .tag("h3", .words(item.heading)), place, item.body(), meta),
      ])
  }
}
