public import Dates
internal import Kamerstuk
internal import SQLite

/// What came of recording that Parliament was told.
public struct Informing: Hashable, Sendable {
  /// The change; nothing where the register knew it all.
  public let change: Change?
  /// The lines that it was new for.
  public let new: [Int]
}

extension Register {
  /// Records that Parliament was told of some lines, on a date, by a Kamerstuk.
  ///
  /// What the register knows already is left alone, and where that is everything, no change is made.
  public func inform(
    of lines: [Int], on date: CalendarDate, by letter: Citation, recorder: Recorder
  ) throws -> Informing {
    try recording(by: recorder) { recording in
      let known = try known(on: date, by: letter)
      let new = lines.filter { !known.contains($0) }
      guard !new.isEmpty else { return Informing(change: nil, new: []) }
      let change = try recording.begin()
      let kamerstuk = try id(of: letter.kamerstuk, in: change)
      for line in new {
        try database.run(
          """
          INSERT INTO notifications (change_id, line_id, told_on, kamerstuk_id, cited)
          VALUES (\(change.id), \(line), \(date), \(kamerstuk), \(letter.cited))
          """)
      }
      return Informing(change: change, new: new)
    }
  }

  private func known(on date: CalendarDate, by letter: Citation) throws -> Set<Int> {
    let told = try notifications(until: date)
    let wanted = Notification(date: date, kamerstuk: letter.kamerstuk)
    return Set(told.filter { $0.value.contains(wanted) }.keys)
  }
}
