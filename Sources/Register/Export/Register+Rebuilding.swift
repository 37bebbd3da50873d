internal import Dates
internal import Digest
public import Files
internal import SQLite

extension Register {
  /// Makes the register again that an export was made of, to the same hashes.
  ///
  /// Every change is hashed as it is inserted, and compared with what the export says of it. Where one
  /// differs, or the end is missing, no register is made.
  ///
  /// - Parameter name: What errors call the export.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: ``RegisterError`` with the line of the export, or as ``create(at:as:_:)`` does.
  public static func rebuild(
    at path: String, from export: Input, named name: String
  ) throws -> Seal? {
    let lines = try LineReader(export, atMost: mostBytesOfChange)
    let id = try registerID(in: lines, named: name)
    return try create(at: path, as: id) { register in
      try register.database.writing {
        let reader = ExportReader(
          lines, named: name, layout: try RegisterLayout(of: register.database),
          in: register.database)
        return try register.fill(from: reader)
      }
    }
  }

  /// The most bytes that the line of one change may have: SQLite takes no longer text.
  private static let mostBytesOfChange = 900_000_000

  private static func registerID(in lines: LineReader, named name: String) throws -> RegisterID {
    let scratch = try Database.inMemory()
    func refusal(_ words: String) -> RegisterError {
      ExportReader.error(words, at: max(1, lines.number), of: name)
    }
    guard let text = try ExportReader.text(from: lines, named: name) else {
      throw refusal("the file is empty")
    }
    let header = try? scratch.first(
      "SELECT \(text) ->> '$.stand', \(text) ->> '$.format', \(text) ->> '$.register'"
    ) { row in
      (
        try row.read(0, as: String?.self), try row.read(1, as: Int?.self),
        try row.read(2, as: String?.self)
      )
    }
    guard let (kind, format, register) = header, kind == "export", let format else {
      throw refusal("not an export of stand; expected what `stand export` wrote")
    }
    guard format == exportFormat else {
      throw refusal("an export of the form \(format), which this stand does not know")
    }
    guard let id = register.flatMap(Hexadecimal.bytes).flatMap(RegisterID.init(bytes:)) else {
      throw refusal("the register's id is not 32 hexadecimal digits")
    }
    return id
  }

  private func fill(from reader: ExportReader) throws -> Seal? {
    let inserting = try RowInserting(into: database)
    var number = 0
    while let line = try reader.next() {
      switch line {
      case .change(let rows, let hash):
        number += 1
        try insert(rows, as: number, hash: hash, by: inserting, from: reader)
      case .noSeal:
        guard number == 0 else { throw reader.error("the last line has no seal") }
        return try end(reader, with: nil)
      case .seal(let register, let change, let moment, let hash):
        guard number > 0 else { throw reader.error("the seal is of a change that is not there") }
        let seal = try seal()
        guard register == seal.register.description, change == seal.changeName,
          moment == seal.recordedAt.description, hash == seal.hash.description
        else { throw reader.error("the seal is not that of the changes before it") }
        return try end(reader, with: seal)
      }
    }
    throw reader.error("the export ends without its seal, so it was cut off")
  }

  private func end(_ reader: ExportReader, with seal: Seal?) throws -> Seal? {
    guard try reader.next() == nil else { throw reader.error("something stands behind the seal") }
    return seal
  }

  private func insert(
    _ rows: [ExportReader.Row], as number: Int, hash: String, by inserting: RowInserting,
    from reader: ExportReader
  ) throws {
    do {
      let before = try newestIDs()
      try inserting.insert(rows)
      guard let change = try change(number) else { throw reader.error("it is not c\(number)") }
      try index(change)
      try link(change, after: before)
    } catch let failure as SQLiteError where [.constraint, .other].contains(failure.reason) {
      throw reader.error("c\(number) cannot be taken in: \(failure.message)")
    }
    guard try seal(of: number).hash.description == hash else {
      throw reader.error("c\(number) is not what was exported: its rows have another hash")
    }
  }

  private func change(_ number: Int) throws -> Change? {
    try database.first(
      "SELECT id, recorded_at, actor FROM changes WHERE id = \(number)"
    ) { row in try Change(row, from: 0) }
  }
}
