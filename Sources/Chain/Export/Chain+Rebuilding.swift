internal import Digest
package import Files
internal import SQLite

/// An export whose first line was read: docs/chain.md, "The export".
package struct ExportedChain {
  /// Which register it is an export of.
  package let register: RegisterID
  fileprivate let lines: LineReader
  fileprivate let name: String

  /// Reads the first line.
  ///
  /// - Parameter name: What errors call the export.
  /// - Throws: ``ChainError`` where it is not that of an export.
  package init(_ export: Input, named name: String) throws {
    lines = try LineReader(export)
    self.name = name
    register = try ExportHeader(from: lines, named: name).register
  }
}

extension Chain {
  /// Fills a new file with the changes of an export, to the same hashes.
  ///
  /// Every change is hashed as it is inserted, and compared with what the export says of it. Where one
  /// differs, or the end is missing, nothing is taken in.
  ///
  /// - Parameter progress: Is told how much of the export is read.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: ``ChainError`` with the line of the export.
  package func fill(
    from export: ExportedChain, telling progress: Progress = .untold
  ) throws -> Seal? {
    try filling {
      let layout = try ChainLayout(of: self)
      return try fill(from: ExportReader(export.lines, named: export.name, layout: layout)) {
        progress(export.lines.done, of: export.lines.all)
      }
    }
  }

  /// Fills a new file in one transaction: all of it, or, where the work throws, nothing.
  package func filling<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
    try database.keepMorePages()
    return try database.writing {
      let indexes = try LaterIndexes(of: self)
      let outcome = try work()
      try indexes.make()
      return outcome
    }
  }

  private func fill(from reader: ExportReader, tell: () -> Void) throws -> Seal? {
    var inserting = try RowInserting(into: self, layout: reader.layout)
    var linker = try Linker(self)
    var number = 0
    while let line = try reader.next() {
      switch line {
      case .change(let change):
        number += 1
        tell()
        try take(change, as: number, by: &inserting, linking: &linker, from: reader)
      case .seal(let text):
        guard number > 0 || text == nil else {
          throw reader.error("the seal is of a change that is not there")
        }
        let head = number == 0 ? nil : try seal()
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
