internal import SQLite

/// The columns of the tables under the chain, `changes` among them, as the schema has them.
struct ChainLayout {
  /// A table with its columns, in ascending order of the bytes of their names.
  struct Columns {
    let name: StaticString
    let columns: [Column]
    /// Inserts a row, whose values are given in the order of the table.
    let inserting: Query
  }

  /// A column, with its place in the table and the name of its type in an export.
  struct Column {
    let name: String
    /// The name in UTF-8.
    let nameBytes: [UInt8]
    let type: ExportType
    let position: Int
  }

  /// The table of the changes themselves.
  let changes: Columns
  /// The tables whose rows belong to changes, in the order of the catalogue.
  let chained: [Columns]

  init(of chain: Chain) throws {
    let database = chain.database
    changes = try Columns("changes", of: database)
    chained = try chain.catalogue.tables.map { try Columns($0.name, of: database) }
  }
}

extension ChainLayout.Columns {
  fileprivate init(_ name: StaticString, of database: Database) throws {
    self.name = name
    columns = try database.all(
      """
      SELECT name, type, cid FROM pragma_table_info(\(name.description))
      ORDER BY CAST(name AS BLOB)
      """
    ) { row in
      let name: String = try row.read(0)
      return ChainLayout.Column(
        name: name, nameBytes: Array(name.utf8), type: try ExportType(ofColumn: row.read(1)),
        position: try row.read(2))
    }
    let places = columns.dropFirst().reduce("\(Value.null)" as Query) { places, _ in
      "\(places), \(Value.null)"
    }
    inserting = "INSERT INTO \(words: name) VALUES (\(places))"
  }
}

/// A type as an export names it: docs/chain.md, "The export".
enum ExportType: String {
  case integer
  case text
  case bytes

  /// The type of a column of a strict table.
  init(ofColumn type: String) {
    switch type {
    case "INTEGER": self = .integer
    case "TEXT": self = .text
    default: self = .bytes
    }
  }
}
