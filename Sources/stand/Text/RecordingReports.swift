import Annex
import Answers
import Dates
import Kamerstuk
import Register

/// What a person is told after they logged a status.
struct LogReport {
  /// The measure, with the lines that were logged.
  let entry: MeasureIndex.Entry
  /// The statuses, in the order of the lines.
  let recorded: [RecordedStatus]
  /// Whether they were recorded before, and nothing is now.
  var isOld = false

  /// Writes it on standard output: as text, or as data.
  func write(as form: DataForm?, isRecorded: Bool) throws {
    guard isRecorded else { return try put(as: form, isRecorded: false) }
    try StandardOutput.tell(text) { try put(as: form, isRecorded: true) }
  }

  private func put(as form: DataForm?, isRecorded: Bool) throws {
    guard let form else { return try StandardOutput.write(text) }
    try StandardOutput.write(
      .recorded([(entry, recorded, isOld: isOld)], isRecorded: isRecorded), as: form)
  }

  /// One line for each status.
  var text: String {
    guard !isOld else { return "recorded already as \(oldNames)\n" }
    return zip(entry.lines, recorded).map { place, recorded in
      let status = recorded.status
      let look = PhaseLook(status.phase.value)
      let basis = status.phase.basis.map { " (\($0.rawValue))" } ?? ""
      let parts = [
        "\(recorded.id)  \(status.holdsFrom)  \(entry.measure.name)", look.text + basis,
        status.signalWords, entry.lines.count > 1 ? place.name : nil,
      ]
      return parts.compactMap(\.self).joined(separator: "  ").harmless + "\n"
    }.joined()
  }

  /// The rows that were recorded before, with their changes: `s38 (c12)`.
  var oldNames: String {
    recorded.map { "\($0.id) (c\($0.status.recorded.change))" }.joined(separator: ", ")
  }

  /// What the person did not say and should know.
  func notes(today: CalendarDate) -> [String] {
    guard !isOld else { return ["it was recorded before and holds; --yes records it once more"] }
    return zip(entry.lines, recorded).flatMap { place, recorded in
      let status = recorded.status
      let name = entry.lines.count > 1 ? "\(entry.measure.name), \(place.name)" : entry.measure.name
      var notes: [String] = []
      // Where a status is put right and its words are not, nobody need be told what they leave open.
      let isRead = recorded.derivation != nil
      if isRead, status.phase.basis == .kept, let phase = status.phase.value {
        notes.append("\(name): the phase stays \(PhaseLook(phase).word); --phase says another")
      }
      if isRead, status.target.basis == .kept, let date = status.target.value {
        notes.append("\(name): the target date stays \(date); --target says another")
      }
      if let target = recorded.endedTarget {
        notes.append("\(name): the target date \(target) ends; --target keeps it or says another")
      }
      if isRead { notes += ReadingNotes.notes(on: recorded).map { "\(name): \($0)" } }
      if let end = recorded.holdsUntil {
        notes.append("\(name): holds until \(end), from which another status holds")
      }
      if let first = recorded.isThereFrom {
        notes.append(
          "\(name): is in the register from \(first) on; no list of a day before that shows this status"
        )
      }
      if status.holdsFrom > today {
        notes.append("\(name): holds from \(status.holdsFrom), which is still to come")
      }
      return notes
    }
  }
}

/// What a person is told after they recorded that Parliament was told.
struct InformReport {
  let chosen: [MeasureIndex.Entry]
  let outcome: Informing
  let date: CalendarDate
  let letter: Citation

  /// Writes it on standard output: as text, or as data.
  func write(as form: DataForm?, isRecorded: Bool) throws {
    guard isRecorded else { return try put(as: form, isRecorded: false) }
    try StandardOutput.tell(text) { try put(as: form, isRecorded: true) }
  }

  private func put(as form: DataForm?, isRecorded: Bool) throws {
    guard let form else { return try StandardOutput.write(text) }
    try StandardOutput.write(
      .informed(of: chosen, outcome, on: date, by: letter.kamerstuk, isRecorded: isRecorded),
      as: form)
  }

  /// One line for each measure that is told anew.
  var text: String {
    entries { outcome.new.contains($0) }
      .map { "\(date)  told of \($0)  \(letter.kamerstuk)\n".harmless }.joined()
  }

  /// What was known already, and what looks odd.
  var notes: [String] {
    var notes = entries { !outcome.new.contains($0) }
      .map { "\($0): the register knows already that \(letter.kamerstuk) told of it" }
    notes += outcome.later.flatMap { later in
      entries { $0 == later.line }.map { name in
        "\(name): \(later.id) holds from \(later.holdsFrom) and was recorded after the letter (\(later.change)); if "
          + "it did not tell that, undo this and say --known-at"
      }
    }
    if !letter.kamerstuk.mayBeDated(date) {
      notes.append("\(date) is not in the session year of \(letter.kamerstuk); is the date right?")
    }
    return notes
  }

  private func entries(where isWanted: (Int) -> Bool) -> [String] {
    chosen.flatMap { entry in
      entry.lines.filter { isWanted($0.line) }.map { place in
        entry.lines.count > 1 ? "\(entry.measure.name), \(place.name)" : entry.measure.name
      }
    }
  }
}

/// What a person is told after they confirmed what holds.
struct ConfirmReport {
  let entry: MeasureIndex.Entry
  let confirmed: [RecordedConfirmation]
  let date: CalendarDate

  /// Writes it on standard output: as text, or as data.
  func write(as form: DataForm?, isRecorded: Bool) throws {
    guard isRecorded else { return try put(as: form, isRecorded: false) }
    try StandardOutput.tell(text) { try put(as: form, isRecorded: true) }
  }

  private func put(as form: DataForm?, isRecorded: Bool) throws {
    guard let form else { return try StandardOutput.write(text) }
    try StandardOutput.write(
      .confirmed(confirmed, of: entry, on: date, isRecorded: isRecorded), as: form)
  }

  /// One line for each line of the measure: what still holds, and since when it was said.
  var text: String {
    zip(entry.lines, confirmed).map { place, confirmed in
      let status = confirmed.status
      let parts = [
        "\(confirmed.id)  \(date)  \(entry.measure.name)",
        "still \(PhaseLook(status.phase.value).text)", status.signalWords,
        "(said \(status.holdsFrom))", entry.lines.count > 1 ? place.name : nil,
      ]
      return parts.compactMap(\.self).joined(separator: "  ").harmless + "\n"
    }.joined()
  }
}

/// What a person is told of a line that they added.
struct AddReport {
  let added: AddedLine
  let date: CalendarDate

  /// One line with its number, its measure and where that stands.
  var text: String {
    let place = added.entry.lines.map(\.name).joined()
    let words = "line \(added.line)  \(added.entry.measure.heading)  \(place)"
    return "\(words)  from \(date) (\(added.change.name))\n".harmless
  }
}

/// What a person is told after they undid a change: what was taken back, and what is said by others now.
struct UndoReport {
  let undoing: Undoing

  /// One line with the names of the rows, those that follow one another as `s1 to s37`.
  var text: String {
    let kinds: [Undoing.Kind] = [.edition, .status, .notification, .confirmation, .wording]
    func names(_ rows: [Undoing.Row]) -> String {
      kinds.flatMap { runs(of: $0, among: rows) }.joined(separator: ", ")
    }
    let said = [
      ("taken back", undoing.rows), ("brought back", undoing.broughtBack),
      ("said by what stands now", undoing.restated),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \(names($0.1))" }
    // The change stands behind what it was asked for.
    return said.enumerated().map { $0 == 0 ? "\($1) (\(undoing.change.name))\n" : "\($1)\n" }
      .joined()
  }

  private func runs(of kind: Undoing.Kind, among rows: [Undoing.Row]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in rows.filter({ $0.kind == kind }).map(\.number).sorted() {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      let first = "\(kind.rawValue)\(run.lowerBound)"
      return run.count == 1 ? first : "\(first) to \(kind.rawValue)\(run.upperBound)"
    }
  }
}
