public import Annex
public import Dates
internal import SQLite

/// Since when what holds for a line has held, across all updates that said the same.
public struct Since: Hashable, Sendable {
  /// Since when it is in its phase; nothing where none is said.
  public let phase: CalendarDate?
  /// Since when its target stands; nothing where it has none.
  public let target: CalendarDate?
  /// Since when each of its signals holds.
  public internal(set) var signals: [Signal.Kind: CalendarDate]
}

extension Snapshot {
  /// Adds to lines since when what holds for them has held.
  ///
  /// - Parameters:
  ///   - view: From where the lines were read.
  ///   - onlyOfSignals: Whether it is only asked since when signals hold, which few lines have.
  public func addSince(
    to lines: inout [LineState], from view: Viewpoint, onlyOfSignals: Bool = false
  ) throws {
    let asked = Set(
      lines.lazy.filter { !onlyOfSignals || $0.status?.signals.isEmpty == false }.map(\.line))
    guard !asked.isEmpty else { return }
    let wanted: Query? = asked.count < Self.fewLines ? .ids(asked) : nil
    var found: [Int: Since] = [:]
    try database.visit(Self.sinceQuery(wanted, onlyOfSignals, from: view)) { row in
      let line: Int = try row.read(0)
      if found[line] == nil {
        found[line] = Since(phase: try row.read(1), target: try row.read(2), signals: [:])
      }
      if let kind = try row.read(3, as: Signal.Kind?.self) {
        found[line]?.signals[kind] = try row.read(4, as: CalendarDate?.self)
      }
    }
    for index in lines.indices { lines[index].since = found[lines[index].line] }
  }

  /// How many lines are looked for by themselves.
  private static let fewLines = 50

  private static func sinceQuery(
    _ wanted: Query?, _ onlyOfSignals: Bool, from view: Viewpoint
  ) -> Query {
    """
    SELECT line.id,
      CASE WHEN status.phase IS NOT NULL AND NOT \(onlyOfSignals) THEN
        \(since("other.phase IS NOT status.phase", from: view)) END,
      CASE WHEN coalesce(status.target_date, status.target_words) IS NOT NULL AND NOT \(onlyOfSignals) THEN
        \(since(
          """
          (other.target_date IS NOT status.target_date OR other.target_from IS NOT status.target_from
            OR (status.target_date IS NULL AND other.target_words IS NOT status.target_words))
          """, from: view)) END,
      signal.kind,
      CASE WHEN signal.kind IS NOT NULL THEN
        \(since(
          """
          NOT EXISTS (
            SELECT 1 FROM signals AS same
            WHERE same.status_update_id = other.id AND same.kind = signal.kind)
          """, from: view)) END
    FROM lines AS line
    JOIN status_updates AS status
      ON status.id = \(DatedTable.statuses.held(of: "line.id", from: view))
    LEFT JOIN signals AS signal ON signal.status_update_id = status.id
    \(Query.among(wanted, "WHERE line.id"))
    """
  }

  /// The date of the first status behind the last one that is another.
  ///
  /// - Parameter isOther: Whether `other` is another than `status`.
  private static func since(_ isOther: Query, from view: Viewpoint) -> Query {
    let held = DatedTable.statuses.held(
      of: "other.line_id", from: SeenFrom(date: "other.holds_from", known: SeenFrom(view).known))
    return """
      (
        SELECT run.holds_from
        FROM status_updates AS run
        WHERE run.line_id = status.line_id
          AND run.holds_from <= status.holds_from
          AND run.holds_from > ifnull((
            SELECT other.holds_from
            FROM status_updates AS other
            WHERE other.line_id = status.line_id
              AND other.holds_from <= status.holds_from
              AND \(isOther)
              AND \(DatedTable.statuses.stands("other", knownAt: view.change))
              AND other.id = \(held)
            ORDER BY other.holds_from DESC LIMIT 1), '')
          AND \(DatedTable.statuses.stands("run", knownAt: view.change))
        ORDER BY run.holds_from LIMIT 1)
      """
  }
}
