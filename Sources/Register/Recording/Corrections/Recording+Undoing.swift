public import Files
internal import SQLite

extension Recording {
  /// Takes back all that a change recorded, in a new change.
  ///
  /// What was recorded stays. For each row of the undone change, what the row before it said takes its
  /// place; where there was none, it is retracted.
  ///
  /// - Parameters:
  ///   - id: The change; by default the newest.
  ///   - progress: Is told how much of what came behind an import is recorded again.
  /// - Throws: ``RegisterError`` where there is no such change, where it recorded nothing, or where
  ///   something later builds on it.
  public func undo(_ id: Int?, telling progress: Progress = .untold) throws -> Undoing {
    let undone = try snapshot.change(id)
    if case .import(let edition) = try snapshot.deed(of: undone) {
      return try undo(importOf: edition, by: undone, telling: progress)
    }
    let rows = try DatedTable.all.flatMap { try self.rows(of: undone, in: $0) }
    guard !rows.isEmpty else {
      throw RegisterError(.usage, "\(undone.name) recorded nothing that can be taken back")
    }
    let change = try begin()
    var broughtBack: [Undoing.Row] = []
    for row in rows {
      if let earlier = row.supersedes {
        let copy = try copy(earlier, of: row.table, superseding: row.last, in: change)
        if row.isRetraction {
          broughtBack.append(Undoing.Row(copy, of: row.owner, in: row.table))
        }
      } else {
        try retract(row.last, of: row.table, in: change)
      }
    }
    try snapshot.refuseSharedCodes(of: change)
    try refuseOrphans(after: undone, in: change)
    return Undoing(
      change: change, undone: undone, rows: rows.filter { !$0.isRetraction }.map(\.name),
      broughtBack: broughtBack, restated: [])
  }

  /// Reads the rows that a change recorded.
  ///
  /// - Throws: ``RegisterError`` for one that was put right or taken back since, unless what stands in
  ///   its place says the same again.
  private func rows(of change: Change, in table: DatedTable) throws -> [Undone] {
    let rows = try database.all(
      """
      SELECT id, supersedes, \(words: table.owner), retracted FROM \(words: table.name)
      WHERE change_id = \(change.id) ORDER BY id
      """
    ) { row in
      let id: Int = try row.read(0)
      return Undone(
        table: table, owner: try row.read(2), id: id, supersedes: try row.read(1),
        isRetraction: try row.read(3, as: Int.self) != 0, last: id)
    }
    return try rows.map { row in
      let last = try snapshot.last(of: row.id, in: table)
      guard try snapshot.isSame(row.id, last.row, in: table) else {
        throw RegisterError(
          .usage,
          """
          \(row.name) was put right or taken back by c\(last.change) since; undo c\(last.change) first
          """, because: last.change)
      }
      var row = row
      row.last = last.row
      return row
    }
  }

  /// A row that is undone.
  private struct Undone {
    let table: DatedTable
    /// The line, measure or other thing that it is of.
    let owner: Int
    let id: Int
    /// The row that it put right or took back.
    let supersedes: Int?
    /// Whether it takes that row back.
    let isRetraction: Bool
    /// The row that says now what it said: itself, or what brought it back.
    var last: Int

    var name: Undoing.Row { Undoing.Row(id, of: owner, in: table) }
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
  /// What holds again that the undone change had taken back.
  public let broughtBack: [Row]
  /// What is said by other editions now that said the same, and by what came before.
  public let restated: [Row]

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
    /// A confirmation.
    case confirmation = "b"
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
