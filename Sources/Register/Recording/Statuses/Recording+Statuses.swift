internal import Annex
internal import Dates
internal import SQLite

/// Where a status comes from, in the ids of the register.
struct StatusSource {
  var edition: Int?
  var source: String?
  var kamerstuk: Int?
  var cited: String?
  /// The status that this one puts right.
  var supersedes: Int?
}

extension Recording {
  /// Adds a status and its signals to a change.
  ///
  /// - Returns: The id of its row.
  func insert(_ status: StatusUpdate, on line: Int, from source: StatusSource) throws -> Int {
    let id = try database.insert(
      """
      INSERT INTO status_updates (
        change_id, line_id, holds_from, text,
        phase, phase_basis, phase_quote,
        target_date, target_from, target_words, target_basis, target_quote, words_version,
        edition_id, source, kamerstuk_id, cited, supersedes)
      VALUES (
        \(status.recorded.change), \(line), \(status.holdsFrom), \(status.text),
        \(status.phase.value), \(status.phase.basis), \(status.phase.quote),
        \(status.target.value?.last), \(status.target.value?.first), \(status.target.value?.words),
        \(status.target.basis), \(status.target.quote), \(status.wordsVersion),
        \(source.edition), \(source.source), \(source.kamerstuk), \(source.cited),
        \(source.supersedes))
      """)
    for signal in status.signals {
      try database.run(
        """
        INSERT INTO signals (change_id, status_update_id, kind, quote, basis)
        VALUES (
          \(status.recorded.change), \(id), \(signal.kind), \(signal.quote),
          \(signal.basis == .kept ? Basis.kept : nil))
        """)
    }
    for signal in status.ended {
      try database.run(
        """
        INSERT INTO ended_signals (change_id, status_update_id, kind, quote)
        VALUES (\(status.recorded.change), \(id), \(signal.kind), \(signal.quote))
        """)
    }
    return id
  }
}

extension Recording {
  /// Records a status for each of some lines, in one change.
  ///
  /// - Throws: ``RegisterError`` where the words are empty, or promise a day that does not exist.
  /// - Returns: The lines as they stand on the date of the status, the new status among what holds.
  public func log(
    _ draft: StatusDraft, on lines: [Int]
  ) throws -> [RecordedStatus] {
    let derivation = try draft.derivation()
    try snapshot.refuseTakenBack(lines)
    let change = try begin()
    let citation = try id(of: draft.citation, in: change)
    return try lines.map { line in
      let held = try snapshot.heldStatus(of: line, on: draft.date)
      let status = StatusUpdate(draft, reading: derivation, after: held, in: change)
      let id = try insert(
        status, on: line,
        from: StatusSource(
          edition: nil, source: draft.source, kamerstuk: citation,
          cited: draft.citation?.cited))
      return RecordedStatus(
        id: "s\(id)", line: line, status: status,
        holdsUntil: try snapshot.nextStatus(of: line, after: draft.date),
        isThereFrom: try snapshot.firstWording(of: line, after: draft.date),
        derivation: derivation,
        endedTarget: draft.target == nil && status.target.value == nil ? held?.target.value : nil)
    }
  }

  /// The statuses by which all of this is recorded already, and which still hold on its date; nothing where one line has
  /// none.
  ///
  /// So a command that is given again, because nobody knows whether it was done, records nothing twice.
  ///
  /// - Throws: ``RegisterError`` where the words are empty, or promise a day that does not exist.
  public func logged(_ draft: StatusDraft, on lines: [Int]) throws -> [RecordedStatus]? {
    let derivation = try draft.derivation()
    var found: [RecordedStatus] = []
    for line in lines {
      guard let (id, status) = try snapshot.logged(draft, on: line),
        status.says(draft, reading: derivation)
      else { return nil }
      found.append(
        RecordedStatus(
          id: "s\(id)", line: line, status: status,
          holdsUntil: try snapshot.nextStatus(of: line, after: draft.date),
          isThereFrom: try snapshot.firstWording(of: line, after: draft.date), derivation: nil))
    }
    return found
  }

  /// Statuses with the dates until which they hold now that others were recorded after them.
  public func settled(_ recorded: [RecordedStatus]) throws -> [RecordedStatus] {
    try recorded.map { recorded in
      var settled = recorded
      settled.holdsUntil = try snapshot.nextStatus(
        of: recorded.line, after: recorded.status.holdsFrom)
      return settled
    }
  }
}
