internal import SQLite

extension Snapshot {
  /// Whether a wording would say what the one says of which it is made.
  func isSaid(_ new: NewWording, of kind: WordingKind) throws -> Bool {
    switch kind {
    case .theme: try isTitle(new)
    case .measure: try isMeasure(new)
    case .ambition: try isAmbition(new)
    case .line: try isLine(new)
    }
  }

  private func isTitle(_ new: NewWording) throws -> Bool {
    try holds(
      """
      SELECT 1 FROM theme_wordings
      WHERE id = \(new.source) AND title IS ifnull(\(new.words.theme), title)
      """)
  }

  private func isAmbition(_ new: NewWording) throws -> Bool {
    try holds(
      """
      SELECT 1 FROM ambition_wordings
      WHERE id = \(new.source) AND title IS ifnull(\(new.words.ambition), title)
        AND page IS ifnull(\(new.words.page), page)
      """)
  }

  private func isLine(_ new: NewWording) throws -> Bool {
    try holds(
      """
      SELECT 1 FROM line_wordings
      WHERE id = \(new.source) AND explanation IS ifnull(\(new.words.explanation), explanation)
        AND owner IS iif(\(new.words.owner != nil), \(new.words.owner?.value), owner)
      """)
  }

  private func isMeasure(_ new: NewWording) throws -> Bool {
    let isWordedSo = try holds(
      """
      SELECT 1 FROM measure_wordings
      WHERE id = \(new.source) AND title IS ifnull(\(new.words.title), title)
        AND code IS iif(\(new.words.numbers != nil), \(new.words.numbers?.value), code)
      """)
    guard isWordedSo, let successors = new.words.successors else { return isWordedSo }
    let known: [(Successors.Kind, Int)] = try database.all(
      "SELECT kind, measure_id FROM measure_successors WHERE wording_id = \(new.source) ORDER BY id"
    ) { row in (try row.read(0), try row.read(1)) }
    return known.allSatisfy { $0.0 == successors.kind } && known.map(\.1) == successors.measures
  }

  /// Whether a question has an answer.
  private func holds(_ query: Query) throws -> Bool {
    try database.first(query) { _ in true } ?? false
  }
}
