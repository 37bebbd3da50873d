internal import SQLite

extension Recording {
  /// Takes back all that a change recorded, in a new change.
  ///
  /// What was recorded stays. For each row of the undone change, what the row before it said takes its
  /// place; where there was none, it is retracted.
  ///
  /// - Parameter id: The change; by default the newest.
  /// - Throws: ``RegisterError`` where there is no such change, where it recorded nothing, or where
  ///   something later builds on it.
  public func undo(_ id: Int?) throws -> Undoing {
    let undone = try snapshot.change(id)
    let rows = try DatedTable.all.flatMap { try self.rows(of: undone, in: $0) }
    guard !rows.isEmpty else {
      throw RegisterError(.usage, "\(undone.name) recorded nothing that can be taken back")
    }
    let change = try begin()
    for row in rows {
      if let earlier = row.supersedes {
        try copy(earlier, of: row.table, superseding: row.last, in: change)
      } else {
        try retract(row.last, of: row.table, in: change)
      }
    }
    try snapshot.refuseSharedCodes(of: change)
    try refuseLoose(after: undone, in: change)
    return Undoing(change: change, undone: undone, rows: rows.map(\.name))
  }

  /// Reads the rows that a change recorded.
  ///
  /// - Throws: ``RegisterError`` for one that was put right or taken back since, unless what stands in
  ///   its place says the same again.
  private func rows(of change: Change, in table: DatedTable) throws -> [Undone] {
    let rows = try database.all(
      """
      SELECT id, supersedes, \(words: table.owner) FROM \(words: table.name)
      WHERE change_id = \(change.id) ORDER BY id
      """
    ) { row in
      let id: Int = try row.read(0)
      return Undone(
        table: table, name: Undoing.Row(id, of: try row.read(2), in: table), id: id,
        supersedes: try row.read(1), last: id)
    }
    return try rows.map { row in
      let last = try snapshot.last(of: row.id, in: table)
      guard try snapshot.isSame(row.id, last.row, in: table) else {
        throw RegisterError(
          .usage,
          """
          \(row.name) was put right or taken back by c\(last.change) since; undo c\(last.change) first
          """)
      }
      var row = row
      row.last = last.row
      return row
    }
  }

  /// A row that is undone.
  private struct Undone {
    let table: DatedTable
    let name: Undoing.Row
    let id: Int
    /// The row that it put right or took back.
    let supersedes: Int?
    /// The row that says now what it said: itself, or what brought it back.
    var last: Int
  }
}

/// What came of undoing a change.
public struct Undoing: Hashable, Sendable {
  /// The change that took back.
  public let change: Change
  /// The change that was taken back.
  public let undone: Change
  /// What was taken back.
  public let rows: [Row]

  /// A row that was taken back: `s12`, `e1`.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Its number among those.
    public let number: Int

    init(_ row: Int, of owner: Int, in table: DatedTable) {
      kind = table.kind
      number = kind == .edition ? owner : row
    }
  }

  /// What can be taken back.
  public enum Kind: String, Hashable, Sendable {
    /// A status.
    case status = "s"
    /// A notification.
    case notification = "n"
    /// A wording of a theme, an ambition, a measure or an explanation.
    case wording = "w"
    /// An edition.
    case edition = "e"
  }
}

extension Undoing.Row: CustomStringConvertible {
  /// The name: `s12`.
  public var description: String { "\(kind.rawValue)\(number)" }
}

extension Recording {
  /// Refuses an undo after which something would be said of what is taken back.
  ///
  /// A thing is taken back with its first wording; it is looked at what stands about it then, be it
  /// recorded since, or brought back by the undo itself.
  func refuseLoose(after undone: Change, in change: Change) throws {
    let loose = try database.first(Self.loose) { row in
      (name: try row.read(0, as: String.self), change: try row.read(1, as: Int.self))
    }
    guard let loose else { return }
    throw RegisterError(
      .usage,
      loose.change == change.id
        ? "\(undone.name) is about what was taken back since; bring that back first"
        : "\(loose.name) of c\(loose.change) builds on what \(undone.name) recorded; undo c\(loose.change) first"
    )
  }

  /// What stands about what is taken back: the newest first, which is to be undone first.
  private static var loose: Query {
    """
    WITH
      gone_lines AS (\(takenBack(.lineWordings))),
      gone_measures AS (\(takenBack(.measureWordings))),
      gone_ambitions AS (\(takenBack(.ambitionWordings))),
      gone_themes AS (\(takenBack(.themeWordings)))
    SELECT 's' || said.id, said.change_id
    FROM status_updates AS said
    WHERE \(DatedTable.statuses.stands("said"))
      AND said.line_id IN gone_lines
    UNION ALL
    SELECT 'n' || said.id, said.change_id
    FROM notifications AS said
    WHERE \(DatedTable.notifications.stands("said"))
      AND said.line_id IN gone_lines
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM measure_wordings AS said
    WHERE \(DatedTable.measureWordings.stands("said"))
      AND said.measure_id IN gone_measures
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM theme_wordings AS said
    WHERE \(DatedTable.themeWordings.stands("said"))
      AND said.theme_id IN gone_themes
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM ambition_wordings AS said
    WHERE \(DatedTable.ambitionWordings.stands("said"))
      AND (said.ambition_id IN gone_ambitions OR said.theme_id IN gone_themes)
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM line_wordings AS said
    JOIN lines AS line ON line.id = said.line_id
    WHERE \(DatedTable.lineWordings.stands("said"))
      AND (line.id IN gone_lines OR line.measure_id IN gone_measures
        OR line.ambition_id IN gone_ambitions OR said.theme_id IN gone_themes)
    ORDER BY 2 DESC, 1 LIMIT 1
    """
  }

  /// The things whose first wording is taken back, as a query to stand within another.
  private static func takenBack(_ rows: DatedTable) -> Query {
    """
    WITH RECURSIVE first (id, owner, retracted) AS (
      SELECT min(id), \(words: rows.owner), retracted FROM \(words: rows.name)
      GROUP BY \(words: rows.owner)
      UNION ALL
      SELECT later.id, first.owner, later.retracted
      FROM first JOIN \(words: rows.name) AS later ON later.supersedes = first.id
    )
    SELECT owner FROM first
    WHERE retracted AND NOT EXISTS (
      SELECT 1 FROM \(words: rows.name) AS later WHERE later.supersedes = first.id)
    """
  }
}
