extension Database {
  /// Lets SQLite keep more pages of the file in memory, for work that goes through all of it.
  ///
  /// Rows follow one another in the order of recording, and the entries of an index in that of the lines: of
  /// the 2 MiB that SQLite keeps else, the page of nearly every entry would be read anew. 16 MiB hold those
  /// to which thousands of lines go on, however long their histories.
  ///
  /// - Throws: ``SQLiteError``.
  public func keepMorePages() throws {
    try run(script: "PRAGMA cache_size = -16384")
  }

  /// Lets SQLite keep pages for a check of the whole file: more of them only where the file has many.
  ///
  /// Memory that is met for the first time costs more than a page that is read twice: up to some 16 MiB a check
  /// is done sooner with few.
  ///
  /// - Throws: ``SQLiteError``.
  public func keepPagesToCheck() throws {
    let pages = try first("PRAGMA page_count") { row in try row.read(0, as: Int.self) }
    try (pages ?? 0) > 4096 ? keepMorePages() : keepFewPages()
  }

  /// Lets SQLite keep as many pages as a question comes back to: those through which it finds rows.
  ///
  /// The others are read once, and 1 MB less is taken.
  ///
  /// - Throws: ``SQLiteError``.
  public func keepFewPages() throws {
    try run(script: "PRAGMA cache_size = -1000")
  }

  /// Lets SQLite keep hardly any pages, for rows that are read once, one behind the other.
  ///
  /// - Throws: ``SQLiteError``.
  public func keepFewestPages() throws {
    try run(script: "PRAGMA cache_size = -256")
  }

  /// Lets SQLite keep as few pages as it does by itself, for a sort: what it sorts in memory is as much.
  ///
  /// - Throws: ``SQLiteError``.
  public func keepUsualPages() throws {
    try run(script: "PRAGMA cache_size = -2000")
  }
}
