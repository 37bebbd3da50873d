internal import Documents
internal import PlainText

/// What the marks of a row say of its phase.
///
/// What is written counts before what is drawn, and a drawing before a colour, which may only decorate.
struct PhaseMarks {
  private let headings: OfficeHeadings
  private let combined: CombinedCell?
  /// The phase that a word of a column of phases names.
  private var word: Phase?
  /// The phases that the marks say, the one that counts first.
  private var phases: [Phase] = []
  /// The words that a sign stood in front of, by their columns.
  private var rests: [Int: String] = [:]
  /// What is to be said of the word in a column of phases, where it names none.
  private var advice: String?
  /// The marks that say a phase.
  private(set) var read: Set<String> = []
  /// Signs that the legend explains and that stand where no mark does, with their columns.
  private(set) var elsewhere: [(sign: String, column: Int)] = []
  /// The signs and drawings of a row without a phase that mean nothing that is known.
  private(set) var unexplained: [String] = []
  /// The colours likewise, where they stand behind a status and not behind the measure too.
  private(set) var colours: [String] = []

  init(of cells: [OfficeContents.Cell], under headings: OfficeHeadings, signs: PhaseSigns) {
    self.headings = headings
    combined = headings.combined.flatMap { column in
      cells.indices.contains(column) ? CombinedCell(cells[column].text) : nil
    }
    phases += [combined?.phase].compactMap(\.self)
    if let column = headings.fields.firstIndex(of: .phase), cells.indices.contains(column) {
      word = PhaseWords.phase(in: cells[column].text)
    }
    var strange: [String] = []
    // The words beside signs of which nothing is known, by their columns.
    var beside: [Int: String] = [:]
    for (column, cell) in cells.enumerated() where mayBegin(with: column) {
      let isStatus = field(of: column) == .status
      if let mark = signs.leading(cell.text, drawn: cell.signs)
        ?? (isStatus ? signs.trailing(cell.text) : nil)
      {
        phases.append(mark.phase)
        rests[column] = mark.rest
        read.insert(mark.key)
      } else if field(of: column) == .phase, let phase = signs.phase(ofWord: cell.text) {
        phases.append(phase)
        rests[column] = ""
        read.insert(FoldedText.trimmed(cell.text))
      } else if let (sign, rest) = PhaseSigns.sign(leading: cell.text) {
        strange.append(sign)
        beside[column] = rest
        // What no phase is in a column of phases says nothing there.
        if field(of: column) == .phase, rest.isEmpty { rests[column] = "" }
      } else if field(of: column) == .phase, PhaseWords.phase(in: cell.text) == nil {
        advice = signs.unexplained(FoldedText.trimmed(cell.text))
      } else if isStatus, let (sign, rest) = PhaseSigns.sign(trailing: cell.text) {
        strange.append(sign)
        beside[column] = rest
      }
    }
    if !headings.havePhase {
      for (column, cell) in cells.enumerated() {
        let words = beside[column] ?? rests[column] ?? cell.text
        // Elsewhere a sign in other words may be of another legend, as one of priorities.
        let told = field(of: column) == .status ? signs.told(in: words) : signs.explained(in: words)
        elsewhere += told.map { ($0, column) }
      }
    }
    // What is drawn in a column that tells of something else, as of a risk, marks no phase by itself.
    let marking = cells.indices.filter(mayMark)
    let meant = Set(marking.flatMap { cells[$0].signs })
    let drawn =
      marking.flatMap { cells[$0].signs }
      + cells.indices.filter { !mayMark($0) && field(of: $0) != nil }.flatMap { cells[$0].signs }
      .filter { meant.contains($0) || !DrawnSign.isColour($0) }
    let drawings = drawn.filter { !DrawnSign.isColour($0) }
    phases += drawings.compactMap(signs.phase(of:))
    if phases.isEmpty { phases = drawn.compactMap(signs.phase(of:)) }
    read.formUnion(drawn.filter { signs.phase(of: $0) != nil })
    guard phases.isEmpty else { return }
    // A sign that has a colour stands among the words as well.
    unexplained = strange + drawings.filter { !$0.hasPrefix(DrawnSign.coloured) }
    colours = colours(of: cells, signs)
    // In a column of phases a colour only decorates where words say the phase.
    unexplained += cells.indices.filter { field(of: $0) == .phase && cells[$0].text.isEmpty }
      .flatMap { cells[$0].signs.filter(DrawnSign.isColour) }.filter(colours.contains)
  }

  /// A title or a date may begin with any sign, and so may words beside a column that says the phase.
  private func mayBegin(with column: Int) -> Bool {
    switch field(of: column) {
    case .phase: true
    case .status: !headings.havePhase
    case nil: headings.mayShowStanding(column)
    default: false
    }
  }

  private func mayMark(_ column: Int) -> Bool {
    field(of: column).map { $0 == .status || $0 == .phase } ?? headings.mayShowStanding(column)
  }

  private func field(of column: Int) -> Field? {
    headings.fields.indices.contains(column) ? headings.fields[column] : nil
  }

  /// The colours behind words that may mark a phase; those that other cells of the row have too only decorate, where the
  /// legend says nothing of them.
  private func colours(of cells: [OfficeContents.Cell], _ signs: PhaseSigns) -> [String] {
    func colours(_ isMeant: (Int) -> Bool) -> [String] {
      cells.indices.filter(isMeant).flatMap { cells[$0].signs.filter(DrawnSign.isColour) }
    }
    let others = Set(colours { !mayMark($0) } + ["\(DrawnSign.fill)ffffff"])
    return colours(mayMark).filter { signs.isTold($0) || !others.contains($0) }
  }

  /// Takes the phase for stated, and its mark out of the words that it stood in front of.
  func apply(to row: inout ListedRow) {
    for (column, rest) in rests {
      guard let field = field(of: column) else { continue }
      row[field] = ListedCell(text: rest, at: column, on: row.line)
    }
    if let combined, let column = headings.combined {
      row[.signals] = ListedCell(text: combined.signals, at: column, on: row.line)
      row[.target] = ListedCell(text: combined.target, at: column, on: row.line)
      if combined.isNone {
        row[.phase] = ListedCell(text: "geen", at: column, on: row.line)
        return
      }
    }
    guard let phase = word ?? phases.first else {
      row.phaseAdvice = advice
      return
    }
    row[.phase] = ListedCell(
      text: phase.rawValue, place: row[.phase]?.place ?? CellPlace(row.place(of: .phase), .escaped))
  }

  /// What is to be said where marks say different phases, or another than the word beside them.
  var disagreement: String? {
    if let word, let other = phases.first(where: { $0 != word }) {
      return "a word of this row says \(word.dutch), and a mark \(other.dutch); the word counts"
    }
    guard let first = phases.first, let other = phases.first(where: { $0 != first }) else {
      return nil
    }
    return "one mark of this row says \(first.dutch), another \(other.dutch); the first counts"
  }
}
