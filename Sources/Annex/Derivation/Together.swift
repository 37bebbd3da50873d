internal import Dates

/// What a sentence and the one before speak of in halves.
struct Together {
  private var before: [Half: String] = [:]
  /// The halves that the sentence has, with their words.
  var now: [Half: String] = [:]
  /// Whether the sentence speaks of a hold that is, or was.
  var isHeld = false
  private var wasHeld = false
  /// How many signals were said before the sentence, and before the one before.
  private var said = (now: 0, before: 0)
  /// The last days of their dates, by the places of these.
  private var dates: [(place: Int, last: CalendarDate)] = []
  private var datesBefore: [CalendarDate] = []

  /// Goes on to the next sentence.
  mutating func goOn(to clauses: [Clause], said: Int) {
    (before, now) = (now, [:])
    (wasHeld, isHeld) = (isHeld, false)
    self.said = (said, self.said.now)
    datesBefore = dates.map(\.last)
    dates = clauses.flatMap(\.dates).compactMap { place, date in
      date.lastDay.map { (place, $0) }
    }
  }

  /// The words of a half, in this sentence or in the one before.
  func words(of half: Half) -> String? { now[half] ?? before[half] }

  /// What is lacking, where the sentence says what comes of that.
  var cause: String? { now[.hence] != nil ? words(of: .lacking) : nil }

  /// The last days of what was due, in the words before a place or in the sentence before.
  func due(before place: Int) -> [CalendarDate] {
    if now[.due] != nil { return dates.filter { $0.place < place }.map(\.last) }
    return before[.due] != nil ? datesBefore : []
  }

  /// How many signals were said before the sentence with the hold of which the words speak.
  var held: Int? { isHeld ? said.now : wasHeld ? said.before : nil }
}
