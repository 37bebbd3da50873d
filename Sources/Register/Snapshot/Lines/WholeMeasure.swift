internal import SQLite

/// A measure in full: every line of it and what holds there, with what was remarked and who recorded it.
public struct WholeMeasure: Hashable, Sendable {
  /// The measure, as it is worded last.
  public let measure: Measure
  /// Its lines, and what holds for each.
  public let lines: [LineState]
  /// The measures in which it goes on, and those that go on in it.
  public let successions: [Succession]
  /// The footnotes of editions that remark on each line.
  public let remarks: [Int: [Remark]]
  /// The changes that recorded what holds, by their numbers.
  public let changes: [Int: Change]
}

/// A footnote of an edition that remarks on a line.
public struct Remark: Hashable, Sendable {
  /// Its mark in the edition: `²`.
  public let mark: String
  /// Its words.
  public let text: String
}

extension Snapshot {
  /// Reads a measure in full.
  public func whole(_ entry: MeasureIndex.Entry, from view: Viewpoint) throws -> WholeMeasure {
    let wanted = Set(entry.lines.map(\.line))
    var lines = try lines(of: entry.measure, from: view).filter { wanted.contains($0.line) }
    try addSince(to: &lines, from: view)
    try addConfirmations(to: &lines, from: view)
    return WholeMeasure(
      measure: entry.measure, lines: lines,
      successions: try successions(of: entry.measure, from: view),
      remarks: try remarks(on: entry.lines, from: view),
      changes: try changes(numbered: Set(lines.compactMap(\.status?.recorded.change))))
  }

  /// Reads the remarks on some lines, by line: those of the editions that had come.
  public func remarks(on places: [MeasureIndex.Place], from view: Viewpoint) throws -> [Int:
    [Remark]]
  {
    var found: [Int: [Remark]] = [:]
    for place in places {
      found[place.line] = try database.all(
        """
        SELECT note.mark, note.text
        FROM remarks AS remark
        JOIN edition_notes AS note ON note.id = remark.note_id
        JOIN edition_wordings AS edition ON edition.edition_id = note.edition_id
        WHERE remark.line_id = \(place.line)
          AND edition.date <= \(view.date)
          AND \(DatedTable.editionWordings.stands("edition", knownAt: view.change))
        ORDER BY remark.id
        """
      ) { row in Remark(mark: try row.read(0), text: try row.read(1)) }
    }
    return found
  }
}
