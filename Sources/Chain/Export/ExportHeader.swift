internal import Digest
internal import Files
internal import JSONText

/// The first line of an export: docs/chain.md, "The export".
struct ExportHeader {
  /// The rules by which exports are written.
  static let format = 1

  /// Which register it is an export of.
  let register: RegisterID

  /// Reads the first line.
  ///
  /// - Throws: ``ChainError`` where it is not that of an export, or of a form that is not known.
  init(from lines: LineReader, named name: String) throws {
    func refusal(_ words: String) -> ChainError {
      ExportReader.error(words, at: "\(max(1, lines.number))", of: name)
    }
    guard let line = try ExportReader.line(from: lines, atMost: 1 << 20, named: name) else {
      throw refusal("the file is empty")
    }
    guard let members = try? Members(line), members.kind == "export", let format = members.format
    else {
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

/// What the first line says.
private struct Members {
  private(set) var kind: String?
  private(set) var format: Int64?
  private(set) var register: String?

  init(_ line: ArraySlice<UInt8>) throws {
    var scanner = JSONScanner(line)
    var members = Members()
    try scanner.object { scanner, name in
      switch String(decoding: name, as: UTF8.self) {
      case "stand": members.kind = String(decoding: try scanner.text(), as: UTF8.self)
      case "format": members.format = try scanner.integer()
      case "register": members.register = String(decoding: try scanner.text(), as: UTF8.self)
      default: try scanner.skip()
      }
    }
    try scanner.end()
    self = members
  }

  private init() {}
}
