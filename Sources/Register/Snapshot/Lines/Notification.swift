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
