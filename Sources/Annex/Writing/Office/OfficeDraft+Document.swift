public import Documents
internal import Dates
internal import Kamerstuk

extension OfficeDraft {
  /// Puts a document in the words of a draft.
  ///
  /// - Parameter template: The template of which pages, styles and fonts are taken over, as a flat OpenDocument.
  public init(of document: AnnexDocument, in template: String? = nil) {
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
    let table = document.tableColumns
    self.init(
      title: document.title, lead: [document.dateline, document.provenance].compactMap(\.self),
      changes: changes, legend: Self.legend(of: document),
      headings: table.map(\.heading), columns: Self.widths(of: table, in: document.look),
      rows: document.parts.flatMap { Self.rows(of: $0, in: table, of: document) },
      notes: document.notes.map(\.text), footer: footer, seal: seal, sheet: sheet,
      // Behind the theme, the ambition and the page.
      widths: Array(
        (Self.widths + Array(repeating: 18, count: sheet.first?.count ?? 0)).prefix(
          sheet.first?.count ?? 0)),
      names: 3, measures: table.firstIndex { $0.content == .written(.measure) } ?? 0)
    self.template = template
    for index in rows.indices {
      rows[index].mayBreak =
        !rows[index].isTheme && zip(rows[index].cells, columns).contains(where: mayBeTall)
    }
  }

  /// Whether a cell may be taller than a page.
  ///
  /// This is a guess on the side of those that are: a page of the program's own has 50 lines, with 7 letters in a centimetre;
  /// nobody knows the letters of a template.
  private func mayBeTall(_ cell: [[Piece]], _ width: Double) -> Bool {
    let lines = cell.reduce(0) { lines, paragraph in
      paragraph.reduce(lines + 1) { lines, piece in
        lines + Double(piece.text.count) / (width * 6) + Double(piece.text.count { $0.isNewline })
      }
    }
    return lines > (template == nil ? 36 : 18)
  }

  /// How wide the columns of the sheet are, in its order: together as wide as a page of A3 whose letters are read.
  private static let widths: [Double] = [16, 22, 7, 26, 12, 42, 48, 15, 17, 12, 24, 24]

  /// How wide the columns of the table are, in centimetres: as they are in the last edition, beside that of the phase,
  /// which no edition has so.
  private static func widths(of columns: [TableColumn], in look: ProgrammeLook) -> [Double] {
    let written = columns.compactMap(\.content.column)
    let phase = 3.1
    let owner = look.owner == nil ? 0 : 2.4
    let room = 26.7 - phase - owner
    let stated = written.compactMap { look.widths[$0] }
    let known = stated.count == written.count ? stated : written.compactMap { usualWidths[$0] }
    let sum = known.reduce(0, +)
    // A column that is too narrow for its words helps nobody.
    let wide = known.map { max(1.2, $0 / sum * room) }
    let scale = room / wide.reduce(0, +)
    var rest = wide.map { ($0 * scale * 100).rounded() / 100 }[...]
    return columns.map { column in
      switch column.content {
      case .written: rest.popFirst() ?? 1.2
      case .owner: owner
      case .phase: phase
      }
    }
  }

  private static let usualWidths: [Column: Double] = [
    .ambition: 4.6, .page: 1.2, .measure: 4, .explanation: 5.3, .status: 6.2, .notified: 2.5,
  ]

  private static func legend(of document: AnnexDocument) -> [Legend] {
    let phases = Phase.inLegend(of: document).map { phase in
      let count = document.lines.count { $0.fact.phase == phase }
      return Legend(
        style: phase.rawValue, name: name(of: phase),
        text: "\(document.legend(of: phase)) \(counted(count))")
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

  private static func rows(
    of part: AnnexDocument.Part, in columns: [TableColumn], of document: AnnexDocument
  ) -> [Row] {
    let theme = part.heading.map { heading in
      Row(isTheme: true, isChanged: false, cells: [[pieces(of: heading, in: document)]])
    }
    return [theme].compactMap(\.self) + part.lines.map { row(of: $0, in: columns, of: document) }
  }

  private static func row(
    of line: AnnexDocument.Line, in columns: [TableColumn], of document: AnnexDocument
  ) -> Row {
    let fact = line.fact
    var cells = columns.map { column in
      switch column.content {
      case .written(let column): [pieces(of: line[column], in: document)]
      case .owner: [[Piece(fact.owner ?? "")]]
      case .phase: phase(of: fact)
      }
    }
    let place = { (content: TableColumn.Content) in columns.firstIndex { $0.content == content } }
    guard let measure = place(.written(.measure)) else {
      return Row(isTheme: false, isChanged: !fact.changes.isEmpty, cells: cells)
    }
    if !fact.changes.isEmpty {
      cells[measure].append([
        Piece(fact.isNew ? AnnexChange.newLabel : AnnexChange.changedLabel, style: "label")
      ])
    }
    for change in fact.changes where change.subject != .line {
      cells[place(change.subject.place) ?? measure].append(pieces(of: change))
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

extension AnnexChange.Subject {
  /// The column in which a change is shown.
  fileprivate var place: TableColumn.Content {
    switch self {
    case .owner: .owner
    case .explanation: .written(.explanation)
    case .status: .written(.status)
    case .phase, .target, .signal: .phase
    case .notified: .written(.notified)
    default: .written(.measure)
    }
  }
}
