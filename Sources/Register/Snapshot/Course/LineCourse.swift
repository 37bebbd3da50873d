public import Annex
public import Dates
internal import SQLite

/// How a line went over time, as far as a picture shows it.
public struct LineCourse: Hashable, Sendable {
  /// The line, with what holds for it.
  public let line: LineState
  /// The times in which one phase held, on hold or not, oldest first and without gaps.
  public let periods: [Period]
  /// The targets that it had, the oldest first; those that never stood are left out.
  public let targets: [Deadline]

  /// A time in which the same phase held, on hold or not.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The first day on which it was no longer so; nothing where it still is.
    public internal(set) var until: CalendarDate?
    /// The phase; nothing where none is said.
    public let phase: Phase?
    /// Whether it was on hold.
    public let isOnHold: Bool
  }
}

extension LineCourse {
  /// The days on which Parliament was told, each once.
  public var told: [CalendarDate] {
    var days: [CalendarDate] = []
    for telling in line.tellings where days.last != telling.date { days.append(telling.date) }
    return days
  }

  /// The first day of which something is known.
  public var first: CalendarDate? {
    [periods.first?.from, told.first].compactMap(\.self).min()
  }

  /// The last day of which something is known, a target that stands or stood included.
  public var last: CalendarDate? {
    ([periods.last?.from, told.last] + targets.map(\.target.last)).compactMap(\.self).max()
  }
}

extension Snapshot {
  /// Reads how lines went, up to and on a date.
  ///
  /// - Parameter wanted: The measures with the lines that are wanted; nothing for all.
  public func courses(
    of wanted: [MeasureIndex.Entry]?, from view: Viewpoint
  ) throws -> [LineCourse] {
    let numbers = wanted.map { Set($0.flatMap { $0.lines.map(\.line) }) }
    let lines = try lines(from: view, among: numbers.map(Query.ids))
    let periods = try periods(among: numbers.map(Query.ids), from: view)
    var targets: [Int: [Deadline]] = [:]
    for line in try deadlines(of: nil, from: view) {
      targets[line.line.line] = line.deadlines.filter { deadline in
        switch deadline.end?.kind {
        case nil, .replaced, .ended: true
        case .corrected, .takenBack, .overruled, .notTaken: false
        }
      }
    }
    return lines.map { line in
      LineCourse(
        line: line, periods: periods[line.line] ?? [], targets: targets[line.line] ?? [])
    }
  }

  private func periods(
    among wanted: Query?, from view: Viewpoint
  ) throws -> [Int: [LineCourse.Period]] {
    var found: [Int: [LineCourse.Period]] = [:]
    try database.visit(
      """
      SELECT said.line_id, said.holds_from, said.phase,
        EXISTS (
          SELECT 1 FROM signals
          WHERE status_update_id = said.id AND kind = \(Signal.Kind.onHold))
      FROM status_updates AS said
      WHERE said.holds_from <= \(view.date)
        AND \(DatedTable.statuses.stands("said", knownAt: view.change))
        \(Query.among(wanted, "AND said.line_id"))
      ORDER BY said.line_id, said.holds_from, \(DatedTable.statuses.place(of: "said"))
      """
    ) { row in
      let period = LineCourse.Period(
        from: try row.read(1), until: nil, phase: try row.read(2), isOnHold: try row.read(3))
      found[try row.read(0), default: []].add(period)
    }
    return found
  }
}

extension [LineCourse.Period] {
  /// Adds what holds from a day on: of two that do, the later recorded.
  fileprivate mutating func add(_ period: LineCourse.Period) {
    if last?.from == period.from { removeLast() }
    if let last, last.phase == period.phase, last.isOnHold == period.isOnHold {
      self[count - 1].until = nil
      return
    }
    if !isEmpty { self[count - 1].until = period.from }
    append(period)
  }
}
