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

  private func name(of table: OfficeContents.Table, at index: Int) -> String {
    table.name.map { "the sheet \"\($0.shown)\"" } ?? "table \(index + 1)"
  }

  /// What to say of the rows of a table that are hidden, which are read all the same.
  func hint(ofHidden table: OfficeContents.Table, at index: Int) -> String? {
    let rows = table.rows.filter { $0.isHidden == true }.map(\.number)
    guard !rows.isEmpty else { return nil }
    var runs: [ClosedRange<Int>] = []
    for row in rows {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    let words = runs.prefix(10).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) to \(run.upperBound)"
    }
    let more = runs.count > 10 ? " and more" : ""
    return
      "\(file): \(name(of: table, at: index)) hides row\(rows.count == 1 ? "" : "s") "
      + "\(words.joined(separator: ", "))\(more), and what stands there is read"
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
