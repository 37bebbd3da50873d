internal import PlainText
internal import Kamerstuk

/// Makes the rows of an annex of the rows of a table or of JSON.
struct ListedTable {
  let file: String
  let style: Style
  private var rows: [Annex.Row] = []
  private var notes: [Note] = []
  private var remarks: [String: Int] = [:]
  /// Where the first page of an ambition stands, of a source that has no place for ambitions.
  private var page: SourcePlace?
  private var citations: [(paper: Kamerstuk, line: Int)] = []
  private var papers: Set<Kamerstuk> = []
  private var highestMark = 0
  private var codes: Set<String> = []
  private var codeCount = 0
  private var dateCount = 0
  /// The fields that the source has a place for.
  private var places: Set<Field> = []
  /// What is told of rows of totals.
  private var totals: [String] = []

  /// How a table is to be understood.
  enum Style {
    /// As the annex: an empty ambition is that of the row above, and a row may be a theme, or go on with
    /// the status of the row above.
    case annex(hasThemes: Bool)
    /// As `stand list`: every row says all of its line.
    case list
  }

  init(file: String, style: Style) {
    self.file = file
    self.style = style
  }

  /// Takes a row in; one in which nothing is written is passed over.
  mutating func add(_ row: ListedRow) throws(AnnexError) {
    let filled = row.filled
    guard !filled.isEmpty || !row.remarks.isEmpty else { return }
    guard !Totals.areMade(by: row) else {
      let place = SourcePlace(line: row.line, column: 1)
      totals.append(.leftAside(in: file, at: place, "a row of totals"))
      return
    }
    guard rows.count < Limits.rows else {
      throw .manyRows(in: file, at: SourcePlace(line: row.line, column: 1))
    }
    if page == nil, !places.contains(.ambition), row[.page]?.isBlank == false {
      page = row.place(of: .page)
    }
    let kind = try kind(of: row, filled)
    for column in Column.allCases { noteMarks(in: row.text(of: column.field)) }
    for remark in row.remarks { try add(remark) }
    var beside = Annex.Row.Beside()
    beside.remarks = row.remarks.map(\.mark)
    beside.typedMarks = Set(row.typedMarks)
    if let long = [Field.theme, .code].first(where: { row.text(of: $0).utf8.count > Limits.title })
    {
      throw .longTitle(in: file, at: row.place(of: long))
    }
    if kind == .line {
      beside.code = try code(of: row)
      beside.statement = try LineStatement.read(from: row, of: file)
      beside.theme = theme(of: row)
      if case .list = style { beside.isAmbitionOwn = true }
      if row[.ambition] == nil { beside.isAmbitionOwn = true }
      try addCitations(of: row)
    }
    let start = CellPlace(SourcePlace(line: row.line, column: 1), .escaped)
    let texts = Column.allCases.map { row.text(of: $0.field) }
    guard let cells = Cells(texts) else { return }
    rows.append(
      Annex.Row(
        kind: kind, cells: cells, sourceLine: row.line,
        places: Column.allCases.map { row[$0.field]?.place ?? start }, beside: beside))
  }

  /// Why pages are left aside where nothing names ambitions.
  static let pagesAside = ": pages are those of ambitions, which nothing names here"

  /// Notes that the source has a place for a field.
  mutating func hasPlace(for field: Field) { places.insert(field) }

  /// Takes a footnote in that stands in a row of its own.
  mutating func add(_ note: Note, at place: SourcePlace) throws(AnnexError) {
    noteMarks(in: note.mark)
    try add(ListedRow.Remark(mark: note.mark, text: note.text, place: place))
  }

  /// The annex of all rows.
  ///
  /// - Parameter aside: The headings that are left aside.
  func finish(
    title: String?, header: Annex.Row, hints: [String], form: Annex.Form = .table,
    aside: [String] = []
  ) throws(AnnexError) -> Annex {
    guard rows.contains(where: { $0.kind == .line }) else {
      throw AnnexError(
        file, line: header.sourceLine, "the table is empty: expected measures below its headings")
    }
    var hints = hints
    if let page {
      hints.append(.leftAside(in: file, at: page, "the page") + Self.pagesAside)
    }
    var mark = highestMark
    let papers = citations.map { citation in
      mark += 1
      return Note(
        mark: FootnoteMark.text(of: mark), text: citation.paper.description,
        sourceLine: citation.line)
    }
    return Annex(
      title: title, header: header, rows: rows, notes: notes + papers, hints: hints + totals,
      form: form, lacks: lacks,
      // Those that are made of papers say nothing of remarks.
      tellsNotes: form == .document || places.contains(.remarks) || !notes.isEmpty, aside: aside)
  }

  /// What the source has no place for.
  private var lacks: Set<TablePart> {
    let parts: [(Field, TablePart)] = [
      (.theme, .theme), (.ambition, .ambition), (.page, .page), (.code, .code),
      (.explanation, .explanation), (.notified, .notified), (.status, .status),
    ]
    var lacks = Set(parts.filter { !places.contains($0.0) }.map(\.1))
    // Headings over the lines are a place for themes too.
    if rows.contains(where: { $0.kind == .theme }) { lacks.remove(.theme) }
    return lacks
  }

  private func kind(of row: ListedRow, _ filled: [Field]) throws(AnnexError) -> Annex.Row.Kind {
    guard case .annex(let hasThemes) = style, row[.measure]?.isBlank != false else { return .line }
    // Where something else stands in the row, it is a row of its own.
    guard !row.hasOthers else { return .line }
    if filled == [.ambition], !hasThemes { return .theme }
    guard filled == [.status] else { return .line }
    switch rows.last?.kind {
    case .line, .continuation: return .continuation
    default:
      throw AnnexError(
        file, at: row.place(of: .status),
        "this continues a status, but \(rows.isEmpty ? "no row stands above it" : "the row above it is a theme")"
      )
    }
  }

  private func theme(of row: ListedRow) -> Annex.Row.Theme {
    let title = String(row.text(of: .theme).trimmingSpaces)
    switch style {
    case .list: return .own(title.isEmpty ? nil : title)
    case .annex(let hasThemes):
      guard hasThemes, !title.isEmpty else { return .above }
      return .own(title == "-" ? nil : title)
    }
  }

  private mutating func code(of row: ListedRow) throws(AnnexError) -> String? {
    // Without a place for codes they stand behind the title, in brackets.
    guard row[.code] != nil else { return nil }
    let code = row.text(of: .code)
    // A measure stands on several lines, and is counted once.
    guard codes.insert(code).inserted else { return code }
    do {
      codeCount += try MeasureName(title: "", code: code).codes.count
    } catch {
      throw AnnexError(file, at: row.place(of: .code), error.message)
    }
    guard codeCount <= Limits.codes else {
      throw .manyCodes(in: file, at: row.place(of: .code))
    }
    return code
  }

  private mutating func add(_ remark: ListedRow.Remark) throws(AnnexError) {
    if let known = remarks[remark.mark] {
      guard notes[known].text == remark.text else {
        throw AnnexError(
          file, at: remark.place,
          """
          \(remark.mark) stands for another footnote on line \(notes[known].sourceLine); number the \
          footnotes through
          """)
      }
      return
    }
    guard notes.count < Limits.rows else { throw .manyRows(in: file, at: remark.place) }
    remarks[remark.mark] = notes.count
    notes.append(Note(mark: remark.mark, text: remark.text, sourceLine: remark.place.line))
    noteMarks(in: remark.mark)
  }

  /// The papers beside the dates become footnotes.
  private mutating func addCitations(of row: ListedRow) throws(AnnexError) {
    guard let cell = row[.notified], !cell.isBlank else { return }
    do {
      let dates = try NotifiedCell(reading: cell.text).dates
      dateCount += dates.count
      for entry in dates {
        guard let paper = entry.citation?.kamerstuk, papers.insert(paper).inserted else { continue }
        citations.append((paper, row.line))
      }
    } catch {
      throw AnnexError(file, at: cell.place.place(of: error.offset, in: cell.text), error.message)
    }
    guard dateCount <= Limits.allDates else { throw .manyDates(in: file, at: cell.place.start) }
  }

  /// Marks that stand anywhere are not given to papers.
  private mutating func noteMarks(in text: String) {
    highestMark = max(highestMark, FootnoteMark.highest(in: text))
  }
}

extension Column {
  /// The column as a field of a row.
  fileprivate var field: Field {
    switch self {
    case .ambition: .ambition
    case .page: .page
    case .measure: .measure
    case .explanation: .explanation
    case .status: .status
    case .notified: .notified
    }
  }
}
