internal import SQLite

extension Register {
  /// Finds a theme by its title, and brings it back where it was taken back, or adds it to a change.
  func id(ofTheme title: String, in change: Change) throws -> Int {
    let known: Int? = try database.first("SELECT id FROM themes WHERE title = \(title)") { row in
      try row.read(0)
    }
    guard let known else {
      return try database.insert(
        "INSERT INTO themes (change_id, title) VALUES (\(change.id), \(title))")
    }
    try database.run(
      """
      INSERT INTO themes (change_id, supersedes)
      SELECT \(change.id), said_by FROM themes_now WHERE id = \(known) AND retracted
      """)
    return known
  }
}
