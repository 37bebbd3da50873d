public import Dates
public import Kamerstuk
internal import SQLite

/// A line told to Parliament on a date.
public struct Notification: Hashable, Sendable {
  /// The date on which it was told.
  public let date: CalendarDate
  /// The Kamerstuk that told it, where one is known.
  public let kamerstuk: Kamerstuk?
}

/// What came of recording that Parliament was told.
public struct Informing: Hashable, Sendable {
  /// The change; nothing where the register knew it all.
  public let change: Change?
  /// The lines that it was new for.
  public let new: [Int]
  /// The notifications of these, in the same order.
  public let rows: [RowName]
  /// The statuses of these that were recorded after the letter, though they hold from its date or before.
  public let later: [LaterStatus]

  /// A status that may not have been what Parliament was told.
  public struct LaterStatus: Hashable, Sendable {
    /// Its row: `s12`.
    public let id: String
    /// The line that it is of.
    public let line: Int
    /// The date from which it holds.
    public let holdsFrom: CalendarDate
    /// The change that recorded it: `c12`.
    public let change: String
  }
}

extension Snapshot {
  /// Reads when Parliament was told of each line, oldest first.
  ///
  /// - Parameter lines: The ids of the lines, as a query to stand within another; by default all.
  func notifications(
    of lines: Query? = nil, from view: Viewpoint
  ) throws -> [Int: [Notification]] {
    let kamerstukken = try kamerstukken()
    var found: [Int: [Notification]] = [:]
    try database.visit(
      """
      SELECT told.line_id, told.told_on, told.kamerstuk_id
      FROM notifications AS told
      WHERE told.told_on <= \(view.date)
        AND \(DatedTable.notifications.stands("told", knownAt: view.change))
        \(Query.among(lines, "AND told.line_id"))
      ORDER BY told.line_id, told.told_on, \(DatedTable.notifications.place(of: "told"))
      """
    ) { row in
      let notification = Notification(
        date: try row.read(1),
        kamerstuk: try row.read(2, as: Int?.self).flatMap { kamerstukken[$0] })
      found[try row.read(0), default: []].append(notification)
    }
    return found
  }
}
