internal import Annex
internal import Dates
internal import Planning
internal import SQLite

/// What other editions say of the lines of the register, around the date of a new one.
struct EditionNeighbours {
  /// The last edition by that date.
  let predecessor: DatedEdition?
  /// The first edition behind it.
  let successor: DatedEdition?
  /// What the last edition by that date that has a line says of it.
  private(set) var before: [Int: Before] = [:]
  /// What the first edition behind it that has a line says of it.
  private(set) var behind: [Int: Behind] = [:]
  /// The lines of the edition next to it: of the one before, else of the one behind.
  private(set) var nextTo: Set<Int> = []
  /// The lines that any edition has.
  private(set) var everSaid: Set<Int> = []

  /// What an earlier edition says of a line, and how many came between that and the new one.
  struct Before {
    let age: Int
    let line: AnnexContents.Line
  }

  /// What a later edition says of a line.
  struct Behind {
    let date: CalendarDate
    let line: AnnexContents.Line
  }

  init(of date: CalendarDate, in snapshot: borrowing Snapshot) throws {
    let editions = try snapshot.editionsInTime()
    let earlier = editions.filter { $0.date <= date }
    let later = editions.filter { $0.date > date }
    predecessor = earlier.last
    successor = later.first
    let rows = try snapshot.lineRows()
    for (age, edition) in earlier.reversed().enumerated() {
      let wanted = (rows[edition.id] ?? [:]).filter { before[$0.value] == nil }
      for (line, said) in try snapshot.said(by: edition, in: wanted) {
        before[line] = Before(age: age, line: said)
      }
    }
    for edition in later {
      let wanted = (rows[edition.id] ?? [:]).filter { behind[$0.value] == nil }
      for (line, said) in try snapshot.said(by: edition, in: wanted) {
        behind[line] = Behind(date: edition.date, line: said)
      }
    }
    nextTo = Set((predecessor ?? successor).flatMap { rows[$0.id]?.values.map(\.self) } ?? [])
    everSaid = Set(editions.flatMap { rows[$0.id]?.values.map(\.self) ?? [] })
  }
}

extension Snapshot {
  /// Reads on which rows of which editions lines begin: by edition, the lines by the places of their
  /// rows in the table.
  fileprivate func lineRows() throws -> [Int: [Int: Int]] {
    var found: [Int: [Int: Int]] = [:]
    try database.visit(
      """
      SELECT edition_id, position - 1, line_id FROM edition_rows WHERE kind = 'line'
      """
    ) { row in
      found[try row.read(0), default: [:]][try row.read(1)] = try row.read(2)
    }
    return found
  }

  /// Reads from the bytes of an edition what it says of some lines.
  ///
  /// - Parameter rows: The lines, by the places of their rows in the table.
  fileprivate func said(
    by edition: DatedEdition, in rows: [Int: Int]
  ) throws -> [(line: Int, said: AnnexContents.Line)] {
    guard !rows.isEmpty else { return [] }
    let contents = try contents(of: edition)
    return contents.lines.compactMap { line in
      guard let row = line.rows.first, let known = rows[row] else { return nil }
      return (known, line)
    }
  }

  /// Reads an edition once more from its bytes, or from what was told of them when they were a document.
  private func contents(of edition: DatedEdition) throws -> AnnexContents {
    let kept = try database.first(
      "SELECT bytes, reading, file_name FROM editions WHERE id = \(edition.id)"
    ) { row in
      let name: String = try row.read(2)
      let told: [UInt8]? = try row.read(1)
      let annex =
        try told.map { try Annex(of: $0, named: name) }
        ?? Annex(reading: try row.read(0), named: name)
      return (annex: annex, name: name)
    }
    guard let kept else {
      throw RegisterError(.content, "\(path): e\(edition.id) is gone")
    }
    return try kept.annex.interpreted(in: kept.name)
  }
}
