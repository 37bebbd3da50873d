internal import Annex

/// Where in the source the lines and themes of a table stand.
struct TableRows {
  private let contents: AnnexContents
  private let annex: Annex
  private let lines: [Int: Int]

  init(of contents: AnnexContents, in annex: Annex) {
    self.contents = contents
    self.annex = annex
    var lines: [Int: Int] = [:]
    for (place, line) in contents.lines.enumerated() {
      for row in line.rows where annex.rows.indices.contains(row) {
        lines[annex.rows[row].sourceLine] = place
      }
    }
    self.lines = lines
  }

  /// The line of the table that stands on a line of the source.
  func line(on sourceLine: Int) -> AnnexContents.Line? {
    lines[sourceLine].map { contents.lines[$0] }
  }

  /// The theme whose heading stands on a line of the source, or that a line there stands under.
  func theme(on sourceLine: Int) -> String? {
    if let row = annex.rows.firstIndex(where: { $0.kind == .theme && $0.sourceLine == sourceLine })
    {
      return contents.themeRows[row]
    }
    return line(on: sourceLine)?.theme
  }

  /// The line of the source on which a line of the table begins.
  func sourceLine(of line: Int?) -> Int {
    guard let row = line.flatMap({ contents.lines[$0].rows.first }),
      annex.rows.indices.contains(row)
    else { return 1 }
    return annex.rows[row].sourceLine
  }

  /// The line of the source with the heading of a theme, or the first that stands under it.
  func sourceLine(ofTheme title: String) -> Int {
    let row = contents.themeRows.filter { $0.value == title }.keys.min()
    // A theme can stand in a column of its own: then on each line that is under it.
    return row.map { annex.rows[$0].sourceLine }
      ?? sourceLine(of: contents.lines.firstIndex { $0.theme == title })
  }
}
