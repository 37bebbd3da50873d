internal import Dates

extension Sentence {
  /// The target dates that the sentence gives, with the words that do: `Streefdatum: 01/01/2026`.
  func targets(in whole: String) throws(ImpossibleDate) -> [Quoted<CalendarDate>] {
    var found: [Quoted<CalendarDate>] = []
    for place in places(of: "streefdatum") where !isDenied(at: place.lowerBound) {
      let start = dateStart(behind: place.upperBound)
      guard let (date, end) = try date(from: start, in: whole) else { continue }
      found.append(
        Quoted(content: date, quote: text.original(of: place.lowerBound..<end)))
    }
    return found
  }

  private var longestDate: Int { 60 }

  /// Goes past `voor implementatie`, a colon and `is`.
  private func dateStart(behind place: Int) -> Int {
    var place = place
    for words in [" voor implementatie", " is", ":", " "] {
      let end = place + words.count
      if end <= text.characters.count, text.characters[place..<end].elementsEqual(words) {
        place = end
      }
    }
    return place
  }

  private func date(
    from start: Int, in whole: String
  ) throws(ImpossibleDate) -> (date: CalendarDate, end: Int)? {
    // No date is longer, and what is behind it is not looked through for each.
    let words = text.characters[start...].prefix(longestDate).split(separator: " ", maxSplits: 3)
    for count in [1, 3] where words.count >= count {
      let last = words[count - 1]
      let end = last.lastIndex { $0.isLetter || $0.isNumber }.map { $0 + 1 } ?? last.endIndex
      let written = String(text.characters[start..<end])
      let numbers = count == 1 ? written : Self.numeric(written)
      do {
        return (try CalendarDate(reading: numbers), end)
      } catch {
        guard case .impossible = error else { continue }
        let offset = whole.distance(from: whole.startIndex, to: text.place(of: start))
        throw ImpossibleDate(text: text.original(of: start..<end), offset: offset)
      }
    }
    return nil
  }

  /// A date in Dutch words, in numbers: `1 januari 2026` is `1-1-2026`.
  private static func numeric(_ words: String) -> String {
    let parts = words.split(separator: " ")
    guard parts.count == 3, let month = CalendarDate.dutchMonths.firstIndex(of: String(parts[1]))
    else { return "" }
    return "\(parts[0])-\(month + 1)-\(parts[2])"
  }
}
