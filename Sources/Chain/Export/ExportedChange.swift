internal import SQLite

/// A change as an export has it.
struct ExportedChange {
  /// Its row in `changes`.
  let own: ExportedRow
  /// Its rows table by table, in the order of the catalogue; none where there are none at all.
  let rows: [[ExportedRow]]
  /// Its hash, in hexadecimal digits.
  let hash: String
}

/// A row as an export has it: the values of its columns in the order of its table.
struct ExportedRow {
  fileprivate(set) var values: [Value]

  /// Nothing yet, for so many columns.
  init(columns count: Int) {
    values = [Value](repeating: .null, count: count)
  }

  /// Takes the value of a column.
  ///
  /// - Returns: Whether it had none yet.
  mutating func take(_ value: Value, at position: Int) -> Bool {
    guard values.indices.contains(position), case .null = values[position] else { return false }
    values[position] = value
    return true
  }

  /// Its id, the first column of every table; 0 where it has none, which no table takes.
  var id: Int {
    guard case .integer(let id)? = values.first else { return 0 }
    return Int(id)
  }
}
