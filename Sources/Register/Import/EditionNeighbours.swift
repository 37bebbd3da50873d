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
  /// The lines of the editions next to it: of the one before and of the one behind.
  private(set) var nextTo: Set<Int> = []
  /// The lines of the one before.
  private(set) var justBefore: Set<Int> = []
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
    private(set) var line: AnnexContents.Line
    /// What the columns say that this edition does not have, by the date of the first one behind it that has them.
    private var later: [TablePart: CalendarDate] = [:]
    /// The columns that none behind it has.
    private(set) var unsaid: Set<TablePart>

    fileprivate init(date: CalendarDate, line: AnnexContents.Line, lacking unsaid: Set<TablePart>) {
      (self.date, self.line, self.unsaid) = (date, line, unsaid)
    }

    /// The date from which something is said in a column.
    func date(of part: TablePart) -> CalendarDate { later[part] ?? date }

    /// Takes from an edition still later what its columns say.
    fileprivate mutating func fill(
      from said: AnnexContents.Line, on date: CalendarDate, lacking: Set<TablePart>
    ) {
      let found = unsaid.subtracting(lacking)
      line = line.filling(found, from: said)
      for part in found { later[part] = date }
      unsaid.subtract(found)
    }

    /// With what another says in the columns that no edition behind it has: nothing speaks against that.
    func filled(from said: AnnexContents.Line) -> Self {
      var filled = self
      filled.line = line.filling(unsaid, from: said)
      return filled
    }
  }

  init(of date: CalendarDate, in snapshot: borrowing Snapshot) throws {
    var known: [Int: AnnexContents] = [:]
    try self.init(of: date, in: snapshot, reading: &known, keeping: false)
  }

  /// - Parameters:
  ///   - read: What editions say, by their ids, where they were read already.
  ///   - isKept: Whether those that are read now are kept among these.
  init(
    of date: CalendarDate, in snapshot: borrowing Snapshot,
    reading read: inout [Int: AnnexContents],
    keeping isKept: Bool = true
  ) throws {
    let editions = try snapshot.editionsInTime()
    let earlier = editions.filter { $0.date <= date }
    let later = editions.filter { $0.date > date }
    predecessor = earlier.last
    successor = later.first
    let rows = try snapshot.lineRows()
    // Of a line what the columns say that the edition which had it last does not have.
    var lacking: [Int: Set<TablePart>] = [:]
    for (age, edition) in earlier.reversed().enumerated() {
      let wanted = (rows[edition.id] ?? [:]).filter { row in
        before[row.value] == nil || lacking[row.value]?.isEmpty == false
      }
      let (said, lacks) = try snapshot.said(
        by: edition, in: wanted, reading: &read, keeping: isKept)
      for (line, said) in said {
        guard let known = before[line], let parts = lacking[line] else {
          before[line] = Before(age: age, line: said)
          lacking[line] = lacks
          continue
        }
        before[line] = Before(
          age: known.age, line: known.line.filling(parts.subtracting(lacks), from: said))
        lacking[line] = parts.intersection(lacks)
      }
    }
    for edition in later {
      let wanted = (rows[edition.id] ?? [:]).filter { behind[$0.value]?.unsaid.isEmpty != true }
      let (said, lacks) = try snapshot.said(
        by: edition, in: wanted, reading: &read, keeping: isKept)
      for (line, said) in said where behind[line] == nil {
        behind[line] = Behind(date: edition.date, line: said, lacking: lacks)
      }
      for (line, said) in said {
        behind[line]?.fill(from: said, on: edition.date, lacking: lacks)
      }
    }
    func lines(of edition: DatedEdition?) -> Set<Int> {
      Set(edition.flatMap { rows[$0.id]?.values.map(\.self) } ?? [])
    }
    justBefore = lines(of: predecessor)
    nextTo = justBefore.union(lines(of: successor))
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
    by edition: DatedEdition, in rows: [Int: Int], reading read: inout [Int: AnnexContents],
    keeping isKept: Bool
  ) throws -> (said: [(line: Int, said: AnnexContents.Line)], lacks: Set<TablePart>) {
    guard !rows.isEmpty else { return ([], []) }
    let contents = try read[edition.id] ?? keptTable(ofEdition: edition.id).contents()
    if isKept { read[edition.id] = contents }
    let said = contents.lines.compactMap { line -> (line: Int, said: AnnexContents.Line)? in
      guard let row = line.rows.first, let known = rows[row] else { return nil }
      return (known, line)
    }
    return (said, contents.lacks)
  }
}
