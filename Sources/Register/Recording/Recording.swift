internal import Chain
public import Dates
internal import SQLite

/// A change in the making, within the one transaction that records it.
///
/// What is asked meanwhile is asked of ``snapshot``, so that what is recorded rests on nothing that somebody
/// else has changed since.
public final class Recording {
  let database: Database
  /// What the register holds, that which is being recorded included.
  public let snapshot: Snapshot
  private let recorder: Recorder
  /// The change, and the newest ids of the tables before it.
  fileprivate private(set) var begun: (change: Change, before: [Int])?

  fileprivate init(on register: Register, by recorder: Recorder) throws {
    database = register.database
    snapshot = try Snapshot(within: register.database, at: register.path)
    self.recorder = recorder
  }

  /// Records a change once more that has its row already: in a copy that is thrown away, and ends without a link.
  init(of change: Change, in copy: Register) throws {
    database = copy.database
    snapshot = try Snapshot(within: copy.database, at: copy.path)
    recorder = Recorder(actor: change.actor, command: "replay", clock: .system)
    begun = (change, [])
  }

  /// The change, once something was recorded.
  public var change: Change? { begun?.change }

  /// The register's file, as it was given.
  var path: String { snapshot.path }

  private var chain: Chain { Chain(of: database, at: path, .register) }

  /// Begins the change with its own row, before the rows that belong to it; once.
  func begin() throws -> Change {
    if let begun { return begun.change }
    let before = try chain.newestIDs()
    // The clock is read while the lock is held, so that the order of changes is that of their
    // moments.
    let now = recorder.clock.now()
    let last = try snapshot.newestMoment()
    let isAhead = last.map { recorder.clock.isBehind($0, at: now) } == true
    guard !isAhead || recorder.goesOnAhead, let moment = now.following(last) else {
      throw RegisterError(
        .unavailable,
        """
        the clock says \(now), but the last change was recorded at \(last.map { "\($0)" } ?? ""); nothing was recorded. \
        Set the clock right; if it is right and ran ahead then, --yes records this right behind that change
        """)
    }
    let id = try database.insert(
      """
      INSERT INTO changes (recorded_at, command, message, clock_at)
      VALUES (\(moment), \(recorder.command), \(recorder.message), \(isAhead ? now : nil))
      """)
    try database.run(
      """
      INSERT INTO actors (id, change_id, name, login, host)
      VALUES (\(id), \(id), \(recorder.actor), \(recorder.login), \(recorder.host))
      """)
    let change = Change(id: id, recordedAt: moment, actor: recorder.actor)
    begun = (change, before)
    return change
  }
}

extension Snapshot {
  /// Reads when the newest change was recorded; nothing where there is none.
  public func newestMoment() throws -> Moment? {
    try database.first(
      "SELECT recorded_at FROM changes WHERE id = (SELECT max(id) FROM changes)"
    ) { row in try row.read(0) }
  }
}

extension WallClock {
  /// Whether a change was recorded by a clock that ran ahead of this one.
  ///
  /// A step back by seconds is forgiven, as of clocks that are set right.
  public func isBehind(_ last: Moment, at now: Moment) -> Bool {
    let aMinute: Int64 = 60_000_000
    return last.microseconds - now.microseconds > aMinute
  }
}

extension Moment {
  /// The moment itself, where it lies behind another one, else the first that does; nothing where there is none.
  fileprivate func following(_ last: Moment?) -> Moment? {
    guard let last, self <= last else { return self }
    let (next, isTooLarge) = last.microseconds.addingReportingOverflow(1)
    return isTooLarge ? nil : Moment(microseconds: next)
  }
}

extension Register {
  /// Records one change in one transaction: all of it, or, where the body throws, none.
  ///
  /// The change begins with the first thing that the body records; where it records nothing, there is none. In a
  /// register that is shared it is recorded when the hub has it; where others were first there, the body runs again
  /// behind what they recorded.
  ///
  /// - Parameter reach: How the hub of a shared register is found.
  /// - Throws: What the body throws; ``RegisterError/init(explaining:at:)`` puts it in words.
  public func recording<Result>(
    by recorder: Recorder, through reach: HubReach? = nil, _ record: (Recording) throws -> Result
  ) throws -> Result {
    if let desk = try desk() {
      guard let reach else { throw Self.isShared(at: path) }
      return try SharedRecording(
        register: self, address: desk.address, recorder: recorder, reach: reach
      ).run(record)
    }
    return try database.writing {
      // Somebody may have shared it meanwhile; the lock is held from here on.
      guard try desk() == nil else { throw Self.isShared(at: path) }
      return try recorded(by: recorder, record).result
    }
  }

  private static func isShared(at path: String) -> RegisterError {
    RegisterError(
      .busy, "\(path) is shared, so that what is recorded in it goes through its hub; try again")
  }

  /// Tells what would come of recording, and keeps nothing of it.
  ///
  /// - Throws: As ``recording(by:through:_:)`` does.
  public func rehearsing<Result>(
    by recorder: Recorder, _ record: (Recording) throws -> Result
  ) throws -> Result {
    var outcome: Result?
    do {
      try database.writing {
        outcome = try recorded(by: recorder, record, isKept: false).result
        throw EndOfRehearsal()
      }
    } catch is EndOfRehearsal {}
    guard let outcome else { throw RegisterError(.usage, "nothing was rehearsed") }
    return outcome
  }

  /// Ends the transaction of a rehearsal, so that nothing of it is kept.
  private struct EndOfRehearsal: Error {}

  /// Records a change within a transaction.
  ///
  /// - Parameter isKept: Whether it ends with its link.
  /// - Returns: What the body made of it, and the newest ids of the tables before it; nothing where there is no change.
  func recorded<Result>(
    by recorder: Recorder, _ record: (Recording) throws -> Result, isKept: Bool = true
  ) throws -> (result: Result, before: [Int]?) {
    let recording = try Recording(on: self, by: recorder)
    let result = try record(recording)
    guard isKept, let (change, before) = recording.begun else { return (result, nil) }
    try chain.link(change.id, after: before)
    return (result, before)
  }
}
