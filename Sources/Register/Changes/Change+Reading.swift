internal import Dates
internal import JSONText
internal import SQLite

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
