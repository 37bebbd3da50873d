internal import Documents

/// Where the tables or sheets of a document stand, whose rows are numbered over all of them.
struct TablePlaces: Hashable {
  private let tables: [Place]
  private let hasSheets: Bool

  private struct Place: Hashable {
    /// The number of its last row over all tables.
    let last: Int
    let name: String
  }

  init(of contents: OfficeContents) {
    var offset = 0
    tables = contents.tables.enumerated().map { index, table in
      offset += table.rows.last?.number ?? 0
      return Place(
        last: offset,
        name: table.name.map { "the sheet \"\($0.shown)\"" } ?? "table \(index + 1)")
    }
    hasSheets = contents.tables.count { $0.name != nil } > 1
  }

  /// An error that says which row of which table or sheet it is about, where there are several.
  func placed(_ error: AnnexError) -> AnnexError {
    var offset = 0
    for table in tables {
      guard error.line > table.last else {
        guard offset > 0 || hasSheets else { return error }
        let choice = hasSheets ? "; --sheet takes one of them alone" : ""
        return AnnexError(
          error.file, line: error.line, column: error.column,
          "\(error.message) (row \(error.line - offset) of \(table.name)\(choice))")
      }
      offset = table.last
    }
    return error
  }
}
