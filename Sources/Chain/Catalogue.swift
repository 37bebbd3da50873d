internal import SQLite

/// A table whose rows belong to changes, and so are under the chain.
///
/// Each of its rows has an `id` and a `change_id`; what else it has is said here, column by column.
package struct Table: Sendable {
  /// Its name in the schema, which is part of the hash of each of its rows.
  package let name: StaticString
  /// The letter that names its rows for people; nothing where they have no such name.
  package let letter: StaticString?
  /// Whether it shares its ids with the other tables of which that is said: one id names one row of them all.
  package let sharesIDs: Bool
  /// What a row is of: the column with the id of another row, without which it would say nothing.
  package let owner: StaticString?
  /// What a row says: its columns besides.
  package let content: [StaticString]
  /// Whether its rows have a salt, so that no word of a person can be guessed from a hash.
  package let isSalted: Bool

  /// Describes a table.
  package init(
    _ name: StaticString, letter: StaticString? = nil, sharesIDs: Bool = false,
    of owner: StaticString? = nil, content: [StaticString] = [], isSalted: Bool = true
  ) {
    self.name = name
    self.letter = letter
    self.sharesIDs = sharesIDs
    self.owner = owner
    self.content = content
    self.isSalted = isSalted
  }

  /// The rows from an id to another, whole, in the order of recording.
  func rows(from first: Int, to last: Int = .max) -> Query {
    "SELECT * FROM \(words: name) WHERE id BETWEEN \(first) AND \(last) ORDER BY id"
  }
}

/// The tables that a chain covers, of which it knows no more than is said here.
package struct Catalogue: Sendable {
  /// The tables under the chain, in the order in which a change's hash takes their rows.
  ///
  /// It is the ascending order of the bytes of their names: docs/chain.md.
  package let tables: [Table]
  /// The names of the tables beside those: what the chain is made of, and what the file says of itself.
  package let others: [StaticString]
  /// Indexes that are made behind all rows, in place of beside each, where a file is filled at once.
  let indexesMadeLater: [StaticString]
  /// The tables, by their places in ``tables``, that are numbered together: mostly each by itself.
  let numberedTogether: [[Int]]
  /// The greatest id of each table, 0 where it is empty, in the order of ``tables``.
  let newestIDs: Query

  /// Lists the tables.
  package init(
    _ tables: [Table], beside others: [StaticString], indexesMadeLater: [StaticString]
  ) {
    self.tables = tables
    self.others = others
    self.indexesMadeLater = indexesMadeLater
    let shared = tables.indices.filter { tables[$0].sharesIDs }
    let alone = tables.indices.filter { !tables[$0].sharesIDs }.map { [$0] }
    numberedTogether = shared.isEmpty ? alone : [shared] + alone
    let ids = tables.map { "(SELECT ifnull(max(id), 0) FROM \(words: $0.name))" as Query }
    newestIDs = ids.dropFirst().reduce("SELECT \(ids.first ?? "NULL")") { "\($0), \($1)" }
  }
}
