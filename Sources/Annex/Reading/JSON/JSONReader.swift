internal import JSONText

/// Reads a JSON list of lines, as `stand list --format json` writes it: RFC 8259.
struct JSONReader {
  private let file: String
  private let columns: ColumnNames
  private var places: SourcePlaces
  private var table: ListedTable
  private var hints: [String]
  private var unknown: Set<String> = []

  /// Whether a text is JSON: its first sign opens a list or an object that goes on like one.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let signs = bytes.lazy.filter { !isSpace($0) }.prefix(2)
    let second = signs.dropFirst().first
    switch signs.first {
    case UInt8(ascii: "["): return second.map { "{]".utf8.contains($0) } ?? true
    case UInt8(ascii: "{"): return second.map { "\"}".utf8.contains($0) } ?? true
    default: return false
    }
  }

  /// Reads the lines.
  static func annex(
    of bytes: [UInt8], named file: String, _ columns: ColumnNames, hints: [String]
  ) throws(AnnexError) -> Annex {
    var reader = JSONReader(of: bytes, named: file, columns, hints: hints)
    let first = try reader.read(bytes)
    let names = [Field.ambition, .page, .measure, .explanation, .status, .notified].map(\.listed)
    guard let cells = Cells(names) else { throw AnnexError(file, "the list cannot be read") }
    return try reader.table.finish(
      title: nil, header: Annex.Row(kind: .header, cells: cells, sourceLine: first.line),
      hints: reader.hints)
  }

  private init(
    of bytes: [UInt8], named file: String, _ columns: ColumnNames, hints: [String]
  ) {
    self.file = file
    self.columns = columns
    self.hints = hints
    places = SourcePlaces(of: bytes)
    table = ListedTable(file: file, style: .list)
  }

  /// Reads the list.
  ///
  /// - Returns: Where it begins.
  private mutating func read(_ bytes: [UInt8]) throws(AnnexError) -> SourcePlace {
    var scanner = JSONScanner(bytes[...], depth: Limits.depth)
    do {
      guard try scanner.kind() == .array else {
        throw error(
          "expected a list of lines, [ … ], as `stand list --format json` writes it",
          at: scanner.position)
      }
      let start = places.place(of: scanner.position)
      try scanner.array { scanner in try readLine(&scanner) }
      guard (try? scanner.end()) != nil else {
        throw error("something stands behind the list", at: scanner.position)
      }
      return start
    } catch let failure as JSONError {
      throw error(
        "expected \(failure.expected)\(failure.isAtEnd ? ". Is the file whole?" : "")",
        at: failure.offset)
    } catch let failure as AnnexError {
      throw failure
    } catch {
      throw AnnexError(file, "the list cannot be read: \(error)")
    }
  }

  private mutating func error(_ message: String, at offset: Int) -> AnnexError {
    AnnexError(file, at: places.place(of: offset), "this is no JSON of lines: \(message)")
  }

  /// Reads an object of the list into a row of the table.
  private mutating func readLine(_ scanner: inout JSONScanner) throws {
    guard try scanner.kind() == .object else {
      throw error("expected an object: { … }", at: scanner.position)
    }
    let start = scanner.position
    let place = places.place(of: start)
    var row = ListedRow(line: place.line)
    var names: Set<String> = []
    var aside: [(name: String, place: SourcePlace)] = []
    try scanner.object { scanner, name in
      let namePlace = places.place(of: name.startIndex - 1)
      let name = String(decoding: name, as: UTF8.self)
      guard !name.contains("\\") else {
        throw AnnexError(file, at: namePlace, "the name of a member holds an escape")
      }
      guard names.insert(name).inserted else {
        throw AnnexError(file, at: namePlace, "the member \"\(name)\" stands here twice")
      }
      guard let field = columns.field(ofMember: name) else {
        aside.append((name, namePlace))
        try scanner.skip()
        return
      }
      table.hasPlace(for: field)
      let value = JSONMember(field, in: file, at: places.place(of: scanner.position))
      try value.read(from: &scanner, to: &row)
    }
    guard scanner.position - start <= Limits.object else {
      throw AnnexError(file, at: place, "this object is larger than 4 MiB; a line is smaller")
    }
    for (name, place) in aside { leaveAside(name, at: place, hasCodes: row[.code] != nil) }
    guard row[.measure] != nil else {
      throw AnnexError(
        file, at: place, "this object has no measure; expected a member \"measure\"")
    }
    try refuseNUL(in: row)
    try table.add(row)
  }

  private mutating func leaveAside(_ name: String, at place: SourcePlace, hasCodes: Bool) {
    if !Field.isKnownAside(name, hasCodes: hasCodes), unknown.count < Limits.hints,
      unknown.insert(name).inserted
    {
      hints.append(.leftAside(in: file, at: place, "the member \"\(name)\""))
    }
  }

  /// An escape can put a NUL into a text, which ends it for SQLite.
  private func refuseNUL(in row: ListedRow) throws(AnnexError) {
    let nul = { (text: String) in text.utf8.contains(0) }
    if let field = Field.allCases.first(where: { nul(row.text(of: $0)) }) {
      throw AnnexError(file, at: row.place(of: field), "this text holds a NUL, so it is no text")
    }
    if let remark = row.remarks.first(where: { nul($0.text) }) {
      throw AnnexError(file, at: remark.place, "this text holds a NUL, so it is no text")
    }
  }
}

/// Where the bytes of a text stand, asked for one behind the other.
private struct SourcePlaces {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  init(of bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func place(of offset: Int) -> SourcePlace {
    if offset < position { (position, line, column) = (0, 1, 1) }
    while position < min(offset, bytes.count) {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[position] & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    return SourcePlace(line: line, column: column)
  }
}
