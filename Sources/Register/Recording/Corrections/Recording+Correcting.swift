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
    let line = try snapshot.correctable(.status(id)).owner
    guard let (wrong, source) = try recorded(status: id) else {
      throw RegisterError(.notFound, "there is no s\(id)")
    }
    let derivation = try correction.derivation(from: wrong.holdsFrom)
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
      isThereFrom: try snapshot.firstWording(of: line, after: status.holdsFrom),
      derivation: derivation)
  }

  /// Reads a status as it was recorded, and where it comes from.
  func recorded(status id: Int) throws -> (StatusUpdate, StatusSource)? {
    let signals = try snapshot.signals(of: id)
    let ended = try database.all(
      "SELECT kind, quote, NULL FROM ended_signals WHERE status_update_id = \(id) ORDER BY id"
    ) { row in try Signal(row, from: 0) }.compactMap(\.self)
    return try database.first(
      """
      SELECT \(StatusUpdate.columns), status.edition_id, status.source, status.kamerstuk_id, status.cited
      FROM status_updates AS status
      JOIN changes AS change ON change.id = status.change_id
      WHERE status.id = \(id)
      """
    ) { row in
      var status = try StatusUpdate(row, from: 0, signals: signals)
      status.ended = ended
      return (
        status,
        StatusSource(
          edition: try row.read(13), source: try row.read(14), kamerstuk: try row.read(15),
          cited: try row.read(16))
      )
    }
  }
}

extension StatusCorrection {
  /// What the new words say by themselves, where there are new words.
  ///
  /// - Parameter held: The date from which the status holds, unless that is put right too.
  fileprivate func derivation(from held: CalendarDate) throws(RegisterError) -> Derivation? {
    guard let text else { return nil }
    return try StatusDraft(date: date ?? held, text: text).derivation()
  }
}

extension StatusUpdate {
  fileprivate func corrected(
    by correction: StatusCorrection, derivation: Derivation?, in change: Change
  ) -> StatusUpdate {
    let isReworded = correction.text != nil && correction.text != text
    let reading = isReworded ? derivation : nil
    let settled = SettledSignals(
      said: (reading?.signals ?? []).filter { !correction.ended.contains($0.kind) },
      over: reading?.ended ?? [], stated: correction.signals,
      ended: correction.ended, held: signals.filter { !isReworded || $0.quote == nil },
      keepingQuotes: true)
    // What was stated stays so, and what was read is read anew where the words are new.
    return StatusUpdate(
      holdsFrom: correction.date ?? holdsFrom, text: correction.text ?? text,
      phase: phase.corrected(to: correction.phase, reading: reading?.phase, isReworded),
      target: target.corrected(to: correction.target, reading: reading?.target, isReworded),
      signals: settled.signals,
      ended: isReworded ? settled.ended : ended,
      wordsVersion: isReworded ? reading?.version : wordsVersion, recorded: change.recorded)
  }
}

extension Attributed {
  /// The value of a status that is put right: what a person states now or stated then, else what new words say.
  fileprivate func corrected(
    to stated: Stated<Content>?, reading: Quoted<Content>?, _ isReworded: Bool
  ) -> Attributed {
    if let stated { return Attributed(stated: stated) }
    guard isReworded, basis != .stated else { return self }
    return Attributed(stated: nil, derived: reading, held: self)
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
  public var target: Stated<Target>?
  /// The signals that are stated beside those that were recorded.
  public var signals: [Signal.Kind]
  /// The signals that were recorded and do not hold.
  public var ended: [Signal.Kind]
  /// Where the person has it from.
  public var source: String?
  /// The Kamerstuk that says so.
  public var citation: Citation?

  /// Creates a correction.
  public init(
    date: CalendarDate? = nil, text: String? = nil, phase: Stated<Phase>? = nil,
    target: Stated<Target>? = nil, signals: [Signal.Kind] = [], ended: [Signal.Kind] = [],
    source: String? = nil, citation: Citation? = nil
  ) {
    self.date = date
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.ended = ended
    self.source = source
    self.citation = citation
  }

  /// Whether nothing is put right.
  public var isEmpty: Bool {
    date == nil && text == nil && phase == nil && target == nil && signals.isEmpty
      && ended.isEmpty && source == nil && citation == nil
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
          change_id, line_id, told_on, kamerstuk_id, cited, edition_id, known_change_id, supersedes)
        SELECT \(change.id), line_id, ifnull(\(date), told_on),
          ifnull(\(kamerstuk), kamerstuk_id), ifnull(\(letter?.cited), cited), edition_id,
          known_change_id, id
        FROM notifications WHERE id = \(id)
        """))
  }
}
