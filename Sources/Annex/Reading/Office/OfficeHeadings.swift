internal import Dates

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

  /// Finds the headings in a row, or `nil` where it does not name the measures and something else.
  init?(_ row: OfficeContents.Row) {
    let texts = row.cells.map(\.text)
    // A heading may have a footnote.
    let words = texts.map { text in String(text.filter { !$0.isMark }) }
    let fields = words.map { $0.utf8.count < 200 ? Field(heading: $0) : nil }
    guard fields.contains(.measure), fields.count(where: { $0 != nil }) >= 2 else { return nil }
    self.fields = fields
    self.texts = texts
    combined = words.firstIndex { FoldedText($0).trimmed == Self.combinedHeading }
    number = row.number
  }

  /// How documents of this program call that column.
  static let combined = "Fase en signalen"
  private static let combinedHeading = FoldedText(combined).trimmed

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

/// A cell that has the phase, the signals and the target date, each on a line.
struct CombinedCell {
  private(set) var phase: Phase?
  /// Whether it says that there is no phase, whatever the words say.
  private(set) var isNone = false
  /// The signals, a semicolon between them.
  private(set) var signals = ""
  /// The target date.
  private(set) var target = ""

  /// What it says where a person stated that there is no phase.
  static let none = "Geen fase"
  /// What stands in front of a target date.
  static let targetLabel = "Streefdatum"

  init(_ text: String, signs: PhaseSigns) {
    var kinds: [String] = []
    // A line may end between the two.
    let text = text.replacing("\(Self.targetLabel)\n", with: "\(Self.targetLabel) ")
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.drop { $0.isWhitespace || $0 == "·" }
      if let (phase, _) = signs.leading(String(line)) {
        self.phase = self.phase ?? phase
      } else if FoldedText(words).trimmed == FoldedText(Self.none).trimmed {
        isNone = true
      } else if words.hasPrefix(Self.targetLabel) {
        let date = words.dropFirst(Self.targetLabel.count)
        target = CalendarDate(dutch: date)?.description ?? String(String(date).trimmingSpaces)
      } else if Signal.Kind.allCases.contains(where: {
        FoldedText($0.dutch).trimmed == FoldedText(words).trimmed
      }) {
        kinds.append(String(words))
      } else if let phase = PhaseSigns.phase(in: String(words)) {
        self.phase = self.phase ?? phase
      }
    }
    signals = kinds.joined(separator: "; ")
  }
}
