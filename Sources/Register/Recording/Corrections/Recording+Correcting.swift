public import Annex
public import Dates
internal import SQLite

extension Recording {
  /// Puts a status right: a new row supersedes it.
  ///
  /// What was recorded stays.
  ///
  /// - Throws: ``RegisterError`` where there is no such status, or it was put right or taken back
  ///   already, or the new words aim at a day that does not exist.
  public func correct(
    status id: Int, with correction: StatusCorrection
  ) throws -> RecordedStatus {
    let derivation = try correction.derivation()
    let line = try snapshot.correctable(.status(id)).owner
    guard let (wrong, source) = try recorded(status: id) else {
      throw RegisterError(.notFound, "there is no s\(id)")
    }
    let change = try begin()
    let status = wrong.corrected(by: correction, derivation: derivation, in: change)
    var newSource = source
    newSource.source = correction.source ?? source.source
    if let citation = correction.citation {
      newSource.kamerstuk = try self.id(of: citation.kamerstuk, in: change)
      newSource.cited = citation.cited
    }
    newSource.supersedes = id
    let new = try insert(status, on: line, from: newSource)
    return RecordedStatus(
      id: "s\(new)", line: line, status: status,
      holdsUntil: try snapshot.nextStatus(of: line, after: status.holdsFrom),
      derivation: derivation)
  }

  /// Reads a status as it was recorded, and where it comes from.
  private func recorded(status id: Int) throws -> (StatusUpdate, StatusSource)? {
    let signals = try database.all(
      "SELECT kind, quote FROM signals WHERE status_update_id = \(id) ORDER BY id"
    ) { row in Signal(kind: try row.read(0), quote: try row.read(1)) }
    return try database.first(
      """
      SELECT
        status.holds_from, status.text, status.phase, status.phase_basis, status.phase_quote,
        status.target_date, status.target_basis, status.target_quote,
        change.id, change.recorded_at,
        status.edition_id, status.source, status.kamerstuk_id, status.cited
      FROM status_updates AS status
      JOIN changes AS change ON change.id = status.change_id
      WHERE status.id = \(id)
      """
    ) { row in
      (
        try StatusUpdate(row, from: 0, signals: signals),
        StatusSource(
          edition: try row.read(10), source: try row.read(11), kamerstuk: try row.read(12),
          cited: try row.read(13))
      )
    }
  }
}

extension StatusCorrection {
  /// What the new words say by themselves, where there are new words.
  fileprivate func derivation() throws(RegisterError) -> Derivation? {
    guard let text, let date = date ?? CalendarDate(iso: "0001-01-01") else { return nil }
    return try StatusDraft(date: date, text: text).derivation()
  }
}

extension StatusUpdate {
  fileprivate func corrected(
    by correction: StatusCorrection, derivation: Derivation?, in change: Change
  ) -> StatusUpdate {
    guard let text = correction.text, let derivation else {
      return StatusUpdate(
        holdsFrom: correction.date ?? holdsFrom, text: text,
        phase: correction.phase.map(Attributed.init(stated:)) ?? phase,
        target: correction.target.map(Attributed.init(stated:)) ?? target,
        signals: correction.signals.isEmpty ? signals : correction.signals.map(stated),
        recorded: change.recorded)
    }
    return StatusUpdate(
      holdsFrom: correction.date ?? holdsFrom, text: text,
      phase: Attributed(stated: correction.phase, derived: derivation.phase, held: phase),
      target: Attributed(stated: correction.target, derived: derivation.target, held: target),
      signals: derivation.signals(with: correction.signals), recorded: change.recorded)
  }

  /// A signal that a person states, with the quote that it had, where it had one.
  private func stated(_ kind: Signal.Kind) -> Signal {
    signals.first { $0.kind == kind } ?? Signal(kind: kind, quote: nil)
  }
}

/// What a person puts right about a status.
///
/// What is not given stays as it was recorded.
public struct StatusCorrection: Sendable {
  /// The date from which it holds.
  public var date: CalendarDate?
  /// The words.
  ///
  /// What the new ones say of phase, signals and target date is derived anew.
  public var text: String?
  /// The phase.
  public var phase: Stated<Phase>?
  /// The target date.
  public var target: Stated<CalendarDate>?
  /// The signals that are stated; nothing leaves those that were recorded.
  public var signals: [Signal.Kind]
  /// Where the person has it from.
  public var source: String?
  /// The Kamerstuk that says so.
  public var citation: Citation?

  /// Creates a correction.
  public init(
    date: CalendarDate? = nil, text: String? = nil, phase: Stated<Phase>? = nil,
    target: Stated<CalendarDate>? = nil, signals: [Signal.Kind] = [], source: String? = nil,
    citation: Citation? = nil
  ) {
    self.date = date
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.source = source
    self.citation = citation
  }

  /// Whether nothing is put right.
  public var isEmpty: Bool {
    date == nil && text == nil && phase == nil && target == nil && signals.isEmpty
      && source == nil && citation == nil
  }
}

extension Recording {
  /// Puts a notification right: a new row supersedes it.
  ///
  /// What is not given stays as it was recorded.
  ///
  /// - Throws: ``RegisterError`` where there is no such notification, or it was put right or taken back
  ///   already.
  /// - Returns: The name of the new row.
  public func correct(
    notification id: Int, date: CalendarDate?, letter: Citation?
  ) throws -> RowName {
    _ = try snapshot.correctable(.notification(id))
    let change = try begin()
    let kamerstuk = try self.id(of: letter, in: change)
    return .notification(
      try database.insert(
        """
        INSERT INTO notifications (
          change_id, line_id, told_on, kamerstuk_id, cited, edition_id, supersedes)
        SELECT \(change.id), line_id, ifnull(\(date), told_on),
          ifnull(\(kamerstuk), kamerstuk_id), ifnull(\(letter?.cited), cited), edition_id, id
        FROM notifications WHERE id = \(id)
        """))
  }
}
