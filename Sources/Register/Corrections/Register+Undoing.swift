internal import SQLite

extension Register {
  /// Takes back all that a change recorded, in a new change.
  ///
  /// What was recorded stays.
  ///
  /// What the change recorded anew is retracted; what it put right or took back holds again as before.
  ///
  /// - Parameter id: The change; by default the newest.
  /// - Throws: ``RegisterError`` where there is no such change, where it recorded what cannot be taken
  ///   back as a whole, or where something later builds on it.
  /// - Returns: The change that took back, and the names of what it took back.
  public func undo(_ id: Int?, recorder: Recorder) throws -> (change: Change, rows: [RowName]) {
    try recording(by: recorder) { recording in
      let undone = try self.change(id)
      guard undone.command != "import" else {
        throw RegisterError(
          .usage,
          """
          \(undone.change.name) took an edition in, on which all that follows is built; put right or \
          take back what is wrong in it, row by row
          """)
      }
      let rows = try rows(of: undone.change.id)
      guard !rows.isEmpty else {
        throw RegisterError(
          .usage, "\(undone.change.name) recorded nothing that can be taken back")
      }
      for row in rows { try refuseWhereBuiltOn(row.name) }
      let change = try recording.begin()
      for row in rows {
        if let earlier = row.supersedes {
          try restore(earlier, over: row.name, in: change)
        } else {
          try retract(row.name, of: row.line, in: change)
        }
      }
      return (change, rows.map(\.name))
    }
  }

  /// A row that a change recorded.
  private struct Recorded {
    let name: RowName
    let line: Int
    let supersedes: Int?
  }

  private func change(_ id: Int?) throws -> (change: Change, command: String) {
    let found = try database.first(
      """
      SELECT id, recorded_at, actor, command FROM changes
      WHERE id = ifnull(\(id), (SELECT max(id) FROM changes))
      """
    ) { row in (try Change(row, from: 0), try row.read(3, as: String.self)) }
    if let found { return found }
    throw RegisterError(
      .notFound, id.map { "there is no change c\($0)" } ?? "the register holds no changes yet")
  }

  private func rows(of change: Int) throws -> [Recorded] {
    let statuses = try database.all(
      "SELECT id, line_id, supersedes FROM status_updates WHERE change_id = \(change) ORDER BY id"
    ) { row in
      Recorded(
        name: .status(try row.read(0)), line: try row.read(1), supersedes: try row.read(2))
    }
    let notifications = try database.all(
      "SELECT id, line_id, supersedes FROM notifications WHERE change_id = \(change) ORDER BY id"
    ) { row in
      Recorded(
        name: .notification(try row.read(0)), line: try row.read(1), supersedes: try row.read(2))
    }
    let wordings = try wordings(of: change).map { id in
      Recorded(name: .wording(id), line: 0, supersedes: nil)
    }
    return statuses + notifications + wordings
  }

  private func refuseWhereBuiltOn(_ name: RowName) throws {
    guard let correction = try standing(of: name)?.correction else { return }
    throw RegisterError(
      .usage,
      "\(name) was put right or taken back by \(name.letter)\(correction) since; undo that first")
  }

  /// Adds what an earlier row said once more, in the place of a later one.
  private func restore(_ earlier: Int, over name: RowName, in change: Change) throws {
    switch name {
    case .status(let id):
      try copy(status: earlier, from: nil, superseding: id, in: change)
    case .notification(let id):
      try database.run(
        """
        INSERT INTO notifications (
          change_id, line_id, told_on, kamerstuk_id, cited, edition_id, retracted, supersedes)
        SELECT \(change.id), line_id, told_on, kamerstuk_id, cited, edition_id, retracted, \(id)
        FROM notifications WHERE id = \(earlier)
        """)
    case .wording(let id):
      throw RegisterError(.usage, "w\(id) was taken back; word it anew with `stand reword`")
    }
  }
}
