internal import PlainText
public import Dates

extension CalendarDate {
  /// The date in Dutch prose: `24 oktober 2024`.
  public var dutch: String { "\(day) \(Self.dutchMonths[month - 1]) \(year)" }

  /// The date where there is little room: `24 okt 2024`.
  public var shortDutch: String { "\(day) \(Self.shortDutchMonths[month - 1]) \(year)" }

  /// Reads a date in Dutch prose, its month whole or short, or `nil` where the text is none.
  init?(dutch text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = Self.dutchMonth(words[1])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The month of a name in any case, whole or short: `oktober`, `okt`, `sept`.
  static func dutchMonth(_ word: some StringProtocol) -> Int? {
    dutchMonth(folded: FoldedText(word).folded)
  }

  /// The month of a name that is folded.
  static func dutchMonth(folded name: String) -> Int? {
    if name == "sept" { return 9 }
    if name == "febr" { return 2 }
    return (dutchMonths.firstIndex(of: name) ?? shortDutchMonths.firstIndex(of: name)).map {
      $0 + 1
    }
  }

  /// The names of the months, January first.
  static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// What is written for them where there is little room.
  static let shortDutchMonths = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
}
