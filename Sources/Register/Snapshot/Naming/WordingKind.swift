/// What a wording can be of.
enum WordingKind: CaseIterable {
  case theme, ambition, measure, line

  var rows: DatedTable {
    switch self {
    case .theme: .themeWordings
    case .measure: .measureWordings
    case .ambition: .ambitionWordings
    case .line: .lineWordings
    }
  }

  /// The kind of the rows of a table; nothing where those are no wordings.
  init?(of table: DatedTable) {
    let name = table.name.description
    guard let kind = Self.allCases.first(where: { $0.rows.name.description == name }) else {
      return nil
    }
    self = kind
  }
}

extension Rewording {
  /// Refuses words that a wording of a kind does not have.
  func refuseOthers(than kind: WordingKind, of name: RowName) throws(RegisterError) {
    let others: Bool
    let has: String
    switch kind {
    case .measure:
      others = isOfLine
      has =
        "a measure, which has only a title (--title), numbers (--numbers) and where it goes on (--merged-into, --split-into)"
    case .theme:
      others = isOfMeasure || isOfPlace || isOfAmbition
      has = "a theme, which has only a title (--theme-title)"
    case .ambition:
      others = isOfMeasure || isOfPlace || isOfTheme
      has = "an ambition, which has only a title (--ambition-title) and a page (--page)"
    case .line:
      others = isOfMeasure || isOfAmbition || isOfTheme
      has =
        "why a measure stands where it stands, which has only an explanation (--explanation) and an owner (--owner)"
    }
    guard !others else {
      throw RegisterError(.usage, "\(name) words \(has), and its date (--on)")
    }
  }
}
