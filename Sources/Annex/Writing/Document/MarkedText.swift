public import Dates
public import Kamerstuk

/// A text with footnote marks in it, whatever numbers these get, and with dates that are known as such.
public struct MarkedText: Hashable, Sendable {
  /// Its parts, in order.
  public internal(set) var runs: [Run]

  /// A part of a text.
  public enum Run: Hashable, Sendable {
    /// Words.
    case words(String)
    /// The mark of a footnote.
    case mark(FootnoteKey)
    /// A date on which Parliament was told, as it is written.
    case date(String, Told)
  }

  /// Creates a text from its parts.
  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// Creates a text without marks.
  public init(_ words: String) {
    runs = words.isEmpty ? [] : [.words(words)]
  }

  /// Finds the marks in a cell that lead to footnotes of an edition.
  public init(reading cell: String, of column: Column, notes: EditionNotes) {
    let marks = FootnoteMark.all(
      in: cell, of: column, knownMarks: notes.marks)
    let characters = Array(cell)
    var place = 0
    runs = []
    for mark in marks {
      guard let key = notes.key(of: mark.text) else { continue }
      add(words: String(characters[place..<mark.offset]))
      runs.append(.mark(key))
      place = mark.offset + mark.text.count
    }
    add(words: String(characters[place...]))
  }

  mutating func add(words: String) {
    if !words.isEmpty { runs.append(.words(words)) }
  }

  /// The footnotes that its marks lead to, in order.
  public var keys: [FootnoteKey] {
    runs.compactMap { if case .mark(let key) = $0 { key } else { nil } }
  }

  /// Its words without the marks.
  public var words: String {
    runs.map { run in
      switch run {
      case .words(let words), .date(let words, _): words
      case .mark: ""
      }
    }.joined()
  }

  var isBlank: Bool { runs.allSatisfy { $0.isBlank } }
}

extension MarkedText.Run {
  /// Whether it is a mark.
  var isMark: Bool { if case .mark = self { true } else { false } }

  fileprivate var isBlank: Bool {
    if case .words(let words) = self { words.allSatisfy(\.isWhitespace) } else { false }
  }
}

/// A date on which Parliament was told, and the paper that told it, where one is known.
public struct Told: Hashable, Sendable {
  /// The date.
  public let date: CalendarDate
  /// The paper.
  public let kamerstuk: Kamerstuk?

  /// Creates a date with its paper.
  public init(date: CalendarDate, kamerstuk: Kamerstuk?) {
    self.date = date
    self.kamerstuk = kamerstuk
  }
}
