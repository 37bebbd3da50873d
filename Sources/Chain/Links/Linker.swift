internal import Digest
internal import SQLite

/// Ends changes with their links, one behind the other, within the transaction that records them.
struct Linker {
  private let database: Database
  private let catalogue: Catalogue
  private let register: RegisterID
  private var previous: SHA256Digest
  /// How many rows the change before had, which mostly is how many the next has.
  private var newest: RowCounts?
  private var ownForm: RowForm?
  /// The forms of the tables that had rows, by their places in the catalogue.
  private var forms: [RowForm?]

  /// Goes on behind the newest link of a register.
  init(_ chain: Chain) throws {
    database = chain.database
    catalogue = chain.catalogue
    forms = [RowForm?](repeating: nil, count: catalogue.tables.count)
    register = try chain.id()
    try chain.refuseOtherChain(than: register)
    let newest: SHA256Digest? = try database.first(
      "SELECT hash FROM links WHERE change_id = (SELECT max(change_id) FROM links)"
    ) { row in try row.read(0) }
    previous = newest ?? Link.first(of: register)
  }

  /// Hashes a change with its rows, as they stand in the tables, and adds its link.
  ///
  /// - Parameter before: The greatest id that each table had before the change, in the order of
  ///   the catalogue; nothing for a table that got no row.
  /// - Returns: The hash of the change.
  mutating func link(_ change: Int, after before: [Int?]) throws -> SHA256Digest {
    var hasher = ChangeHasher(change: change, register: register, previous: previous, of: catalogue)
    try database.visit("SELECT * FROM changes WHERE id = \(change)") { row in
      hasher.add(own: Self.hash(of: row, in: "changes", as: &ownForm))
    }
    for (place, table) in catalogue.tables.enumerated() {
      guard let last = before[place] else { continue }
      try database.visit(table.rows(from: last + 1)) { row in
        hasher.add(Self.hash(of: row, in: table.name, as: &forms[place]), ofTable: place)
      }
    }
    let link = hasher.link(expecting: newest)
    try insert(link)
    previous = link.hash
    newest = link.rows
    return link.hash
  }

  private static func hash(
    of row: borrowing Row, in table: StaticString, as form: inout RowForm?
  ) -> SHA256Digest {
    if form == nil { form = RowForm(ofTable: table, like: row) }
    return form?.hash(of: row) ?? SHA256Digest(of: [])
  }

  private func insert(_ link: Link) throws {
    try database.run(
      """
      INSERT INTO links (change_id, format, previous, hash, rows, marks)
      VALUES (
        \(link.change), \(link.format), \(link.previous), \(link.hash),
        \(link.rows.text), \(link.marks))
      """)
  }
}
