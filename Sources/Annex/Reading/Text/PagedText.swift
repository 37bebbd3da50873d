/// The annex as text of a paged document: its lines sorted into headings, rows and footnotes.
///
/// What stands before the first row of headings is left aside but for its title. The headings come again
/// on each page, and footnotes stand between the pages.
struct PagedText {
  let file: String
  private var title: String?
  private var header: Annex.Row?
  private var rows: [Annex.Row] = []
  private var notes: [Note] = []
  /// The line of headings, or of a theme, below which nothing stands yet.
  private var openEnd: Int?

  private init(file: String) {
    self.file = file
  }

  /// Reads an annex from its text.
  static func annex(
    of bytes: [UInt8], named file: String, hints: [String]
  ) throws(AnnexError) -> Annex {
    var reader = PagedText(file: file)
    for line in SourceText(bytes) { try reader.read(line) }
    return try reader.finish(hints: hints)
  }

  /// Takes the next line.
  private mutating func read(_ line: SourceText.Line) throws(AnnexError) {
    guard header != nil || line.number <= Limits.rows else { throw lackOfTable }
    // Before its characters are looked at, of which a hostile line has as many as the file has bytes.
    guard line.text.utf8.count <= Limits.cell * Column.allCases.count else {
      throw AnnexError(
        file, line: line.number, column: 1,
        "this line is longer than 6 MiB, and a row of an annex is shorter. Are there line ends in the file?"
      )
    }
    guard !line.text.allSatisfy({ $0.isWhitespace && $0 != "\t" }) else { return }
    let texts = line.text.split(
      separator: "\t", maxSplits: Limits.cells, omittingEmptySubsequences: false
    )
    .map(String.init)
    if Headings.match(texts), let cells = Cells(texts) {
      header = header ?? Annex.Row(kind: .header, cells: cells, sourceLine: line.number)
      openEnd = line.number
    } else if let problem = Headings.problem(in: texts) {
      throw AnnexError(file, line: line.number, column: 1, problem)
    } else if header == nil {
      readPreamble(line)
    } else if let note = Note(line) {
      try checkEnd(of: note, line)
      guard notes.count < Limits.rows else {
        throw .manyRows(in: file, at: SourcePlace(line: line.number, column: 1))
      }
      notes.append(note)
      openEnd = nil
    } else {
      let row = try row(line, texts)
      rows.append(row)
      openEnd = row.kind == .theme ? line.number : nil
    }
  }

  /// The annex of all lines.
  private func finish(hints: [String]) throws(AnnexError) -> Annex {
    guard let header else { throw lackOfTable }
    guard rows.contains(where: { $0.kind == .line }) else {
      throw AnnexError(
        file, line: header.sourceLine, "the table is empty: expected measures below its headings")
    }
    if let line = openEnd {
      throw AnnexError(
        file, line: line, column: 1,
        "the file ends below this heading; expected measures below it. Is the file whole?")
    }
    return Annex(
      title: title, header: header, rows: rows, notes: notes, hints: hints, form: .text)
  }

  private var lackOfTable: AnnexError {
    AnnexError(
      file,
      """
      there is no table: expected a line with six columns, separated by tabs: \
      \(Column.allCases.map(\.heading).joined(separator: " | ")), or a table whose headings name the \
      measures (Maatregel, measure), separated by commas, semicolons or tabs
      """)
  }

  private mutating func readPreamble(_ line: SourceText.Line) {
    let words = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if title == nil, !words.isEmpty { title = words }
  }

  private func row(_ line: SourceText.Line, _ texts: [String]) throws(AnnexError) -> Annex.Row {
    guard let cells = Cells(texts) else { throw miscounted(line, texts) }
    guard rows.count < Limits.rows else {
      throw .manyRows(in: file, at: SourcePlace(line: line.number, column: 1))
    }
    if let large = Column.allCases.first(where: { cells[$0].utf8.count > Limits.cell }) {
      throw .largeCell(
        in: file, at: SourcePlace(line: line.number, column: cells.start(of: large)))
    }
    guard line.isEnded else {
      throw AnnexError(
        file, line: line.number, column: line.text.count + 1,
        "the file ends within a row; expected a line end behind it. Is the file whole?")
    }
    return Annex.Row(kind: try kind(of: cells, line), cells: cells, sourceLine: line.number)
  }

  private func miscounted(_ line: SourceText.Line, _ texts: [String]) -> AnnexError {
    let expected = Column.allCases.count
    let isCutOff = line.isEnded ? "" : " The file ends here; is it whole?"
    if texts.count == 1 {
      return AnnexError(
        file, line: line.number, column: 1,
        "this is neither a row of \(expected) columns nor a footnote (¹ …).\(isCutOff)")
    }
    let end = texts.prefix(expected).reduce(0) { $0 + $1.count + 1 }
    return AnnexError(
      file, line: line.number, column: end,
      """
      this row has \(texts.count) columns; expected \(expected), separated by tabs, \
      also where a cell is empty.\(isCutOff)
      """)
  }

  private func kind(of cells: Cells, _ line: SourceText.Line) throws(AnnexError) -> Annex.Row.Kind {
    switch cells.filled {
    case []:
      throw AnnexError(
        file, line: line.number, column: 1, "this row is empty; expected a measure. Remove it")
    case [.ambition]:
      return .theme
    case [.status]:
      try checkContinuation(of: cells, line)
      return .continuation
    default:
      return .line
    }
  }

  /// A status goes on right below its line; below a theme nobody could tell whose it is.
  private func checkContinuation(of cells: Cells, _ line: SourceText.Line) throws(AnnexError) {
    let problem: String
    switch rows.last?.kind {
    case .line, .continuation: return
    case .theme where rows.contains { $0.kind == .line }:
      problem = "the row above it is a theme; expected it below the row that it continues"
    default: problem = "no row stands above it"
    }
    throw AnnexError(
      file, line: line.number, column: cells.start(of: .status),
      "this continues a status, but \(problem)")
  }

  /// The last footnote of a file that is cut off would cite another paper than it means.
  private func checkEnd(of note: Note, _ line: SourceText.Line) throws(AnnexError) {
    guard !line.isEnded, let last = note.text.last, !".!?)'\"”’".contains(last) else { return }
    throw AnnexError(
      file, line: line.number, column: line.text.count + 1,
      "the file ends within a footnote; expected a full stop or a line end. Is the file whole?")
  }
}

extension Note {
  /// Reads a footnote: superscript digits at the beginning of a line, and text behind them.
  fileprivate init?(_ line: SourceText.Line) {
    let mark = line.text.prefix(while: \.isMark)
    guard !mark.isEmpty, !line.text.contains("\t") else { return nil }
    self.init(
      mark: String(mark), text: String(line.text[mark.endIndex...]), sourceLine: line.number)
  }
}

extension Character {
  /// Whether this is a digit of a footnote mark.
  var isMark: Bool { !isASCII && "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(self) }
}
