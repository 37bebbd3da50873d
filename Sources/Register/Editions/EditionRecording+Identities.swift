internal import Annex

extension EditionRecording {
  /// Finds or adds a theme, where there is one.
  mutating func id(ofTheme title: String?) throws -> Int? {
    guard let title else { return nil }
    if let known = themes[title] { return known }
    let id = try register.insertTheme(title, from: draft.date, in: change)
    themes[title] = id
    return id
  }

  /// Finds or adds an ambition.
  mutating func id(of ambition: AnnexContents.Ambition) throws -> Int {
    if let known = ambitions[ambition] { return known }
    let id = try register.insertAmbition(
      ambition.title, page: ambition.page, under: try id(ofTheme: ambition.theme),
      from: draft.date, in: change)
    ambitions[ambition] = id
    return id
  }

  /// Finds or adds a measure.
  mutating func id(of measure: AnnexContents.Measure) throws -> Int {
    if let known = measures[measure] { return known }
    let id = try register.insertMeasure(
      measure.title, code: measure.code, codes: measure.codes, from: draft.date, in: change)
    measures[measure] = id
    return id
  }

  /// Adds a line.
  mutating func add(_ line: AnnexContents.Line) throws -> Int {
    let measure = try self.id(of: line.measure)
    let ambition = try line.ambition.map { try self.id(of: $0) }
    let theme = ambition == nil ? try self.id(ofTheme: line.theme) : nil
    return try register.insertLine(
      of: measure, at: LinePlace(ambition: ambition, theme: theme), explanation: line.explanation,
      from: draft.date, in: change)
  }
}
