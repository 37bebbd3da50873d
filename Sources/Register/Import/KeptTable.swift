internal import Annex
internal import SQLite

/// The table of an edition as it was sent: its bytes, and what was told of them where they are a document.
struct KeptTable {
  let bytes: [UInt8]
  let reading: [UInt8]?
  let fileName: String
  fileprivate let columns: ColumnNames
  fileprivate let marks: MarkMeanings

  /// Reads it once more.
  func annex() throws -> Annex {
    try reading.map { try Annex(of: $0, named: fileName, columns: columns, marks: marks) }
      ?? Annex(reading: bytes, named: fileName, columns: columns)
  }
}

extension Snapshot {
  /// Reads the table of an edition as it was sent.
  func keptTable(ofEdition id: Int) throws -> KeptTable {
    let kept = try database.first(
      "SELECT bytes, reading, file_name, columns, marks FROM editions WHERE id = \(id)"
    ) { row in
      KeptTable(
        bytes: try row.read(0), reading: try row.read(1), fileName: try row.read(2),
        columns: try ColumnNames(kept: try row.read(3)),
        marks: try MarkMeanings(kept: try row.read(4)))
    }
    guard let kept else { throw RegisterError(.content, "\(path): e\(id) is gone") }
    return kept
  }
}
