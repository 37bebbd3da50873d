public import Dates

extension Annex {
  /// Reads what the rows and footnotes say.
  ///
  /// - Parameters:
  ///   - file: The name that errors give the file.
  ///   - date: The date of the edition, where it is known: what comes later is not yet so.
  ///   - today: The day on which it is read, where that matters.
  /// - Throws: ``AnnexError``, with line and column, where they contradict themselves or each other.
  public func interpreted(
    in file: String, on date: CalendarDate? = nil, today: CalendarDate? = nil
  ) throws(AnnexError) -> AnnexContents {
    do {
      return try contents(in: file, on: date, today: today)
    } catch {
      throw tables?.placed(error) ?? error
    }
  }

  private func contents(
    in file: String, on date: CalendarDate?, today: CalendarDate?
  ) throws(AnnexError) -> AnnexContents {
    var interpreter = Interpreter(
      file: file, form: form, date: date, today: today,
      footnotes: try Footnotes(notes, in: file), numbering: Numbering(of: self),
      statuses: ReadStatuses(of: statuses, on: date))
    for (position, row) in rows.enumerated() {
      switch row.kind {
      case .header, .continuation: continue
      case .theme: try interpreter.readTheme(position, row)
      case .line:
        try interpreter.readLine(position, continued: continuations(of: position), in: rows)
      }
    }
    var contents = try interpreter.finish(rows, below: header)
    contents.lacks = lacks
    contents.tellsNotes = tellsNotes
    // Numbers can stand behind titles as well.
    if contents.lines.contains(where: { !$0.measure.codes.isEmpty }) {
      contents.lacks.remove(.code)
    }
    return contents
  }

  /// The words of the status of each line; none where one is too long to be read, which is told where it is met.
  private var statuses: [String] {
    let texts = rows.indices.filter { rows[$0].kind == .line }
      .map { StatusText(rows: [$0] + continuations(of: $0), in: rows).text }
    return texts.allSatisfy { $0.utf8.count <= Limits.cell } ? texts : []
  }

  /// The rows that continue the status of a line: those up to the next row of another kind.
  private func continuations(of line: Int) -> [Int] {
    Array(((line + 1)..<max(line + 1, rows.count)).prefix { rows[$0].kind == .continuation })
  }
}
