internal import Digest
internal import SQLite

/// A register, or a stretch of its chain, read change by change, each with the rows that belong to it.
///
/// Which rows these are is told by ids, not by what the rows say: ids follow one another in the order of
/// recording, and every link tells how many rows of which tables its change has. So a row that was moved
/// or lost puts no other row in the wrong place. Only where these rows do not fit the hash are they asked
/// themselves. It must be used within one transaction.
final class ChainWalk {
  /// Which register it is.
  let register: RegisterID
  private let catalogue: Catalogue
  private let changes: TableCursor
  private let links: Cursor
  private var link: Link?
  private let tables: [TableCursor]
  /// The ids with which the next rows begin, of the tables that are numbered together; nothing where the
  /// links cannot tell.
  private var nextIDs: [Int?]
  private var number: Int

  /// What no change accounts for.
  private(set) var strays: [Stray] = []

  /// A row that no change accounts for, with its id and the change that it says it belongs to.
  enum Stray {
    case change(Int)
    case link(Int)
    case row(ChainedRow, of: Table)
  }

  /// Stands before the first change of a stretch.
  ///
  /// - Parameter register: Which register it is, where that is known already.
  init(_ chain: Chain, as register: RegisterID? = nil, _ stretch: ChainStretch? = nil) throws {
    let (database, catalogue) = (chain.database, chain.catalogue)
    let stretch = stretch ?? ChainStretch(wholeOf: catalogue)
    self.register = try register ?? chain.id()
    self.catalogue = catalogue
    let (first, last) = stretch.changes
    changes = try TableCursor(changesOf: database, (first, last))
    links = try database.cursor(
      """
      SELECT \(Link.columns) FROM links WHERE change_id BETWEEN \(first) AND \(last)
      ORDER BY change_id
      """)
    tables = try catalogue.tables.enumerated().map { place, table in
      try TableCursor(table, of: database, stretch.ids(in: place))
    }
    nextIDs = stretch.firstIDs
    number = stretch.before
    try advanceLink()
  }

  /// Reads the next change, and shows its rows in the order of its hash, its own first.
  ///
  /// - Parameter visit: Is told the table of each row by its place in the catalogue.
  /// - Returns: The change, or `nil` behind the last, when all rows that are left are ``strays``.
  func next(
    _ visit: (_ table: Int?, borrowing Row) throws -> Void = { _, _ in }
  ) throws -> ChangeReading? {
    while let head = changes.head, head.id <= number {
      strays.append(.change(head.id))
      _ = try changes.take()
    }
    while let link, link.change <= number {
      strays.append(.link(link.change))
      try advanceLink()
    }
    guard let number = nextNumber else {
      for table in tables.indices { try leaveRows(of: table) { _ in true } }
      return nil
    }
    // A gap in the numbers is a change that is missing; how many rows it had cannot be told.
    if number > self.number + 1 { nextIDs = nextIDs.map { _ in nil } }
    self.number = number
    let link = link?.change == number ? self.link : nil
    if link != nil { try advanceLink() }
    let own = changes.head?.id == number ? try changes.take { try visit(nil, $0) } : nil
    let linking = Linking(
      change: number, own: own, link: link, register: register, catalogue: catalogue)
    var ids = try ids(of: link)
    var rows = try tables.indices.map { table in
      try takeRows(of: table, within: ids[table]) { try visit(table, $0) }
    }
    var computed = linking.link(of: rows)
    if let link, link.hash != computed.hash,
      let claimed = try takeRowsByTheirWord(
        instead: rows, within: ids, where: { linking.fits($0) })
    {
      // The hash vouches for these rows, so it is the link's list that was altered.
      rows = claimed
      computed = linking.link(of: rows)
      goOn(behind: rows, from: ids)
      ids = ids.map { _ in nil }
    }
    return ChangeReading(
      number: number, isThere: own != nil, link: link, computed: computed, rows: rows, ids: ids,
      catalogue: catalogue)
  }

  /// The number of the next change; nothing where there is neither a change nor a link.
  private var nextNumber: Int? {
    guard let head = changes.head else { return link?.change }
    return min(head.id, link?.change ?? head.id)
  }

  /// The ids of the change's rows in each table, where its link tells how many there are.
  private func ids(of link: Link?) throws -> [Range<Int>?] {
    var ids = [Range<Int>?](repeating: nil, count: tables.count)
    guard let counts = link?.counts else {
      nextIDs = nextIDs.map { _ in nil }
      return ids
    }
    for (group, tables) in catalogue.numberedTogether.enumerated() {
      guard let first = try nextIDs[group] ?? firstID(in: tables) else { continue }
      var count = 0
      for table in tables { count += counts[table] }
      let (end, isTooMuch) = first.addingReportingOverflow(count)
      nextIDs[group] = isTooMuch ? nil : end
      for table in tables { ids[table] = first..<(isTooMuch ? first : end) }
    }
    return ids
  }

  /// The first id of a row that says it belongs to the change.
  private func firstID(in group: [Int]) throws -> Int? {
    for table in group { try leaveRows(of: table) { $0.change < number } }
    return group.compactMap { tables[$0].head }.filter { $0.change == number }.map(\.id).min()
  }

  /// Takes the rows with the ids of the change; where these cannot be told, those that say they are its.
  private func takeRows(
    of table: Int, within ids: Range<Int>?, visit: (borrowing Row) throws -> Void
  ) throws -> [ChainedRow] {
    if ids == nil { try leaveRows(of: table) { $0.change < number } }
    return try takeRows(of: table, visit) { head in
      ids.map { head.id < $0.upperBound } ?? (head.change == number)
    }
  }

  private func takeRows(
    of table: Int, _ visit: (borrowing Row) throws -> Void = { _ in },
    while isOne: (ChainedRow) -> Bool
  ) throws -> [ChainedRow] {
    let cursor = tables[table]
    var rows: [ChainedRow] = []
    while let head = cursor.head, isOne(head), let row = try cursor.take(visit) {
      rows.append(row)
    }
    return rows
  }

  /// Takes the rows that say they belong to the change in place of those that were taken by their ids,
  /// where these fit better.
  ///
  /// - Returns: The rows; nothing where they do not fit either, and then all is as it was.
  private func takeRowsByTheirWord(
    instead rows: [[ChainedRow]], within ids: [Range<Int>?], where fits: ([[ChainedRow]]) -> Bool
  ) throws -> [[ChainedRow]]? {
    let further = try tables.indices.map { table in
      try takeRows(of: table) { $0.change == number }
    }
    let claimed = zip(rows, further).map { ($0 + $1).filter { $0.change == number } }
    guard fits(claimed) else {
      for (cursor, rows) in zip(tables, further) { cursor.giveBack(rows) }
      return nil
    }
    for table in tables.indices {
      let others = rows[table].filter { $0.change != number }
      let first = ids[table]?.lowerBound ?? .min
      for row in others where row.id < first {
        strays.append(.row(row, of: catalogue.tables[table]))
      }
      tables[table].giveBack(others.filter { $0.id >= first })
    }
    return claimed
  }

  /// Lets the next change's rows begin behind these.
  private func goOn(behind rows: [[ChainedRow]], from ids: [Range<Int>?]) {
    for (group, tables) in catalogue.numberedTogether.enumerated() {
      let last = tables.compactMap { rows[$0].last?.id }.max()
      let first = tables.first.flatMap { ids[$0]?.lowerBound }
      nextIDs[group] = last.map { $0 < .max ? $0 + 1 : $0 } ?? first
    }
  }

  /// Leaves rows behind as strays, up to the first that is none.
  private func leaveRows(of table: Int, where isStray: (ChainedRow) -> Bool) throws {
    while let head = tables[table].head, isStray(head) {
      strays.append(.row(head, of: catalogue.tables[table]))
      _ = try tables[table].take()
    }
  }

  /// The numbers that the columns of all tables had in the rows so far, by the names of the tables.
  var numbers: [String: [String: ColumnNumbers]] {
    var numbers = ["changes": changes.numbersByColumn]
    for (table, cursor) in zip(catalogue.tables, tables) {
      numbers[table.name.description] = cursor.numbersByColumn
    }
    return numbers
  }

  private func advanceLink() throws {
    let before = link
    link = nil
    if try links.advance() {
      try links.read { row in link = try Link(row, after: before, of: catalogue) }
    }
  }
}
