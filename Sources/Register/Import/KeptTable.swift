internal import Annex
internal import SQLite

/// The table of an edition as it was sent: its bytes, and what was told of them where they are a document.
struct KeptTable {
  let bytes: [UInt8]
  let reading: [UInt8]?
  let fileName: String
  fileprivate let columns: ColumnNames
  fileprivate let marks: MarkMeanings
  fileprivate let headings: ProgrammeLook

  /// Reads it once more.
  func annex() throws -> Annex {
    var annex =
      try reading.map { try Annex(of: $0, named: fileName, columns: columns, marks: marks) }
      ?? Annex(reading: bytes, named: fileName, columns: columns)
    annex.named = headings
    return annex
  }

  /// Reads once more what it says.
  func contents() throws -> AnnexContents { try annex().interpreted(in: fileName) }
}

extension Snapshot {
  /// Understands the table of an edition; nothing where it is not understood.
  ///
  /// What its rows do not say, as that it has no column for ambitions, the table says as it was sent.
  func contents(of table: Annex, as edition: Edition) throws -> AnnexContents? {
    if let contents = try? table.interpreted(in: edition.fileName) { return contents }
    guard let sent = try? keptTable(ofEdition: edition.id).annex(),
      sent.rows.map(\.kind) == table.rows.map(\.kind)
    else { return nil }
    return try? sent.interpreted(in: edition.fileName)
  }

  /// Reads how an edition looks, beside its headings: what only a document says.
  func look(of edition: Edition) throws -> ProgrammeLook {
    let kept = try keptTable(ofEdition: edition.id)
    guard kept.reading != nil else { return ProgrammeLook() }
    return (try? kept.annex().look) ?? ProgrammeLook()
  }

  /// Reads the table of an edition as it was sent.
  func keptTable(ofEdition id: Int) throws -> KeptTable {
    let kept = try database.first(
      "SELECT bytes, reading, file_name, columns, marks, headings FROM editions WHERE id = \(id)"
    ) { row in
      KeptTable(
        bytes: try row.read(0), reading: try row.read(1), fileName: try row.read(2),
        columns: try ColumnNames(kept: try row.read(3)),
        marks: try MarkMeanings(kept: try row.read(4)),
        headings: try ProgrammeLook(kept: try row.read(5)))
    }
    guard let kept else { throw RegisterError(.content, "\(path): e\(id) is gone") }
    return kept
  }
}
