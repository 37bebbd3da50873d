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
      try keepMorePages(of: register.database)
      return try register.database.writing {
        let layout = try RegisterLayout(of: register.database)
        let index = try LaterIndex(in: register.database)
        let seal = try register.fill(from: ExportReader(lines, named: name, layout: layout))
        try index.make()
        return seal
      }
    }
  }

  private func fill(from reader: ExportReader) throws -> Seal? {
    var inserting = try RowInserting(into: self, layout: reader.layout)
    var linker = try Linker(self)
    var number = 0
    while let line = try reader.next() {
      switch line {
      case .change(let change):
        number += 1
        try take(change, as: number, by: &inserting, linking: &linker, from: reader)
      case .seal(let text):
        guard number > 0 || text == nil else {
          throw reader.error("the seal is of a change that is not there")
        }
        let head = number == 0 ? nil : try Snapshot(within: database, at: path).seal()
        let kept = text.flatMap { try? KeptSeal.reading($0, named: "").first?.seal }
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

  private func take(
    _ change: ExportedChange, as number: Int, by inserting: inout RowInserting,
    linking linker: inout Linker, from reader: ExportReader
  ) throws {
    do {
      let before = try inserting.insert(change)
      let hash = try linker.link(number, after: before)
      guard hash.description == change.hash else {
        throw reader.error("c\(number) is not what was exported: its rows have another hash")
      }
    } catch let failure as SQLiteError where [.constraint, .other].contains(failure.reason) {
      throw reader.error("c\(number) cannot be taken in: \(failure.message)")
    }
  }
}
