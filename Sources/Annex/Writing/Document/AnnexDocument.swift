public import Dates

/// An annex as it goes out: its rows in order, its footnotes numbered, and of when it is.
public struct AnnexDocument: Hashable, Sendable {
  /// What stands above it.
  public var title: String
  /// The date of which it tells what held.
  public let date: CalendarDate
  /// As known when, in words and only where that was asked: `na mutatie c12 (2026-03-01)`.
  public var known: String?
  /// The edition whose order and spelling it follows.
  public let edition: Source?
  /// How it looks, beside its words.
  public let look: ProgrammeLook
  /// The columns of its table: those of every annex, but for those that its programme does not have and that say nothing.
  public let columns: [Column]
  /// Its themes with their lines, in order.
  public let parts: [Part]
  /// Its footnotes, in the order of their numbers.
  public let notes: [Footnote]
  /// What changed since a date, where that was asked.
  public let since: Since?
  /// The seal of the register that it was written from, line by line.
  public var seal: String?

  private let numbers: [FootnoteKey: Int]

  /// Creates a document, and numbers its footnotes in the order in which marks lead to them.
  ///
  /// - Parameter texts: The words of the footnotes; one without words gets those of its key.
  public init(
    title: String, date: CalendarDate, edition: Source?, look: ProgrammeLook = ProgrammeLook(),
    parts: [Part],
    texts: [FootnoteKey: String], since: Since? = nil
  ) {
    self.title = title
    self.date = date
    self.edition = edition
    self.look = look
    self.parts = parts
    let facts = parts.flatMap(\.lines).map(\.fact)
    columns = Column.allCases.filter { column in
      !look.lacking.contains(column) || facts.contains { $0.says(of: column) }
    }
    self.since = since
    var keys: [FootnoteKey] = []
    var numbers: [FootnoteKey: Int] = [:]
    for part in parts {
      for text in [part.heading].compactMap(\.self) + part.lines.flatMap(\.cells) {
        for key in text.keys where numbers[key] == nil {
          keys.append(key)
          numbers[key] = keys.count
        }
      }
    }
    self.numbers = numbers
    notes = keys.enumerated().map { index, key in
      Footnote(number: index + 1, key: key, text: texts[key] ?? key.words)
    }
  }

  /// What a column is called.
  public func heading(of column: Column) -> String {
    look.headings[column] ?? (look.headings.isEmpty ? column.heading : column.plainHeading)
  }

  /// What the legend says of a phase.
  func legend(of phase: Phase) -> String {
    look.legend.map { $0[phase] ?? phase.plainLegend } ?? phase.legend
  }

  /// The lines of all themes.
  public var lines: [Line] { parts.flatMap(\.lines) }

  /// The footnote that a mark leads to.
  public func note(for key: FootnoteKey) -> Footnote? {
    numbers[key].map { notes[$0 - 1] }
  }

  /// A text with its marks in superscript digits.
  public func plain(_ text: MarkedText) -> String {
    text.runs.map { run in
      switch run {
      case .words(let words), .date(let words, _): words
      case .mark(let key): note(for: key)?.mark ?? ""
      }
    }.joined()
  }

  /// The edition that a document goes back to.
  public struct Source: Hashable, Sendable {
    /// Its name in the register: `e1`.
    public let name: String
    /// Its date.
    public let date: CalendarDate

    /// Creates a source.
    public init(name: String, date: CalendarDate) {
      self.name = name
      self.date = date
    }
  }

  /// A theme with its lines; lines without a theme stand under no heading.
  public struct Part: Hashable, Sendable {
    /// The heading.
    public let heading: MarkedText?
    /// The lines under it.
    public let lines: [Line]

    /// Creates a part.
    public init(heading: MarkedText?, lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// What changed since some point.
  public struct Since: Hashable, Sendable {
    /// The point, in Dutch: `25 oktober 2024`, `mutatie c12`.
    public let point: String
    /// The same for a table: `2024-10-25`.
    public let name: String
    /// The lines that stood in the annex then and do not any more, as people name them.
    public let dropped: [String]

    /// Creates it.
    public init(point: String, name: String, dropped: [String]) {
      self.point = point
      self.name = name
      self.dropped = dropped
    }
  }
}

extension FootnoteKey {
  /// The official form of a paper, or the words of a remark.
  var words: String {
    switch self {
    case .kamerstuk(let kamerstuk): "\(kamerstuk)."
    case .remark(let words, copy: _): words
    }
  }
}

extension AnnexDocument {
  /// A measure under an ambition: what holds, and how the annex writes it.
  public struct Line: Hashable, Sendable {
    /// What holds for it.
    public let fact: AnnexFact
    /// Its six cells, as the annex writes them; the status over all its rows, with line feeds.
    public let cells: [MarkedText]

    /// The text of the cell in a column.
    public subscript(column: Column) -> MarkedText {
      cells.indices.contains(column.rawValue) ? cells[column.rawValue] : MarkedText()
    }

    /// The footnotes that remark on it, in the order of their marks.
    public var remarks: [FootnoteKey] {
      var found: [FootnoteKey] = []
      for key in cells.flatMap(\.keys) where key.isRemark && !found.contains(key) {
        found.append(key)
      }
      return found
    }
  }
}
