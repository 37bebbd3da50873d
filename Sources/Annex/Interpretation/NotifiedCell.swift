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
    /// Where it ends.
    let end: Int
    /// Words in brackets behind it that name no paper, and where these begin; nothing where none stand there.
    var aside: (words: String, offset: Int)?
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
  /// 31066, nr. 1339); 2024-10-24`. A date may leave out what the one behind it has: `12 en 15 januari 2026`.
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

  /// What joins two dates.
  static let joints: Set<String> = ["en", ",", ";", "&", ",en"]

  /// Whether a character may be of what joins two dates.
  static func mayJoin(_ character: Character) -> Bool {
    character.isLetter || ",;&".contains(character)
  }

  /// No words in brackets are longer, in characters with the brackets.
  static let longestAside = 60

  /// What is wrong where a date ends in something else than expected.
  static let noJoint = "expected \"en\" and another date behind the date, or the end of the cell"
}
