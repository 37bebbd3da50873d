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
    let lines = try LineReader(export)
    let id = try ExportHeader(from: lines, named: name).register
    return try create(at: path, as: id) { register in
      try register.database.writing {
        let reader = ExportReader(
          lines, named: name, layout: try RegisterLayout(of: register.database),
          in: register.database)
        return try register.fill(from: reader)
      }
    }
  }

  private func fill(from reader: ExportReader) throws -> Seal? {
    let inserting = RowInserting(database: database, order: try InsertionOrder(of: database))
    var number = 0
    while let line = try reader.next() {
      switch line {
      case .change(let rows, let hash):
        number += 1
        try insert(rows, as: number, hash: hash, by: inserting, from: reader)
      case .seal(let text):
        guard number > 0 || text == nil else {
          throw reader.error("the seal is of a change that is not there")
        }
        let head = number == 0 ? nil : try seal()
        let kept = text.flatMap { try? KeptSeal.reading(Array($0.utf8), named: "").first?.seal }
        guard kept == head else {
          throw reader.error("the seal is not that of the changes before it")
        }
        guard try reader.next() == nil else {
          throw reader.error("something stands behind the seal")
        }
        return head
      }
    }
    throw reader.error("the export ends without its seal, so it was cut off")
  }

  private func insert(
    _ rows: [ExportReader.Row], as number: Int, hash: String, by inserting: RowInserting,
    from reader: ExportReader
  ) throws {
    do {
      let before = try newestIDs()
      try inserting.insert(rows)
      let change = try change(number)
      try link(change, after: before)
    } catch let failure as SQLiteError where [.constraint, .other].contains(failure.reason) {
      throw reader.error("c\(number) cannot be taken in: \(failure.message)")
    }
    guard try seal(of: number).hash.description == hash else {
      throw reader.error("c\(number) is not what was exported: its rows have another hash")
    }
  }
}
