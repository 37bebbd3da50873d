/// How an edition laid its table out: what a document takes order and spelling from.
public struct EditionLayout: Sendable {
  /// How it looks, beside its words.
  let look: ProgrammeLook
  /// Its themes and lines, in order.
  let rows: [Row]
  /// Its footnotes.
  let notes: EditionNotes

  /// A theme, or a line with all its rows.
  enum Row: Sendable {
    case theme(title: String, heading: MarkedText)
    case line(Int, Written)
  }

  /// A line as the edition writes it, and what it says there.
  struct Written: Sendable {
    /// Its first row.
    let cells: Cells
    /// What the edition says of it; nothing where that is not understood.
    let said: AnnexContents.Line?
  }

  /// Takes the layout from the table of an edition.
  ///
  /// - Parameters:
  ///   - contents: What the table says; nothing where it is not understood. Then only its order is
  ///     taken over.
  ///   - lines: The lines of the register by the positions of their rows.
  ///   - look: How it looks, beside its headings.
  public init(
    of annex: Annex, saying contents: AnnexContents?, lines: [Int: Int],
    look: ProgrammeLook = ProgrammeLook()
  ) {
    self.look = look.with(headingsOf: annex.header)
    notes = EditionNotes(contents?.notes ?? [])
    var said: [Int: AnnexContents.Line] = [:]
    for line in contents?.lines ?? [] { if let first = line.rows.first { said[first] = line } }
    var rows: [Row] = []
    var theme: String?
    for (position, row) in annex.rows.enumerated() {
      switch row.kind {
      case .header, .continuation: continue
      case .theme:
        let cell = row.cells[.ambition]
        let title = contents?.themeRows[position] ?? String(cell.trimmingSpaces)
        // On another page it goes on.
        guard title != theme else { continue }
        theme = title
        rows.append(
          .theme(
            title: title,
            heading: MarkedText(reading: cell, of: .ambition, notes: notes)))
      case .line:
        guard let line = lines[position] else { continue }
        rows.append(.line(line, Written(cells: row.cells, said: said[position])))
      }
    }
    self.rows = rows
  }

  /// The text of a cell of the edition, its marks found.
  func text(of column: Column, in written: Written) -> MarkedText {
    MarkedText(reading: written.cells[column], of: column, notes: notes)
  }

  /// The paper of a date on a line, as the edition says.
  func told(of written: Written) -> [Told]? {
    written.said?.notifications.map { told in
      Told(
        date: told.date,
        kamerstuk: told.note.flatMap { note in
          notes.footnotes.indices.contains(note) ? notes.footnotes[note].kamerstuk : nil
        })
    }
  }
}
