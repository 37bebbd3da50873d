import JSONText

/// A form for programs.
enum DataForm {
  case json, csv

  /// Writes items as objects of one shape.
  ///
  /// - Parameters:
  ///   - columns: The names of their fields, for the header where there are no items.
  ///   - fields: The fields of an item.
  func text<Item>(
    of items: [Item], columns: [String], _ fields: (Item) -> [(String, JSON)]
  ) -> String {
    switch self {
    case .json: JSON.text(of: items) { .object(fields($0)) } + "\n"
    case .csv: CSV.text(columns: columns, rows: items.map { fields($0).map(\.1) })
    }
  }
}
