public import Dates
internal import SQLite

/// Days on which the same differs between what was known after two changes.
public struct DifferingPeriod: Hashable, Sendable {
  /// The first day.
  public let from: CalendarDate
  /// The last day; nothing where it is so from the first on.
  public let until: CalendarDate?
  /// What differs on each of them.
  public let differences: [Difference]
}

extension Snapshot {
  /// Finds what differs between what was known after two changes, on whatever day.
  ///
  /// What holds changes on the days from which something holds: from one to the next the same differs.
  ///
  /// - Parameters:
  ///   - old: The earlier of the two changes.
  ///   - new: The later.
  public func differingPeriods(from old: Int, to new: Int) throws -> [DifferingPeriod] {
    let lines = try linesTouched(from: min(old, new), to: max(old, new))
    guard !lines.isEmpty else { return [] }
    let days = try days(of: lines)
    var periods: [DifferingPeriod] = []
    for (day, next) in zip(days, days.dropFirst().map(Optional.some) + [nil]) {
      let (before, after) = try (
        states(of: lines, on: day, knownAt: old), states(of: lines, on: day, knownAt: new)
      )
      let differences = Differences.between(before, after)
      let until = next.flatMap(\.dayBefore)
      if let last = periods.last, last.differences == differences,
        last.until.flatMap(\.dayAfter) == day
      {
        periods[periods.count - 1] = DifferingPeriod(
          from: last.from, until: until, differences: differences)
      } else if !differences.isEmpty {
        periods.append(DifferingPeriod(from: day, until: until, differences: differences))
      }
    }
    return periods
  }

  private func states(
    of lines: Set<Int>, on day: CalendarDate, knownAt change: Int
  ) throws -> [LineState] {
    let view = Viewpoint(asOf: day, knownAt: change)
    return try self.lines(from: view, among: .ids(lines))
  }

  /// The days from which something of some lines holds, whatever became of it since.
  private func days(of lines: Set<Int>) throws -> [CalendarDate] {
    let ids = Query.ids(lines)
    return try database.all(
      """
      SELECT holds_from FROM status_updates WHERE line_id IN (\(ids))
      UNION SELECT told_on FROM notifications WHERE line_id IN (\(ids))
      UNION SELECT holds_from FROM line_wordings WHERE line_id IN (\(ids))
      UNION SELECT holds_from FROM measure_wordings
        WHERE measure_id IN (SELECT measure_id FROM lines WHERE id IN (\(ids)))
      UNION SELECT holds_from FROM ambition_wordings
        WHERE ambition_id IN (SELECT ambition_id FROM lines WHERE id IN (\(ids)))
      UNION SELECT holds_from FROM theme_wordings
      UNION SELECT date FROM edition_wordings WHERE NOT retracted
      ORDER BY 1
      """
    ) { row in try row.read(0) }
  }

  /// Refuses to go on where others recorded something about some lines after a change.
  ///
  /// - Parameter last: Up to which change.
  /// - Throws: ``RegisterError`` that names the changes.
  fileprivate func refuseChanges(
    about lines: Set<Int>, after first: Int, upTo last: Int
  ) throws {
    let changes = try changes().filter { change in
      change.change.id > first && change.change.id <= last && !change.lines.isDisjoint(with: lines)
    }
    guard !changes.isEmpty else { return }
    let names = changes.map { "\($0.change.name) (\($0.command) by \($0.change.actor))" }
    throw RegisterError(
      .changed,
      "after c\(first) was recorded about the same: \(names.joined(separator: ", ")); nothing was recorded, look again"
    )
  }

  /// The lines about which something was recorded after a change, up to another.
  func linesTouched(from first: Int, to last: Int) throws -> Set<Int> {
    Set(try linesOfChanges(after: first, upTo: last).values.joined())
  }

  /// Reads about which lines each change recorded something, whichever of their words it was.
  func linesOfChanges(after first: Int = 0, upTo last: Int = .max) throws -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    try database.visit(
      """
      WITH touched (change_id, line_id) AS (
        SELECT change_id, line_id FROM status_updates
        UNION ALL SELECT change_id, line_id FROM notifications
        UNION ALL SELECT change_id, line_id FROM confirmations
        UNION ALL SELECT change_id, line_id FROM line_wordings
        UNION ALL SELECT said.change_id, line.id FROM measure_wordings AS said
          JOIN lines AS line ON line.measure_id = said.measure_id
        UNION ALL SELECT said.change_id, line.id FROM ambition_wordings AS said
          JOIN lines AS line ON line.ambition_id = said.ambition_id
        UNION ALL SELECT said.change_id, line.id FROM theme_wordings AS said
          JOIN ambition_wordings AS place ON place.theme_id = said.theme_id
          JOIN lines AS line ON line.ambition_id = place.ambition_id
        UNION ALL SELECT said.change_id, own.line_id FROM theme_wordings AS said
          JOIN line_wordings AS own ON own.theme_id = said.theme_id
        UNION ALL SELECT said.change_id, row.line_id FROM edition_wordings AS said
          JOIN edition_rows AS row ON row.edition_id = said.edition_id
          WHERE row.line_id IS NOT NULL
        -- What the edition before it had and it has not drops out with it.
        UNION ALL SELECT said.change_id, gone.line_id FROM edition_wordings AS said
          JOIN edition_rows AS gone ON gone.edition_id = (
            SELECT before.edition_id FROM edition_wordings AS before
            WHERE before.edition_id <> said.edition_id AND before.date <= said.date
              AND before.change_id < said.change_id AND NOT before.retracted
            ORDER BY before.date DESC, before.edition_id DESC LIMIT 1)
          WHERE gone.line_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM edition_rows AS own
            WHERE own.line_id = gone.line_id AND own.edition_id = said.edition_id)
      )
      SELECT change_id, line_id FROM touched
      WHERE change_id > \(first) AND change_id <= \(last)
      """
    ) { row in found[try row.read(0), default: []].insert(try row.read(1)) }
    return found
  }
}

extension Recording {
  /// Refuses to go on where others recorded something about the same lines as this recording did so far.
  ///
  /// - Parameters:
  ///   - first: The change after which nothing may have been recorded about them.
  ///   - last: The newest change before this recording.
  /// - Throws: ``RegisterError`` that names the changes.
  public func refuseChanges(after first: Int, upTo last: Int) throws {
    let lines = try snapshot.linesTouched(from: last, to: .max)
    try snapshot.refuseChanges(about: lines, after: first, upTo: last)
  }
}
