internal import Documents

/// What a table of a document is to an annex.
enum TableKind: Equatable {
  /// It has the headings of an annex, in the row of a position.
  case headed(Int)
  /// It goes on with the table of the annex before it.
  case goesOn
  /// It is none of the annex's; it may be a legend.
  case other
}

extension TableKind {
  /// Tells what the tables of a document are.
  static func all(of contents: OfficeContents, _ columns: ColumnNames) -> [TableKind] {
    var kinds: [TableKind] = []
    let between = TextBetween(of: contents)
    var annex: (index: Int, like: AnnexLikeness)?
    for (index, table) in contents.tables.enumerated() {
      if let start = headings(in: table, columns) {
        kinds.append(.headed(start))
        annex = AnnexLikeness(of: table, from: start, columns).map { (index, $0) }
      } else if let (before, like) = annex, table.name == nil,
        index - before <= furthest, table.rows.first?.isHeading != true,
        like.holds(
          table, behind: between.paragraphs(behind: before, above: index),
          isNext: before == index - 1)
      {
        kinds.append(.goesOn)
        annex = (index, like)
      } else {
        kinds.append(.other)
      }
    }
    return kinds
  }

  /// How many tables further a table still goes on with one.
  private static let furthest = 20

  /// How many rows may stand above the headings in their table: a legend, a title, how it is to be read.
  private static let mostAbove = 100

  /// Where the headings of an annex stand in a table.
  private static func headings(in table: OfficeContents.Table, _ columns: ColumnNames) -> Int? {
    table.rows.indices.prefix(mostAbove).first { index in
      OfficeHeadings(
        table.rows[index], below: index > 0 ? table.rows[index - 1] : nil, columns) != nil
    }
  }
}

/// What is written between the tables of a document, without footnotes that are typed there.
struct TextBetween {
  private let paragraphs: [Int: [OfficeContents.Paragraph]]

  init(of contents: OfficeContents) {
    paragraphs = Dictionary(
      grouping: contents.paragraphs.filter { $0.text.first?.isMark != true && !$0.line.isEmpty },
      by: \.table)
  }

  /// What stands behind one table and above another that comes later.
  func paragraphs(behind before: Int, above index: Int) -> [OfficeContents.Paragraph] {
    (before..<max(before, index)).flatMap { paragraphs[$0 + 1] ?? [] }
  }
}

/// What the rows of an annex are like, to know more of them in a table without headings.
private struct AnnexLikeness {
  private let fields: [Field?]
  /// The words in front of the numbers of its measures, folded: `km`.
  private let numberedWith: Set<String>

  init?(of table: OfficeContents.Table, from start: Int, _ columns: ColumnNames) {
    var fields: [Field?] = []
    // Other headings may come further down; only the last can go on.
    for index in table.rows.indices[start...] where table.name == nil || index == start {
      let above = index > 0 ? table.rows[index - 1] : nil
      fields = OfficeHeadings(table.rows[index], below: above, columns)?.fields ?? fields
    }
    guard let measure = fields.firstIndex(of: .measure) else { return nil }
    self.fields = fields
    numberedWith =
      table.name == nil
      ? Set(table.rows.compactMap { MeasureNumbers.word(in: $0.text(at: measure)) }) : []
  }

  /// Whether a table has more of its rows.
  ///
  /// It is as wide. Right behind the annex it has something under the measures; where something stands in
  /// between, its cells say that they are of the same kind: numbers of measures, dates, pages.
  func holds(
    _ table: OfficeContents.Table, behind between: [OfficeContents.Paragraph], isNext: Bool
  ) -> Bool {
    guard let measure = fields.firstIndex(of: .measure),
      // A theme is one cell over all columns, of whatever number.
      table.rows.filter({ $0.mergedText(across: fields.count) == nil }).map(\.cells.count).max()
        == fields.count,
      table.rows.contains(where: { !$0.text(at: measure).isEmpty })
    else { return false }
    if isNext && between.isEmpty { return true }
    if table.rows.contains(where: isAlike) { return true }
    let canTell =
      !numberedWith.isEmpty || [.notified, .page, .code].contains(where: fields.contains)
    return !canTell && isNext && fields.count > 2
  }

  private func isAlike(_ row: OfficeContents.Row) -> Bool {
    fields.indices.contains { column in
      let text = row.text(at: column)
      guard !text.allSatisfy(\.isWhitespace) else { return false }
      switch fields[column] {
      case .measure: return MeasureNumbers.word(in: text).map(numberedWith.contains) ?? false
      case .notified:
        return NotifiedCell.isDash(text)
          || (try? NotifiedCell(reading: text)).map { !$0.dates.isEmpty } ?? false
      case .page: return NotifiedCell.isDash(text) || Int(text.trimmingSpaces) != nil
      case .code: return text.contains(where: \.isNumber)
      default: return false
      }
    }
  }
}
