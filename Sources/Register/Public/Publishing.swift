internal import Annex
internal import Dates
internal import Kamerstuk
internal import Planning
internal import SQLite

/// The register of what is public, in the making.
///
/// Things get their ids in the order in which public editions have them: whatever else the register holds leaves no
/// gap among them.
struct Publishing {
  /// The register that is being made.
  let register: Register
  let database: Database
  /// The changes of what is public by those of the register, counted from 1 in the same order.
  private let changes: [Int: Int]
  /// Things of the register by their ids, and which they are here.
  var themes: [Int: Int] = [:]
  var ambitions: [Int: Int] = [:]
  var measures: [Int: Int] = [:]
  var lines: [Int: Int] = [:]
  var editions: [Int: Int] = [:]
  /// What editions say, by their ids here, each read once.
  private var contents: [Int: AnnexContents] = [:]

  /// - Parameters:
  ///   - path: The path of the register, which errors name.
  ///   - numbers: The changes of the register that are public.
  init(of path: String, numbering numbers: [Int]) throws {
    database = try Database.temporary()
    try Migrator.migrate(database, at: path)
    register = Register(database, at: path)
    changes = Dictionary(
      Set(numbers).sorted().enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
    for number in changes.values.sorted() {
      try database.run(
        "INSERT INTO changes (id, recorded_at, command) VALUES (\(number), \(number), 'site')")
      try database.run(
        "INSERT INTO actors (id, change_id, name) VALUES (\(number), \(number), '-')")
    }
  }

  /// The change that stands here for one of the register.
  func change(_ number: Int) -> Change {
    let id = changes[number] ?? 0
    return Change(id: id, recordedAt: Moment(microseconds: Int64(id)), actor: "-")
  }

  /// Takes an edition in, as it was sent, dated and named as it is now.
  mutating func take(_ edition: Edition, from origin: borrowing Snapshot) throws {
    var draft = try origin.draft(ofEdition: edition.id, in: edition.change)
    let settled = try origin.identities(in: draft, ofEdition: edition.id, in: edition.change)
    draft.date = edition.date
    let change = change(edition.change.id)
    let identities = try place(settled, of: draft.contents, in: change)
    let number = editions.count + 1
    editions[edition.id] = number
    let recording = try Recording(of: change, in: register)
    let neighbours = try EditionNeighbours(
      of: draft.date, in: recording.snapshot, reading: &contents)
    contents[number] = draft.contents
    let known = try recording.snapshot.registerState(
      on: draft.date, states: recording.snapshot.lines(from: Viewpoint(asOf: draft.date)),
      neighbours: neighbours)
    let plan = try Planner(
      draft.contents, of: draft.annex, known: known, answers: [], identities: identities
    ).plan
    var rows = try EditionRecording(
      of: draft, as: plan, deciding: Decisions(otherwise: .edition), knowing: known,
      neighbours: neighbours, in: change, of: recording, numbered: number, identities: identities)
    try rows.recordAll(telling: .untold)
    let letter = try edition.letter.map { try recording.id(of: $0, in: change) }
    try database.run(
      """
      UPDATE edition_wordings
      SET date_basis = \(edition.isDateStated ? "stated" : "inferred"), title = \(edition.title),
        kamerstuk_id = \(letter)
      WHERE edition_id = \(number)
      """)
  }

  /// Gives the things of a table their ids here, in the order of the table.
  private mutating func place(
    _ settled: EditionIdentities, of contents: AnnexContents, in change: Change
  ) throws -> EditionIdentities {
    var here = EditionIdentities()
    for title in contents.themes {
      if let id = settled.themes[title] { here.themes[title] = try theme(id, in: change) }
    }
    for line in contents.lines {
      guard let first = line.rows.first, let known = settled.lines[first],
        let measure = settled.measures[line.measure]
      else { continue }
      let ambition = try known.ambition.map { try self.ambition($0, in: change) }
      if let words = line.ambition { here.ambitions[words] = ambition }
      let own = try self.measure(measure, in: change)
      here.measures[line.measure] = own
      here.lines[first] = EditionIdentities.Line(
        id: try self.line(known.id, of: own, under: ambition, in: change), ambition: ambition)
    }
    return here
  }
}

extension Publishing {
  mutating func theme(_ id: Int, in change: Change) throws -> Int {
    if let known = themes[id] { return known }
    let new = try database.insert("INSERT INTO themes (change_id) VALUES (\(change.id))")
    themes[id] = new
    return new
  }

  mutating func ambition(_ id: Int, in change: Change) throws -> Int {
    if let known = ambitions[id] { return known }
    let new = try database.insert("INSERT INTO ambitions (change_id) VALUES (\(change.id))")
    ambitions[id] = new
    return new
  }

  mutating func measure(_ id: Int, in change: Change) throws -> Int {
    if let known = measures[id] { return known }
    let new = try database.insert("INSERT INTO measures (change_id) VALUES (\(change.id))")
    measures[id] = new
    return new
  }

  private mutating func line(
    _ id: Int, of measure: Int, under ambition: Int?, in change: Change
  ) throws -> Int {
    if let known = lines[id] { return known }
    let new = try database.insert(
      """
      INSERT INTO lines (change_id, measure_id, ambition_id)
      VALUES (\(change.id), \(measure), \(ambition))
      """)
    lines[id] = new
    return new
  }
}
