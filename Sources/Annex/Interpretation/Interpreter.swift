internal import Dates
internal import PlainText

/// Goes through the rows and remembers what they leave unsaid: theme, ambition, dates with their marks.
struct Interpreter {
  let file: String
  let form: Annex.Form
  let date: CalendarDate?
  let today: CalendarDate?
  let footnotes: Footnotes
  let numbering: Numbering
  private var statuses: ReadStatuses
  private var places: Places
  private var measures: Measures
  var dates = NotificationDates()
  var lines: [AnnexContents.Line] = []
  var open: [OpenDates] = []
  private var themeRows: [Int: String] = [:]
  /// What footnotes remark on the theme that was read last.
  private var themeNotes: [String] = []
  private var warnings: [AnnexError] = []
  private var moreWarnings = 0
  var dateCount = 0
  var usedNotes: Set<Int> = []
  /// The cells of the column of target dates that are no dates.
  private var undated: [(place: SourcePlace, words: String)] = []

  init(
    file: String, form: Annex.Form, date: CalendarDate?, today: CalendarDate?, footnotes: Footnotes,
    numbering: Numbering, statuses: ReadStatuses
  ) {
    // A line is large: an array that grows would hold them twice for a moment.
    lines.reserveCapacity(statuses.count)
    self.statuses = statuses
    self.file = file
    self.form = form
    self.date = date
    self.today = today
    self.footnotes = footnotes
    self.numbering = numbering
    places = Places(file: file)
    measures = Measures(file: file, numberedWith: numbering.words)
  }

  mutating func readTheme(_ position: Int, _ row: Annex.Row) throws(AnnexError) {
    try refuseLong(row)
    let marks = try marks(in: row)
    usedNotes.formUnion(marks.compactMap { footnotes.position(of: $0.text) })
    let theme = FootnoteMark.without(marks, in: row.cells[.ambition])
    guard !theme.isEmpty else {
      throw AnnexError(
        file, at: row.place(of: .ambition), "the theme has no title; expected one, or no row")
    }
    let above = places.theme
    places.enter(theme: theme)
    themeRows[position] = places.theme
    // Where it goes on on another page its notes stand above.
    let notes = notes(of: marks, besides: []).map(\.text)
    if places.theme != above || !notes.isEmpty { themeNotes = notes }
  }

  mutating func readLine(_ position: Int, continued: [Int], in rows: [Annex.Row]) throws(AnnexError)
  {
    let row = rows[position]
    try refuseLong(row)
    places.enter(themeOf: row)
    var marks = try marks(in: row)
    for position in continued { marks += try self.marks(in: rows[position]) }
    let ambition = try places.ambition(of: row, marks: marks.filter { $0.column == .ambition })
    let measure = try measures.measure(of: row, marks: marks.filter { $0.column == .measure })
    for warning in measures.takeWarnings() { add(warning) }
    try places.occupy(measure: measure, ambition: ambition, row: row)
    let status = StatusText(rows: [position] + continued, in: rows)
    guard status.text.utf8.count <= Limits.cell else {
      throw .largeCell(in: file, at: row.place(of: .status))
    }
    let dates = try notified(row)
    let derivation = try status.derivation(in: file) { text throws(ImpossibleDate) in
      try statuses.derivation(at: lines.count, of: text, on: date)
    }
    if form == .document, let stated = row.beside.statement?.phase,
      let said = derivation.phase?.content, stated != said
    {
      warn(
        row.place(of: .status),
        "a mark says \(stated.dutch), and the words say \(said.dutch); the mark counts")
    }
    if let target = row.beside.statement?.target, target.last == nil, let words = target.words {
      undated.append((row.place(of: .status), words))
    }
    let line = AnnexContents.Line(
      rows: [position] + continued, theme: places.theme, ambition: ambition, measure: measure,
      explanation: row.cells[.explanation], status: status.text,
      derivation: derivation, statement: row.beside.statement,
      notifications: [], marks: footnotes.marks,
      remarks: remarks(of: marks.map(\.text) + row.beside.remarks),
      notes: notes(of: marks, besides: row.beside.remarks), themeNotes: themeNotes)
    if !dates.isEmpty {
      open.append(OpenDates(line: lines.count, row: position, dates: dates))
    }
    lines.append(line)
  }

  /// Titles are compared again and again, so that they must not be as long as a status may be.
  private func refuseLong(_ row: Annex.Row) throws(AnnexError) {
    for column in [Column.ambition, .page, .measure]
    where row.cells[column].utf8.count > Limits.title {
      throw .longTitle(in: file, at: row.place(of: column))
    }
  }

  mutating func finish(
    _ rows: [Annex.Row], below header: Annex.Row
  ) throws(AnnexError) -> AnnexContents {
    warnOfTypedMarks(in: rows)
    let inHeadings = Set(
      ((try? marks(in: header)) ?? []).compactMap { footnotes.position(of: $0.text) })
    for told in open {
      lines[told.line].notifications = told.dates.map { notification($0, row: rows[told.row]) }
    }
    for (position, footnote) in footnotes.all.enumerated() where !usedNotes.contains(position) {
      warn(
        SourcePlace(line: footnote.note.sourceLine, column: 1),
        inHeadings.contains(position)
          ? "the mark of footnote \(footnote.note.mark) stands in the headings, so that it remarks on no line"
          : "no mark leads to footnote \(footnote.note.mark)")
    }
    if let first = undated.first {
      let cells = undated.prefix(Self.namedCells).map { "line \($0.place.line): \($0.words.shown)" }
      let more = undated.count - cells.count
      warn(
        first.place,
        "no date, kept as written in the column of target dates (\(undated.count)): "
          + cells.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""))
    }
    warnings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if moreWarnings > 0 {
      warnings.append(AnnexError(file, "warning: and \(moreWarnings) more warnings"))
    }
    return AnnexContents(
      themes: places.themes, themeRows: themeRows, lines: lines, notes: footnotes.all,
      numberedWith: numbering.found,
      warnings: warnings)
  }

  /// How many cells of a kind are named.
  private static let namedCells = 20

  /// The marks of a row, each of a footnote that is there.
  ///
  /// A table may have lost its footnotes; then its marks stay what they are.
  private mutating func marks(in row: Annex.Row) throws(AnnexError) -> [FootnoteMark] {
    var marks: [FootnoteMark] = []
    for column in Column.allCases {
      marks += FootnoteMark.all(
        in: row.cells[column], of: column, knownMarks: footnotes.marks)
    }
    for unknown in marks where footnotes.position(of: unknown.text) == nil {
      guard form == .text else {
        warn(
          row.place(of: unknown.column, offset: unknown.offset),
          "there is no footnote \(unknown.text); the mark is left where it stands")
        continue
      }
      throw AnnexError(
        file, at: row.place(of: unknown.column, offset: unknown.offset),
        """
        unknown footnote mark \(unknown.text): there is no footnote \(unknown.text) in the file. \
        Is the file whole?
        """)
    }
    if form == .document { warnOfStars(in: row) }
    return marks.filter { footnotes.position(of: $0.text) != nil }
  }

  /// Warns of stars behind words: a star of which there is a note is a number by now.
  private mutating func warnOfStars(in row: Annex.Row) {
    for column in Column.allCases {
      guard let star = FootnoteMark.star(in: row.cells[column]) else { continue }
      warn(
        row.place(of: column, offset: star.offset),
        "there is no footnote \(star.text); the mark is left where it stands")
    }
  }

  /// The footnotes of some marks that only remark.
  private mutating func remarks(of marks: [String]) -> [Int] {
    let notes = marks.compactMap(footnotes.position)
    usedNotes.formUnion(notes)
    return Set(notes.filter { footnotes.all[$0].kamerstuk == nil }).sorted()
  }

  /// What the footnotes of some marks remark on the cells in which these stand.
  ///
  /// - Parameter others: Marks of remarks on the whole line.
  private func notes(of marks: [FootnoteMark], besides others: [String]) -> [CellNote] {
    var seen: Set<String> = []
    let all = marks.map { ($0.text, Optional($0.column)) } + others.map { ($0, Column?.none) }
    return all.compactMap { mark, column in
      guard let note = footnotes.position(of: mark), footnotes.all[note].kamerstuk == nil,
        seen.insert(mark).inserted
      else { return nil }
      return CellNote(column: column, text: footnotes.all[note].note.text)
    }
  }

  /// Keeps a warning; its place is looked for only where it is one of those that are told.
  mutating func warn(_ place: @autoclosure () -> SourcePlace, _ message: String) {
    guard warnings.count < Limits.warnings else {
      moreWarnings += 1
      return
    }
    warnings.append(AnnexError(file, at: place(), "warning: \(message)"))
  }

  private mutating func add(_ warning: AnnexError) {
    if warnings.count < Limits.warnings { warnings.append(warning) } else { moreWarnings += 1 }
  }
}
