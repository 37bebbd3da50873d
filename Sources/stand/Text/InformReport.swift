import Dates
import Kamerstuk
import Register

/// What a person is told after they recorded that Parliament was told.
struct InformReport {
  let chosen: [Directory.Entry]
  let outcome: Informing
  let date: CalendarDate
  let letter: Citation

  /// One line for each measure that is told anew.
  var text: String {
    entries { outcome.new.contains($0) }
      .map { "\(date)  told of \($0)  \(letter.kamerstuk)\n".harmless }.joined()
  }

  /// What was known already, and what looks odd.
  var notes: [String] {
    var notes = entries { !outcome.new.contains($0) }
      .map { "\($0): the register knows already that \(letter.kamerstuk) told of it" }
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
