internal import Dates
internal import SQLite

extension Change {
  /// Reads a change from three columns of a row: its id, its moment and its actor.
  init(_ row: borrowing Row, from first: Int) throws {
    id = try row.read(first)
    recordedAt = try row.read(first + 1)
    actor = try row.read(first + 2)
  }
}
