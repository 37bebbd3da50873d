internal import PlainText
internal import Dates
internal import Kamerstuk

/// The cell that says when Parliament was told, taken apart.
struct NotifiedCell {
  let dates: [Entry]

  /// A date with what stands behind it: a footnote mark, or the paper itself.
  struct Entry {
    let date: CalendarDate
    let mark: FootnoteMark?
    let citation: Citation?
    /// Where the date stands in the cell, in characters counted from 0.
    let offset: Int
  }

  /// A paper that stands in the cell.
  struct Citation {
    let kamerstuk: Kamerstuk
    /// Where it stands in the cell, in characters counted from 0.
    let offset: Int
  }

  /// What cannot be read, and where in the cell, in characters counted from 0.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// Reads a cell: `-`, nothing, or dates such as `09/02/2024 ¹ en 24 oktober 2024`.
  ///
  /// Tables have papers beside their dates, in brackets or not: `2024-02-09 (Kamerstukken II 2023/24,
  /// 31066, nr. 1339); 2024-10-24`.
  init(reading cell: String) throws(Problem) {
    let characters = cell.map { $0.isOtherHyphen ? "-" : $0.withoutMarks }
    var reader = NotifiedReader(characters: Self.isDash(cell) ? [] : characters)
    dates = try reader.read()
  }

  /// Whether a cell says with a dash, or in a word, that Parliament was not told.
  static func isDash(_ cell: String) -> Bool {
    // Most cells are short; longer ones are dates.
    guard cell.utf8.count < 20 else { return false }
    return none.contains(FoldedText.trimmed(cell.asTyped))
  }

  /// A dash, and the words for it.
  private static let none: Set<String> = [
    "-", "–", "—", "n.v.t.", "n.v.t", "nvt", "nee", "niet", "nog niet", "geen",
  ]

  /// What is wrong where a date ends in something else than expected.
  static let noJoint = "expected \"en\" and another date behind the date, or the end of the cell"
}

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
private struct NotifiedReader {
  let characters: [Character]
  private var place = 0

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
    if mark.isEmpty, let citation = try citation() {
      return NotifiedCell.Entry(date: date, mark: nil, citation: citation, offset: start)
    }
    // The spaces before a line break belong to what joins the dates.
    if mark.isEmpty { place = end }
    return NotifiedCell.Entry(
      date: date,
      mark: mark.isEmpty ? nil : FootnoteMark(text: mark, column: .notified, offset: markStart),
      citation: nil, offset: start)
  }

  /// A date whose month is a word; nothing for any other, and nothing is gone past.
  private mutating func wordedDate() throws(NotifiedCell.Problem) -> CalendarDate? {
    let start = place
    let day = take { $0.isASCII && $0.isNumber }
    skip(\.isWhitespace)
    let month = take(\.isLetter)
    skip { $0.isWhitespace || $0 == "." }
    let year = take { $0.isASCII && $0.isNumber }
    guard !day.isEmpty, year.count == 4, CalendarDate.dutchMonth(month) != nil else {
      place = start
      return nil
    }
    let written = "\(day) \(month) \(year)"
    guard let date = CalendarDate(dutch: written) else {
      throw NotifiedCell.Problem(
        message: "the date \(written.shown) does not exist", offset: start)
    }
    return date
  }

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
    let joint = take { $0.isLetter || ",;&".contains($0) }
    skip(\.isWhitespace)
    let joins =
      ["en", ",", ";", "&", ",en"].contains(joint)
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

  private mutating func take(_ isTaken: (Character) -> Bool) -> String {
    let start = place
    skip(isTaken)
    return String(characters[start..<place].filter { !$0.isInvisibleMark })
  }

  private mutating func skip(_ isSkipped: (Character) -> Bool) {
    while place < characters.count,
      characters[place].isInvisibleMark || isSkipped(characters[place])
    { place += 1 }
  }
}
