public import Dates

extension Annex {
  /// Reads what the rows and footnotes say.
  ///
  /// - Parameters:
  ///   - file: The name that errors give the file.
  ///   - date: The date of the edition, where it is known: what comes later is not yet so.
  /// - Throws: ``AnnexError``, with line and column, where they contradict themselves or each other.
  public func interpreted(
    in file: String, on date: CalendarDate? = nil
  ) throws(AnnexError) -> AnnexContents {
    do {
      return try contents(in: file, on: date)
    } catch {
      throw tables?.placed(error) ?? error
    }
  }

  private func contents(
    in file: String, on date: CalendarDate?
  ) throws(AnnexError) -> AnnexContents {
    var interpreter = Interpreter(
      file: file, form: form, date: date, footnotes: try Footnotes(notes, in: file),
      numbering: Numbering(of: self), atMost: rows.count)
    for (position, row) in rows.enumerated() {
      switch row.kind {
      case .header, .continuation: continue
      case .theme: try interpreter.readTheme(position, row)
      case .line:
        try interpreter.readLine(position, continued: continuations(of: position), in: rows)
      }
    }
    var contents = try interpreter.finish(rows)
    contents.lacks = lacks
    contents.tellsNotes = form == .document || !notes.isEmpty
    // Numbers can stand behind titles as well.
    if contents.lines.contains(where: { !$0.measure.codes.isEmpty }) {
      contents.lacks.remove(.code)
    }
    return contents
  }

  /// The rows that continue the status of a line: those up to the next row of another kind.
  private func continuations(of line: Int) -> [Int] {
    Array(((line + 1)..<max(line + 1, rows.count)).prefix { rows[$0].kind == .continuation })
  }
}

/// Goes through the rows and remembers what they leave unsaid: theme, ambition, dates with their marks.
private struct Interpreter {
  let file: String
  let form: Annex.Form
  let date: CalendarDate?
  let footnotes: Footnotes
  let numbering: Numbering
  private var places: Places
  private var measures: Measures
  private var dates = NotificationDates()
  private var lines: [AnnexContents.Line] = []
  private var open: [OpenDates] = []
  private var themeRows: [Int: String] = [:]
  private var warnings: [AnnexError] = []
  private var moreWarnings = 0
  private var dateCount = 0
  private var usedNotes: Set<Int> = []
  /// The cells of the column of target dates that are no dates.
  private var undated: [(place: SourcePlace, words: String)] = []

  init(
    file: String, form: Annex.Form, date: CalendarDate?, footnotes: Footnotes, numbering: Numbering,
    atMost count: Int
  ) {
    // A line is large: an array that grows would hold them twice for a moment.
    lines.reserveCapacity(count)
    self.file = file
    self.form = form
    self.date = date
    self.footnotes = footnotes
    self.numbering = numbering
    places = Places(file: file)
    measures = Measures(file: file, numberedWith: numbering.words)
  }

  /// The dates of a line, which wait for the marks of the lines below it.
  private struct OpenDates {
    /// The line, by its place among the lines.
    let line: Int
    /// Its row, by its place among the rows.
    let row: Int
    let dates: [NotifiedCell.Entry]
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
    places.enter(theme: theme)
    themeRows[position] = theme
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
    let derivation = try status.derivation(in: file, on: date)
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
      notes: notes(of: marks, besides: row.beside.remarks))
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

  mutating func finish(_ rows: [Annex.Row]) throws(AnnexError) -> AnnexContents {
    warnOfTypedMarks(in: rows)
    for told in open {
      lines[told.line].notifications = told.dates.map { notification($0, row: rows[told.row]) }
    }
    for (position, footnote) in footnotes.all.enumerated() where !usedNotes.contains(position) {
      warn(
        SourcePlace(line: footnote.note.sourceLine, column: 1),
        "no mark leads to footnote \(footnote.note.mark)")
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

  /// Names the marks that are only typed and lead, beside a date, to another paper than those that go along with
  /// their notes: somebody put a note in front of these, and they were not numbered anew.
  private mutating func warnOfTypedMarks(in rows: [Annex.Row]) {
    func marked(_ told: OpenDates, isTyped: Bool) -> [(entry: NotifiedCell.Entry, note: Int)] {
      told.dates.compactMap { entry in
        guard let mark = entry.mark, let note = footnotes.position(of: mark.text),
          rows[told.row].beside.typedMarks.contains(mark.text) == isTyped
        else { return nil }
        return (entry, note)
      }
    }
    var real: [CalendarDate: Set<Int>] = [:]
    for told in open {
      for (entry, note) in marked(told, isTyped: false) {
        real[entry.date, default: []].insert(note)
      }
    }
    for told in open {
      for (entry, note) in marked(told, isTyped: true) {
        guard let others = real[entry.date], !others.contains(note),
          let other = others.sorted().first
        else { continue }
        let (typed, led) = (footnotes.all[note].note, footnotes.all[other].note)
        warn(
          rows[told.row].place(of: .notified, offset: entry.offset),
          """
          the mark \(typed.mark) is typed and leads to "\(typed.text.trimmingSpaces.shown)", where the footnote of \
          \(entry.date) elsewhere is \(led.mark) "\(led.text.trimmingSpaces.shown)"; one of them is not right
          """)
      }
    }
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
    return marks.filter { footnotes.position(of: $0.text) != nil }
  }

  /// The dates of a row; those that are marked tell the others by which Kamerstuk.
  private mutating func notified(_ row: Annex.Row) throws(AnnexError) -> [NotifiedCell.Entry] {
    let entries: [NotifiedCell.Entry]
    do {
      entries = try NotifiedCell(reading: row.cells[.notified]).dates
    } catch {
      throw AnnexError(
        file, at: row.place(of: .notified, offset: error.offset), error.message)
    }
    if form == .text, let inline = entries.compactMap(\.citation).first {
      throw AnnexError(
        file, at: row.place(of: .notified, offset: inline.offset), NotifiedCell.noJoint)
    }
    dateCount += entries.count
    guard dateCount <= Limits.allDates else {
      throw .manyDates(in: file, at: row.place(of: .notified))
    }
    for entry in entries {
      guard let note = note(of: entry) else { continue }
      usedNotes.insert(note)
      guard let kamerstuk = footnotes.all[note].kamerstuk else {
        warn(
          row.place(of: .notified, offset: entry.offset),
          "footnote \(footnotes.all[note].note.mark) names no Kamerstuk for \(entry.date)")
        continue
      }
      if !kamerstuk.mayBeDated(entry.date) {
        warn(
          row.place(of: .notified, offset: entry.offset),
          "\(entry.date) is not in the session year of \(kamerstuk)")
      }
      // A paper that stands beside a date says nothing of that date elsewhere.
      if entry.mark != nil { dates.add(entry.date, note: note, of: footnotes) }
    }
    return entries
  }

  /// The footnote of a date: the one that its mark leads to, or the one of the paper beside it.
  private func note(of entry: NotifiedCell.Entry) -> Int? {
    entry.mark.flatMap { footnotes.position(of: $0.text) }
      ?? entry.citation.flatMap { footnotes.position(of: $0.kamerstuk) }
  }

  private mutating func notification(
    _ entry: NotifiedCell.Entry, row: Annex.Row
  ) -> AnnexContents.Notification {
    if let marked = note(of: entry), footnotes.all[marked].kamerstuk != nil {
      return told(entry.date, by: marked)
    }
    if dates.isContested(entry.date) {
      warn(
        row.place(of: .notified, offset: entry.offset),
        "several Kamerstukken are cited for \(entry.date), and no mark says which is meant here")
    }
    return told(entry.date, by: dates.note(for: entry.date))
  }

  private func told(_ date: CalendarDate, by note: Int?) -> AnnexContents.Notification {
    AnnexContents.Notification(
      date: date, note: note, kamerstuk: note.flatMap { footnotes.all[$0].kamerstuk })
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
  private mutating func warn(_ place: @autoclosure () -> SourcePlace, _ message: String) {
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
