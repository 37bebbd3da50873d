public import Annex

/// An annex written as the text of a paged document, as a ministry sends it.
///
/// Pages break anywhere: between a line and what continues it, above footnotes, below a theme. The
/// headings come again on each page, footnotes stand at the foot of pages.
public struct AnnexRendering: Sendable {
  /// The text.
  public private(set) var text = ""
  /// The annex with the rows and footnotes on the lines where the text has them.
  public private(set) var annex: Annex
  private var line = 1
  private let lineEnd: String

  /// Writes an annex, with its pages broken at random.
  public init(of annex: Annex, using random: inout SplitMix64) {
    self.annex = annex
    lineEnd = random.happens(onceIn: 3) ? "\r\n" : "\n"
    text = random.happens(onceIn: 4) ? "\u{FEFF}" : ""
    writeFront()
    let header = write(annex.header)
    var rows: [Annex.Row] = []
    var notes: [Note] = []
    for row in annex.rows {
      rows.append(write(row))
      guard random.happens(onceIn: 4), rows.count < annex.rows.count else { continue }
      if notes.count < annex.notes.count, random.happens(onceIn: 2) {
        notes.append(write(annex.notes[notes.count]))
      }
      breakPage(withFeed: random.happens(onceIn: 2))
    }
    write("")
    for note in annex.notes.dropFirst(notes.count) { notes.append(write(note)) }
    self.annex = Annex(title: annex.title, header: header, rows: rows, notes: notes)
  }

  /// The text in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// Writes the title and the legend, whose icons are lost.
  private mutating func writeFront() {
    for words in ["", annex.title ?? "", "", "Legenda\t", "\t= is geïmplementeerd", ""] {
      write(words)
    }
  }

  private mutating func breakPage(withFeed hasFeed: Bool) {
    write("")
    text += hasFeed ? "\u{C}" : ""
    _ = write(annex.header)
  }

  private mutating func write(_ row: Annex.Row) -> Annex.Row {
    defer { write(row.cells.texts.joined(separator: "\t")) }
    return Annex.Row(kind: row.kind, cells: row.cells, sourceLine: line)
  }

  private mutating func write(_ note: Note) -> Note {
    defer { write(note.mark + note.text) }
    return Note(mark: note.mark, text: note.text, sourceLine: line)
  }

  private mutating func write(_ words: String) {
    text += words + lineEnd
    line += 1
  }
}
