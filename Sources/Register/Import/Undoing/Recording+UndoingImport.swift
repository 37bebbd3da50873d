internal import Files
internal import SQLite

extension Recording {
  /// Takes an edition back: afterwards what stands is what would stand had it never been taken in.
  ///
  /// What a later edition repeats is said by that one: a row that supersedes with the later edition's date.
  ///
  /// - Throws: ``RegisterError`` where somebody put right or took back what it brought, or recorded something
  ///   of what it alone has.
  func undo(
    importOf edition: Int, by undone: Change, telling progress: Progress
  ) throws -> Undoing {
    let rows = try DatedTable.all.flatMap { try ownRows(of: undone, in: $0) }
    var replay = try Replay(of: self, before: undone)
    try replay.run(telling: progress)
    if let (row, change) = replay.orphan {
      throw Self.orphan("\(row)", of: change.id, after: undone)
    }
    let change = try begin()
    let word = try snapshot.last(of: firstWord(ofEdition: edition), in: .editionWordings)
    try retract(word.row, of: .editionWordings, in: change)
    var restated: [Undoing.Row] = []
    for table in DatedTable.all where table.kind != .edition {
      let now = try snapshot.standingRows(of: table)
      let then = try replay.copy.snapshot.standingRows(of: table)
      let differences = Set(now.keys).union(then.keys).sorted().map {
        RowDifference(from: now[$0] ?? [], to: then[$0] ?? [], in: table)
      }
      for row in differences.flatMap(\.retracted).sorted(by: { $0.id < $1.id }) {
        try retract(row.id, of: table, in: change)
      }
      for (row, superseded) in differences.flatMap(\.said) {
        let id = try insert(row, into: table, superseding: superseded?.id, in: change)
        restated.append(Undoing.Row(id, of: row.owner, in: table))
      }
      let changed = Set(differences.flatMap(\.said).map(\.row.owner))
      restated += try putInOrder(then.filter { changed.contains($0.key) }, of: table, in: change)
    }
    try snapshot.refuseSharedCodes(of: change)
    try refuseOrphans(after: undone, in: change, goneWith: .allWords)
    return Undoing(
      change: change, undone: undone, rows: rows, broughtBack: [], restated: restated)
  }

  /// Says rows of one date anew that do not hold in the order in which they are to.
  private func putInOrder(
    _ wanted: [Int: [StatedRow]], of table: DatedTable, in change: Change
  ) throws -> [Undoing.Row] {
    guard !wanted.isEmpty else { return [] }
    let standing = try snapshot.standingRows(of: table)
    var said: [Undoing.Row] = []
    for (owner, rows) in wanted.sorted(by: { $0.key < $1.key }) {
      let now = standing[owner] ?? []
      let wrong = Set(
        zip(now, rows).filter { !$0.says(sameAs: $1, in: table) }.map(\.1.date))
      for row in now where wrong.contains(row.date) { try retract(row.id, of: table, in: change) }
      for row in rows where wrong.contains(row.date) {
        let id = try insert(row, into: table, superseding: nil, in: change)
        said.append(Undoing.Row(id, of: owner, in: table))
      }
    }
    return said
  }

  private func firstWord(ofEdition edition: Int) throws -> Int {
    try database.first(
      "SELECT min(id) FROM edition_wordings WHERE edition_id = \(edition)"
    ) { row in try row.read(0) } ?? 0
  }

  /// Reads the rows that a change brought with an edition.
  ///
  /// - Throws: ``RegisterError`` for one that a person put right or took back since. What other editions made
  ///   of it is made anew without it.
  private func ownRows(of change: Change, in table: DatedTable) throws -> [Undoing.Row] {
    let rows = try database.all(
      """
      SELECT id, \(words: table.owner) FROM \(words: table.name)
      WHERE change_id = \(change.id) ORDER BY id
      """
    ) { row in (id: try row.read(0, as: Int.self), owner: try row.read(1, as: Int.self)) }
    return try rows.map { row in
      let name = Undoing.Row(row.id, of: row.owner, in: table)
      if let correction = try correction(of: row.id, in: table) {
        throw RegisterError(
          .usage,
          """
          \(name) was put right or taken back by c\(correction) since; undo c\(correction) first
          """, because: correction)
      }
      return name
    }
  }

  /// The change in which a person put a row right, unless that was taken back.
  private func correction(of row: Int, in table: DatedTable) throws -> Int? {
    var said = row
    var last: Int?
    // What puts a row right comes behind it, but in a file that was written to by another.
    while let next = try snapshot.correction(of: said, in: table), next.row > said {
      switch try snapshot.deed(of: snapshot.change(next.change)) {
      case .correcting where table.kind != .edition: break
      case .import, .undoing, .redoing:
        if table.kind == .edition { last = next.isRetraction ? next.change : nil }
      case .correcting, .other:
        last = try snapshot.isSame(row, next.row, in: table) ? nil : next.change
      }
      said = next.row
    }
    return last
  }
}

extension Snapshot {
  /// The row that puts another right or takes it back.
  fileprivate func correction(
    of row: Int, in table: DatedTable
  ) throws -> (row: Int, change: Int, isRetraction: Bool)? {
    try database.first(
      """
      SELECT id, change_id, retracted FROM \(words: table.name) WHERE supersedes = \(row)
      """
    ) { row in (try row.read(0), try row.read(1), try row.read(2)) }
  }
}
