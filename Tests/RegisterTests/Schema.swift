/// The tables of a register, as one sees them who opens it with another program.
enum Schema {
  /// Those whose rows belong to changes.
  static let chained = [
    "actors", "ambition_wordings", "ambitions", "confirmations", "edition_notes", "edition_rows",
    "edition_wordings",
    "editions", "kamerstukken", "line_wordings", "lines", "measure_codes",
    "measure_successors", "measure_wordings",
    "ended_signals", "measures", "notifications", "remarks", "signals", "status_updates",
    "theme_wordings", "themes",
  ]

  static let tables = chained + ["changes", "links", "migrations", "register"]

  static let triggers = tables.flatMap { table in
    ["insert", "update", "delete"].map { "\(table)_\($0)" }
  }

  /// What the ids of a table are counted in.
  static func sequence(of table: String) -> String {
    let wordings = ["theme_wordings", "ambition_wordings", "line_wordings", "measure_wordings"]
    guard wordings.contains(table) else { return table }
    return "(" + wordings.map { "SELECT id FROM \($0)" }.joined(separator: " UNION ALL ") + ")"
  }

  /// Expressions that a value of a column can be replaced by.
  static func edits(of column: String, type: String) -> [String] {
    switch type {
    case "INTEGER": ["ifnull(\(column), 0) + 1000", "NULL"]
    case "TEXT": ["ifnull(\(column), '') || 'x'", "upper(\(column))", "NULL"]
    default: ["randomblob(max(1, length(\(column))))", "NULL"]
    }
  }
}
