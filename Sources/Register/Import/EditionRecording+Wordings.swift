internal import Annex
internal import Planning
internal import SQLite

extension EditionRecording {
  func record(theme: Int, as title: String) throws {
    let themes = Dictionary(
      known.ambitions.map { ($0.id, $0.held?.theme) },
      uniquingKeysWith: { first, _ in first })
    let behind = behind { line in
      (line.ambition.flatMap { themes[$0] ?? nil } ?? line.held?.theme) == theme
    }
    let place = try place(
      in: .themeWordings, of: theme,
      behind: behind.map { ($0.date(of: .theme), isSame($0.line.theme, title)) },
      says: "title IS \(title)")
    try database.run(
      """
      INSERT INTO theme_wordings (id, change_id, theme_id, holds_from, title, supersedes)
      SELECT id, \(change.id), \(theme), \(draft.date), \(title), \(place.supersedes)
      FROM next_wording
      """)
    try restate(place, in: .themeWordings)
  }

  func record(ambition: Int, as title: String, page: String?, under theme: Int?) throws {
    let behind = behind { $0.ambition == ambition }
    let place = try place(
      in: .ambitionWordings, of: ambition,
      behind: behind.map { behind in
        (
          behind.date(of: .ambition),
          behind.line.ambition == plan.ambitions.first { $0.value.id == ambition }?.key
        )
      },
      says: "title IS \(title) AND page IS \(page) AND theme_id IS \(theme)")
    try database.run(
      """
      INSERT INTO ambition_wordings (
        id, change_id, ambition_id, holds_from, theme_id, title, page, supersedes)
      SELECT id, \(change.id), \(ambition), \(draft.date), \(theme), \(title), \(page),
        \(place.supersedes)
      FROM next_wording
      """)
    try restate(place, in: .ambitionWordings)
  }

  func record(measure: Int, as title: String, codes: PlannedMeasure.Codes) throws {
    let behind = behind { $0.measure == measure }
    let place = try place(
      in: .measureWordings, of: measure,
      behind: behind.map { behind in
        (behind.date, behind.line.measure == plan.measures.first { $0.value.id == measure }?.key)
      },
      says: "title IS \(title) AND code IS \(codes.written)")
    // An edition has no word for where a measure goes on: what holds of that stays.
    let held = try recording.snapshot.wording(of: .measure, measure, on: draft.date)
    let wording = try database.insert(
      """
      INSERT INTO measure_wordings (
        id, change_id, measure_id, holds_from, title, code, supersedes)
      SELECT id, \(change.id), \(measure), \(draft.date), \(title), \(codes.written),
        \(place.supersedes)
      FROM next_wording
      """)
    try recording.insert(codes.all, of: wording, in: change)
    if let held { try recording.copySuccessors(of: held, to: wording, in: change) }
    try restate(place, in: .measureWordings)
  }

  /// Takes codes from a measure that is not in the edition, for they are another's now.
  func record(_ release: Release) throws {
    try record(measure: release.measure, as: release.title, codes: release.kept)
  }

  func record(line: Int, as explanation: String, under theme: Int?, owner: String) throws {
    let owner = owner.isEmpty ? nil : owner
    let said = said[line]
    let behind = behind(line)
    let place = try place(
      in: .lineWordings, of: line,
      behind: behind.map { behind in
        (
          behind.date(of: .explanation),
          isSame(behind.line.explanation, said?.explanation)
            && (behind.line.owner == nil || isSame(behind.line.owner, said?.owner))
        )
      },
      says: "explanation IS \(explanation) AND theme_id IS \(theme) AND owner IS \(owner)")
    try database.run(
      """
      INSERT INTO line_wordings (
        id, change_id, line_id, holds_from, theme_id, explanation, owner, edition_id, supersedes)
      SELECT id, \(change.id), \(line), \(draft.date), \(theme), \(explanation), \(owner),
        \(edition), \(place.supersedes)
      FROM next_wording
      """)
    try restate(place, in: .lineWordings)
  }

  /// Records a status on a line.
  ///
  /// - Parameter isKnown: Whether the line was there before this edition.
  func record(_ status: StatusUpdate, on line: Int, isKnown: Bool) throws {
    var source = StatusSource(edition: edition)
    guard isKnown else {
      _ = try recording.insert(status, on: line, from: source)
      return
    }
    let behind = behind(line)
    let place = try place(
      in: .statuses, of: line,
      behind: behind.map { ($0.date(of: .status), isSame($0.line.status, status.text)) },
      says: "text IS \(status.text) AND edition_id IS NOT NULL")
    source.supersedes = place.supersedes
    _ = try recording.insert(status, on: line, from: source)
    try restate(place, in: .statuses)
  }

  /// What the first edition behind this one says of a line.
  ///
  /// In a column that none behind it has, nothing speaks against what this one says, or the last one before it.
  private func behind(_ line: Int) -> EditionNeighbours.Behind? {
    guard let behind = neighbours.behind[line], !behind.unsaid.isEmpty else {
      return neighbours.behind[line]
    }
    let said = said[line] ?? neighbours.before[line]?.line
    return said.map { behind.filled(from: $0) } ?? behind
  }

  private func isSame(_ one: String?, _ other: String?) -> Bool {
    one.map { ComparedText($0) } == other.map { ComparedText($0) }
  }

  /// Finds what a later edition says soonest of some lines, whether this one has them or not.
  private func behind(where isMeant: (RegisterLine) -> Bool) -> EditionNeighbours.Behind? {
    guard !neighbours.behind.isEmpty else { return nil }
    return known.lines.filter(isMeant).compactMap { behind($0.id) }
      .min { $0.date < $1.date }
  }
}
