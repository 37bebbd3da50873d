internal import Documents
internal import PlainText

/// Another table in the rows of an annex: below it in its sheet, or at the same places of a page.
struct AnotherTable {
  /// Its rows, with the lines above its headings that stand alone.
  let rows: Range<Int>
  /// Whether none of its rows has the number of a measure, while all above have one.
  let isSure: Bool
  /// Its headings.
  let words: [String]

  /// Finds one whose first row is at a place, or gives `nil` where a measure or a theme of the annex stands there.
  ///
  /// - Parameter areNumbered: Whether all measures so far have numbers, and there are some.
  init?(
    at place: Int, in rows: [OfficeContents.Row], under headings: OfficeHeadings,
    areNumbered: Bool, _ columns: ColumnNames
  ) {
    guard
      let top = rows[place...].prefix(Self.mostAbove + 1).firstIndex(where: { $0.filled.count > 1 }
      ),
      top + 1 < rows.count, let words = Self.headings(in: rows[top])
    else { return nil }
    let end =
      rows[top...].indices.dropFirst().first { index in
        OfficeHeadings(rows[index], below: nil, columns) != nil
      } ?? rows.count
    guard top + 1 < end, Self.labelsNumbers(rows[top], rows[(top + 1)..<end]) else { return nil }
    let hasNumber = rows[place..<end].contains(where: headings.hasNumber)
    let isApart =
      top > place || place > 0 && rows[place].number > rows[place - 1].number + 1
      || columns.fields(of: rows[top].cells.map(\.text)).contains { $0 != nil }
    guard areNumbered && !hasNumber || isApart else { return nil }
    self.rows = place..<end
    isSure = areNumbered && !hasNumber
    self.words = words
  }

  /// How many lines that stand alone a table has above its headings at most.
  private static let mostAbove = 3

  /// The words of a row that may be headings: several, short, each once, and no numbers, dates or sentences.
  private static func headings(in row: OfficeContents.Row) -> [String]? {
    let texts = row.filled
    let areHeadings = texts.allSatisfy { text in
      text.utf8.count <= longest && text.contains(where: \.isLetter)
        && !text.contains { $0.isNumber || $0.isMark || $0.isNewline || DrawnSign.isSign($0) }
        && (!".;!".contains(text.last ?? " ") || !text.contains(" "))
    }
    guard texts.count > 2, areHeadings, Set(texts).count == texts.count else { return nil }
    return texts
  }

  /// Whether below one of its words only numbers stand, as below `Jaar` and `Bedrag`: else it may be a row like those below.
  private static func labelsNumbers(
    _ row: OfficeContents.Row, _ below: ArraySlice<OfficeContents.Row>
  ) -> Bool {
    row.cells.indices.contains { column in
      guard !row.text(at: column).isEmpty else { return false }
      let texts = below.map { $0.text(at: column) }.filter { !$0.isEmpty }
      return !texts.isEmpty && texts.allSatisfy { $0.contains(where: \.isNumber) }
    }
  }

  /// No heading is longer, in bytes.
  private static let longest = 40
}

extension OfficeContents.Row {
  /// What is written in it, cell by cell.
  fileprivate var filled: [String] {
    cells.map { String($0.text.trimmingSpaces) }.filter { !$0.isEmpty }
  }
}

extension OfficeHeadings {
  /// Whether a row has the number of a measure, behind its name or in a column of numbers.
  func hasNumber(_ row: OfficeContents.Row) -> Bool {
    fields.indices.contains { column in
      switch fields[column] {
      case .measure: MeasureNumbers.word(in: row.text(at: column)) != nil
      case .code: row.text(at: column).contains(where: \.isNumber)
      default: false
      }
    }
  }

  /// Whether a row names a measure.
  func namesMeasure(_ row: OfficeContents.Row) -> Bool {
    fields.firstIndex(of: .measure).map { !row.text(at: $0).trimmingSpaces.isEmpty } ?? false
  }
}

/// The numbers of measures in the last brackets of their names.
enum MeasureNumbers {
  /// The word in front of the number of a measure, in small letters: `km` of `Kade (KM 1)`; `nil` where there is none.
  static func word(in title: String) -> String? {
    guard let open = title.lastIndex(of: "("), let close = title[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = title[title.index(after: open)..<close]
    guard let number = inside.firstIndex(where: \.isNumber) else { return nil }
    return String(inside[..<number]).trimmingSpaces.lowercased()
  }
}
