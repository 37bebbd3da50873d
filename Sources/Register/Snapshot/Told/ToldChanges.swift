internal import Annex
internal import Dates
internal import JSONText
internal import SQLite

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
    var told = try self.lines(seenFrom: tellings.mapValues(\.view))
    let offRecord = Set(tellings.keys.filter { told[$0]?.status == nil })
    told.merge(try self.lines(seenFrom: firstViews(of: offRecord))) { _, first in first }
    try addRows(of: tellings, to: &told)
    let changed = lines.filter { line in
      told[line.line].map { !Differences.ofContent(from: $0, to: line).isEmpty } ?? false
    }
    var isOther = Set(changed.map(\.line))
    // Where the same holds again, something else may have held between.
    let between = try self.lines(
      seenFrom: firstOtherDays(
        than: told.filter { line, state in state.status != nil && !isOther.contains(line) },
        since: tellings, to: date))
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
          && then[other.line].map { !Differences.ofContent(from: said, to: $0).isEmpty } == true,
        isOffRecord: isOffRecord)
    }
    return found
  }

  /// From where the first status of each of some lines is seen.
  private func firstViews(of lines: Set<Int>) throws -> [Int: Viewpoint] {
    guard !lines.isEmpty else { return [:] }
    var views: [Int: Viewpoint] = [:]
    try database.visit(
      """
      SELECT line.id, (
        SELECT status.holds_from FROM status_updates AS status
        WHERE status.line_id = line.id AND \(DatedTable.statuses.stands("status"))
        ORDER BY status.holds_from LIMIT 1)
      FROM lines AS line WHERE line.id IN (\(Query.ids(lines)))
      """
    ) { row in
      if let day = try row.read(1, as: CalendarDate?.self) {
        views[try row.read(0)] = Viewpoint(asOf: day)
      }
    }
    return views
  }

  /// Puts the words of the rows of editions in the place of the register's own, where these stood against them.
  private func addRows(of tellings: [Int: Telling], to told: inout [Int: LineState]) throws {
    var editions: [Int: Int] = [:]
    for (line, telling) in tellings {
      editions[line] = telling.edition.flatMap { Int($0.dropFirst()) }
    }
    guard !editions.isEmpty else { return }
    let wanted = JSON.object(editions.map { (String($0.key), .number($0.value)) }).line
    var rows: [Int: (explanation: String, status: String)] = [:]
    try database.visit(
      """
      SELECT row.line_id, row.explanation, row.status
      FROM json_each(\(String(decoding: wanted, as: UTF8.self))) AS told
      JOIN edition_rows AS row ON row.line_id = told.key AND row.edition_id = told.value
      ORDER BY row.position
      """
    ) { row in
      let line: Int = try row.read(0)
      let status: String = try row.read(2)
      if let first = rows[line] {
        rows[line] = (first.explanation, first.status + "\n" + status)
      } else {
        rows[line] = (try row.read(1), status)
      }
    }
    let notes = try footnotes(ofEditions: Set(editions.values))
    for (line, row) in rows {
      guard let known = told[line], let edition = editions[line] else { continue }
      let marks = notes[edition]?.marks ?? []
      func isSame(_ one: String, _ other: String) -> Bool {
        ComparedText(one, marks: marks) == ComparedText(other, marks: marks)
      }
      if !isSame(row.explanation, known.explanation) { told[line]?.explanation = row.explanation }
      if let status = known.status, !isSame(row.status, status.text) {
        told[line]?.status = status.saying(row.status)
      }
    }
  }

  /// Finds the first day on which a status holds that says something else than was told, line by line.
  private func firstOtherDays(
    than told: [Int: LineState], since tellings: [Int: Telling], to last: CalendarDate
  ) throws -> [Int: Viewpoint] {
    guard !told.isEmpty else { return [:] }
    let said = JSON.object(
      told.map { line, state in
        let status = state.status
        let target = status?.target.value
        let signals = (status?.signals ?? []).map(\.kind.rawValue).sorted().joined(separator: " ")
        return (
          String(line),
          .array([
            .name(tellings[line]?.date), .text(status?.text), .text(status?.phase.value?.rawValue),
            .name(target?.last), .name(target?.first), .string(signals),
          ])
        )
      }
    ).line
    var views: [Int: Viewpoint] = [:]
    try database.visit(
      """
      SELECT CAST(said.key AS INTEGER), (
        SELECT other.holds_from
        FROM status_updates AS other
        WHERE other.line_id = said.key
          AND other.holds_from > json_extract(said.value, '$[0]')
          AND other.holds_from <= \(last)
          AND (other.text IS NOT json_extract(said.value, '$[1]')
            OR other.phase IS NOT json_extract(said.value, '$[2]')
            OR other.target_date IS NOT json_extract(said.value, '$[3]')
            OR other.target_from IS NOT json_extract(said.value, '$[4]')
            OR ifnull((
              SELECT group_concat(kind, ' ') FROM (
                SELECT kind FROM signals WHERE status_update_id = other.id ORDER BY kind)), '')
              IS NOT json_extract(said.value, '$[5]'))
          AND \(DatedTable.statuses.stands("other"))
          AND other.id = \(DatedTable.statuses.held(
            of: "other.line_id", from: SeenFrom(date: "other.holds_from")))
        ORDER BY other.holds_from LIMIT 1)
      FROM json_each(\(String(decoding: said, as: UTF8.self))) AS said
      """
    ) { row in
      if let day = try row.read(1, as: CalendarDate?.self) {
        views[try row.read(0)] = Viewpoint(asOf: day)
      }
    }
    return views
  }
}

extension StatusUpdate {
  /// The same with other words.
  fileprivate func saying(_ text: String) -> StatusUpdate {
    StatusUpdate(
      holdsFrom: holdsFrom, text: text, phase: phase, target: target, signals: signals,
      ended: ended, wordsVersion: wordsVersion, recorded: recorded)
  }
}

extension Differences {
  /// What differs of what Parliament is told of a line: its title, explanation, words, phase, signals and target.
  static func ofContent(from old: LineState, to new: LineState) -> [Difference] {
    between([old], [new]).filter { difference in
      switch difference.kind {
      case .title, .explanation, .status, .phase, .targetDate, .signal: true
      case .appeared, .dropped, .notified: false
      }
    }
  }
}
