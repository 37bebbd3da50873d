internal import Annex
internal import Dates
internal import JSONText
internal import SQLite
internal import PlainText

/// What is not as Parliament was told last, of one line.
public struct ToldChange: Hashable, Sendable {
  /// What Parliament was told, and what holds now; where that is the same again, what held between.
  public let differences: [Difference]
  /// Whether what is other was recorded after the telling, and holds from its date or before.
  public let isRecordedAfter: Bool
  /// Whether nothing held yet on the date of the telling, so that what was told is not on record.
  public let isOffRecord: Bool
}

extension Snapshot {
  /// Finds what changed since Parliament was told last, line by line.
  ///
  /// What an edition told is what its row says; what a notification told is what held on its date, as it was known
  /// when it was recorded. A line is changed where on some day since then something else holds.
  ///
  /// - Parameter lines: The lines as they are on the date.
  func changesSinceTold(of lines: [LineState], on date: CalendarDate) throws -> [Int: ToldChange] {
    var tellings: [Int: Telling] = [:]
    for line in lines { tellings[line.line] = line.tellings.last }
    let held = try self.lines(seenFrom: tellings.mapValues(\.view))
    var told = held
    try addRows(of: tellings, to: &told)
    let offRecord = Set(tellings.keys.filter { told[$0]?.status == nil })
    var since = tellings.mapValues(\.date)
    let firsts = try firstViews(of: offRecord, by: date)
    for (line, first) in try self.lines(seenFrom: firsts) {
      // How it was worded then may be on record all the same.
      told[line, default: first].status = first.status
      since[line] = max(since[line] ?? date, firsts[line]?.date ?? date)
    }
    let changed = lines.filter { line in
      told[line.line].map { !Differences.ofContent(from: $0, to: line).isEmpty } ?? false
    }
    var isOther = Set(changed.map(\.line))
    // Where the same holds again, something else may have held between.
    let same = told.filter { line, _ in !isOther.contains(line) }
    var between = try self.lines(seenFrom: firstOtherDays(than: same, since: since, to: date))
    let open = same.filter { between[$0.key] == nil }
    // Where an edition's words were not taken, the register's own count from the beginning.
    let known = tellings.map { line, telling in
      (line, told[line]?.isWorded(as: held[line]) == true ? telling.view.change : 0)
    }
    between.merge(
      try wordedOtherwise(
        than: open, knownAt: Dictionary(known) { first, _ in first }, since: since, to: date)
    ) { first, _ in first }
    let others = changed + between.values.sorted { $0.line < $1.line }
    isOther.formUnion(between.keys)
    let then = try self.lines(
      seenFrom: tellings.filter { isOther.contains($0.key) }
        .mapValues { Viewpoint(asOf: $0.date) })
    var found: [Int: ToldChange] = [:]
    for other in others {
      guard let said = told[other.line] else { continue }
      let isOffRecord = offRecord.contains(other.line)
      found[other.line] = ToldChange(
        differences: Differences.ofContent(from: said, to: other),
        isRecordedAfter: !isOffRecord
          && Differences.isOther(then[other.line], than: held[other.line]),
        isOffRecord: isOffRecord)
    }
    return found
  }

  /// From where each of some lines is seen first: with a status, where it has one by a day.
  private func firstViews(of lines: Set<Int>, by last: CalendarDate) throws -> [Int: Viewpoint] {
    guard !lines.isEmpty else { return [:] }
    var views: [Int: Viewpoint] = [:]
    try database.visit(
      """
      SELECT line.id,
        (SELECT min(said.holds_from) FROM line_wordings AS said
          WHERE said.line_id = line.id AND \(DatedTable.lineWordings.stands("said"))),
        (SELECT min(said.holds_from) FROM measure_wordings AS said
          WHERE said.measure_id = line.measure_id
            AND \(DatedTable.measureWordings.stands("said"))),
        (SELECT min(said.holds_from) FROM status_updates AS said
          WHERE said.line_id = line.id
            AND said.holds_from <= \(last)
            AND \(DatedTable.statuses.stands("said")))
      FROM lines AS line WHERE line.id IN (\(Query.ids(lines)))
      """
    ) { row in
      let days = try (1...3).compactMap { try row.read($0, as: CalendarDate?.self) }
      if let day = days.max(), day <= last { views[try row.read(0)] = Viewpoint(asOf: day) }
    }
    return views
  }

  /// Puts the words of the rows of editions in the place of the register's own, where these stood against them.
  private func addRows(of tellings: [Int: Telling], to told: inout [Int: LineState]) throws {
    let rows = tellings.compactMap { line, telling in
      telling.edition.flatMap { Int($0.dropFirst()) }.map { EditionRow(line: line, edition: $0) }
    }
    for (row, words) in try words(of: Set(rows)) {
      guard let known = told[row.line] else { continue }
      // An edition can have no column of explanations: then it says nothing of them.
      if !words.explanation.isBlank,
        !words.isSame(words.explanation, known.explanation)
      {
        told[row.line]?.explanation = words.explanation
      }
      if !words.isSame(words.measure, known.measure.title),
        !words.isSame(words.measure, known.measure.fullTitle)
      {
        told[row.line]?.measure = known.measure.called(words.measure)
      }
      guard let view = tellings[row.line]?.view,
        known.status.map({ !words.isSame(words.status, $0.text) }) ?? !words.saysNothing
      else { continue }
      told[row.line]?.status = try toldStatus(saying: words, of: row.line, from: view).status
    }
  }
}

extension LineState {
  /// Whether its measure and its explanation are those of another state of it.
  fileprivate func isWorded(as other: LineState?) -> Bool {
    measure == other?.measure && explanation == other?.explanation
  }
}

extension Differences {
  /// Whether two states of a line differ in what Parliament is told of it; one may be missing.
  fileprivate static func isOther(_ new: LineState?, than old: LineState?) -> Bool {
    guard let old, let new else { return (old == nil) != (new == nil) }
    return !ofContent(from: old, to: new).isEmpty
  }

  /// What differs of what Parliament is told of a line: its title, explanation, words, phase, signals and target.
  static func ofContent(from old: LineState, to new: LineState) -> [Difference] {
    between([old], [new]).filter { difference in
      switch difference.kind {
      case .title, .code, .moved, .explanation, .status, .phase, .targetDate, .signal: true
      case .appeared, .reappeared, .dropped, .owner, .goesOnIn, .notified, .note: false
      }
    }
  }
}
