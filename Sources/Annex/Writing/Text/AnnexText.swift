internal import Dates

/// A document in the text form in which annexes come: a table with tabs, its footnotes behind it.
///
/// `Annex(reading:)` reads it again.
public struct AnnexText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// What the form cannot say, and what was written instead, each in a sentence.
  public let losses: [String]

  /// Writes a document.
  public init(of document: AnnexDocument) {
    var writer = TextWriter(document: document)
    writer.write()
    text = writer.lines.map { $0 + "\n" }.joined()
    losses = writer.losses + [Self.lostCodes(of: document, in: text)].compactMap(\.self)
  }

  /// Tells of the measures whose codes a reader of the text would not find.
  private static func lostCodes(of document: AnnexDocument, in text: String) -> String? {
    guard
      let again = try? Annex(reading: Array(text.utf8), named: "text").interpreted(in: "text"),
      again.lines.count == document.lines.count
    else { return nil }
    let names = zip(document.lines, again.lines).filter { $0.fact.code != $1.measure.code }
      .compactMap(\.0.fact.code)
    guard !names.isEmpty else { return nil }
    return "these are read again as part of the title, for the text form knows codes of one kind "
      + "(CSV has a column for them): \(names.joined(separator: "; "))"
  }
}

private struct TextWriter {
  let document: AnnexDocument
  private(set) var lines: [String] = []
  private(set) var losses: [String] = []
  private let cited: Set<CalendarDate>

  init(document: AnnexDocument) {
    self.document = document
    let told = document.lines.flatMap(\.fact.told)
    cited = Set(told.filter { $0.kamerstuk != nil }.map(\.date))
  }

  mutating func write() {
    lines = [SpokenCell.oneLine(document.title).text, "", "Legenda\t"]
    lines += Phase.inLegend(of: document).map { "\t= \(document.legend(of: $0))" } + [""]
    // By its headings the text form is known.
    let headings = Column.allCases.map(document.heading)
    let areKnown = Headings.match(headings)
    write(areKnown ? headings : Column.allCases.map(\.heading))
    if !areKnown {
      losses.append(
        "the text form is known by headings of its own, and those of the programme are left out (Markdown, tables and "
          + "documents have them)")
    }
    loseOwners()
    for part in document.parts {
      if let heading = part.heading {
        write([say(heading, of: .ambition, named: "a theme"), "", "", "", "", ""])
      }
      for line in part.lines { write(line) }
    }
    loseStatements()
    guard !document.notes.isEmpty else { return }
    lines.append("")
    for note in document.notes {
      let words = SpokenCell.oneLine(note.text)
      if words.isLost { lose("a tab or a line end", in: "footnote \(note.mark)") }
      lines.append("\(note.mark) \(words.text)")
    }
  }

  private mutating func write(_ line: AnnexDocument.Line) {
    let name = line.fact.code ?? line.fact.measure
    var texts = Column.allCases.map { column in
      column == .status ? "" : say(line[column], of: column, named: name)
    }
    var rows = SpokenCell(of: line[.status], in: .status, of: document)
    let statuses = rows.takeRows()
    report(rows, named: name)
    texts[Column.status.rawValue] = statuses.first ?? ""
    write(texts)
    for status in statuses.dropFirst() { write(["", "", "", "", status, ""]) }
    for told in line.fact.told where told.kamerstuk == nil && cited.contains(told.date) {
      losses.append(
        "\(name): on \(told.date) Parliament was told by no known Kamerstuk; "
          + "the text form gives the line that of other lines of that day")
    }
    if Set(line.fact.told.map(\.date)).count < line.fact.told.count {
      losses.append(
        "\(name): Parliament was told twice on one date; the text form has only the first Kamerstuk"
      )
    }
  }

  /// Tells of those who answer for measures.
  private mutating func loseOwners() {
    let names = document.lines.filter { $0.fact.owner != nil }.map {
      $0.fact.code ?? $0.fact.measure
    }
    guard !names.isEmpty else { return }
    losses.append(
      "the text form has no column for who answers for a measure (CSV has): "
        + names.joined(separator: "; "))
  }

  /// Tells of the lines whose phase, signals or target date are others than their words say.
  private mutating func loseStatements() {
    let names = document.lines.filter { line in
      guard let said = try? Derivation(of: line.fact.status.words) else { return true }
      return said.phase?.content != line.fact.phase
        || Set(said.signals.map(\.kind)) != Set(line.fact.signals)
        || said.target?.content != line.fact.target
    }.map { $0.fact.code ?? $0.fact.measure }
    guard !names.isEmpty else { return }
    losses.append(
      "the words do not say all that is recorded of phase, signals and target date, and the text form "
        + "has no column for these (CSV has): \(names.joined(separator: "; "))")
  }

  private mutating func say(
    _ text: MarkedText, of column: Column, named name: String
  ) -> String {
    var cell = SpokenCell(of: text, in: column, of: document)
    let said = cell.takeLine()
    report(cell, named: name)
    return said
  }

  private mutating func report(_ cell: SpokenCell, named name: String) {
    if cell.hasLostBreaks { lose("a tab, an empty line or a line end", in: name) }
    if cell.hasLostMarks {
      losses.append(
        "\(name): superscript digits that are no footnote mark became ordinary ones, "
          + "because the text form would take them for one")
    }
  }

  private mutating func lose(_ what: String, in name: String) {
    losses.append("\(name): \(what) became a space, because the text form has no place for it")
  }

  private mutating func write(_ texts: [String]) {
    lines.append(texts.joined(separator: "\t"))
  }
}
