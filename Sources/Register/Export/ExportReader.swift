internal import Digest
internal import Files
internal import SQLite

/// An export, read line by line: docs/chain.md, "The export".
///
/// SQLite itself reads the JSON (https://www.sqlite.org/json1.html), in the connection of the register that
/// is made of it.
final class ExportReader {
  private let lines: LineReader
  private let database: Database
  private let name: String
  private let layout: RegisterLayout

  /// A row of a change: its table, and the values of its columns in the order of the layout.
  struct Row {
    let table: String
    let values: [Value]
  }

  /// What a line says.
  enum Line {
    case change(rows: [Row], hash: String)
    case seal(register: String, change: String, recordedAt: String, hash: String)
    /// The seal of a register without changes.
    case noSeal
  }

  init(
    _ lines: LineReader, named name: String, layout: RegisterLayout, in database: Database
  ) {
    self.lines = lines
    self.name = name
    self.layout = layout
    self.database = database
  }

  /// Reads the next line of a change, or the last one.
  ///
  /// - Returns: What it says, or `nil` behind the last line.
  /// - Throws: ``RegisterError`` with the line's number.
  func next() throws -> Line? {
    guard let text = try Self.text(from: lines, named: name) else { return nil }
    return try understanding { try line(text) }
  }

  /// An error about the line that was read last.
  func error(_ words: String) -> RegisterError {
    Self.error(words, at: lines.number, of: name)
  }

  static func error(_ words: String, at line: Int, of name: String) -> RegisterError {
    RegisterError(.content, "\(name):\(line): \(words); no register was made")
  }

  /// Reads a line as text.
  static func text(from lines: LineReader, named name: String) throws -> String? {
    guard let bytes = try lines.next() else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("not UTF-8 text", at: lines.number, of: name)
    }
    return text
  }

  private func line(_ text: String) throws -> Line {
    guard !Self.holdsNUL(text) else {
      throw error("a text holds a NUL, which no register takes in")
    }
    let seal =
      try database.first(
        """
        SELECT json_type(\(text), '$.seal'), \(text) ->> '$.seal.register',
          \(text) ->> '$.seal.change', \(text) ->> '$.seal.recorded_at', \(text) ->> '$.seal.hash',
          json_type(\(text), '$.change'), \(text) ->> '$.hash'
        """
      ) { row in
        try (0..<7).map { try row.read($0, as: String?.self) }
      } ?? []
    let isChange = seal.count == 7 && seal[5] != nil
    if seal.first == "null", !isChange { return .noSeal }
    if seal.first == "object", !isChange, let register = seal[1], let change = seal[2],
      let moment = seal[3],
      let hash = seal[4]
    {
      return .seal(register: register, change: change, recordedAt: moment, hash: hash)
    }
    guard seal.count == 7, seal[5] == "object", let hash = seal[6] else {
      throw error("neither a change nor the seal behind the last")
    }
    return .change(rows: try rows(of: text), hash: hash)
  }

  /// Whether a string of JSON text holds U+0000, at which SQLite would take it to end.
  private static func holdsNUL(_ text: String) -> Bool {
    var isEscaped = false
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        isEscaped = false
        continue
      }
      isEscaped.toggle()
      if isEscaped, rest.starts(with: "u0000".utf8) { return true }
    }
    return false
  }

  private func rows(of text: String) throws -> [Row] {
    var rows: [Row] = []
    var current: (table: String, number: Int)?
    var values: [Value] = []
    var seen: Set<String> = []
    func end() {
      if let current { rows.append(Row(table: current.table, values: values)) }
    }
    try database.visit(
      """
      SELECT 'changes', 0, key, type, atom FROM json_each(\(text), '$.change')
      UNION ALL
      SELECT member.key, element.key, field.key, field.type, field.atom
      FROM json_each(\(text), '$.rows') AS member,
        json_each(member.value) AS element,
        json_each(element.value) AS field
      """
    ) { row in
      let place = (table: try row.read(0, as: String.self), number: try row.read(1, as: Int.self))
      guard let columns = layout.columns[place.table] else {
        throw error("this stand has no table \(place.table); a newer one made the export")
      }
      if current.map({ $0 != place }) ?? true {
        end()
        let isNext = current.map { $0.table != place.table || $0.number < place.number } ?? true
        guard isNext, current?.table == place.table || seen.insert(place.table).inserted else {
          throw error("\(place.table) is named twice")
        }
        current = place
        values = [Value](repeating: .null, count: columns.count)
      }
      let name: String = try row.read(2)
      guard let index = columns.firstIndex(where: { $0.name == name }) else {
        throw error(
          "this stand has no column \(name) in \(place.table); a newer one made the export")
      }
      guard values[index] == .null else { throw error("\(place.table).\(name) is named twice") }
      values[index] = try value(row, as: columns[index], of: place.table)
    }
    end()
    return rows
  }

  private func value(
    _ row: borrowing SQLite.Row, as column: RegisterLayout.Column, of table: String
  ) throws -> Value {
    let type: String = try row.read(3)
    switch (column.type, type) {
    case (.integer, "integer"): return .integer(try row.read(4))
    case (.text, "text"): return .text(try row.read(4))
    case (.bytes, "text"):
      guard let bytes = Hexadecimal.bytes(in: try row.read(4)) else { break }
      return .blob(bytes)
    default: break
    }
    throw error("\(table).\(column.name) is no \(column.type.rawValue), but \(type)")
  }

  /// Words what SQLite says of a line that is no JSON.
  private func understanding<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SQLiteError where [.other, .damaged].contains(failure.reason) {
      throw error("not JSON as an export has it (\(failure.message))")
    }
  }
}
