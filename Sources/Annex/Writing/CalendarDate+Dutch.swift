internal import PlainText
public import Dates

extension CalendarDate {
  /// The date in Dutch prose: `24 oktober 2024`.
  public var dutch: String { "\(day) \(Self.dutchMonths[month - 1]) \(year)" }

  /// Reads a date in Dutch prose, or `nil` where the text is none.
  init?(dutch text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = Self.dutchMonths.firstIndex(of: FoldedText(words[1]).folded)
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }

  /// Whether a word names a month, in any case.
  static func isDutchMonth(_ word: some StringProtocol) -> Bool {
    dutchMonths.contains(FoldedText(word).folded)
  }

  /// The names of the months, January first.
  static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}
