public import Documents
internal import PlainText

/// The headings of an annex in a row of a document.
struct OfficeHeadings {
  /// What each column is; nothing for one that is left aside.
  let fields: [Field?]
  /// The column that has the phase, the signals and the target date together, as the documents of this program
  /// have.
  let combined: Int?
  /// The row in its table.
  let number: Int
  private let texts: [String]
  /// How many columns there are up to the last with a heading, which a theme stands over.
  let width: Int

  /// Finds the headings in a row, or `nil` where it does not name the measures and something else.
  ///
  /// - Parameter above: The row above it, which has the text of cells that are one with it.
  init?(_ row: OfficeContents.Row, below above: OfficeContents.Row?, _ columns: ColumnNames) {
    let texts = row.cells.enumerated().map { column, cell in
      cell.isMerged ? above?.text(at: column) ?? "" : cell.text
    }
    // Most rows are none, and looking at all of their words takes long.
    guard texts.contains(where: columns.mayNameMeasures) else { return nil }
    let fields = columns.fields(of: texts)
    guard fields.contains(.measure), fields.count(where: { $0 != nil }) >= 2 else { return nil }
    self.fields = fields
    self.texts = texts
    width = (texts.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0) + 1
    combined = texts.firstIndex(where: Self.isCombined)
    number = row.number
  }

  /// How documents of this program call that column.
  static let combined = "Fase en signalen"
  private static let combinedHeading = FoldedText.trimmed(combined)

  /// Whether a heading is that of that column.
  static func isCombined(_ heading: String) -> Bool {
    FoldedText.trimmed(heading) == combinedHeading
  }

  /// Whether a column that is left aside may show how measures stand: it has no heading, or one that speaks of that.
  func mayShowStanding(_ column: Int) -> Bool {
    guard texts.indices.contains(column), column != combined else { return false }
    let heading = FoldedText.trimmed(texts[column])
    return heading.isEmpty || Self.standing.contains(where: heading.contains)
  }

  /// Words of such headings.
  private static let standing = [
    "kleur", "licht", "status", "stand", "fase", "voortgang",
  ]

  /// Whether a column of their own says the phase, so that no sign in other words does.
  var havePhase: Bool { combined != nil || fields.contains(.phase) }

  /// The first heading that means what one before it means.
  var twice: (text: String, column: Int)? {
    var known: Set<Field> = []
    for (column, field) in fields.enumerated() {
      guard let field else { continue }
      guard known.insert(field).inserted else { return (texts[column], column + 1) }
    }
    return nil
  }

  /// The headings of columns that are left aside.
  var unknown: [(column: Int, text: String)] {
    fields.indices.filter {
      fields[$0] == nil && $0 != combined && !texts[$0].trimmingSpaces.isEmpty
    }
    .map { ($0 + 1, texts[$0]) }
  }

  /// The heading of one of the annex's columns as written; empty where the table has none.
  func text(of column: Column) -> String {
    fields.firstIndex { $0?.column == column }.map { texts[$0] } ?? ""
  }
}

extension OfficeHeadings {
  /// The heading of the column for who answers for a measure; nothing where the table has none.
  var owner: String? {
    fields.firstIndex(of: .owner).map {
      texts[$0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// How wide the columns of the annex are in a table; empty where it does not say.
  func widths(_ table: OfficeContents.Table) -> [Column: Double] {
    guard let widths = table.widths, widths.count == fields.count else { return [:] }
    var found: [Column: Double] = [:]
    for (field, width) in zip(fields, widths) where width > 0 {
      if let column = field?.column { found[column] = width }
    }
    return found
  }
}

extension OfficeContents.Row {
  /// The text of the cell in a column, counted from 0; empty where the row ends before it.
  func text(at column: Int) -> String {
    cells.indices.contains(column) ? cells[column].text : ""
  }
}

extension HeadingWords {
  /// The headings of an annex, with what a person says of others.
  public init(ofAnnex columns: ColumnNames) {
    func measures(_ headings: [String: Field]) -> Set<String> {
      Set(headings.filter { $0.value == .measure }.keys)
    }
    self.init(
      first: measures(Field.byHeading).union(measures(columns.said)),
      all: Set(Field.byHeading.keys).union(columns.said.keys),
      others: (measures(Field.byOtherHeading), Set(Field.byOtherHeading.keys)),
      lists: ["fase"],
      marks: ChangeMarks(
        heading: AnnexChange.heading, labels: [AnnexChange.newLabel, AnnexChange.changedLabel],
        beginnings: AnnexChange.Subject.allCases.flatMap { subject in
          ["was", "toegevoegd", "vervallen"].map { "\(subject.dutch) \($0):" }
        }))
  }
}
