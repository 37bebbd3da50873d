internal import Annex
internal import Dates
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Adds every status of the lines, those that were put right or taken back among them.
  func addStatuses(of subject: Subject, to events: inout [Event]) throws {
    for place in subject.places {
      let signals = try parts(.signals, of: place.line)
      let ended = try parts(.endedSignals, of: place.line)
      try database.visit(
        """
        SELECT status.id, \(StatusUpdate.columns), actor.name,
          ifnull(status.kamerstuk_id, (
            SELECT letter.kamerstuk_id FROM edition_wordings AS letter
            WHERE letter.edition_id = \(Event.edition(of: "status"))
              AND letter.change_id <= \(subject.view.change)
            ORDER BY letter.change_id DESC LIMIT 1)),
          \(Event.edition(of: "status")), status.source,
          \(Event.corrections(of: "status", in: .statuses))
        FROM status_updates AS status
        \(Event.joins("status", in: .statuses, knownAt: subject.view.change))
        WHERE status.line_id = \(place.line)
          AND status.holds_from <= \(subject.view.date)
          AND status.change_id <= \(subject.view.change)
          AND NOT status.retracted
        ORDER BY status.holds_from, status.id
        """
      ) { row in
        let id: Int = try row.read(0)
        var status = try StatusUpdate(row, from: 1, signals: signals[id] ?? [])
        status.ended = ended[id] ?? []
        events.append(
          Event(
            date: status.holdsFrom, kind: .status(status), id: "s\(id)", place: place,
            measure: subject.measure,
            kamerstuk: try row.read(15, as: Int?.self).flatMap { subject.kamerstukken[$0] },
            origin: subject.origin(edition: try row.read(16), source: try row.read(17)),
            change: try Change(row, from: StatusUpdate.width - 1),
            placeInTime: status.recorded.change,
            corrections: try Event.Corrections(row, from: 18, letter: "s")))
      }
    }
  }

  /// Adds every time that Parliament was told of the lines.
  func addNotifications(of subject: Subject, to events: inout [Event]) throws {
    for place in subject.places {
      try database.visit(
        """
        SELECT told.id, told.told_on, told.kamerstuk_id,
          \(Event.edition(of: "told")),
          \(Event.change),
          \(Event.corrections(of: "told", in: .notifications))
        FROM notifications AS told
        \(Event.joins("told", in: .notifications, knownAt: subject.view.change))
        WHERE told.line_id = \(place.line)
          AND told.told_on <= \(subject.view.date)
          AND told.change_id <= \(subject.view.change)
          AND NOT told.retracted
        ORDER BY told.told_on, told.id
        """
      ) { row in
        let change = try Change(row, from: 4)
        events.append(
          Event(
            date: try row.read(1), kind: .notification, id: "n\(try row.read(0, as: Int.self))",
            place: place, measure: subject.measure,
            kamerstuk: try row.read(2, as: Int?.self).flatMap { subject.kamerstukken[$0] },
            origin: subject.origin(edition: try row.read(3), source: nil),
            change: change, placeInTime: change.id,
            corrections: try Event.Corrections(row, from: 7, letter: "n")))
      }
    }
  }

  /// Adds every time that a person said that what held for the lines still held.
  func addConfirmations(of subject: Subject, to events: inout [Event]) throws {
    for place in subject.places {
      try database.visit(
        """
        SELECT confirmed.id, confirmed.confirmed_on, confirmed.text, confirmed.source,
          \(Event.change),
          \(Event.corrections(of: "confirmed", in: .confirmations))
        FROM confirmations AS confirmed
        \(Event.joins("confirmed", in: .confirmations, knownAt: subject.view.change))
        WHERE confirmed.line_id = \(place.line)
          AND confirmed.confirmed_on <= \(subject.view.date)
          AND confirmed.change_id <= \(subject.view.change)
          AND NOT confirmed.retracted
        ORDER BY confirmed.confirmed_on, confirmed.id
        """
      ) { row in
        let change = try Change(row, from: 4)
        events.append(
          Event(
            date: try row.read(1), kind: .confirmation(try row.read(2)),
            id: "b\(try row.read(0, as: Int.self))", place: place, measure: subject.measure,
            kamerstuk: nil, origin: subject.origin(edition: nil, source: try row.read(3)),
            change: change, placeInTime: change.id,
            corrections: try Event.Corrections(row, from: 7, letter: "b")))
      }
    }
  }

  /// Gives what puts another right the place of that: few histories have any.
  func putInPlace(_ events: inout [Event], of subject: Subject) throws {
    var places: [String: Int] = [:]
    for (table, letter) in [
      (DatedTable.statuses, "s"), (.notifications, "n"), (.confirmations, "b"),
    ]
    where events.contains(where: { $0.corrections.supersedes?.hasPrefix(letter) == true }) {
      for line in subject.places.map(\.line) {
        try database.visit(
          """
          SELECT said.id, \(table.place(of: "said", as: "change_id"))
          FROM \(words: table.name) AS said
          WHERE said.\(words: table.owner) = \(line) AND said.supersedes IS NOT NULL
          """
        ) { row in places["\(letter)\(try row.read(0, as: Int.self))"] = try row.read(1) }
      }
    }
    for place in events.indices {
      if let first = places[events[place].id] { events[place].placeInTime = first }
    }
  }

  /// Reads the signals of the statuses of a line, those that hold or those that ended.
  private func parts(_ parts: DatedTable.Parts, of line: Int) throws -> [Int: [Signal]] {
    let basis: Query = parts.content.count > 2 ? "signal.basis" : "NULL"
    var found: [Int: [Signal]] = [:]
    try database.visit(
      """
      SELECT signal.status_update_id, signal.kind, signal.quote, \(basis)
      FROM status_updates AS status
      JOIN \(words: parts.name) AS signal ON signal.status_update_id = status.id
      WHERE status.line_id = \(line)
      ORDER BY signal.id
      """
    ) { row in
      guard let signal = try Signal(row, from: 1) else { return }
      found[try row.read(0), default: []].append(signal)
    }
    return found
  }
}

extension Event {
  /// The columns of the change that recorded a row, as ``joins(_:in:knownAt:)`` gives it.
  static let change: Query = "change.id, change.recorded_at, actor.name"

  /// The edition that says a row.
  ///
  /// What puts an edition's word right is not from it, unless that is done with the edition
  /// as a whole: it gets another date, or it says what one that was taken back had said before it.
  static func edition(of row: StaticString) -> Query {
    """
    iif(\(words: row).supersedes IS NULL OR EXISTS (
      SELECT 1 FROM edition_wordings AS whole WHERE whole.change_id = \(words: row).change_id
    ), \(words: row).edition_id, NULL)
    """
  }

  /// The eight columns of which ``Corrections`` are read.
  ///
  /// - Parameter row: The row, in the words of the query around.
  static func corrections(of row: StaticString, in table: DatedTable) -> Query {
    """
    \(words: row).supersedes, correction.id, correction.retracted,
    EXISTS (
      SELECT 1 FROM \(words: table.name)
      WHERE id = \(words: row).supersedes AND retracted),
    later.id, later.recorded_at, later_actor.name, later.message
    """
  }

  /// The change that recorded a row, and the row that corrects it with its own change.
  ///
  /// - Parameter change: As it was known after this change.
  static func joins(
    _ row: StaticString, in table: DatedTable, knownAt change: Int
  ) -> Query {
    """
    JOIN changes AS change ON change.id = \(words: row).change_id
    LEFT JOIN actors AS actor ON actor.id = change.id
    LEFT JOIN \(words: table.name) AS correction
      ON correction.supersedes = \(words: row).id AND correction.change_id <= \(change)
    LEFT JOIN changes AS later ON later.id = correction.change_id
    LEFT JOIN actors AS later_actor ON later_actor.id = later.id
    """
  }
}

extension Event.Corrections {
  /// Reads them from eight columns of a row: those of ``Event/corrections(of:in:)``.
  init(_ row: borrowing Row, from first: Int, letter: String) throws {
    supersedes = try row.read(first, as: Int?.self).map { "\(letter)\($0)" }
    supersededBy = try row.read(first + 1, as: Int?.self).map { "\(letter)\($0)" }
    retracted = try row.read(first + 2, as: Bool?.self) ?? false
    restores = try row.read(first + 3)
    change = try supersededBy.map { _ in try Change(row, from: first + 4) }
    why = try row.read(first + 7)
  }
}
