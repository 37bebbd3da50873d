internal import Annex
internal import Files
internal import Planning
internal import SQLite

/// What would stand had an edition never been taken in.
///
/// It is found by doing it: in a copy of the register in memory, from before the edition, all that was recorded
/// behind it is recorded again without it. The editions among that are planned anew, each thing of their tables being
/// what it was settled to be, and what people recorded is taken as it is.
struct Replay {
  /// The recording that takes the edition back.
  private let origin: Recording
  /// The copy, as it is asked.
  let copy: Recording
  private let register: Register
  /// The change that took the edition in.
  private let undone: Change
  /// What was not recorded again, or under which id: by table and id in the register.
  private var places: [String: [Int: Place]] = [:]
  /// What editions say, by their ids, each read once.
  private var contents: [Int: AnnexContents] = [:]
  /// The newest row, and its change, that is about what is there no longer.
  private(set) var orphan: (row: Undoing.Row, change: Change)?

  /// What became of a row.
  private enum Place {
    case row(Int)
    /// It says something of what is not there.
    case gone
  }

  /// Copies a register as it was before a change.
  init(of origin: Recording, before undone: Change) throws {
    self.origin = origin
    self.undone = undone
    register = Register(try Self.copy(of: origin, before: undone), at: origin.path)
    copy = try Recording(of: undone, in: register)
  }

  private static func copy(of origin: Recording, before undone: Change) throws -> Database {
    guard let copy = try origin.database.copyInMemory(atMost: .max, guarded: false) else {
      throw RegisterError(.unavailable, "\(origin.path): it does not fit in memory")
    }
    // Themes, ambitions, measures, lines and Kamerstukken stay: they are nothing before they are worded, and keep
    // their ids.
    for table in DatedTable.all {
      for parts in table.parts {
        try copy.run("DELETE FROM \(words: parts.name) WHERE change_id >= \(undone.id)")
      }
      try copy.run("DELETE FROM \(words: table.name) WHERE change_id >= \(undone.id)")
    }
    for table: StaticString in ["remarks", "edition_notes", "edition_rows", "editions"] {
      try copy.run("DELETE FROM \(words: table) WHERE change_id >= \(undone.id)")
    }
    return copy
  }

  /// Records again what was recorded behind the change.
  mutating func run(telling progress: Progress) throws {
    let changes = try origin.snapshot.changes(after: undone)
    for (place, change) in changes.enumerated() {
      progress(place, of: changes.count)
      try replay(change)
    }
  }

  private mutating func replay(_ change: Change) throws {
    switch try origin.snapshot.deed(of: change) {
    case .import(let edition):
      if try origin.snapshot.stands(edition: edition) { try take(edition, in: change) }
    case .undoing(let edition, let taken):
      // Of one that came later nothing was recorded again.
      guard taken < undone.id, try !origin.snapshot.stands(edition: edition) else { return }
      _ = try Recording(of: change, in: register).undo(taken)
    case .redoing(let edition, let taken):
      guard taken < undone.id, try !copy.snapshot.stands(edition: edition) else { return }
      throw RegisterError(
        .usage,
        "\(change.name) brought e\(edition) back since; undo \(change.name) first")
    case .correcting(let edition):
      try correct(edition, in: change)
    case .other:
      for table in DatedTable.all where table.kind != .edition {
        try copyRows(of: change, in: table)
      }
    }
  }

  /// Puts an edition right as a change did.
  private func correct(_ edition: Int, in change: Change) throws {
    let table = DatedTable.editionWordings
    guard let known = try copy.snapshot.editions().first(where: { $0.id == edition }),
      let held = try copy.snapshot.standingRows(of: table)[edition]?.last,
      let row = try origin.snapshot.rows(
        of: table, "WHERE said.change_id = \(change.id) AND said.edition_id = \(edition)"
      ).first
    else { return }
    let recording = try Recording(of: change, in: register)
    try recording.insert(row, into: table, superseding: held.id, in: change)
    guard let moved = try copy.snapshot.editions().first(where: { $0.id == edition }) else {
      return
    }
    try recording.move(known, to: moved.date, in: change)
  }

  /// Records again what people recorded.
  private mutating func copyRows(of change: Change, in table: DatedTable) throws {
    let name = table.name.description
    let recording = try Recording(of: change, in: register)
    let corrections = try origin.database.all(
      """
      SELECT id, supersedes, retracted FROM \(words: table.name)
      WHERE change_id = \(change.id) ORDER BY id
      """
    ) { row in
      (
        id: try row.read(0, as: Int.self), supersedes: try row.read(1, as: Int?.self),
        isRetraction: try row.read(2, as: Bool.self)
      )
    }
    guard !corrections.isEmpty else { return }
    let rows = Dictionary(
      try origin.snapshot.rows(of: table, "WHERE said.change_id = \(change.id)").map {
        ($0.id, $0)
      },
      uniquingKeysWith: { first, _ in first })
    for correction in corrections {
      guard let row = rows[correction.id] else { continue }
      let superseded: Place? =
        if let id = correction.supersedes { try place(of: id, in: table) } else { nil }
      // What puts right a row of the edition itself goes with that row: it says what the edition said, else it stood in
      // the way before.
      let isOfEdition = if case .gone? = superseded { true } else { false }
      if !correction.isRetraction, !isOfEdition, try !isWorded(row.owner, of: table),
        try origin.snapshot.isFirstWorded(row.owner, of: table, in: undone),
        try !origin.snapshot.isTakenBack(row.id, in: table)
      {
        orphan = (Undoing.Row(row.id, of: row.owner, in: table), change)
      }
      let place: Place
      switch superseded {
      case .gone?:
        place = .gone
      case .row(let id)? where correction.isRetraction:
        try recording.retract(id, of: table, in: change)
        place = .row(try copy.snapshot.last(of: id, in: table).row)
      case .row(let id)?:
        place = .row(try recording.insert(row, into: table, superseding: id, in: change))
      case nil where correction.isRetraction:
        place = .gone
      case nil where table.kind == .status:
        place = .row(try log(row, by: recording))
      case nil:
        place = .row(try recording.insert(row, into: table, superseding: nil, in: change))
      }
      places[name, default: [:]][row.id] = place
    }
  }

  /// Records a status again that a person recorded: what its words leave open is what holds in the copy.
  private func log(_ row: StatedRow, by recording: Recording) throws -> Int {
    guard let (recorded, source) = try origin.recorded(status: row.id) else {
      throw RegisterError(.content, "\(origin.path): s\(row.id) is gone")
    }
    let held = try copy.snapshot.heldStatus(of: row.owner, on: recorded.holdsFrom)
    return try recording.insert(
      StatusUpdate(again: recorded, after: held), on: row.owner, from: source)
  }

  /// Whether what a row is about has words in the copy.
  private func isWorded(_ owner: Int, of table: DatedTable) throws -> Bool {
    let wordings = table.kind == .wording ? table : .lineWordings
    return try copy.database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM \(words: wordings.name) AS said
        WHERE said.\(words: wordings.owner) = \(owner) AND \(wordings.stands("said")))
      """
    ) { row in try row.read(0) } ?? false
  }

  /// Where a row stands in the copy: it, or what says the same on the same date; nothing where none does.
  private func place(of id: Int, in table: DatedTable) throws -> Place? {
    let name = table.name.description
    if let known = places[name]?[id] { return known }
    guard let row = try origin.snapshot.rows(of: table, "WHERE said.id = \(id)").first,
      let change: Int = try origin.database.first(
        "SELECT change_id FROM \(words: table.name) WHERE id = \(id)", { try $0.read(0) })
    else { return .gone }
    guard change >= undone.id else { return .row(id) }
    guard change > undone.id else { return .gone }
    let said = try copy.snapshot.rows(
      of: table,
      """
      WHERE said.\(words: table.owner) = \(row.owner) AND \(table.stands("said"))
      """
    ).last { $0.says(sameAs: row, in: table) }
    return said.map { .row($0.id) }
  }

  /// Takes an edition in once more, without asking: what was answered and decided then holds.
  private mutating func take(_ edition: Int, in change: Change) throws {
    let draft = try origin.snapshot.draft(ofEdition: edition, in: change)
    let recording = try Recording(of: change, in: register)
    let neighbours = try EditionNeighbours(
      of: draft.date, in: copy.snapshot, reading: &contents)
    contents[edition] = draft.contents
    let known = try copy.snapshot.registerState(
      on: draft.date, states: copy.snapshot.lines(from: Viewpoint(asOf: draft.date)),
      neighbours: neighbours)
    let identities = try origin.snapshot.identities(in: draft, ofEdition: edition, in: change)
    let plan = try Planner(
      draft.contents, of: draft.annex, known: known, answers: [], identities: identities
    ).plan
    let decisions = try origin.snapshot.decisions(
      in: change, on: plan.disagreements(themeTitles: [:]))
    var rows = try EditionRecording(
      of: draft, as: plan, deciding: decisions, knowing: known, neighbours: neighbours,
      in: change, of: recording, numbered: edition, identities: identities)
    try rows.recordAll(telling: .untold)
  }
}

extension Snapshot {
  /// Whether a row, or what put it right last, is taken back.
  fileprivate func isTakenBack(_ row: Int, in table: DatedTable) throws -> Bool {
    let last = try last(of: row, in: table).row
    return try database.first(
      "SELECT retracted FROM \(words: table.name) WHERE id = \(last)"
    ) { row in try row.read(0) } ?? false
  }

  /// Whether what a row is about got its first words in a change.
  fileprivate func isFirstWorded(
    _ owner: Int, of table: DatedTable, in change: Change
  ) throws -> Bool {
    let wordings = table.kind == .wording ? table : .lineWordings
    return try database.first(
      """
      SELECT change_id = \(change.id) FROM \(words: wordings.name)
      WHERE \(words: wordings.owner) = \(owner) ORDER BY id LIMIT 1
      """
    ) { row in try row.read(0) } ?? false
  }
}
