public import Dates

/// An annex that keeps which of its things is which while editions of it are made: each has a number of
/// its own that no table shows.
public struct EditableAnnex: Sendable {
  /// The themes, by their numbers.
  public internal(set) var themes: [Int: String] = [:]
  /// The ambitions, by their numbers.
  public internal(set) var ambitions: [Int: Ambition] = [:]
  /// The measures, by their numbers.
  public internal(set) var measures: [Int: Measure] = [:]
  /// The lines, in the order of the table.
  public internal(set) var lines: [Line] = []
  /// The texts of the footnotes, by their numbers.
  public internal(set) var notes: [Int: String] = [:]
  /// The order in which footnotes are numbered.
  var noteOrder: [Int] = []
  var nextNumber = 1
  var nextCode = 1
  var nextLine = 1

  /// What the strategy wants.
  public struct Ambition: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Its page.
    public var page: String
    /// The number of its theme.
    public var theme: Int
  }

  /// What is done.
  public struct Measure: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Its VM numbers.
    public var codes: [Int]

    /// The codes as the table writes them.
    public var code: String? {
      codes.isEmpty ? nil : codes.map { "VM \($0)" }.joined(separator: ", ")
    }
  }

  /// A measure under an ambition.
  public struct Line: Hashable, Sendable {
    /// Its own number, in the order in which lines came to be.
    public var number: Int
    /// The number of its measure.
    public var measure: Int
    /// The number of its ambition; nothing outside the strategy.
    public var ambition: Int?
    /// The number of its theme, outside the strategy.
    public var theme: Int
    /// Its explanation, without the mark of its remark.
    public var explanation: String
    /// The number of the footnote that remarks on it.
    public var remark: Int?
    /// Its status.
    public var status: String
    /// When Parliament was told, each with the number of the footnote that cites the letter.
    public var told: [CalendarDate: Int]
  }

  /// Makes an annex at random; the same seed makes the same.
  public init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for place in 0..<Int.random(in: 2...4, using: &random) {
      let theme = number()
      themes[theme] = "Thema \(place) over \(random.pick(from: Self.words, else: ""))"
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let ambition = number()
        ambitions[ambition] = Ambition(
          title: "Ambitie \(ambition): \(random.pick(from: Self.words, else: "")) \(place)",
          page: String(10 + ambition), theme: theme)
      }
    }
    for _ in 0..<Int.random(in: 4...9, using: &random) { _ = addMeasure(using: &random) }
    for date in Self.letters.keys.sorted() { _ = note(citing: date) }
    for ambition in ambitions.keys.sorted() {
      for measure in measures.keys.sorted().shuffled(using: &random).prefix(
        Int.random(in: 1...3, using: &random))
      {
        addLine(of: measure, under: ambition, using: &random)
      }
    }
    let outside = number()
    themes[outside] = "Overige maatregelen buiten de strategie"
    for measure in measures.keys.sorted().prefix(2) {
      addLine(of: measure, under: nil, theme: outside, using: &random)
    }
    sortLines()
  }

  /// The words that titles are made of.
  static let words = [
    "invordering", "kwijtschelding", "dwangbevelen", "brieven", "ondersteuning", "bestaansminimum",
  ]

  /// The letters, and how a footnote cites each.
  static let letters: [CalendarDate: String] = Dictionary(
    [
      (2023, 7, 6, "Kamerstuk 36 708, nr. 10."),
      (2024, 2, 9, "Kamerstukken II, 2023/24, 31066 nr. 1339."),
      (2024, 4, 26, "Kamerstukken II, 2023/24, 31 066 nr. 1380."),
    ].compactMap { year, month, day, citation in
      CalendarDate(year: year, month: month, day: day).map { ($0, citation) }
    }, uniquingKeysWith: { first, _ in first })

  mutating func number() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  mutating func addMeasure(using random: inout SplitMix64) -> Int {
    let measure = number()
    var codes: [Int] = []
    if !random.happens(onceIn: 5) {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        codes.append(nextCode)
        nextCode += 1
      }
    }
    measures[measure] = Measure(
      title: Self.title(10 * measure + 9), codes: codes)
    return measure
  }

  mutating func addLine(
    of measure: Int, under ambition: Int?, theme: Int? = nil, using random: inout SplitMix64
  ) {
    let next = nextLine
    nextLine += 1
    var told: [CalendarDate: Int] = [:]
    if let letter = Self.letters.keys.sorted().randomElement(using: &random),
      let note = note(citing: letter), random.happens(onceIn: 2)
    {
      told[letter] = note
    }
    let remark = random.happens(onceIn: 5) ? remark() : nil
    let ownTheme = theme ?? ambition.flatMap { ambitions[$0]?.theme } ?? 0
    lines.append(
      Line(
        number: next, measure: measure, ambition: ambition,
        theme: ownTheme,
        explanation: "Uitleg \(next) van wat er gebeurt.",
        remark: remark, status: Self.status(next, using: &random), told: told))
  }

  /// A title for a number, unlike those of others.
  public static func title(_ number: Int) -> String {
    var letters = SplitMix64(seed: UInt64(number))
    let words = (0..<3).map { _ in
      String((0..<7).compactMap { _ in "abcdefghijklmnoprstuvwz".randomElement(using: &letters) })
    }
    return words.joined(separator: " ")
  }

  static func status(_ number: Int, using random: inout SplitMix64) -> String {
    let opening = random.pick(from: SampleStatus.openings, else: SampleStatus(words: "Onbekend."))
    let addition = random.pick(from: SampleStatus.additions, else: SampleStatus(words: "Meer."))
    let more = random.happens(onceIn: 2) ? "\n" + addition.words : ""
    return "\(opening.words) Stand \(number).\(more)"
  }

  mutating func note(citing date: CalendarDate) -> Int? {
    guard let text = Self.letters[date] else { return nil }
    if let known = notes.first(where: { $0.value == text })?.key { return known }
    return addNote(text)
  }

  private mutating func remark() -> Int {
    addNote("Dit overzicht staat in het klantportaal.")
  }

  private mutating func addNote(_ text: String) -> Int {
    let note = number()
    notes[note] = text
    noteOrder.append(note)
    return note
  }

  /// Puts the lines of one ambition, and the ambitions of one theme, together, in an order that stays.
  mutating func sortLines() {
    var rank: [Int: Int] = [:]
    for (place, line) in lines.enumerated() {
      let theme = line.ambition.flatMap { ambitions[$0]?.theme } ?? line.theme
      rank[theme] = rank[theme] ?? place
      if let ambition = line.ambition { rank[ambition] = rank[ambition] ?? place }
    }
    let ranked = lines.enumerated().map { place, line in
      let theme = line.ambition.flatMap { ambitions[$0]?.theme } ?? line.theme
      return (key: (rank[theme] ?? 0, line.ambition.flatMap { rank[$0] } ?? place, place), line)
    }
    lines = ranked.sorted { $0.key < $1.key }.map(\.1)
  }
}
