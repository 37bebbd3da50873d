internal import Dates
internal import Kamerstuk

/// Which Kamerstuk told Parliament on a date, gathered over the whole annex.
///
/// The annex marks a date with its footnote only at its first use; the same date elsewhere means the
/// same Kamerstuk.
struct NotificationDates {
  private var notes: [CalendarDate: [Int]] = [:]

  /// Takes a date that is marked with a footnote.
  mutating func add(_ date: CalendarDate, note: Int, of footnotes: Footnotes) {
    let known = notes[date, default: []]
    // Two are enough to contest a date.
    guard known.count < 2,
      !known.contains(where: { footnotes.all[$0].kamerstuk == footnotes.all[note].kamerstuk })
    else { return }
    notes[date] = known + [note]
  }

  /// The footnote that a date without a mark takes over; nothing where there is none, or several.
  func note(for date: CalendarDate) -> Int? {
    guard let found = notes[date], found.count == 1 else { return nil }
    return found.first
  }

  /// Whether the annex marks a date with different Kamerstukken.
  func isContested(_ date: CalendarDate) -> Bool {
    notes[date, default: []].count > 1
  }
}
