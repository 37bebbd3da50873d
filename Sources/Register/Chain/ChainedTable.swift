internal import SQLite

/// A table whose rows belong to changes, and so are under the chain.
struct ChainedTable: Sendable {
  /// Its name in the schema, which is part of the hash of each of its rows.
  let name: StaticString
  /// The letter that names its rows for people; nothing where they have no such name.
  let letter: StaticString?
  /// Whether it shares its ids with the other tables of wordings.
  let sharesIDs: Bool

  private init(_ name: StaticString, letter: StaticString? = nil, sharesIDs: Bool = false) {
    self.name = name
    self.letter = letter
    self.sharesIDs = sharesIDs
  }

  /// All of them, in the order in which a change's hash takes their rows.
  ///
  /// It is the ascending order of the bytes of their names: docs/chain.md.
  static let all: [ChainedTable] = [
    ChainedTable("ambition_wordings", letter: "w", sharesIDs: true), ChainedTable("ambitions"),
    ChainedTable("edition_notes"), ChainedTable("edition_rows"), ChainedTable("edition_wordings"),
    ChainedTable("editions", letter: "e"), ChainedTable("kamerstukken"),
    ChainedTable("line_wordings", letter: "w", sharesIDs: true), ChainedTable("lines"),
    ChainedTable("measure_codes"),
    ChainedTable("measure_wordings", letter: "w", sharesIDs: true), ChainedTable("measures"),
    ChainedTable("notifications", letter: "n"), ChainedTable("remarks"),
    ChainedTable("signals"), ChainedTable("status_updates", letter: "s"),
    ChainedTable("theme_wordings", letter: "w", sharesIDs: true), ChainedTable("themes"),
  ]

  /// The tables, by their places in ``all``, that are numbered together: mostly each by itself.
  static let numberedTogether: [[Int]] = {
    let shared = all.indices.filter { all[$0].sharesIDs }
    return [shared] + all.indices.filter { !all[$0].sharesIDs }.map { [$0] }
  }()

  /// The rows from an id to another, whole, in the order of recording.
  func rows(from first: Int, to last: Int = .max) -> Query {
    "SELECT * FROM \(words: name) WHERE id BETWEEN \(first) AND \(last) ORDER BY id"
  }

  /// The greatest id of each table, 0 where it is empty, in the order of ``all``.
  static let newestIDs: Query = all.dropFirst().reduce("SELECT \(newestID(all[0]))") {
    query, table in "\(query), \(newestID(table))"
  }

  private static func newestID(_ table: ChainedTable) -> Query {
    "(SELECT ifnull(max(id), 0) FROM \(words: table.name))"
  }
}
