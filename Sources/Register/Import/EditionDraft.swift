public import Annex
public import Dates
internal import Digest

/// An annex that is read and understood, before any register is touched.
public struct EditionDraft: Sendable {
  /// The name of its file.
  public let fileName: String
  /// Its bytes, as they were sent.
  public let bytes: [UInt8]
  /// What was told of them where they are a document; nothing where they say it themselves.
  public let reading: [UInt8]?
  /// Its date.
  public internal(set) var date: CalendarDate
  /// Whether the date is stated; else it is inferred from what the annex says.
  public let isDateStated: Bool
  /// Its title: stated, else what stands above the table.
  public let title: String?
  /// Whether the title is stated.
  public let isTitleStated: Bool
  /// The letter that carried it, where it is stated.
  public let letter: Citation?
  /// The table, as written.
  public let annex: Annex
  /// What the table says.
  public let contents: AnnexContents

  /// The name of its file as messages give it.
  let shownName: String
  let digest: SHA256Digest

  /// Reads an annex from text, CSV or JSON.
  ///
  /// - Throws: `AnnexError`, or ``RegisterError`` where there is no date to be had.
  public init(
    reading bytes: [UInt8], named fileName: String, shownAs shownName: String,
    date: CalendarDate?, title: String?, letter: Citation?
  ) throws {
    try self.init(
      of: try Annex(reading: bytes, named: shownName), from: bytes, readAs: nil, named: fileName,
      shownAs: shownName, date: date, title: title, letter: letter)
  }

  /// Understands an annex that was read from some bytes.
  ///
  /// An annex bears no date: without a stated one it gets the latest date on which it says that
  /// Parliament was told.
  ///
  /// - Parameters:
  ///   - reading: What was told of the bytes where they are a document.
  ///   - today: The day on which a person gives it, who is told of what cannot have been yet.
  /// - Throws: `AnnexError`, or ``RegisterError`` where there is no date to be had.
  public init(
    of annex: Annex, from bytes: [UInt8], readAs reading: [UInt8]?, named fileName: String,
    shownAs shownName: String,
    date: CalendarDate?, title: String?, letter: Citation?, today: CalendarDate? = nil
  ) throws {
    let contents = try annex.interpreted(in: shownName, on: date, today: today)
    guard let known = date ?? contents.latestNotification else {
      throw RegisterError(
        .usage,
        """
        \(shownName): the annex tells of no date on which Parliament was told, so its own date \
        cannot be inferred; state it with --date
        """)
    }
    self.fileName = fileName
    self.shownName = shownName
    self.bytes = bytes
    self.reading = reading
    self.date = known
    isDateStated = date != nil
    self.title = title ?? annex.title
    isTitleStated = title != nil
    self.letter = letter
    self.annex = annex.bare
    self.contents = contents
    digest = SHA256Digest(of: bytes)
  }
}
