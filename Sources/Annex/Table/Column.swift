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
}
