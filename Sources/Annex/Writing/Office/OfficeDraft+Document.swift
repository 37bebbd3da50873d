public import Documents
internal import Dates
internal import Kamerstuk

extension OfficeDraft {
  /// Puts a document in the words of a draft.
  public init(of document: AnnexDocument) {
    let changes = document.since.map { since in
      let items =
        document.changedLines.map {
          "\($0.line.fact.isNew ? AnnexChange.newLabel : AnnexChange.changedLabel): \($0.name)"
        }
        + since.dropped.map { "niet meer in de bijlage: \($0)" }
      return Changes(
        heading: "\(AnnexChange.heading) \(since.point)", items: items.isEmpty ? ["Niets."] : items)
    }
    let seal = (document.seal ?? "").split(separator: "\n").map(String.init)
    let hash = seal.last { $0.hasPrefix("hash") }?.split(separator: " ").last.map(String.init)
    let footer = ([document.dateline] + [hash.map { "Zegel \($0)" }].compactMap(\.self))
      .joined(separator: " ")
    let sheet = AnnexTable.rows(of: document)
    self.init(
      title: document.title, lead: [document.dateline, document.provenance].compactMap(\.self),
      changes: changes, legend: Self.legend(of: document),
      headings: document.headings.dropLast() + [OfficeHeadings.combined]
        + document.headings.suffix(1),
      rows: document.parts.flatMap { Self.rows(of: $0, in: document) },
      notes: document.notes.map(\.text), footer: footer, seal: seal, sheet: sheet,
      widths: (sheet.first ?? []).map { Self.widths[$0] ?? 18 })
  }

  /// How wide the columns of the sheet are, by their headings.
  private static let widths: [String: Double] = [
    "Thema": 24, Column.ambition.heading: 34, Column.page.heading: 7, Column.measure.heading: 36,
    "Nummer": 14, Column.explanation.heading: 50, Column.status.heading: 60, "Fase": 17,
    "Signalen": 22, "Streefdatum": 12, Column.notified.heading: 34, "Opmerkingen": 34,
  ]

  private static func legend(of document: AnnexDocument) -> [Legend] {
    let phases = Phase.inLegend(of: document).map { phase in
      let count = document.lines.count { $0.fact.phase == phase }
      return Legend(
        style: phase.rawValue, name: name(of: phase), text: "\(phase.legend) \(counted(count))")
    }
    let unsaid = document.lines.count { $0.fact.phase == nil }
    guard unsaid > 0 else { return phases }
    return phases + [
      Legend(
        style: "none", name: name(of: nil), text: "De bijlage noemt geen fase \(counted(unsaid))")
    ]
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "(1 regel)" : "(\(count) regels)"
  }

  /// The sign and the word of a phase, which no line ends between.
  private static func name(of phase: Phase?) -> String {
    phase.map { "\($0.symbol)\u{a0}\($0.dutch)" } ?? "·\u{a0}Niet vermeld"
  }

  private static func rows(of part: AnnexDocument.Part, in document: AnnexDocument) -> [Row] {
    let theme = part.heading.map { heading in
      Row(isTheme: true, isChanged: false, cells: [[pieces(of: heading, in: document)]])
    }
    return [theme].compactMap(\.self) + part.lines.map { row(of: $0, in: document) }
  }

  private static func row(of line: AnnexDocument.Line, in document: AnnexDocument) -> Row {
    let fact = line.fact
    let written = Column.allCases.map { [pieces(of: line[$0], in: document)] }
    var cells = Array(written.dropLast()) + [phase(of: fact)] + [written[written.count - 1]]
    let places: [AnnexChange.Subject: Int] = [
      .line: 2, .name: 2, .explanation: 3, .status: 4, .phase: 5, .target: 5, .signal: 5,
      .notified: 6,
    ]
    if !fact.changes.isEmpty {
      cells[2].append([
        Piece(fact.isNew ? AnnexChange.newLabel : AnnexChange.changedLabel, style: "label")
      ])
    }
    for change in fact.changes where change.subject != .line {
      cells[places[change.subject] ?? 2].append(pieces(of: change))
    }
    return Row(isTheme: false, isChanged: !fact.changes.isEmpty, cells: cells)
  }

  private static func phase(of fact: AnnexFact) -> [[Piece]] {
    let name =
      fact.phase == nil && fact.isPhaseNone ? CombinedCell.none : name(of: fact.phase)
    let phase = [[Piece(name, style: fact.phase?.rawValue ?? "none")]]
    let target = fact.target.map { date in
      // The parts of the date stay together where a line ends.
      [Piece(CombinedCell.targetLabel + " " + date.dutch.replacing(" ", with: "\u{a0}"))]
    }
    return phase + fact.signals.map { [Piece($0.dutch)] } + [target].compactMap(\.self)
  }

  private static func pieces(of change: AnnexChange) -> [Piece] {
    // Readers of documents leave out what has a style of marks, so none of it goes without.
    if let listed = change.listed {
      return [
        Piece("\(change.subject.dutch) \(listed.verb): ", style: "mark"),
        Piece(listed.words, style: change.new == nil ? "old" : "new"),
      ]
    }
    var pieces = [Piece("\(change.subject.dutch) was: ", style: "mark")]
    pieces.append(Piece(change.old ?? "leeg", style: change.old == nil ? "mark" : "old"))
    // The words that stand now stand above.
    if change.subject != .explanation, change.subject != .status, let new = change.new {
      pieces += [Piece(" → ", style: "mark"), Piece(new, style: "new")]
    }
    return pieces
  }

  private static func pieces(of text: MarkedText, in document: AnnexDocument) -> [Piece] {
    text.runs.compactMap { run in
      switch run {
      case .words(let words): Piece(words)
      case .mark(let key): document.note(for: key).map { Piece("", note: $0.number) }
      case .date(let words, let told): Piece(words, link: told.kamerstuk?.address)
      }
    }
  }
}
