internal import SQLite

/// A dated row with its parts, as values that can be held against another and said once more.
struct StatedRow {
  let id: Int
  let owner: Int
  let date: Value
  /// What it says besides, in the order of the table's columns.
  let content: [Value]
  /// The rows that belong to it, for each of the table's kinds of parts.
  var parts: [[[Value]]]

  /// Whether another row says the same.
  ///
  /// Words that were read by another table of words are not read again: the same words on the same date say the
  /// same.
  func says(sameAs other: StatedRow, in table: DatedTable) -> Bool {
    guard date == other.date else { return false }
    if let version = table.content.firstIndex(where: { $0.description == "words_version" }),
      let text = table.content.firstIndex(where: { $0.description == "text" }),
      content[version] != other.content[version], content[version] != .null,
      other.content[version] != .null
    {
      return content[text] == other.content[text]
    }
    return content == other.content && parts == other.parts
  }
}

extension Snapshot {
  /// Reads the rows of a table that stand, by what they are of: each list in the order in which they hold.
  func standingRows(of table: DatedTable) throws -> [Int: [StatedRow]] {
    let rows = try rows(
      of: table,
      """
      WHERE \(table.stands("said"))
      ORDER BY said.\(words: table.owner), said.\(words: table.date), \(table.place(of: "said"))
      """)
    return Dictionary(grouping: rows, by: \.owner)
  }

  /// Reads rows of a table with their parts.
  ///
  /// - Parameter condition: Which of the rows, called `said`, and in which order.
  func rows(of table: DatedTable, _ condition: Query) throws -> [StatedRow] {
    var rows: [StatedRow] = []
    try database.visit(
      """
      SELECT said.id, said.\(words: table.owner), said.\(words: table.date)\(table.content.columns)
      FROM \(words: table.name) AS said \(condition)
      """
    ) { row in
      rows.append(
        StatedRow(
          id: try row.read(0), owner: try row.read(1), date: try row.read(2, as: Value.self),
          content: try table.content.indices.map { try row.read(3 + $0, as: Value.self) },
          parts: table.parts.map { _ in [] }))
    }
    guard !table.parts.isEmpty else { return rows }
    let places = Dictionary(
      rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (kind, parts) in table.parts.enumerated() {
      try database.visit(
        """
        SELECT part.\(words: parts.owner)\(parts.content.columns)
        FROM \(words: parts.name) AS part ORDER BY part.id
        """
      ) { row in
        guard let place = places[try row.read(0)] else { return }
        rows[place].parts[kind].append(
          try parts.content.indices.map { try row.read(1 + $0, as: Value.self) })
      }
    }
    return rows
  }
}

extension Recording {
  /// Adds a row that says what another one says, be that of this register or of a copy.
  ///
  /// - Returns: Its id.
  @discardableResult
  func insert(
    _ row: StatedRow, into table: DatedTable, superseding superseded: Int?, in change: Change
  ) throws -> Int {
    let id = try database.insert(
      """
      INSERT INTO \(words: table.name) (
        id, change_id, supersedes, retracted\(table.kept)\(table.content.columns))
      VALUES (
        \(table.nextID), \(change.id), \(superseded), 0, \(row.owner), \
      \(row.date)\(Query.list(row.content)))
      """)
    for (parts, all) in zip(table.parts, row.parts) {
      for part in all {
        try database.run(
          """
          INSERT INTO \(words: parts.name) (change_id, \(words: parts.owner)\(parts.content.columns))
          VALUES (\(change.id), \(id)\(Query.list(part)))
          """)
      }
    }
    return id
  }
}

extension Query {
  /// Values, each behind a comma, to stand behind other values.
  fileprivate static func list(_ values: [Value]) -> Query {
    values.reduce("") { "\($0), \($1)" }
  }
}
