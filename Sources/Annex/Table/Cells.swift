internal import PlainText

/// The six cells of a row, each exactly as it was written.
public struct Cells: Hashable, Sendable {
  /// The cells' texts, in the order of the columns.
  public let texts: [String]

  /// Creates the cells of a row, or `nil` where they are not six.
  public init?(_ texts: [String]) {
    guard texts.count == Column.allCases.count else { return nil }
    self.texts = texts
  }

  /// The text of the cell in a column.
  public subscript(column: Column) -> String { texts[column.rawValue] }

  /// The column of the source line, in characters counted from 1, where a cell begins.
  func start(of column: Column) -> Int {
    texts[..<column.rawValue].reduce(1) { $0 + $1.count + 1 }
  }

  /// The columns in which something is written.
  var filled: [Column] {
    Column.allCases.filter { !self[$0].isBlank }
  }

  /// Whether two rows are written in the same bytes.
  ///
  /// Swift's `==` would take `é` for its decomposed form.
  public static func == (left: Self, right: Self) -> Bool {
    left.texts.elementsEqual(right.texts) { $0.utf8.elementsEqual($1.utf8) }
  }
}

/// A column of the annex, in the order of the table.
public enum Column: Int, CaseIterable, Hashable, Sendable {
  /// The ambition of the collection strategy, or a theme.
  case ambition
  /// The page of the ambition in the strategy.
  case page
  /// The measure: its title, and its numbers in the last brackets.
  case measure
  /// The explanation of the measure under this ambition.
  case explanation
  /// The status, in prose.
  case status
  /// The dates on which Parliament was told.
  case notified

  /// The heading of the column in the annex.
  public var heading: String {
    switch self {
    case .ambition: "Ambitie invorderingsstrategie (IS)"
    case .page: "Pag. IS"
    case .measure: "Valt onder verbetermaatregel"
    case .explanation: "Toelichting"
    case .status: "Stand van zaken uitwerking"
    case .notified: "TK geïnformeerd"
    }
  }

  /// The heading of the column where a programme has headings of its own, and none for this.
  var plainHeading: String {
    switch self {
    case .ambition: "Ambitie"
    case .page: "Pag."
    case .measure: "Maatregel"
    case .explanation: "Toelichting"
    case .status: "Stand van zaken"
    case .notified: heading
    }
  }
}
