import JSONText

/// A form for programs.
enum DataForm {
  case json, csv

  /// Writes items as objects of one shape, in UTF-8.
  ///
  /// - Parameters:
  ///   - columns: The names of their fields, for the header where there are no items.
  ///   - fields: The fields of an item.
  func text<Item>(
    of items: [Item], columns: [String], _ fields: (Item) -> [(String, JSON)]
  ) -> [UInt8] {
    switch self {
    case .json:
      var text = JSON.text(of: items) { .object(fields($0)) }
      text.append(UInt8(ascii: "\n"))
      return text
    case .csv:
      return Array(CSV.text(columns: columns, rows: items.map { fields($0).map(\.1) }).utf8)
    }
  }
}
