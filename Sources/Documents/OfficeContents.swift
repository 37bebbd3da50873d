/// What the document of an office program holds, as `stand-office` tells it: its tables, and what stands
/// around them.
public struct OfficeContents: Codable, Hashable, Sendable {
  /// What its properties call its title, as written: of a template perhaps; nothing where they say none.
  public var title: String?
  /// The paragraphs outside the tables, in order.
  public var paragraphs: [Paragraph]
  /// What stands at the head and at the foot of its pages, of which only a legend is read; nothing where nothing does.
  public var margins: [Paragraph]?
  /// The tables, in order.
  public var tables: [Table]
  /// The footnotes and endnotes, in the order of the marks that lead to them.
  public var notes: [Note]
  /// The names of sheets that are hidden, which are not read; nothing where none is.
  public var hiddenSheets: [String]?
  /// The names of sections with tables that are hidden, which are not read; nothing where none is.
  public var hiddenSections: [String]?
  /// The tracked changes, of which the text is what stands when all are accepted; nothing where there are none.
  public var changes: Reviewing?
  /// The comments, which are not read; nothing where there are none.
  public var comments: Reviewing?

  /// Whether it is not sure which lines of a page are rows of the table; nothing where it is.
  public var areRowsUnsure: Bool?

  /// Creates contents.
  public init(
    paragraphs: [Paragraph] = [], tables: [Table] = [], notes: [Note] = [],
    hiddenSheets: [String] = [], hiddenSections: [String] = [], changes: Reviewing? = nil,
    comments: Reviewing? = nil,
    margins: [Paragraph] = []
  ) {
    self.margins = margins.isEmpty ? nil : margins
    self.changes = changes
    self.comments = comments
    self.paragraphs = paragraphs
    self.tables = tables
    self.notes = notes
    self.hiddenSheets = hiddenSheets.isEmpty ? nil : hiddenSheets
    self.hiddenSections = hiddenSections.isEmpty ? nil : hiddenSections
  }

  /// A paragraph outside the tables.
  public struct Paragraph: Codable, Hashable, Sendable {
    /// Its text.
    public var text: String
    /// What stands in it that may mark a phase.
    public var signs: [String]
    /// How many tables stand before it.
    public var table: Int
    /// How deep a heading it is, from 1; 0 where it is the title of the document; nothing for other paragraphs.
    public var level: Int?
    /// Whether all of its letters are bold, as those of a heading may be that is none by its style; nothing where they
    /// are not.
    public var isBold: Bool?
    /// What is drawn in it, with where among the words; nothing where nothing is.
    public var drawn: [Drawn]?

    /// A drawing among words.
    public struct Drawn: Codable, Hashable, Sendable {
      /// What it is, as a ``DrawnSign`` writes it.
      public var sign: String
      /// How many characters of the text stand in front of it.
      public var offset: Int

      /// Creates it.
      public init(sign: String, offset: Int) {
        self.sign = sign
        self.offset = offset
      }
    }

    /// Creates a paragraph.
    public init(
      text: String, signs: [String], table: Int, level: Int? = nil, isBold: Bool = false,
      drawn: [Drawn] = []
    ) {
      self.drawn = drawn.isEmpty ? nil : drawn
      self.text = text
      self.signs = signs
      self.table = table
      self.level = level
      self.isBold = isBold ? true : nil
    }
  }

  /// A table, or a sheet.
  public struct Table: Codable, Hashable, Sendable {
    /// The name of a sheet; nothing for a table in a text.
    public var name: String?
    /// Its rows, each with a cell for every column.
    public var rows: [Row]
    /// How wide its columns are, each in proportion to the others; nothing where that is not known.
    public var widths: [Double]?
    /// What a sheet shows in a way of its own; nothing where there is no such thing.
    public var aside: SheetAside?

    /// Creates a table.
    public init(name: String?, rows: [Row], widths: [Double]? = nil, aside: SheetAside? = nil) {
      self.name = name
      self.rows = rows
      self.widths = widths
      self.aside = aside
    }
  }

  /// A row of a table.
  public struct Row: Codable, Hashable, Sendable {
    /// Its number in the table, counted from 1; a sheet leaves rows out in which nothing is written.
    public var number: Int
    /// Its cells; one that is merged with another is there, and empty.
    public var cells: [Cell]
    /// Whether the document does not show it; nothing where it does.
    public var isHidden: Bool?
    /// Whether the document says that it is of the heading of the table; nothing where it does not.
    public var isHeading: Bool?

    /// Creates a row.
    public init(number: Int, cells: [Cell], isHidden: Bool = false, isHeading: Bool = false) {
      self.number = number
      self.cells = cells
      self.isHidden = isHidden ? true : nil
      self.isHeading = isHeading ? true : nil
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// Its text, paragraphs and line breaks as line feeds, superscript digits as such characters.
    public var text: String
    /// What stands in it that may mark a phase, each as a ``DrawnSign`` writes it.
    public var signs: [String]
    /// How many columns it covers.
    public var span: Int
    /// Whether it is one with the cell above it, which then has the text.
    public var isMerged: Bool
    /// Whether words stood in it that are struck through, which are left out.
    public var isStruck: Bool
    /// These words, as far as they are known.
    public var struckWords: String?
    /// Whether marks stood in it of what changed since a date, which are left out.
    public var isMarked: Bool
    /// The marks of footnotes in it that are only typed, and go along with no note; nothing where none is.
    public var typedMarks: [String]?
    /// What stands in it and is not read as it is shown; nothing where nothing does.
    public var oddities: [Oddity]?

    /// Creates a cell.
    public init(
      text: String = "", signs: [String] = [], span: Int = 1, isMerged: Bool = false,
      isStruck: Bool = false, struckWords: String? = nil, isMarked: Bool = false,
      typedMarks: [String] = [], oddities: [Oddity] = []
    ) {
      self.text = text
      self.signs = signs
      self.span = span
      self.isMerged = isMerged
      self.isStruck = isStruck
      self.struckWords = struckWords
      self.isMarked = isMarked
      self.typedMarks = typedMarks.isEmpty ? nil : typedMarks
      self.oddities = oddities.isEmpty ? nil : oddities
    }
  }

  /// A footnote or an endnote.
  public struct Note: Codable, Hashable, Sendable {
    /// Its mark, in superscript digits.
    public var mark: String
    /// Its text as written.
    public var text: String

    /// Creates a note.
    public init(mark: String, text: String) {
      self.mark = mark
      self.text = text
    }
  }
}
