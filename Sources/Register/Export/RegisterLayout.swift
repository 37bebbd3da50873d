internal import SQLite

/// The columns of the tables under the chain, `changes` among them, as the schema has them.
struct RegisterLayout {
  /// A column, with the name of its type in an export.
  struct Column: Hashable {
    let name: String
    let type: ExportType
  }

  /// The columns of each table, in ascending order of the bytes of their names.
  let columns: [String: [Column]]

  init(of database: Database) throws {
    var columns: [String: [Column]] = [:]
    for table in ["changes"] + ChainedTable.all.map(\.name.description) {
      columns[table] = try database.all(
        "SELECT name, type FROM pragma_table_info(\(table)) ORDER BY CAST(name AS BLOB)"
      ) { row in
        Column(name: try row.read(0), type: try ExportType(ofColumn: row.read(1)))
      }
    }
    self.columns = columns
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
