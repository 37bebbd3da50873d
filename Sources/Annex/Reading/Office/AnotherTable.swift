internal import Dates
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
  /// - Parameters:
  ///   - areNumbered: Whether all measures so far have numbers, and there are some.
  ///   - scan: What the rows are from some place above on; made where it is needed first.
  init?(
    at place: Int, in rows: [OfficeContents.Row], under headings: OfficeHeadings,
    areNumbered: Bool, _ columns: ColumnNames, _ scan: inout RowsBelow?
  ) {
    guard
      let top = rows[place...].prefix(Self.mostAbove + 1).firstIndex(where: { $0.filled.count > 1 }
      ),
      top + 1 < rows.count, !headings.goesOn(rows[top]), let words = Self.headings(in: rows[top])
    else { return nil }
    let known = scan ?? RowsBelow(of: rows, from: place, under: headings, columns)
    scan = known
    // Below one of its words only numbers stand, as below `Jaar` and `Bedrag`: else it may be a row like those below.
    guard top + 1 < known.end,
      known.columnsOfNumbers(from: top + 1).contains(where: {
        !rows[top].text(at: $0).allSatisfy(\.isWhitespace)
      })
    else { return nil }
    isSure = areNumbered && !known.hasMeasureNumber(from: place)
    let isApart =
      top > place || place > 0 && rows[place].number > rows[place - 1].number + 1
      || columns.fields(of: rows[top].cells.map(\.text)).contains { $0 != nil }
    guard isSure || isApart else { return nil }
    self.rows = place..<known.end
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

  /// No heading is longer, in bytes.
  private static let longest = 40
}

/// What rows of a table are from each place on, up to the next headings of the annex; gone through once, from below.
struct RowsBelow {
  /// Where the next headings stand, or the rows end.
  let end: Int
  private let start: Int
  /// The columns in which only numbers stand from a row on, and some do, as bits.
  private var numbers: [UInt64] = []
  /// Whether a measure has its number from a row on.
  private var hasMeasures: [Bool] = []

  init(
    of rows: [OfficeContents.Row], from start: Int, under headings: OfficeHeadings,
    _ columns: ColumnNames
  ) {
    self.start = start
    end =
      rows.indices.dropFirst(start).first {
        OfficeHeadings(rows[$0], below: nil, columns) != nil
      } ?? rows.count
    var (only, filled, hasMeasure) = (UInt64.max, UInt64(0), false)
    for row in rows[start..<end].reversed() {
      for (column, cell) in row.cells.prefix(64).enumerated() where !cell.text.isEmpty {
        filled |= 1 << UInt64(column)
        if !Self.isNumber(cell.text) { only &= ~(1 << UInt64(column)) }
      }
      hasMeasure = hasMeasure || headings.hasNumber(row)
      numbers.append(only & filled)
      hasMeasures.append(hasMeasure)
    }
    numbers.reverse()
    hasMeasures.reverse()
  }

  /// The columns in which only numbers stand from a row on.
  func columnsOfNumbers(from row: Int) -> [Int] {
    guard numbers.indices.contains(row - start) else { return [] }
    return (0..<64).filter { numbers[row - start] & 1 << UInt64($0) != 0 }
  }

  /// Whether a measure has its number from a row on.
  func hasMeasureNumber(from row: Int) -> Bool {
    hasMeasures.indices.contains(row - start) && hasMeasures[row - start]
  }

  /// Whether a text is a number or an amount, and no date: `2026`, `€ 1.200,50`, `12%`.
  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.utf8.count <= 30
      && text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,€%".contains($0) }
      && (try? CalendarDate(reading: text.trimmingSpaces)) == nil
  }
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

  /// Whether a row is one of a measure: it has its name, and says how it stands.
  func isOfMeasure(_ row: OfficeContents.Row) -> Bool {
    [Field.measure, .status].allSatisfy { field in
      fields.firstIndex(of: field).map { !row.text(at: $0).trimmingSpaces.isEmpty } ?? false
    }
  }

  /// Whether the measure of a row is that of the row above it, with which its cell is one.
  func goesOn(_ row: OfficeContents.Row) -> Bool {
    fields.firstIndex(of: .measure).map(row.isMerged) ?? false
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
