internal import Dates
internal import SQLite

extension Register {
  /// Begins a change with its own row.
  ///
  /// It belongs in a transaction that writes, before the rows that belong to it.
  func begin(_ recorder: Recorder) throws -> Change {
    // The clock is read while the lock is held, so that the order of changes is that of their
    // moments.
    let moment = try Self.moment(recorder.clock.now(), after: lastMoment())
    let id = try database.insert(
      """
      INSERT INTO changes (recorded_at, actor, command, message)
      VALUES (\(moment), \(recorder.actor), \(recorder.command), \(recorder.message))
      """)
    return Change(id: id, recordedAt: moment, actor: recorder.actor)
  }

  private func lastMoment() throws -> Moment? {
    try database.first("SELECT recorded_at FROM changes ORDER BY id DESC LIMIT 1") {
      try $0.read(0)
    }
  }

  /// Forgives a clock that steps back by seconds, as clocks that are set right do.
  private static func moment(
    _ now: Moment, after last: Moment?
  ) throws(RegisterError) -> Moment {
    guard let last, now <= last else { return now }
    let aMinute: Int64 = 60_000_000
    guard last.microseconds - now.microseconds <= aMinute else {
      throw RegisterError(
        .unavailable,
        """
        the clock says \(now), but the last change was recorded at \(last); nothing was recorded. \
        Set the clock right and try again
        """)
    }
    return Moment(microseconds: last.microseconds + 1)
  }
}
