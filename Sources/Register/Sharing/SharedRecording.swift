internal import Chain
internal import Dates
internal import SQLite
internal import Sharing

/// One change that is recorded in a shared register: in the hub first, and then here.
///
/// What the hub acknowledged is recorded, whatever becomes of this process, and what it did not is nowhere. The order
/// of the steps is that of docs/decisions/0022.
struct SharedRecording {
  let register: Register
  let address: HubAddress
  let recorder: Recorder
  let reach: HubReach

  /// How often others may be first before it is given up.
  private static let mostAttempts = 20
  /// How many seconds the outcome may stay unknown while the file is locked, and after that.
  private static let secondsLocked = 10
  private static let secondsAfter = 20

  /// What ends an attempt without a result.
  private enum Ending: Error {
    /// Another change was first.
    case overtaken
    /// It is not known whether the hub has the change.
    case unknown(HubError)
  }

  /// Records, and where others are first takes in what they recorded and does it again.
  ///
  /// - Throws: What the body throws, and ``RegisterError``.
  func run<Result>(_ record: (Recording) throws -> Result) throws -> Result {
    let known = try register.chain.end().number
    let hub = try Register.explaining("nothing was recorded") { try reach.open(address) }
    for _ in 1...Self.mostAttempts {
      _ = try Register.explaining("nothing was recorded") {
        try register.pull(from: hub, at: address, noting: false, clock: reach.clock)
      }
      do {
        return try naming(whatCameAfter: known) { try attempt(record, handingTo: hub) }
      } catch Ending.overtaken {
        continue
      }
    }
    throw RegisterError(
      .busy,
      "others recorded \(Self.mostAttempts) times while this was being recorded; nothing was recorded, try again"
    )
  }

  /// Records once, behind what the file has.
  private func attempt<Result>(
    _ record: (Recording) throws -> Result, handingTo hub: any Hub
  ) throws -> Result {
    var made: (result: Result, change: HandedChange)?
    var isTaken = false
    do {
      return try register.database.writing {
        let began = reach.clock.now()
        let (result, before) = try register.recorded(by: recorder, record)
        guard let before, let line = try register.chain.lineOfNewest(after: before) else {
          return result
        }
        try Self.refuseTooLarge(line)
        let change = HandedChange(line)
        made = (result, change)
        try hand(change, to: hub, within: Self.secondsLocked, after: nil)
        isTaken = true
        try register.notePull(at: began)
        return result
      }
    } catch Ending.unknown(let error) {
      guard let made else { throw RegisterError(error, "nothing was recorded") }
      try lookUp(made.change, in: hub, after: error)
      return made.result
    } catch let error as SQLiteError {
      guard isTaken, let made else { throw error }
      reach.tell(
        """
        c\(made.change.number) is recorded in the hub, and this copy is behind it: \(error.message). The next command, or \
        `stand pull`, brings it in
        """)
      return made.result
    }
  }

  /// Hands a change over.
  ///
  /// - Parameter doubt: What kept the answer from coming when it was handed over before.
  private func hand(
    _ change: HandedChange, to hub: any Hub, within seconds: Int, after doubt: HubError?
  ) throws {
    do {
      guard try hub.append(change, within: seconds, after: doubt) == .took else {
        throw Ending.overtaken
      }
    } catch let error as HubError where error.kind == .silent {
      throw Ending.unknown(error)
    } catch let error as HubError {
      throw RegisterError(error, "nothing was recorded")
    }
  }

  /// Finds out, while the file is free for others, whether the hub has a change; where it has, it is brought in.
  private func lookUp(_ change: HandedChange, in hub: any Hub, after error: HubError) throws {
    do {
      try hand(change, to: hub, within: Self.secondsAfter, after: error)
    } catch Ending.unknown(let error) {
      throw RegisterError(
        .busy,
        """
        it is not known whether c\(change.number) was recorded, for the hub was sent it and did not answer in \
        \(Self.secondsLocked + Self.secondsAfter) seconds: \(error.words). The next `stand pull` tells: look there for \
        c\(change.number) with the hash \(change.hash) before you record this again
        """)
    }
    do {
      _ = try register.pull(from: hub, at: address, noting: false, clock: reach.clock)
    } catch {
      reach.tell("c\(change.number) is recorded in the hub, and this copy is behind it: \(error)")
    }
  }

  private static func refuseTooLarge(_ line: ChainedLine) throws(RegisterError) {
    guard line.bytes.count <= HubLimits.mostBytes, line.rows <= HubLimits.mostRows else {
      throw RegisterError(
        .content,
        """
        this would record \(line.rows) rows in \(line.bytes.count) bytes, and a shared register takes up to \
        \(HubLimits.mostRows) rows in \(HubLimits.mostBytes) bytes at once; nothing was recorded. Split it, or take it in \
        before the register is shared
        """)
    }
  }

  /// Says who recorded what stands in the way, where that came while this command ran.
  private func naming<Result>(
    whatCameAfter known: Int, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let error as RegisterError {
      guard let obstacle = error.obstacle, obstacle > known,
        let others = try? register.snapshot({ snapshot in
          try snapshot.summaries(of: (known + 1)...max(known + 1, snapshot.newestChange))
        }), !others.isEmpty
      else { throw error }
      throw RegisterError(
        .changed,
        "\(error.description); meanwhile there came \(others.joined(separator: ", ")). Nothing was recorded"
      )
    }
  }
}

extension HandedChange {
  /// A change as it is handed over.
  init(_ line: ChainedLine) {
    self.init(
      number: line.number, previous: line.previous.description, hash: line.hash.description,
      line: line.bytes)
  }
}

extension Snapshot {
  /// What some changes are, in words: `c12 (log by bert)`; of many the first few.
  fileprivate func summaries(of numbers: ClosedRange<Int>) throws -> [String] {
    try database.all(
      """
      SELECT 'c' || change.id || ' (' || change.command || ' by ' || actor.name || ')'
      FROM changes AS change JOIN actors AS actor ON actor.id = change.id
      WHERE change.id BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)
      ORDER BY change.id LIMIT 5
      """
    ) { row in try row.read(0) }
  }
}
