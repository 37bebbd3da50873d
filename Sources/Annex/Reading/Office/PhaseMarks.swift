internal import Documents

/// What the marks of a row say of its phase.
///
/// What is written counts before what is drawn, and a drawing before a colour, which may only decorate.
struct PhaseMarks {
  private let headings: OfficeHeadings
  private let combined: CombinedCell?
  /// The phases that the marks say, the one that counts first.
  private var phases: [Phase] = []
  /// The words that a sign stood in front of, by their columns.
  private var rests: [Int: String] = [:]
  /// Whether there are marks that mean nothing that is known.
  private(set) var hasUnexplained = false

  init(of cells: [OfficeContents.Cell], under headings: OfficeHeadings, signs: PhaseSigns) {
    self.headings = headings
    combined = headings.combined.flatMap { column in
      cells.indices.contains(column) ? CombinedCell(cells[column].text, signs: signs) : nil
    }
    phases += [combined?.phase].compactMap(\.self)
    for (column, cell) in cells.enumerated() where mayBegin(with: column) {
      guard let (phase, rest) = signs.leading(cell.text) else { continue }
      phases.append(phase)
      rests[column] = rest
    }
    let drawn = cells.flatMap(\.signs)
    let drawings = drawn.filter { !$0.hasPrefix("fill:") }
    phases += drawings.compactMap(signs.phase)
    if phases.isEmpty { phases = drawn.compactMap(signs.phase) }
    hasUnexplained = phases.isEmpty && !drawings.isEmpty
  }

  /// A title or a date may begin with any sign, and so may words beside a column that says the phase.
  private func mayBegin(with column: Int) -> Bool {
    let field = headings.fields.indices.contains(column) ? headings.fields[column] : nil
    return switch field {
    case .phase: true
    case .status: !headings.havePhase
    case nil: column != headings.combined
    default: false
    }
  }

  /// Takes the phase for stated, and its mark out of the words that it stood in front of.
  func apply(to row: inout ListedRow) {
    for (column, rest) in rests {
      guard let field = headings.fields.indices.contains(column) ? headings.fields[column] : nil
      else {
        continue
      }
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
    guard let phase = PhaseSigns.phase(in: row.text(of: .phase)) ?? phases.first else { return }
    row[.phase] = ListedCell(
      text: phase.rawValue, place: row[.phase]?.place ?? CellPlace(row.place(of: .phase), .escaped))
  }

  /// What is to be said where marks say different phases.
  var disagreement: String? {
    guard let first = phases.first, let other = phases.first(where: { $0 != first }) else {
      return nil
    }
    return "one mark of this row says \(first.dutch), another \(other.dutch); the first counts"
  }
}
