internal import Annex

/// A measure in full: every line of it and what holds there, with what was remarked and who recorded it.
public struct WholeMeasure: Hashable, Sendable {
  /// The measure, as it is worded last.
  public let measure: Measure
  /// Its lines, and what holds for each.
  public let lines: [LineState]
  /// The measures in which it goes on, and those that go on in it.
  public let successions: [Succession]
  /// The footnotes that remark on each line.
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
    let notes = try footnotes()
    let telling = try spellMarks(in: &lines, from: view, notes: notes)
    return WholeMeasure(
      measure: entry.measure, lines: lines,
      successions: try successions(of: entry.measure, from: view),
      remarks: try remarks(toldBy: telling, from: notes).mapValues(\.asRemarks),
      changes: try changes(numbered: Set(lines.compactMap(\.status?.recorded.change))))
  }

  /// Reads the remarks on some lines, by line: those of the edition that tells the footnotes of each.
  public func remarks(
    on places: [MeasureIndex.Place], from view: Viewpoint
  ) throws -> [Int: [Remark]] {
    let telling = try editions(tellingNotesOf: Set(places.map(\.line)), from: view)
    return try remarks(toldBy: telling, from: footnotes()).mapValues(\.asRemarks)
  }
}

extension EditionNotes {
  fileprivate var asRemarks: [Remark] {
    footnotes.map { Remark(mark: $0.note.mark, text: $0.note.text) }
  }
}
