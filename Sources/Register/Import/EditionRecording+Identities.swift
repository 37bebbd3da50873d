internal import Annex
internal import Planning

extension EditionRecording {
  /// Finds or adds a theme, and words it anew where the edition does.
  mutating func id(ofTheme title: String) throws -> Int {
    if let known = themes[title] { return known }
    let planned = plan.themes[title] ?? .new
    let id: Int
    if let known = planned.id {
      id = known
      if let words = planned.title(by: decisions) { try record(theme: id, as: words) }
    } else {
      id = try recording.insertTheme(
        title, known: identities.themes[title], from: draft.date, in: change)
    }
    themes[title] = id
    return id
  }

  /// Finds or adds an ambition, and words it anew where the edition does.
  mutating func id(of ambition: AnnexContents.Ambition) throws -> Int {
    if let known = ambitions[ambition] { return known }
    let planned = plan.ambitions[ambition] ?? .new
    let id: Int
    if let known = planned.id {
      id = known
      if let words = planned.words(by: decisions) {
        try record(
          ambition: id, as: words.title, page: words.page, under: try self.id(of: words.theme))
      }
    } else {
      id = try recording.insertAmbition(
        ambition.title, page: ambition.page, known: identities.ambitions[ambition],
        under: try ambition.theme.map { try self.id(ofTheme: $0) }, from: draft.date, in: change)
    }
    ambitions[ambition] = id
    return id
  }

  /// Finds or adds a measure, and words it anew where the edition does.
  mutating func id(of measure: AnnexContents.Measure) throws -> Int {
    if let known = measures[measure] { return known }
    let planned = plan.measures[measure] ?? .new
    let id: Int
    if let known = planned.id {
      id = known
      if let words = planned.words(by: decisions) {
        try record(measure: id, as: words.title, codes: words.codes)
      }
    } else {
      id = try recording.insertMeasure(
        measure.title, code: measure.code, codes: measure.codes,
        known: identities.measures[measure], from: draft.date, in: change)
    }
    measures[measure] = id
    return id
  }

  /// Finds or adds a line, and words it anew where the edition does.
  mutating func id(of line: AnnexContents.Line, as planned: PlannedLine) throws -> Int {
    let measure = try self.id(of: line.measure)
    let ambition =
      try line.ambition.map { try self.id(of: $0) }
      ?? line.rows.first.flatMap { identities.lines[$0]?.ambition }
    if let known = planned.known, try recording.snapshot.stands(known) {
      if let words = planned.words(by: decisions) {
        try record(
          line: known, as: words.explanation, under: try self.id(of: words.theme),
          owner: words.owner)
      }
      return known
    }
    let theme = ambition == nil ? try line.theme.map { try self.id(ofTheme: $0) } : nil
    return try recording.insertLine(
      of: measure, at: LinePlace(ambition: ambition, theme: theme), explanation: line.explanation,
      owner: line.owner, edition: edition, from: draft.date, in: change)
  }

  private mutating func id(of theme: ThemeReference?) throws -> Int? {
    switch theme {
    case .known(let id): id
    case .new(let title): try id(ofTheme: title)
    case nil: nil
    }
  }
}
