import Dates
import Register

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
