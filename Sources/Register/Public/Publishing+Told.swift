internal import Annex
internal import Dates
internal import Planning
internal import SQLite

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
