internal import Annex
internal import SQLite

extension EditionRecording {
  /// Finds or adds a theme, where there is one.
  mutating func id(ofTheme title: String?) throws -> Int? {
    guard let title else { return nil }
    if let known = themes[title] { return known }
    let id = try register.id(ofTheme: title, in: change)
    themes[title] = id
    return id
  }

  /// Finds or adds an ambition, with its wording.
  mutating func id(of ambition: AnnexContents.Ambition) throws -> Int {
    if let known = ambitions[ambition] { return known }
    let theme = try id(ofTheme: ambition.theme)
    let id = try database.insert("INSERT INTO ambitions (change_id) VALUES (\(change.id))")
    try database.run(
      """
      INSERT INTO ambition_wordings (id, change_id, ambition_id, holds_from, theme_id, title, page)
      SELECT id, \(change.id), \(id), \(draft.date), \(theme), \(ambition.title), \(ambition.page)
      FROM next_wording
      """)
    ambitions[ambition] = id
    return id
  }

  /// Finds or adds a measure, with its wording and its numbers.
  mutating func id(of measure: AnnexContents.Measure) throws -> Int {
    if let known = measures[measure] { return known }
    let id = try database.insert("INSERT INTO measures (change_id) VALUES (\(change.id))")
    let wording = try database.insert(
      """
      INSERT INTO measure_wordings (id, change_id, measure_id, holds_from, title, code)
      SELECT id, \(change.id), \(id), \(draft.date), \(measure.title), \(measure.code)
      FROM next_wording
      """)
    try register.insert(measure.numbers, of: wording, in: change)
    measures[measure] = id
    return id
  }

  /// Adds a line, with its wording.
  mutating func add(_ line: AnnexContents.Line) throws -> Int {
    let measure = try self.id(of: line.measure)
    let ambition = try line.ambition.map { try self.id(of: $0) }
    let theme = ambition == nil ? try self.id(ofTheme: line.theme) : nil
    let id = try database.insert(
      """
      INSERT INTO lines (change_id, measure_id, ambition_id)
      VALUES (\(change.id), \(measure), \(ambition))
      """)
    try database.run(
      """
      INSERT INTO line_wordings (id, change_id, line_id, holds_from, theme_id, explanation)
      SELECT id, \(change.id), \(id), \(draft.date), \(theme), \(line.explanation)
      FROM next_wording
      """)
    return id
  }
}
