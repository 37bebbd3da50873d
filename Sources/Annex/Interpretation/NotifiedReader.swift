internal import Dates
internal import Kamerstuk
internal import PlainText

/// What one date stands for: two papers can tell on the same day.
private struct Paper: Hashable {
  let date: CalendarDate
  let mark: String?
  let kamerstuk: Kamerstuk?

  init(of entry: NotifiedCell.Entry) {
    date = entry.date
    mark = entry.mark?.text
    kamerstuk = entry.citation?.kamerstuk
  }
}

/// Goes through the characters of the cell.
struct NotifiedReader {
  private let characters: [Character]
  var place = 0

  init(characters: [Character]) {
    self.characters = characters
  }

  mutating func read() throws(NotifiedCell.Problem) -> [NotifiedCell.Entry] {
    var dates: [NotifiedCell.Entry] = []
    var known: Set<Paper> = []
    skip(\.isWhitespace)
    while place < characters.count {
      let entry = try entry()
      guard known.insert(Paper(of: entry)).inserted else {
        throw NotifiedCell.Problem(
          message: "the date \(entry.date) stands here twice", offset: entry.offset)
      }
      guard dates.count < Limits.dates else {
        throw NotifiedCell.Problem(
          message: "more than a hundred dates stand here; expected fewer", offset: entry.offset)
      }
      dates.append(entry)
      try skipJoint()
    }
    return dates
  }

  private mutating func entry() throws(NotifiedCell.Problem) -> NotifiedCell.Entry {
    let start = place
    let date: CalendarDate
    if let worded = try wordedDate() {
      date = worded
    } else {
      let written = take { !$0.isWhitespace && !$0.isMark && !",;(".contains($0) }
      date = try self.date(written, at: start)
    }
    let end = place
    skip { $0.isWhitespace && !$0.isNewline }
    let markStart = place
    let mark = take(\.isMark)
    var entry = NotifiedCell.Entry(
      date: date,
      mark: mark.isEmpty ? nil : FootnoteMark(text: mark, column: .notified, offset: markStart),
      citation: nil, offset: start, end: end)
    guard mark.isEmpty else { return entry }
    let asideStart = place
    if let words = aside() {
      entry.aside = (words, asideStart)
      return entry
    }
    if let citation = try citation() {
      return NotifiedCell.Entry(date: date, mark: nil, citation: citation, offset: start, end: end)
    }
    // The spaces before a line break belong to what joins the dates.
    place = end
    return entry
  }

  /// Words in brackets that have no number, and so name no paper: `(Kamerbrief)`.
  private mutating func aside() -> String? {
    guard place < characters.count, characters[place] == "(" else { return nil }
    let rest = characters[place...].prefix(NotifiedCell.longestAside)
    guard let close = rest.firstIndex(of: ")"),
      !rest[..<close].contains(where: { $0.isNumber || $0.isMark }),
      !FoldedText(String(rest[(place + 1)..<close])).folded.hasPrefix("kamerstuk")
    else { return nil }
    defer { place = close + 1 }
    return String(rest[(place + 1)..<close])
  }

  /// A date whose month is a word; nothing for any other, and nothing is gone past.
  private mutating func wordedDate() throws(NotifiedCell.Problem) -> CalendarDate? {
    let start = place
    var worded = WordedDate(in: self)
    place = worded.end
    guard worded.year == nil, worded.day != nil else {
      guard let written = worded.written else {
        place = start
        return nil
      }
      guard let date = CalendarDate(dutch: written) else {
        throw NotifiedCell.Problem(
          message: "the date \(written.shown) does not exist", offset: start)
      }
      return date
    }
    let asWritten = String(characters[start..<place])
    guard let (month, last) = completing() else {
      place = start
      guard worded.month != nil else { return nil }
      throw NotifiedCell.Problem(
        message: "\"\(asWritten.shown)\" has no year; write it out", offset: start)
    }
    worded.complete(with: month, last)
    func date(_ worded: WordedDate) throws(NotifiedCell.Problem) -> CalendarDate {
      guard let written = worded.written, let date = CalendarDate(dutch: written) else {
        throw NotifiedCell.Problem(
          message: "the date \((worded.written ?? asWritten).shown) does not exist", offset: start)
      }
      return date
    }
    let end = try date(last)
    let date = try date(worded)
    guard date < end else {
      throw NotifiedCell.Problem(
        message: """
          "\(asWritten.shown)" has no year, and \(date) does not come before the \(end) behind it; write out the year of \
          each date
          """, offset: start)
    }
    return date
  }

  /// The dates behind one that leaves something out, of which it takes its month, the first that has one, and its year.
  private func completing() -> (month: WordedDate, year: WordedDate)? {
    var rest = self
    var month: WordedDate?
    for _ in 0..<Self.mostJoined {
      rest.skip(\.isWhitespace)
      guard NotifiedCell.joints.contains(rest.take(NotifiedCell.mayJoin)) else { return nil }
      rest.skip(\.isWhitespace)
      let next = WordedDate(in: rest)
      guard next.day != nil else { return nil }
      if month == nil, next.month != nil { month = next }
      if next.year != nil { return (month ?? next, next) }
      rest.place = next.end
    }
    return nil
  }

  /// No more dates leave out what the last has.
  private static let mostJoined = 12

  private func date(
    _ written: String, at offset: Int
  ) throws(NotifiedCell.Problem) -> CalendarDate {
    do {
      return try CalendarDate(reading: written)
    } catch {
      let message =
        switch error {
        case .impossible: "the date \(written.shown) does not exist"
        case .notADate:
          "\"\(written.shown)\" is no date; expected -, nothing, or dates such as 09/02/2024 ¹ en 24/10/2024"
        }
      throw NotifiedCell.Problem(message: message, offset: offset)
    }
  }

  /// A paper in brackets, or one that says that it is one, with its address behind it or not.
  private mutating func citation() throws(NotifiedCell.Problem) -> NotifiedCell.Citation? {
    guard place < characters.count else { return nil }
    let isInBrackets = characters[place] == "("
    guard
      isInBrackets
        || "Kk".contains(characters[place])
          && FoldedText(String(characters[place...].prefix(9))).folded == "kamerstuk"
    else { return nil }
    if isInBrackets { place += 1 }
    let start = place
    var depth = 0
    let written = take { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return isInBrackets ? depth >= 0 : character != ";" && !character.isNewline
    }
    if isInBrackets {
      guard place < characters.count else {
        throw NotifiedCell.Problem(
          message: "the bracket that opens here is not closed", offset: start - 1)
      }
      place += 1
    }
    let paper = written.firstRange(of: " http").map { written[..<$0.lowerBound] } ?? written[...]
    do {
      return NotifiedCell.Citation(kamerstuk: try Kamerstuk(reading: paper), offset: start)
    } catch {
      throw NotifiedCell.Problem(message: error.message, offset: start + error.column - 1)
    }
  }

  /// Goes past `en`, a comma, a semicolon, a line break or mere spaces to the next date.
  private mutating func skipJoint() throws(NotifiedCell.Problem) {
    let before = place
    let isNewLine = take(\.isWhitespace).contains(where: \.isNewline)
    guard place < characters.count else { return }
    let start = place
    let joint = take(NotifiedCell.mayJoin)
    skip(\.isWhitespace)
    let joins =
      NotifiedCell.joints.contains(joint)
      || joint.isEmpty && place > before && (isNewLine || isBeforeDate)
    guard joins, place < characters.count else {
      throw NotifiedCell.Problem(message: NotifiedCell.noJoint, offset: start)
    }
  }

  /// Whether a whole date stands next, so that nothing else can be meant.
  private var isBeforeDate: Bool {
    var rest = self
    return (try? rest.entry()) != nil
  }

  /// Whether a space or what joins dates stands at a place.
  func isBetween(_ place: Int) -> Bool {
    characters.indices.contains(place)
      && (characters[place].isWhitespace
        || !characters[place].isLetter && NotifiedCell.mayJoin(characters[place]))
  }

  mutating func take(_ isTaken: (Character) -> Bool) -> String {
    let start = place
    skip(isTaken)
    return String(characters[start..<place].filter { !$0.isInvisibleMark })
  }

  mutating func skip(_ isSkipped: (Character) -> Bool) {
    while place < characters.count,
      characters[place].isInvisibleMark || isSkipped(characters[place])
    { place += 1 }
  }
}
