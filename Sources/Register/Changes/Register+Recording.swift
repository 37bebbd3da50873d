internal import Dates
internal import SQLite

extension Register {
  /// Records one change in one transaction: all of it, or, where the body throws, none.
  ///
  /// The body begins the change when it has something to record; where it does not, nothing is.
  func recording<Result>(
    by recorder: Recorder, _ body: (inout Recording) throws -> Result
  ) throws -> Result {
    try database.writing {
      var recording = Recording(register: self, recorder: recorder)
      let result = try body(&recording)
      if let (change, before) = recording.begun {
        try link(change, after: before)
      }
      return result
    }
  }
}

/// A change in the making.
struct Recording {
  fileprivate let register: Register
  fileprivate let recorder: Recorder
  /// The change, and the newest ids of the tables before it.
  fileprivate private(set) var begun: (change: Change, before: [Int])?

  fileprivate init(register: Register, recorder: Recorder) {
    self.register = register
    self.recorder = recorder
  }

  /// Begins the change with its own row, before the rows that belong to it; once.
  mutating func begin() throws -> Change {
    if let begun { return begun.change }
    let before = try register.newestIDs()
    let change = try register.begin(recorder)
    begun = (change, before)
    return change
  }
}

extension Register {
  fileprivate func begin(_ recorder: Recorder) throws -> Change {
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
    try database.first(
      "SELECT recorded_at FROM changes WHERE id = (SELECT max(id) FROM changes)"
    ) {
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
        Set the clock right; if it is right and ran ahead then, record again after that moment
        """)
    }
    return Moment(microseconds: last.microseconds + 1)
  }
}
