public import Dates
internal import SQLite

extension Recording {
  /// Puts a notification right: a new row supersedes it.
  ///
  /// What is not given stays as it was recorded.
  ///
  /// - Throws: ``RegisterError`` where there is no such notification, or it was put right or taken back
  ///   already.
  /// - Returns: The name of the new row.
  public func correct(
    notification id: Int, date: CalendarDate?, letter: Citation?
  ) throws -> RowName {
    _ = try snapshot.correctable(.notification(id))
    let change = try begin()
    let kamerstuk = try self.id(of: letter, in: change)
    return .notification(
      try database.insert(
        """
        INSERT INTO notifications (
          change_id, line_id, told_on, kamerstuk_id, cited, edition_id, supersedes)
        SELECT \(change.id), line_id, ifnull(\(date), told_on),
          ifnull(\(kamerstuk), kamerstuk_id), ifnull(\(letter?.cited), cited), edition_id, id
        FROM notifications WHERE id = \(id)
        """))
  }
}
