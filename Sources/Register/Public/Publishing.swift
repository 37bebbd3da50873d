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
  private let database: Database
  /// The changes of what is public by those of the register, counted from 1 in the same order.
  private let changes: [Int: Int]
  /// Things of the register by their ids, and which they are here.
  private var themes: [Int: Int] = [:]
  private var ambitions: [Int: Int] = [:]
  private var measures: [Int: Int] = [:]
  private var lines: [Int: Int] = [:]
  private var editions: [Int: Int] = [:]
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
  private func change(_ number: Int) -> Change {
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
  private mutating func theme(_ id: Int, in change: Change) throws -> Int {
    if let known = themes[id] { return known }
    let new = try database.insert("INSERT INTO themes (change_id) VALUES (\(change.id))")
    themes[id] = new
    return new
  }

  private mutating func ambition(_ id: Int, in change: Change) throws -> Int {
    if let known = ambitions[id] { return known }
    let new = try database.insert("INSERT INTO ambitions (change_id) VALUES (\(change.id))")
    ambitions[id] = new
    return new
  }

  private mutating func measure(_ id: Int, in change: Change) throws -> Int {
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

extension Publishing {
  /// Puts the notifications as they stand now in the place of those that the editions brought.
  ///
  /// One that only an edition brought which is held back, or was taken back, is none, unless a public one says it too.
  mutating func replaceNotifications(
    by notifications: [PublicNotification], from origin: borrowing Snapshot
  ) throws {
    var said: Set<Told> = []
    try database.visit("SELECT line_id, told_on FROM notifications") { row in
      said.insert(Told(line: try row.read(0), date: try row.read(1)))
    }
    try database.run("DELETE FROM notifications")
    try addLines(toldBy: notifications, from: origin)
    for told in notifications {
      guard let line = lines[told.line] else { continue }
      if let edition = told.edition, editions[edition] == nil,
        !said.contains(Told(line: line, date: told.date))
      {
        continue
      }
      let change = change(told.change)
      let recording = try Recording(of: change, in: register)
      let kamerstuk = try told.kamerstuk.map { try recording.id(of: $0, in: change) }
      try database.run(
        """
        INSERT INTO notifications (change_id, line_id, told_on, kamerstuk_id, edition_id)
        VALUES (
          \(change.id), \(line), \(told.date), \(kamerstuk),
          \(told.edition.flatMap { editions[$0] }))
        """)
    }
  }

  /// A line that was told on a date.
  private struct Told: Hashable {
    let line: Int
    let date: CalendarDate
  }

  /// Adds the words that notifications told, where no edition says them.
  mutating func addTold(
    by notifications: [PublicNotification], from origin: borrowing Snapshot
  ) throws {
    var rounds: [[Int: PublicNotification]] = []
    var counts: [Int: Int] = [:]
    for told in notifications {
      if let edition = told.edition, editions[edition] == nil { continue }
      let round = counts[told.line, default: 0]
      counts[told.line] = round + 1
      if round == rounds.count { rounds.append([:]) }
      rounds[round][told.line] = told
    }
    for round in rounds {
      let states = try origin.lines(seenFrom: round.mapValues(\.view))
      for (line, told) in round.sorted(by: { $0.key < $1.key }) {
        guard let here = lines[line], let status = states[line]?.status else { continue }
        try add(status, toldBy: told, on: here)
      }
    }
  }

  private func add(
    _ status: StatusUpdate, toldBy told: PublicNotification, on line: Int
  ) throws {
    let change = change(told.change)
    let recording = try Recording(of: change, in: register)
    let view = Viewpoint(asOf: told.date, knownAt: change.id)
    let held = try recording.snapshot.lines(seenFrom: [line: view])[line]?.status
    guard held.map({ !$0.says(sameAs: status) }) ?? true else { return }
    let kamerstuk = try told.kamerstuk.map { try recording.id(of: $0, in: change) }
    _ = try recording.insert(
      StatusUpdate(
        holdsFrom: status.holdsFrom, text: status.text, phase: status.phase,
        target: status.target, signals: status.signals, wordsVersion: status.wordsVersion,
        recorded: change.recorded),
      on: line, from: StatusSource(kamerstuk: kamerstuk))
  }

  /// Adds the lines that no public edition has and that Parliament was told of, as they were worded then.
  private mutating func addLines(
    toldBy notifications: [PublicNotification], from origin: borrowing Snapshot
  ) throws {
    for told in notifications where lines[told.line] == nil && told.edition == nil {
      guard let state = try origin.lines(seenFrom: [told.line: told.view])[told.line],
        let place = try origin.place(ofLine: told.line, from: told.view)
      else { continue }
      let change = change(told.change)
      let recording = try Recording(of: change, in: register)
      let date = told.date
      var theme: Int?
      if let id = place.theme, let title = state.theme {
        let isNew = themes[id] == nil
        let here = try self.theme(id, in: change)
        if isNew { _ = try recording.insertTheme(title, known: here, from: date, in: change) }
        theme = here
      }
      var ambition: Int?
      if let id = place.ambition, let words = state.ambition {
        let isNew = ambitions[id] == nil
        let here = try self.ambition(id, in: change)
        if isNew {
          _ = try recording.insertAmbition(
            words.title, page: words.page, known: here, under: theme, from: date, in: change)
        }
        ambition = here
      }
      let isNew = measures[place.measure] == nil
      let measure = try self.measure(place.measure, in: change)
      if isNew {
        _ = try recording.insertMeasure(
          state.measure.title, code: state.measure.code, codes: place.codes, known: measure,
          from: date, in: change)
      }
      lines[told.line] = try recording.insertLine(
        of: measure, at: LinePlace(ambition: ambition, theme: ambition == nil ? theme : nil),
        explanation: state.explanation, owner: state.owner, from: date, in: change)
    }
  }

  /// Whether a status of the register is among the public ones.
  func says(
    line: Int, from date: CalendarDate, text: String, phase: Value, target: Value
  ) throws -> Bool {
    guard let line = lines[line] else { return false }
    return try database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM status_updates
        WHERE line_id = \(line) AND holds_from = \(date) AND text = \(text) AND phase IS \(phase)
          AND target_date IS \(target))
      """
    ) { row in try row.read(0) } ?? false
  }
}

extension StatusUpdate {
  /// Whether two say the same, be they recorded when they may.
  fileprivate func says(sameAs other: StatusUpdate) -> Bool {
    text.utf8.elementsEqual(other.text.utf8) && phase.value == other.phase.value
      && target.value == other.target.value
      && signals.map(\.kind.rawValue).sorted() == other.signals.map(\.kind.rawValue).sorted()
  }
}
