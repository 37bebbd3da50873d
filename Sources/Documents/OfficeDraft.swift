/// A document as `stand-office` is asked to write it: its words, and what they are.
public struct OfficeDraft: Codable, Hashable, Sendable {
  /// What stands above it.
  public var title: String
  /// Sentences below the title: of when it is, and what it goes back to.
  public var lead: [String]
  /// What changed, and since when, where that was asked.
  public var changes: Changes?
  /// What the phases are, each with its sign.
  public var legend: [Legend]
  /// The headings of the table.
  public var headings: [String]
  /// How wide the columns of the table are, in centimetres.
  public var columns: [Double]
  /// The rows of the table.
  public var rows: [Row]
  /// The footnotes, in the order of their numbers.
  public var notes: [String]
  /// What stands at the foot of each page.
  public var footer: String
  /// The heading above the seal of a register, with which a document ends.
  public static let sealHeading = "Zegel van het register"
  /// The seal, line by line; empty where there is none.
  public var seal: [String]
  /// The same as a sheet, the headings first: every row has all of its words.
  public var sheet: [[String]]
  /// How wide each column of the sheet is, in characters.
  public var widths: [Double]
  /// The column of the sheet that names its rows, counted from 0.
  public var names: Int
  /// The column of the table that names its rows, counted from 0.
  public var measures: Int
  /// The template of which pages, styles and fonts are taken over: a flat OpenDocument, as LibreOffice writes it.
  public var template: String?

  /// Creates a draft.
  public init(
    title: String, lead: [String], changes: Changes?, legend: [Legend], headings: [String],
    columns: [Double], rows: [Row], notes: [String], footer: String, seal: [String],
    sheet: [[String]],
    widths: [Double], names: Int, measures: Int
  ) {
    self.title = title
    self.lead = lead
    self.changes = changes
    self.legend = legend
    self.headings = headings
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.footer = footer
    self.seal = seal
    self.sheet = sheet
    self.widths = widths
    self.names = names
    self.measures = measures
  }

  /// What changed since a date.
  public struct Changes: Codable, Hashable, Sendable {
    /// A heading.
    public var heading: String
    /// What changed, a line each.
    public var items: [String]

    /// Creates it.
    public init(heading: String, items: [String]) {
      self.heading = heading
      self.items = items
    }
  }

  /// A phase in the legend.
  public struct Legend: Codable, Hashable, Sendable {
    /// The name of the phase's style: `policy`; `none` where no phase is said.
    public var style: String
    /// Its sign and its word.
    public var name: String
    /// What it means.
    public var text: String

    /// Creates a phase.
    public init(style: String, name: String, text: String) {
      self.style = style
      self.name = name
      self.text = text
    }
  }

  /// A row of the table.
  public struct Row: Codable, Hashable, Sendable {
    /// Whether it is a theme: one cell over all columns.
    public var isTheme: Bool
    /// Whether something about it changed.
    public var isChanged: Bool
    /// Whether it goes on with the row above it, on another page.
    public var isGoingOn: Bool
    /// Whether it may be taller than a page, so that it is to break where a page ends.
    ///
    /// LibreOffice (7.4) loses the last lines of a row that is taller than a page and is to be whole.
    public var mayBreak: Bool
    /// Its cells, each of paragraphs of pieces.
    public var cells: [[[Piece]]]

    /// Creates a row.
    public init(
      isTheme: Bool, isChanged: Bool, isGoingOn: Bool = false, mayBreak: Bool = false,
      cells: [[[Piece]]]
    ) {
      self.isTheme = isTheme
      self.isChanged = isChanged
      self.isGoingOn = isGoingOn
      self.mayBreak = mayBreak
      self.cells = cells
    }
  }

  /// A piece of a paragraph.
  public struct Piece: Codable, Hashable, Sendable {
    /// Its words, with line feeds where lines end.
    public var text: String
    /// The number of the footnote whose mark it is, which then has no words.
    public var note: Int?
    /// The name of its style: that of a phase, or `label`, `mark`, `old` or `new` for what marks a change.
    public var style: String?
    /// Where it leads.
    public var link: String?
    /// Whether the words of the footnote stand again on the page of this mark.
    public var isNotedAgain: Bool?
    /// Places in it whose pages are asked for.
    public var places: [Place]?

    /// Creates a piece.
    public init(
      _ text: String, note: Int? = nil, style: String? = nil, link: String? = nil
    ) {
      self.text = text
      self.note = note
      self.style = style
      self.link = link
    }
  }

  /// A place in a piece whose page is asked for.
  public struct Place: Codable, Hashable, Sendable {
    /// Its number in the document.
    public var number: Int
    /// How many characters of the piece stand in front of it.
    public var offset: Int

    /// Creates a place.
    public init(number: Int, offset: Int) {
      self.number = number
      self.offset = offset
    }

    /// The name of the bookmark at a place, before its number: letters alone, which every form keeps as they are.
    public static let prefix = "plaats"
  }

  /// Where a place came to be.
  public struct Spot: Hashable, Sendable {
    /// The page.
    public var page: Int
    /// How far above the foot of the page it is, in points.
    public var height: Double

    /// Creates a spot.
    public init(page: Int, height: Double) {
      self.page = page
      self.height = height
    }
  }
}
