internal import PlainText

/// An annex as it is written: the rows of its table, and its footnotes.
public struct Annex: Hashable, Sendable {
  /// What stands above it: its first line of text; else what the properties of its document call it.
  public let title: String?
  /// The row of headings, where the table first begins.
  public let header: Row
  /// The rows below it, over all pages.
  public private(set) var rows: [Row]
  /// The footnotes of all pages, and the papers and remarks that a table has in its cells.
  public let notes: [Note]
  /// What whoever gives the file should know of how it was read.
  public let hints: [String]
  /// What is not sure of its title, of which a person can say what it is; nothing where it is sure.
  public internal(set) var titleDoubt: String?
  let form: Form
  /// The columns that it has not; of these it says nothing.
  let lacks: Set<TablePart>
  /// Whether it has a place for remarks, or a footnote that a person wrote: else it says nothing of them.
  public let tellsNotes: Bool
  /// The headings that are left aside.
  let aside: [String]
  /// Where its tables stand in a document.
  var tables: TablePlaces?
  /// What a person said of its headings.
  public internal(set) var columns = ColumnNames.known
  /// What a person calls its columns, whatever it calls them itself.
  public var named = ProgrammeLook()
  /// How it looks in its document, beside its headings.
  public internal(set) var look = ProgrammeLook()
  /// What a person said of its marks of phases.
  public internal(set) var marks = MarkMeanings.none

  /// Creates an annex in the form of its text.
  public init(title: String?, header: Row, rows: [Row], notes: [Note]) {
    self.init(title: title, header: header, rows: rows, notes: notes, hints: [], form: .text)
  }

  init(
    title: String?, header: Row, rows: [Row], notes: [Note], hints: [String], form: Form,
    lacks: Set<TablePart> = [], tellsNotes: Bool? = nil, aside: [String] = []
  ) {
    self.title = title
    self.header = header
    self.rows = rows
    self.notes = notes
    self.hints = hints
    self.form = form
    self.lacks = lacks
    self.tellsNotes = tellsNotes ?? (form == .document || !notes.isEmpty)
    self.aside = aside
  }

  /// It without what only ``interpreted(in:on:)`` needs of its rows, which is most of a large table.
  public var bare: Annex {
    var annex = self
    annex.rows = rows.map(\.bare)
    return annex
  }

  /// Why it cannot be taken in: it has no column for the status, so that all would be taken for gone; nothing where it
  /// has one.
  public func lackOfStatus(in file: String) -> AnnexError? {
    guard lacks.contains(.status) else { return nil }
    return AnnexError(file, line: header.sourceLine, ColumnNames.noStatus(among: aside))
  }

  /// What a source is like, as far as it matters to what its rows say.
  enum Form: Hashable {
    /// Text of a paged document: footnotes stand below, and every mark has one.
    case text
    /// A table that may have lost its footnotes.
    case table
    /// A table in the document of an office program, whose marks are drawn by hand.
    case document
  }
}

/// A part of a table that a source can have no place for.
public enum TablePart: String, CaseIterable, Hashable, Sendable {
  /// The theme that a line stands under.
  case theme
  /// The ambition that it stands under.
  case ambition
  /// The page of the ambition.
  case page
  /// The number of the measure, where its title does not have it.
  case code
  /// Why and how.
  case explanation
  /// When Parliament was told.
  case notified
  /// How it stands.
  case status
}

extension Annex {
  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// What the row is.
    public let kind: Kind
    /// Its cells, as written.
    public let cells: Cells
    /// The line of the source on which it begins, counted from 1.
    public let sourceLine: Int
    /// What only the reading of the table needs; apart, for a table that is read keeps its rows without it.
    private let reading: Reading

    /// Creates a row of an annex's text.
    public init(kind: Kind, cells: Cells, sourceLine: Int) {
      self.init(kind: kind, cells: cells, sourceLine: sourceLine, places: [], beside: Beside())
    }

    init(kind: Kind, cells: Cells, sourceLine: Int, places: [CellPlace], beside: Beside) {
      self.kind = kind
      self.cells = cells
      self.sourceLine = sourceLine
      reading = .open(beside, places)
    }

    private init(baring row: Row) {
      kind = row.kind
      cells = row.cells
      sourceLine = row.sourceLine
      reading = .done
    }

    /// The row as it was written, once what it says was read.
    var bare: Row { Row(baring: self) }

    /// What the row says beside these cells.
    var beside: Beside {
      guard case .open(let beside, _) = reading else { return Beside() }
      return beside
    }

    /// Where a character of a cell stands in the source, by its offset from 0.
    func place(of column: Column, offset: Int = 0) -> SourcePlace {
      guard case .open(_, let places) = reading, places.indices.contains(column.rawValue) else {
        return SourcePlace(line: sourceLine, column: cells.start(of: column) + offset)
      }
      return places[column.rawValue].place(of: offset, in: cells[column])
    }

    /// What a row is.
    public enum Kind: String, Hashable, Sendable {
      /// The headings of the columns.
      case header
      /// A heading over ambitions: only its first cell is filled.
      case theme
      /// A measure under an ambition.
      case line
      /// More of the status of the line above: only that cell is filled.
      case continuation
    }

    /// What a row says beside its cells, and where these begin; no places where they stand on one line, a tab
    /// between them.
    private indirect enum Reading: Hashable {
      case open(Beside, [CellPlace])
      case done
    }

    /// What a row says beside the annex's six cells.
    struct Beside: Hashable {
      /// The theme.
      var theme = Theme.above
      /// Whether an empty ambition is none, and not that of the row above.
      var isAmbitionOwn = false
      /// The marks beside its dates that are only typed, in a document whose other marks go along with their notes.
      var typedMarks: Set<String> = []
      /// The codes of the measure where they have a cell of their own, which may be empty.
      var code: String?
      /// What is stated of the line.
      var statement: LineStatement?
      /// The marks of the remarks on the line.
      var remarks: [String] = []
    }

    /// Where the theme of a row stands.
    enum Theme: Hashable {
      /// In the row of a theme above.
      case above
      /// In the row itself; nothing where it stands under no theme.
      case own(String?)
    }
  }
}
