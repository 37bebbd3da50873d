internal import Annex
internal import Dates

/// The letters of an annex, and its footnotes in the order in which marks first ask for them.
struct RandomLetters {
  private(set) var notes: [Note] = []
  private var positions: [CalendarDate: Int] = [:]

  /// Dates, and how a footnote cites the letter of each; the last was never cited.
  private static let letters: [(date: CalendarDate?, citation: String?)] = [
    (CalendarDate(year: 2024, month: 2, day: 9), "Kamerstukken II, 2023/24, 31066 nr. 1339."),
    (CalendarDate(year: 2024, month: 4, day: 26), "Kamerstukken II, 2023/24, 31 066 nr. 1380."),
    (
      CalendarDate(year: 2024, month: 10, day: 24), "Kamerstukken II 2024/25, 31\u{A0}066, nr. 1433"
    ),
    (CalendarDate(year: 2023, month: 7, day: 6), "Kamerstuk 36 708, nr. 10."),
    (CalendarDate(year: 2025, month: 1, day: 31), nil),
  ]

  /// Makes a cell that tells when Parliament was told, with a mark at the first use of a date.
  mutating func cell(
    using random: inout SplitMix64
  ) -> (text: String, told: [Meaning.Told]) {
    if random.happens(onceIn: 3) { return (random.pick(from: ["-", ""], else: "-"), []) }
    let chosen = Self.letters.shuffled(using: &random).prefix(random.happens(onceIn: 3) ? 2 : 1)
    var texts: [String] = []
    var told: [Meaning.Told] = []
    for letter in chosen {
      guard let date = letter.date else { continue }
      let isFirst = positions[date] == nil
      if isFirst, let citation = letter.citation { positions[date] = add(citation) }
      let note = positions[date]
      texts.append(written(date) + (isFirst ? note.map { " " + Self.mark($0) } ?? "" : ""))
      told.append(Meaning.Told(date: date, note: note))
    }
    return (texts.joined(separator: random.pick(from: [" en ", ", ", "; "], else: " en ")), told)
  }

  /// Adds a footnote that only remarks.
  ///
  /// - Returns: Its position and its mark.
  mutating func remark() -> (position: Int, mark: String) {
    let position = add("Dit overzicht staat in het klantportaal.")
    return (position, Self.mark(position))
  }

  private mutating func add(_ text: String) -> Int {
    notes.append(Note(mark: Self.mark(notes.count), text: " " + text, sourceLine: 0))
    return notes.count - 1
  }

  private func written(_ date: CalendarDate) -> String {
    let parts = date.description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }

  /// The mark of the footnote at a position: `¹` at 0, `¹²` at 11.
  private static func mark(_ position: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(position + 1).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
