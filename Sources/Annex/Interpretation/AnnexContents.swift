public import Dates
public import Kamerstuk

/// What an annex says: its themes, its lines with what holds for them, and its footnotes.
public struct AnnexContents: Hashable, Sendable {
  /// The themes, in the order of the table.
  public let themes: [String]
  /// The themes again, by the positions of their rows in the table.
  public let themeRows: [Int: String]
  /// The lines, in the order of the table.
  public let lines: [Line]
  /// The footnotes, in the order of the file.
  public let notes: [Footnote]
  /// The words with which the measures are numbered, besides `VM`, as written.
  public let numberedWith: [String]
  /// What was taken in although something about it is odd.
  public let warnings: [AnnexError]
  /// The columns that the source has not: of these it says nothing.
  public internal(set) var lacks: Set<TablePart> = []
  /// Whether it has remarks, or a place for them: else it says nothing of them.
  public internal(set) var tellsNotes = false
  /// Whether it has rows of themes besides, so that these could have some.
  public var tellsThemeNotes: Bool { tellsNotes && !themeRows.isEmpty }

  /// The codes that more than one measure of the table has.
  public var sharedCodes: Set<String> {
    var owners: [String: Measure] = [:]
    var shared: Set<String> = []
    for line in lines {
      let measure = line.measure
      for code in measure.codes {
        if let owner = owners[code], owner != measure { shared.insert(code) }
        owners[code] = measure
      }
    }
    return shared
  }

  /// One measure under one ambition.
  public struct Line: Hashable, Sendable {
    /// Its rows in the table: the first, and those that continue it.
    public let rows: [Int]
    /// The theme that it stands under.
    public let theme: String?
    /// The ambition that it stands under; nothing outside the strategy (`N.v.t.`).
    public let ambition: Ambition?
    /// The measure.
    public let measure: Measure
    /// The explanation, as written.
    public let explanation: String
    /// Who answers for it, or empty; nothing where the edition has no place for that.
    public var owner: String? { statement?.owner }
    /// The status as written; rows that continue it follow after a line feed.
    public let status: String
    /// What the status says by itself.
    public let derivation: Derivation
    /// What the source states beside the words.
    public let statement: LineStatement?
    /// When Parliament was told.
    public internal(set) var notifications: [Notification]
    /// The marks of the footnotes of its edition.
    public let marks: Set<String>
    /// The footnotes that remark on it, as positions in ``AnnexContents/notes``.
    public let remarks: [Int]
    /// The same as what its cells say: each with its cell and its words.
    public internal(set) var notes: [CellNote] = []
    /// What footnotes remark on the theme in whose row it stands below.
    public internal(set) var themeNotes: [String] = []
  }

  /// What the strategy wants.
  public struct Ambition: Hashable, Sendable {
    /// The theme that it stands under.
    public let theme: String?
    /// Its words.
    public let title: String
    /// Its page in the strategy, as written; nothing where the cell is empty.
    public let page: String?
  }

  /// What is done.
  public struct Measure: Hashable, Sendable {
    /// The title, without the codes.
    public let title: String
    /// The codes as written: `VM 23 t/m 29`.
    public let code: String?
    /// The codes, each written out and folded: `vm23` to `vm29`; empty where it has none.
    public let codes: [String]

    /// The whole numbers among the codes: 23 to 29.
    public var numbers: [Int] { codes.compactMap(MeasureCodes.number) }
  }

  /// A date on which Parliament was told of a line.
  public struct Notification: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// The footnote that says by which Kamerstuk, as a position in ``AnnexContents/notes``.
    public let note: Int?
    /// That Kamerstuk.
    public let kamerstuk: Kamerstuk?
  }

  /// A footnote and what it cites.
  public struct Footnote: Hashable, Sendable {
    /// The footnote, as written.
    public let note: Note
    /// The Kamerstuk that it cites; nothing where it is a remark.
    public let kamerstuk: Kamerstuk?

    /// Creates a footnote with what it cites.
    public init(note: Note, kamerstuk: Kamerstuk?) {
      self.note = note
      self.kamerstuk = kamerstuk
    }
  }
}

extension AnnexContents.Line {
  /// The phase: what the source states, else what the words say.
  public var phase: Attributed<Phase> {
    Attributed(
      stated: statement?.phase(beside: derivation.phase?.content), derived: derivation.phase)
  }

  /// The target date likewise.
  public var target: Attributed<Target> {
    Attributed(
      stated: statement?.target(beside: derivation.target?.content), derived: derivation.target)
  }

  /// The signals that the words give or the source states, one of a kind.
  public var signals: [Signal] { derivation.signals(with: statement?.signals ?? []) }
}

extension AnnexContents.Line {
  /// The line with what an older edition says of it in columns that its own has not.
  public func filling(_ parts: Set<TablePart>, from older: AnnexContents.Line) -> Self {
    var ambition = self.ambition
    if parts.contains(.ambition) {
      ambition = older.ambition
    } else if let own = ambition, !parts.isDisjoint(with: [.theme, .page]) {
      ambition = AnnexContents.Ambition(
        theme: parts.contains(.theme) ? older.ambition?.theme : own.theme, title: own.title,
        page: parts.contains(.page) ? older.ambition?.page : own.page)
    }
    let measure =
      parts.contains(.code) && self.measure.codes.isEmpty
      ? AnnexContents.Measure(
        title: self.measure.title, code: older.measure.code, codes: older.measure.codes)
      : self.measure
    return Self(
      rows: rows, theme: parts.contains(.theme) ? older.theme : theme, ambition: ambition,
      measure: measure,
      explanation: parts.contains(.explanation) ? older.explanation : explanation,
      status: parts.contains(.status) ? older.status : status,
      derivation: parts.contains(.status) ? older.derivation : derivation, statement: statement,
      notifications: parts.contains(.notified) ? older.notifications : notifications,
      marks: marks.union(older.marks), remarks: remarks, notes: notes,
      themeNotes: themeNotes)
  }
}
