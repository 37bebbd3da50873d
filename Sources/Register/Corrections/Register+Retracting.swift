internal import SQLite

extension Register {
  /// Takes a row back: a new row supersedes it and says nothing of its own.
  ///
  /// What was recorded stays.
  ///
  /// - Throws: ``RegisterError`` where there is no such row, or it was put right or taken back already.
  /// - Returns: The change.
  public func retract(_ name: RowName, recorder: Recorder) throws -> Change {
    try recording(by: recorder) { recording in
      let line = try correctable(name)
      let change = try recording.begin()
      try retract(name, of: line, in: change)
      return change
    }
  }

  /// Adds a retraction to a change.
  ///
  /// It holds from the day of what it takes back.
  func retract(_ name: RowName, of line: Int, in change: Change) throws {
    switch name {
    case .status(let id):
      try database.run(
        """
        INSERT INTO status_updates (change_id, line_id, holds_from, supersedes, retracted)
        SELECT \(change.id), \(line), holds_from, id, 1 FROM status_updates WHERE id = \(id)
        """)
    case .notification(let id):
      try database.run(
        """
        INSERT INTO notifications (change_id, line_id, told_on, supersedes, retracted)
        SELECT \(change.id), \(line), told_on, id, 1 FROM notifications WHERE id = \(id)
        """)
    case .wording(let id):
      try retract(wording: id, in: change)
    }
  }
}
