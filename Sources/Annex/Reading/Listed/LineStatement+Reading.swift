internal import PlainText
internal import Dates

extension LineStatement {
  /// Reads what a row states beside its status; nothing where it states nothing.
  ///
  /// - Throws: ``AnnexError`` at the cell that cannot be read.
  static func read(from row: ListedRow, of file: String) throws(AnnexError) -> LineStatement? {
    var statement = LineStatement()
    try statement.readPhase(of: row, file)
    statement.readTarget(of: row)
    try statement.readSignals(of: row, file)
    statement.readOwner(of: row)
    return statement.isEmpty ? nil : statement
  }

  private mutating func readPhase(of row: ListedRow, _ file: String) throws(AnnexError) {
    let phase = FoldedText.trimmed(row.text(of: .phase))
    if ["geen", "none"].contains(phase) {
      isPhaseStated = true
    } else if !["", "-"].contains(phase) {
      guard let known = PhaseWords.phase(in: row.text(of: .phase)) else {
        throw AnnexError(
          file, at: row.place(of: .phase),
          """
          "\(row.text(of: .phase).shown)" is no phase; expected one of \
          \(Phase.allCases.map { "\($0.dutch) (\($0.rawValue))" }.joined(separator: ", "))
          """ + (row.phaseAdvice.map { "; \($0)" } ?? ""))
      }
      self.phase = known
    }
    let basis = FoldedText.trimmed(row.text(of: .phaseBasis))
    switch basis {
    case "", "derived": break
    case "stated": isPhaseStated = true
    case "kept": isPhaseStated = isPhaseStated || self.phase != nil
    default:
      throw AnnexError(
        file, at: row.place(of: .phaseBasis),
        "\"\(row.text(of: .phaseBasis).shown)\" is no basis of a phase; expected derived, stated or kept"
      )
    }
  }

  /// A target is a day, or days that the words beside it give, or words: what is no date is kept as it is written.
  private mutating func readTarget(of row: ListedRow) {
    let written = row.text(of: .target).asTyped.trimmingSpaces
    let words = row.text(of: .targetWords).trimmingSpaces
    let text = words.isEmpty ? written : words
    guard !["", "-"].contains(text) else { return }
    if !words.isEmpty, let last = CalendarDate(iso: String(written)),
      let first = CalendarDate(iso: String(row.text(of: .targetFrom).trimmingSpaces)), first <= last
    {
      target = Target(from: first, to: last, words: String(words))
    } else {
      target = (try? Target(reading: text)) ?? Target(words: String(text))
    }
  }

  private mutating func readOwner(of row: ListedRow) {
    guard let cell = row[.owner] else { return }
    let words = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    owner = ["-", "n.v.t.", "n.n.b."].contains(words.lowercased()) ? "" : words
  }

  /// Signals stand behind one another, in Dutch or as `stand list` names them, there with their quotes.
  private mutating func readSignals(of row: ListedRow, _ file: String) throws(AnnexError) {
    guard let cell = row[.signals] else { return }
    var kinds: Set<Signal.Kind> = []
    for part in cell.text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let written = FoldedText.trimmed(part)
      guard !["", "-"].contains(written) else { continue }
      let name = String(written.prefix { $0 != " " })
      guard let kind = Self.kinds[written] ?? Signal.Kind(rawValue: name) else {
        throw AnnexError(
          file, at: row.place(of: .signals),
          """
          "\(part.shown)" is no signal; expected some of \
          \(Signal.Kind.allCases.map(\.dutch).joined(separator: "; "))
          """)
      }
      kinds.insert(kind)
    }
    signals = Signal.Kind.allCases.filter(kinds.contains)
  }

  /// The phases by their names, folded.
  static let phases = Dictionary(
    Phase.allCases.flatMap { phase in
      let dutch = FoldedText.trimmed(phase.dutch)
      return [(phase.rawValue, phase), (dutch, phase), (dutch.replacing(" ", with: "-"), phase)]
    }, uniquingKeysWith: { first, _ in first })

  private static let kinds = Dictionary(
    Signal.Kind.allCases.map { (FoldedText.trimmed($0.dutch), $0) },
    uniquingKeysWith: { first, _ in first })
}
