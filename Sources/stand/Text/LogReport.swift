import Annex
import Dates
import Register

/// What a person is told after they logged a status.
struct LogReport {
  /// The measure, with the lines that were logged.
  let entry: Directory.Entry
  /// The statuses, in the order of the lines.
  let recorded: [RecordedStatus]

  /// One line for each status.
  var text: String {
    zip(entry.lines, recorded).map { place, recorded in
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

  /// What the person did not say and should know.
  func notes(today: CalendarDate) -> [String] {
    zip(entry.lines, recorded).flatMap { place, recorded in
      let status = recorded.status
      let name = entry.lines.count > 1 ? "\(entry.measure.name), \(place.name)" : entry.measure.name
      var notes: [String] = []
      if status.phase.basis == .kept, let phase = status.phase.value {
        notes.append("\(name): the phase stays \(PhaseLook(phase).word); --phase says another")
      }
      if status.target.basis == .kept, let date = status.target.value {
        notes.append("\(name): the target date stays \(date); --target says another")
      }
      if let end = recorded.holdsUntil {
        notes.append("\(name): holds until \(end), from which another status holds")
      }
      if status.holdsFrom > today {
        notes.append("\(name): holds from \(status.holdsFrom), which is still to come")
      }
      return notes
    }
  }
}
