public import Annex
public import Dates

/// What an annex means, in values that a test can compare: made beforehand, or taken from what was
/// read.
public struct Meaning: Hashable, Sendable {
  /// The themes, in order.
  public var themes: [String]
  /// The lines, in order.
  public var lines: [Line]

  /// Creates a meaning.
  public init(themes: [String], lines: [Line]) {
    self.themes = themes
    self.lines = lines
  }

  /// Takes the meaning from what was read.
  public init(of contents: AnnexContents) {
    self.init(themes: contents.themes, lines: contents.lines.map(Line.init))
  }

  /// One measure under one ambition.
  public struct Line: Hashable, Sendable {
    /// The theme above it.
    public var theme: String?
    /// The title of its ambition; nothing outside the strategy.
    public var ambition: String?
    /// The page of its ambition.
    public var page: String?
    /// The title of its measure.
    public var measure: String
    /// The numbers of its measure as written.
    public var code: String?
    /// The numbers of its measure.
    public var numbers: [Int]
    /// Its explanation.
    public var explanation: String
    /// Its status over all its rows.
    public var status: String
    /// The phase that the status names.
    public var phase: Phase?
    /// The signals that the status gives.
    public var signals: [Signal.Kind]
    /// The target date that the status gives.
    public var target: Target?
    /// When Parliament was told.
    public var told: [Told]
    /// The positions of the footnotes that remark on it.
    public var remarks: [Int]

    /// Creates a line.
    public init(
      theme: String?, ambition: String?, page: String?, measure: String, code: String?,
      numbers: [Int], explanation: String, status: String, phase: Phase?,
      signals: [Signal.Kind], target: Target?, told: [Told], remarks: [Int]
    ) {
      self.theme = theme
      self.ambition = ambition
      self.page = page
      self.measure = measure
      self.code = code
      self.numbers = numbers
      self.explanation = explanation
      self.status = status
      self.phase = phase
      self.signals = signals
      self.target = target
      self.told = told
      self.remarks = remarks
    }
  }

  /// A date on which Parliament was told, and the position of the footnote that cites the letter.
  public struct Told: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// The position of the footnote; nothing where none says so.
    public let note: Int?

    /// Creates a date with its footnote.
    public init(date: CalendarDate, note: Int?) {
      self.date = date
      self.note = note
    }
  }
}

extension Meaning.Line {
  init(_ line: AnnexContents.Line) {
    self.init(
      theme: line.theme, ambition: line.ambition?.title, page: line.ambition?.page,
      measure: line.measure.title, code: line.measure.code, numbers: line.measure.numbers,
      explanation: line.explanation, status: line.status,
      phase: line.derivation.phase?.content, signals: line.derivation.signals.map(\.kind),
      target: line.derivation.target?.content,
      told: line.notifications.map { Meaning.Told(date: $0.date, note: $0.note) },
      remarks: line.remarks)
  }
}
