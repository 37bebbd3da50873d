public import Dates
internal import JSONText
internal import SQLite

/// One transaction on the register: who, when, with which command, why.
public struct Change: Hashable, Sendable {
  /// Its number, counted from 1 without gaps.
  public let id: Int
  /// When it was recorded, by the recorder's clock, later than the change before it.
  public let recordedAt: Moment
  /// Who recorded it, by the name that they gave.
  public let actor: String

  /// Its number as people write it: `c12`.
  public var name: String { "c\(id)" }

  /// When it was recorded, and which change it is.
  var recorded: Recorded { Recorded(change: id, moment: recordedAt) }
}

/// By which change something was recorded, and when.
///
/// Who recorded it stands in a row of its own, which a list of thousands of lines need not read.
public struct Recorded: Hashable, Sendable {
  /// The number of the change.
  public let change: Int
  /// The moment of the change.
  public let moment: Moment

  /// The change as people write it: `c12`.
  public var changeName: String { "c\(change)" }
}

/// Who records something, with which command, why, and by which clock.
public struct Recorder: Sendable {
  /// Who records: a name.
  public let actor: String
  /// Who is logged in, where that is another name.
  public let login: String?
  /// The machine on which it is done, by the name that it has itself; nothing where that is not known.
  public let host: String?
  /// The command that records, such as `log`.
  public let command: String
  /// Why, in the recorder's words.
  public let message: String?
  /// What the moment of recording is read from.
  public let clock: WallClock
  /// Whether a person agreed to record behind a change that lies ahead of the clock.
  public var goesOnAhead = false

  /// Creates a recorder.
  public init(
    actor: String, login: String? = nil, host: String? = nil, command: String,
    message: String? = nil, clock: WallClock
  ) {
    self.actor = actor
    self.login = login == actor ? nil : login
    self.host = host
    self.command = command
    self.message = message
    self.clock = clock
  }
}

extension Change {
  /// Reads a change from three columns of a row: its id, its moment and its actor.
  init(_ row: borrowing Row, from first: Int) throws {
    id = try row.read(first)
    recordedAt = try row.read(first + 1)
    actor = try row.read(first + 2)
  }
}

extension Recorded {
  /// Reads it from two columns of a row: the id of the change and its moment.
  init(_ row: borrowing Row, from first: Int) throws {
    change = try row.read(first)
    moment = try row.read(first + 1)
  }
}

extension Snapshot {
  /// Reads some changes by their numbers; those that are not there are left out.
  public func changes(numbered numbers: Set<Int>) throws -> [Int: Change] {
    let wanted = JSON.array(numbers.sorted().map(JSON.number)).line
    var found: [Int: Change] = [:]
    try database.visit(
      """
      SELECT change.id, change.recorded_at, actor.name
      FROM json_each(\(String(decoding: wanted, as: UTF8.self))) AS wanted
      JOIN changes AS change ON change.id = wanted.value
      LEFT JOIN actors AS actor ON actor.id = change.id
      """
    ) { row in
      let change = try Change(row, from: 0)
      found[change.id] = change
    }
    return found
  }

  /// Reads a change, by default the newest.
  ///
  /// - Throws: ``RegisterError`` where there is no such change.
  func change(_ id: Int?) throws -> Change {
    let found = try database.first(
      """
      SELECT change.id, change.recorded_at, actor.name
      FROM changes AS change
      LEFT JOIN actors AS actor ON actor.id = change.id
      WHERE change.id = ifnull(\(id), (SELECT max(id) FROM changes))
      """
    ) { row in try Change(row, from: 0) }
    if let found { return found }
    throw RegisterError(
      .notFound, id.map { "there is no change c\($0)" } ?? "the register holds no changes yet")
  }
}
