/// How much of an annex is read.
///
/// Each is about a thousand times what an annex holds.
public enum Limits {
  /// The most bytes of a file: 64 MiB.
  public static let file = 64 << 20
  /// The most bytes of a cell: 1 MiB.
  public static let cell = 1 << 20
  /// The most rows of a table.
  public static let rows = 100_000
  /// The most rows of a table of updates.
  static let updates = 10_000
  /// The most bytes of a title, a page or codes: 16 KiB.
  static let title = 16 << 10
  /// The most bytes of an object of JSON: 4 MiB.
  static let object = 4 << 20
  /// The most cells that are looked for in a row.
  static let cells = 1000
  /// The most dates of a cell.
  static let dates = 100
  /// The most dates of a table.
  static let allDates = 500_000
  /// The most warnings that are told one by one.
  static let warnings = 1000
  /// The most columns of a table.
  static let columns = 200
  /// The most names that are told to be left aside.
  static let hints = 20
  /// The most codes of a measure.
  static let codesOfMeasure = 1000
  /// The most codes of all measures.
  static let codes = 100_000
  /// How deep lists and objects of JSON may stand in each other.
  static let depth = 16
  /// The lines among which the headings of a table are looked for.
  static let preamble = 200
  /// The most bytes of the headings of a table.
  static let headings = 1 << 16
}

extension String {
  /// What is told of something that is not read.
  static func leftAside(in file: String, at place: SourcePlace, _ what: String) -> String {
    "\(file):\(place.line):\(place.column): \(what.prefix(200)) is left aside"
  }
}

extension AnnexError {
  /// More dates than any annex has.
  static func manyDates(in file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place, "the table has more than 500,000 dates; an annex has fewer. Split the file")
  }

  /// More codes than any programme has.
  static func manyCodes(in file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place,
      "the measures have more than 100,000 codes together; no programme has so many")
  }
}

extension StringProtocol {
  /// The text as a message shows it: not more than people read, and what nobody sees by its code point.
  var shown: String { (utf8.count > 200 ? prefix(100) + "…" : String(self)).visible }
}

extension AnnexError {
  /// A cell that is too large.
  static func largeCell(in file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place, "this cell is larger than 1 MiB; a status is shorter. Is a quote missing?")
  }

  /// A cell too long for what stands in it.
  static func longTitle(in file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place,
      "this title is longer than 16 KiB; expected a shorter one. Is a quote missing?")
  }

  /// A row too many.
  static func manyRows(in file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place,
      "the table has more than 100,000 rows or footnotes; an annex has fewer. Split the file")
  }
}
