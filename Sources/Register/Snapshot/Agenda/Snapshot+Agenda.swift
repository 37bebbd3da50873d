public import Dates

extension Snapshot {
  /// Reads what the next letter must deal with on a date, reason by reason.
  public func agenda(on date: CalendarDate) throws -> [AgendaItem] {
    let view = Viewpoint(asOf: date)
    var lines = try lines(from: view)
    try addConfirmations(to: &lines, from: view)
    let changes = try changesSinceTold(of: lines, on: date)
    let items = lines.flatMap { line in
      AgendaSubject(line: line, date: date, change: changes[line.line]).items
    }
    return AgendaItem.Reason.allCases.flatMap { reason in items.filter { $0.reason == reason } }
  }
}
