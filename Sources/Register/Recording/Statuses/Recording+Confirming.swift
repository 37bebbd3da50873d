public import Dates
internal import SQLite

/// What a person confirmed of a line.
public struct RecordedConfirmation: Hashable, Sendable {
  /// Its row: `b3`.
  public let id: String
  /// The line that it is of.
  public let line: Int
  /// The change that records it.
  public let change: Change
  /// What held on the day, and holds still.
  public let status: StatusUpdate
}

extension Recording {
  /// Records that what holds for some lines held still on a day, in one change.
  ///
  /// - Parameters:
  ///   - words: What the person says beside it.
  ///   - source: Where they have it from.
  /// - Throws: ``RegisterError`` where nothing holds for a line on that day, so that there is nothing to confirm.
  public func confirm(
    _ lines: [Int], on date: CalendarDate, words: String? = nil, source: String? = nil
  ) throws -> [RecordedConfirmation] {
    try snapshot.refuseTakenBack(lines)
    let held = try lines.map { line in
      guard let status = try snapshot.heldStatus(of: line, on: date) else {
        throw RegisterError(
          .usage,
          "nothing holds for \(try snapshot.entry(of: line).measure.name) on \(date), so there is nothing to confirm; `stand log` records what holds"
        )
      }
      return status
    }
    let change = try begin()
    return try zip(lines, held).map { line, status in
      let id = try database.insert(
        """
        INSERT INTO confirmations (change_id, line_id, confirmed_on, text, source)
        VALUES (\(change.id), \(line), \(date), \(words), \(source))
        """)
      return RecordedConfirmation(id: "b\(id)", line: line, change: change, status: status)
    }
  }

  /// Puts a confirmation right: a new row supersedes it.
  ///
  /// What is not given stays as it was recorded.
  ///
  /// - Throws: ``RegisterError`` where there is no such confirmation, or it was put right or taken back already.
  /// - Returns: The name of the new row.
  public func correct(
    confirmation id: Int, date: CalendarDate?, words: String?, source: String?
  ) throws -> RowName {
    _ = try snapshot.correctable(.confirmation(id))
    let change = try begin()
    return .confirmation(
      try database.insert(
        """
        INSERT INTO confirmations (change_id, line_id, confirmed_on, text, source, supersedes)
        SELECT \(change.id), line_id, ifnull(\(date), confirmed_on), ifnull(\(words), text),
          ifnull(\(source), source), id
        FROM confirmations WHERE id = \(id)
        """))
  }
}
