/// An annex as it is written: the rows of its table, and its footnotes.
public struct Annex: Hashable, Sendable {
  /// What stands above it: its first line of text.
  public let title: String?
  /// The row of headings, where the table first begins.
  public let header: Row
  /// The rows below it, over all pages.
  public let rows: [Row]
  /// The footnotes of all pages.
  public let notes: [Note]

  /// Creates an annex.
  public init(title: String?, header: Row, rows: [Row], notes: [Note]) {
    self.title = title
    self.header = header
    self.rows = rows
    self.notes = notes
  }
}

extension Annex {
  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// What the row is.
    public let kind: Kind
    /// Its cells, as written.
    public let cells: Cells
    /// The line of the source, counted from 1.
    public let sourceLine: Int

    /// Creates a row.
    public init(kind: Kind, cells: Cells, sourceLine: Int) {
      self.kind = kind
      self.cells = cells
      self.sourceLine = sourceLine
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
  }
}

/// A footnote.
public struct Note: Hashable, Sendable {
  /// Its mark, in superscript digits: `²`.
  public let mark: String
  /// Its text as written, with the space behind the mark.
  public let text: String
  /// The line of the source, counted from 1.
  public let sourceLine: Int

  /// Creates a footnote.
  public init(mark: String, text: String, sourceLine: Int) {
    self.mark = mark
    self.text = text
    self.sourceLine = sourceLine
  }
}
