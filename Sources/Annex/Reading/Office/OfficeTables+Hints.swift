internal import Documents

extension OfficeTables {
  /// Tells what stands above a table of the annex, and is not read.
  mutating func tellBetween(above index: Int) {
    tell(document.between[index] ?? [], "above table \(index + 1)")
  }

  /// Tells what stands below the last table of the annex likewise, besides notes, a legend and the seal of a register.
  mutating func tellBelow() {
    guard let last = kinds.lastIndex(where: { $0 != .other }) else { return }
    let below = contents.paragraphs.filter { $0.table > last }
      .prefix { $0.text != OfficeDraft.sealHeading }
      .filter { paragraph in
        !legend.paragraphs.contains(paragraph) && paragraph.text.first?.isMark != true
          && !paragraph.line.isEmpty
      }
    tell(below.map(\.line), "below table \(last + 1)")
  }

  private mutating func tell(_ texts: [String], _ place: String) {
    guard !texts.isEmpty else { return }
    let words = texts.prefix(5).map { "\"\($0.shown)\"" }.joined(separator: ", ")
    hints.append(
      "\(file): \(place) stands \(words)\(texts.count > 5 ? " and more" : ""), which is not read")
  }

  /// Names a table that is not read; one that is a legend, all of it, is, and needs no name.
  mutating func tellUnread(_ table: OfficeContents.Table, at index: Int) {
    guard let row = unread(table), !legend.tables.contains(index) else { return }
    named += 1
    guard named <= Limits.hints else { return }
    let texts = row.cells.map(\.text)
    let lack =
      columns.fields(of: texts).contains(.measure)
      ? "says how the measures stand" : "names the measures"
    let shown = texts.filter { !$0.isEmpty }.prefix(8).map(\.shown).joined(separator: " | ")
    hints.append(
      "\(file):\(offset + row.number): \(name(of: table, at: index)) is not read, for no heading in it \(lack): \(shown)"
    )
  }

  /// Tells of another table in the rows of the annex.
  mutating func tell(_ another: AnotherTable, at line: Int) {
    named += 1
    guard named <= Limits.hints else { return }
    let shown = another.words.prefix(8).map(\.shown).joined(separator: " | ")
    hints.append(
      another.isSure
        ? """
        \(file):\(line): another table stands here, whose rows have no numbers as the measures above it have, and is not \
        read: \(shown)
        """
        : """
        \(file):\(line): another table may stand here, for this reads as its headings; all of it is taken for measures: \
        \(shown)
        """)
  }

  private func name(of table: OfficeContents.Table, at index: Int) -> String {
    table.name.map { "the sheet \"\($0.shown)\"" } ?? "table \(index + 1)"
  }

  /// Tells what a table of the annex shows in a way of its own: what is hidden and read all the same, and what lies over
  /// it and is not.
  mutating func tellAside(of table: OfficeContents.Table, at index: Int) {
    func tell(_ words: String) { hints.append("\(file): \(name(of: table, at: index)) \(words)") }
    let rows = table.rows.filter { $0.isHidden == true }.map(\.number)
    if !rows.isEmpty {
      tell(
        "hides row\(rows.count == 1 ? "" : "s") \(Self.runs(of: rows) { "\($0)" }), and what stands there is read"
      )
    }
    let columns = (table.aside?.hiddenColumns ?? []).filter { column in
      table.rows.contains { !$0.text(at: column).isEmpty }
    }
    if !columns.isEmpty {
      tell(
        """
        hides column\(columns.count == 1 ? "" : "s") \(Self.runs(of: columns, Self.letters)), and what stands there \
        is read
        """)
    }
    if let ruled = table.aside?.ruled, !ruled.isEmpty {
      tell(
        """
        gives \(ruled.prefix(5).map(\.shown).joined(separator: ", "))\(ruled.count > 5 ? " and more" : "") colours or \
        icons by rules (conditional formatting), which are not read
        """)
    }
    if let count = table.aside?.afloat, count > 0 {
      tell(
        """
        has \(count) picture\(count == 1 ? "" : "s") or shape\(count == 1 ? "" : "s") over no one row of cells, not read
        """)
    }
  }

  /// Numbers that follow one another as runs, of many only the first.
  private static func runs(of numbers: [Int], _ name: (Int) -> String) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let words = runs.prefix(10).map { run in
      run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound)) to \(name(run.upperBound))"
    }
    return words.joined(separator: ", ") + (runs.count > 10 ? " and more" : "")
  }

  /// The letters of a column of a sheet, counted from 0: `AB`.
  private static func letters(of column: Int) -> String {
    let (more, place) = column.quotientAndRemainder(dividingBy: 26)
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(place))
    return (more > 0 ? letters(of: more - 1) : "") + String(letter)
  }

  /// The row that tells what a table is that is not read: that of its headings, where some of them are those of an
  /// annex, else its first.
  private func unread(_ table: OfficeContents.Table) -> OfficeContents.Row? {
    let written = table.rows.filter { row in row.cells.contains { !$0.text.isEmpty } }
    return written.prefix(3).first { row in
      columns.fields(of: row.cells.map(\.text)).count(where: { $0 != nil }) >= 2
    } ?? written.first
  }

  /// What to say where no table is an annex, with the first words of those that there are.
  var noAnnex: AnnexError {
    let found = contents.tables.prefix(5).compactMap(\.rows.first).map { row in
      row.cells.map(\.text).filter { !$0.isEmpty }.prefix(8).map(\.shown).joined(separator: " | ")
    }
    return AnnexError(
      file,
      """
      no table in it is an annex: expected one with headings for the measures (Maatregel, Verbetermaatregel) and the \
      status (Stand van zaken, Status), or --column \"HEADING=measure\"\
      \(found.isEmpty ? "" : ". Found: " + found.joined(separator: "; "))
      """)
  }

  /// What is not sure of the title; nothing where it is.
  var titleDoubt: String? {
    let stated = document.stated.map { "\"\($0.text.shown)\"" }
    guard !document.candidates.isEmpty else {
      return stated.map {
        "\(file): no line is its title, and its properties call it \($0), which is taken; --title says another"
      }
    }
    let lines = document.candidates.prefix(5).map { "\"\($0.shown)\"" }.joined(separator: ", ")
    let more = document.candidates.count > 5 ? " and more" : ""
    let properties = stated.map { ", or \($0) as its properties call it" } ?? ""
    return
      "\(file): which line is the title is not sure: \(lines)\(more)\(properties); --title says it"
  }

  /// What people left to accept or to answer in the document.
  static func hints(ofReviewing contents: OfficeContents, in file: String) -> [String] {
    func people(_ reviewing: Reviewing) -> String {
      let names = reviewing.authors.prefix(5).map(\.shown).joined(separator: ", ")
      let more = reviewing.authors.count > 5 ? " and others" : ""
      return names.isEmpty ? "" : " by \(names)\(more)"
    }
    let changes = contents.changes.map { changes in
      """
      \(file): it has \(changes.count) tracked change\(changes.count == 1 ? "" : "s")\(people(changes)); its text \
      is read as it stands when all are accepted
      """
    }
    let comments = contents.comments.map { comments in
      "\(file): it has \(comments.count) comment\(comments.count == 1 ? "" : "s")\(people(comments)), which are not read"
    }
    return [changes, comments].compactMap(\.self)
  }
}
