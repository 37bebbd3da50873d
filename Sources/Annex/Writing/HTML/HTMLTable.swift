internal import Dates
internal import Markup
internal import Kamerstuk

/// The table of a page.
///
/// Its roles are written out, because it is laid out as cards on a narrow screen,
/// and some browsers then forget that it is a table.
struct HTMLTable {
  let document: AnnexDocument
  /// How often each footnote was marked so far.
  private(set) var marks: [Int: Int] = [:]

  private let columns: [TableColumn]

  init(of document: AnnexDocument) {
    self.document = document
    columns = document.tableColumns
  }

  /// Writes the table.
  mutating func html() -> HTML {
    let caption = HTML.block(
      "caption", [], [.words("Verbetermaatregelen per ambitie, stand op \(document.date.dutch)")])
    let head = HTML.block(
      "thead", [.role("rowgroup")],
      [
        .block(
          "tr", [.role("row")],
          columns.map {
            .block("th", [.scope("col"), .role("columnheader")], [.words($0.heading)])
          })
      ])
    var bodies: [HTML] = []
    for part in document.parts where part.heading != nil || !part.lines.isEmpty {
      bodies.append(body(of: part))
    }
    return .block("table", [.role("table")], [caption, head] + bodies)
  }

  private mutating func body(of part: AnnexDocument.Part) -> HTML {
    var rows: [HTML] = []
    if let heading = part.heading {
      rows.append(
        .block(
          "tr", [.role("row"), .className("thema")],
          [
            .element(
              "th",
              [
                .scope("rowgroup"), .role("rowheader"),
                HTML.Attribute("colspan", String(columns.count)),
              ], [html(heading)])
          ]))
    }
    for line in part.lines { rows.append(row(of: line)) }
    return .block("tbody", [.role("rowgroup")], rows)
  }

  private mutating func row(of line: AnnexDocument.Line) -> HTML {
    let goesOn = line[.ambition].isBlank
    let changes = HTMLChanges(of: line.fact)
    let cells = columns.map { column in
      let cell = html(line, column.content, changes)
      var attributes = [HTML.Attribute("data-kop", column.heading)]
      switch column.content {
      case .written(.ambition), .written(.measure):
        if column.content == .written(.ambition), goesOn { attributes.append(.className("zelfde")) }
        return HTML.block("th", [.scope("row"), .role("rowheader")] + attributes, [cell])
      default: return HTML.block("td", [.role("cell")] + attributes, [cell])
      }
    }
    let id: [HTML.Attribute] = [.role("row"), .id(.line(line.fact.line))]
    let isChanged = !line.fact.changes.isEmpty
    return .block("tr", id + (isChanged ? [.className("gewijzigd")] : []), cells)
  }

  private mutating func html(
    _ line: AnnexDocument.Line, _ content: TableColumn.Content, _ changes: HTMLChanges
  ) -> HTML {
    switch content {
    case .written(.ambition): html(document.ambition(of: line))
    case .written(.page): html(document.page(of: line))
    case .written(.measure): html(line[.measure]) + changes.label + changes.names
    case .written(.explanation): html(line[.explanation]) + changes.former(.explanation)
    case .written(.status): html(line[.status]) + changes.former(.status)
    case .written(.notified): html(line[.notified]) + changes.notified
    case .owner: .words(line.fact.owner ?? "")
    case .phase: phase(of: line.fact) + changes.phase
    }
  }

  private func phase(of fact: AnnexFact) -> HTML {
    let signals = fact.signals.map { HTML.element("li", [], [.words($0.dutch)]) }
    let target = fact.target.map { target in
      HTML.element("p", [.className("streefdatum")], [.words("Streefdatum "), Self.target(target)])
    }
    return Self.badge(fact.phase)
      + (signals.isEmpty ? .nothing : .element("ul", [.className("signalen")], signals))
      + (target ?? .nothing)
  }

  private static func target(_ target: Target) -> HTML {
    guard let day = target.last, target.first == nil else { return .words(target.dutch) }
    return .date(day)
  }

  /// A phase by its sign, its word and its colour.
  static func badge(_ phase: Phase?) -> HTML {
    let look: StaticString =
      switch phase {
      case .toStart: "fase te-starten"
      case .policy: "fase beleid"
      case .implementation: "fase implementatie"
      case .implemented: "fase klaar"
      case .stopped: "fase gestopt"
      case nil: "fase onbekend"
      }
    return .element(
      "span", [.className(look)],
      [
        .element("span", [HTML.Attribute("aria-hidden", "true")], [.words(phase?.symbol ?? "·")]),
        .words("\u{a0}" + (phase?.dutch ?? "Niet vermeld")),
      ])
  }

  private mutating func html(_ text: MarkedText) -> HTML {
    var parts: [HTML] = []
    for (index, run) in text.runs.enumerated() {
      switch run {
      case .words(let words):
        // A mark stays on the line of what it marks.
        let isBeforeMark = index + 1 < text.runs.count && text.runs[index + 1].isMark
        parts.append(
          .words(isBeforeMark && words.last == " " ? words.dropLast() + "\u{a0}" : words))
      case .mark(let key):
        if let note = document.note(for: key) { parts.append(mark(of: note)) }
      case .date(let words, let told): parts.append(Self.date(words, told))
      }
    }
    return parts.reduce(.nothing, +)
  }

  private mutating func mark(of note: Footnote) -> HTML {
    let count = marks[note.number, default: 0] + 1
    marks[note.number] = count
    return .element(
      "sup", [],
      [
        .element(
          "a",
          [
            .link(to: .note(note.number)), .id(.mark(note: note.number, count)),
            .role("doc-noteref"), .label("voetnoot \(note.number)"),
          ], [.words(String(note.number))])
      ])
  }

  private static func date(_ words: String, _ told: Told) -> HTML {
    guard let kamerstuk = told.kamerstuk else { return .date(told.date, as: words) }
    return .element(
      "a", [.link(to: kamerstuk)],
      [
        .date(told.date, as: words),
        .element("span", [.className("stil")], [.words(": \(kamerstuk)")]),
      ])
  }
}
