internal import Digest
internal import Files
internal import SQLite

/// The first line of an export: docs/chain.md, "The export".
struct ExportHeader {
  /// The rules by which exports are written.
  static let format = 1

  /// Which register it is an export of.
  let register: RegisterID

  /// Reads the first line.
  ///
  /// - Throws: ``RegisterError`` where it is not that of an export, or of a form that is not known.
  init(from lines: LineReader, named name: String) throws {
    func refusal(_ words: String) -> RegisterError {
      ExportReader.error(words, at: max(1, lines.number), of: name)
    }
    guard let text = try ExportReader.text(from: lines, atMost: 1 << 20, named: name) else {
      throw refusal("the file is empty")
    }
    let members = try? Database.inMemory().first(
      "SELECT \(text) ->> '$.stand', \(text) ->> '$.format', \(text) ->> '$.register'"
    ) { row in
      (
        kind: try row.read(0, as: String?.self), format: try row.read(1, as: Int?.self),
        register: try row.read(2, as: String?.self)
      )
    }
    guard let members, members.kind == "export", let format = members.format else {
      throw refusal("not an export of stand; expected what `stand export` wrote")
    }
    guard format == Self.format else {
      throw refusal("an export of the form \(format), which this stand does not know")
    }
    guard let id = members.register.flatMap(Hexadecimal.bytes).flatMap(RegisterID.init(bytes:))
    else { throw refusal("the register's id is not 32 hexadecimal digits") }
    register = id
  }
}
