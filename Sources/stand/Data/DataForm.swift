import JSONText

/// A form for programs.
enum DataForm {
  case json, csv

  /// Writes items to standard output as objects of one shape, each made when it is written.
  ///
  /// - Parameters:
  ///   - columns: The names of their fields, for the header where there are no items.
  ///   - fields: The fields of an item.
  /// - Throws: `FileError` where they cannot be written.
  func write<Item>(
    _ items: [Item], columns: [String], _ fields: (Item) -> [(String, JSON)]
  ) throws {
    var output = PiecewiseOutput()
    switch self {
    case .json:
      var list = JSONList()
      for item in items { try output.add { list.add(.object(fields(item)), to: &$0) } }
      try output.add { list.end(to: &$0) }
      try output.end(with: "\n")
    case .csv:
      try output.add { $0 += CSV.header(of: columns).utf8 }
      for item in items { try output.add { $0 += CSV.row(of: fields(item).map(\.1)).utf8 } }
      try output.end()
    }
  }
}
