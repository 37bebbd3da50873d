internal import SQLite

/// The columns of the tables under the chain, `changes` among them, as the schema has them.
struct RegisterLayout {
  /// A table with its columns, in ascending order of the bytes of their names.
  struct Table {
    let name: StaticString
    let columns: [Column]
  }

  /// A column, with its place in the table and the name of its type in an export.
  struct Column {
    let name: String
    let type: ExportType
    let position: Int
  }

  /// The tables, by their names.
  let tables: [String: Table]

  init(of database: Database) throws {
    var tables: [String: Table] = [:]
    for name in ["changes"] + ChainedTable.all.map(\.name) {
      let columns = try database.all(
        """
        SELECT name, type, cid FROM pragma_table_info(\(name.description))
        ORDER BY CAST(name AS BLOB)
        """
      ) { row in
        Column(
          name: try row.read(0), type: try ExportType(ofColumn: row.read(1)),
          position: try row.read(2))
      }
      tables[name.description] = Table(name: name, columns: columns)
    }
    self.tables = tables
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
