internal import Dates

/// The cell that says when Parliament was told, taken apart.
struct NotifiedCell {
  let dates: [Entry]

  /// A date and the footnote mark behind it.
  struct Entry {
    let date: CalendarDate
    let mark: FootnoteMark?
    /// Where the date stands in the cell, in characters counted from 0.
    let offset: Int
  }

  /// What cannot be read, and where in the cell, in characters counted from 0.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// Reads a cell: `-`, nothing, or dates such as `09/02/2024 ¹ en 24/10/2024`.
  init(reading cell: String) throws(Problem) {
    let characters = Array(cell)
    var place = 0
    var dates: [Entry] = []
    Self.skip(\.isWhitespace, in: characters, from: &place)
    let isDash = ["-", "–", "—"].contains(String(cell.trimmingSpaces))
    while place < characters.count, !isDash {
      let entry = try Self.entry(in: characters, from: &place)
      guard !dates.contains(where: { $0.date == entry.date }) else {
        throw Problem(message: "the date \(entry.date) stands here twice", offset: entry.offset)
      }
      dates.append(entry)
      try Self.skipJoint(in: characters, from: &place)
    }
    self.dates = dates
  }

  private static func entry(
    in characters: [Character], from place: inout Int
  ) throws(Problem) -> Entry {
    let start = place
    skip({ !$0.isWhitespace && !$0.isMark && !",;".contains($0) }, in: characters, from: &place)
    let written = String(characters[start..<place])
    let date = try date(written, at: start)
    skip(\.isWhitespace, in: characters, from: &place)
    let markStart = place
    skip(\.isMark, in: characters, from: &place)
    let mark = String(characters[markStart..<place])
    return Entry(
      date: date,
      mark: mark.isEmpty ? nil : FootnoteMark(text: mark, column: .notified, offset: markStart),
      offset: start)
  }

  private static func date(_ written: String, at offset: Int) throws(Problem) -> CalendarDate {
    do {
      return try CalendarDate(reading: written)
    } catch {
      let message =
        switch error {
        case .impossible: "the date \(written) does not exist"
        case .notADate:
          "\"\(written)\" is no date; expected -, nothing, or dates such as 09/02/2024 ¹ en 24/10/2024"
        }
      throw Problem(message: message, offset: offset)
    }
  }

  /// Goes past `en`, a comma or a semicolon to the next date.
  private static func skipJoint(
    in characters: [Character], from place: inout Int
  ) throws(Problem) {
    skip(\.isWhitespace, in: characters, from: &place)
    guard place < characters.count else { return }
    let start = place
    skip({ $0.isLetter || ",;&".contains($0) }, in: characters, from: &place)
    let joint = String(characters[start..<place])
    skip(\.isWhitespace, in: characters, from: &place)
    guard ["en", ",", ";", "&", ",en"].contains(joint), place < characters.count else {
      throw Problem(
        message: "expected \"en\" and another date behind the date, or the end of the cell",
        offset: start)
    }
  }

  private static func skip(
    _ isSkipped: (Character) -> Bool, in characters: [Character], from place: inout Int
  ) {
    while place < characters.count, isSkipped(characters[place]) { place += 1 }
  }
}
