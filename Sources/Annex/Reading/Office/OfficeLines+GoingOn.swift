internal import Documents
internal import PlainText

/// Rows that go on with the line above them.
extension OfficeLines {
  /// Whether a row goes on with the line above: its measure is one with that, and no other ambition stands there.
  func goesOn(_ row: OfficeContents.Row, under headings: OfficeHeadings) -> Bool {
    guard pending != nil, let measure = headings.fields.firstIndex(of: .measure),
      row.isMerged(at: measure)
    else { return false }
    let ambition = headings.fields.firstIndex(of: .ambition)
    return ambition.map { row.isMerged(at: $0) || row.text(at: $0).trimmingSpaces.isEmpty } ?? true
  }

  /// Whether the name of a row is that of the line above, and says that it goes on; with another ambition, page or phase
  /// it is a line all the same, and so it is in a sheet, which has no pages.
  func isSaidToGoOn(_ row: OfficeContents.Row, under headings: OfficeHeadings) -> Bool {
    guard !isSheet, let pending, let measure = headings.fields.firstIndex(of: .measure),
      GoingOn.isSaid(by: row.text(at: measure), behind: pending.text(of: .measure))
    else { return false }
    return headings.fields.enumerated().allSatisfy { column, field in
      field.map(Self.goingOn.contains) == true || row.isMerged(at: column)
        || row.text(at: column).trimmingSpaces.isEmpty
        || field.map { ComparedText(row.text(at: column)) == ComparedText(pending.text(of: $0)) }
          == true
    }
  }

  /// What a row that goes on may have of its own.
  private static let goingOn: Set<Field> = [.measure, .explanation, .status, .notified]

  /// Adds to the line above what a row has of its own.
  ///
  /// - Parameter isSaid: Whether its name says that it goes on, so that its words may do so in the midst of a sentence.
  mutating func extend(
    with row: OfficeContents.Row, under headings: OfficeHeadings, asSaid isSaid: Bool
  ) {
    for (column, field) in headings.fields.enumerated() {
      guard let field, [.explanation, .status, .notified].contains(field),
        !row.isMerged(at: column), let cell = pending?[field]
      else { continue }
      var more = row.text(at: column)
      guard !more.trimmingSpaces.isEmpty else { continue }
      // A dash beside dates says nothing of its own.
      let isDate = field == .notified
      if isDate, NotifiedCell.isDash(more), !cell.isBlank { continue }
      let isFirst = cell.isBlank || isDate && NotifiedCell.isDash(cell.text)
      var between = isDate && !isSaid ? "; " : "\n"
      if isSaid, !isFirst, more.hasPrefix(GoingOn.opening) {
        more.removeFirst(GoingOn.opening.count)
        between = " "
      }
      pending?[field] = ListedCell(
        text: isFirst ? more : cell.text + between + more, place: cell.place)
    }
  }
}
