internal import Annex
internal import Planning
internal import SQLite

extension EditionRecording {
  func record(theme: Int, as title: String) throws {
    let place = try place(
      in: .themeWordings, of: theme,
      behind: later.ofThemes[theme].map { ($0.date(of: .theme), isSame($0.line.theme, title)) },
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
    let place = try place(
      in: .ambitionWordings, of: ambition,
      behind: later.ofAmbitions[ambition].map { behind in
        (behind.date(of: .ambition), behind.line.ambition == words.ambitions[ambition])
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
    let place = try place(
      in: .measureWordings, of: measure,
      behind: later.ofMeasures[measure].map { behind in
        (behind.date, behind.line.measure == words.measures[measure])
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
    let place = try place(
      in: .lineWordings, of: line,
      behind: later.ofLines[line].map { behind in
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
    let place = try place(
      in: .statuses, of: line,
      behind: later.ofLines[line].map {
        ($0.date(of: .status), isSame($0.line.status, status.text))
      },
      says: "text IS \(status.text) AND edition_id IS NOT NULL")
    source.supersedes = place.supersedes
    _ = try recording.insert(status, on: line, from: source)
    try restate(place, in: .statuses)
  }

  private func isSame(_ one: String?, _ other: String?) -> Bool {
    one.map { ComparedText($0) } == other.map { ComparedText($0) }
  }
}
