import JSONText

/// A form for programs.
enum DataForm {
  case json, csv

  /// Writes objects of one shape.
  ///
  /// - Parameter columns: The names of their fields, for the header where there are no objects.
  func text(of objects: [[(String, JSON)]], columns: [String]) -> String {
    switch self {
    case .json: JSON.array(objects.map(JSON.object)).text + "\n"
    case .csv: CSV.text(columns: columns, rows: objects.map { $0.map(\.1) })
    }
  }
}
