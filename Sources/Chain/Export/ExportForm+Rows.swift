internal import Digest
internal import JSONText
internal import SQLite

extension ExportForm {
  /// Reads the rows of a change, table by table, in the order of the catalogue.
  func rows(_ scanner: inout JSONScanner) throws -> [[ExportedRow]] {
    var rows = [[ExportedRow]](repeating: [], count: layout.chained.count)
    var seen: Set<Int> = []
    try scanner.object { scanner, name in
      guard let place = layout.chained.firstIndex(where: { $0.isNamed(name) }) else {
        let name = String(decoding: name, as: UTF8.self)
        throw ExportFault("this stand has no table \(name)", isOfNewer: true)
      }
      let table = layout.chained[place]
      guard seen.insert(place).inserted else { throw ExportFault("\(table.name) is named twice") }
      try scanner.array { scanner in rows[place].append(try row(&scanner, of: table)) }
    }
    return rows
  }

  /// Reads a row of a table.
  func row(_ scanner: inout JSONScanner, of table: ChainLayout.Columns) throws -> ExportedRow {
    var row = ExportedRow(columns: table.columns.count)
    // Columns mostly stand in the order in which the table has them here.
    var next = table.columns.startIndex
    try scanner.object { scanner, name in
      guard
        let place = table.columns[next...].firstIndex(where: { $0.isNamed(name) })
          ?? table.columns[..<next].firstIndex(where: { $0.isNamed(name) })
      else {
        let name = String(decoding: name, as: UTF8.self)
        throw ExportFault("this stand has no column \(name) in \(table.name)", isOfNewer: true)
      }
      next = place
      let column = table.columns[place]
      guard row.take(try value(&scanner, of: column, in: table), at: column.position) else {
        throw ExportFault("\(table.name).\(column.name) is named twice")
      }
    }
    return row
  }

  private func value(
    _ scanner: inout JSONScanner, of column: ChainLayout.Column, in table: ChainLayout.Columns
  ) throws -> Value {
    let kind = try scanner.kind()
    switch (column.type, kind) {
    case (.integer, .integer):
      return .integer(try scanner.integer())
    case (.text, .text):
      let text = try scanner.text()
      guard !text.holdsNUL else {
        throw ExportFault("a text holds a NUL, which no register takes in")
      }
      return .text(String(decoding: text, as: UTF8.self))
    case (.bytes, .text):
      guard let bytes = Hexadecimal.bytes(in: try scanner.text()) else { break }
      return .blob(bytes)
    default: break
    }
    throw ExportFault(
      "\(table.name).\(column.name) is no \(column.type.rawValue), but \(kind.rawValue)")
  }
}

extension ArraySlice<UInt8> {
  fileprivate var holdsNUL: Bool {
    withUnsafeBufferPointer { bytes in
      // Without a way out the loop takes many bytes at once.
      var found: UInt8 = 0
      for byte in bytes { found |= byte == 0 ? 1 : 0 }
      return found != 0
    }
  }
}

extension ChainLayout.Columns {
  fileprivate func isNamed(_ other: ArraySlice<UInt8>) -> Bool {
    name.withUTF8Buffer { $0.elementsEqual(other) }
  }
}

extension ChainLayout.Column {
  fileprivate func isNamed(_ other: ArraySlice<UInt8>) -> Bool {
    nameBytes[...] == other
  }
}
