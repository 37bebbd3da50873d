internal import Annex
internal import JSONText
internal import PlainText

/// Comma-separated values with a header, as RFC 4180 has them: fields in quotes where they need
/// them, and lines that end in CR LF.
///
/// No cell begins a formula.
public enum CSV {
  /// The first line of a table: what its columns are called.
  static func header(of columns: [String]) -> String {
    columns.map(field).joined(separator: ",") + "\r\n"
  }

  /// Adds a line of a table: the members of an object, one in each column.
  static func add(row members: [JSON], to bytes: inout [UInt8]) {
    for (place, member) in members.enumerated() {
      if place > 0 { bytes.append(comma) }
      add(FormulaGuard.guarded(plain(member)), separatedBy: comma, to: &bytes)
    }
    bytes += "\r\n".utf8
  }

  private static func field(_ text: String) -> String { field(text, separatedBy: comma) }

  /// A field, in quotes where it needs them.
  private static func field(_ text: String, separatedBy separator: UInt8) -> String {
    var bytes: [UInt8] = []
    add(text, separatedBy: separator, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a field, in quotes where it needs them.
  private static func add(
    _ text: String, separatedBy separator: UInt8, to bytes: inout [UInt8]
  ) {
    let needsQuotes = text.utf8.contains { byte in
      byte == separator || byte == quote || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes else { return bytes += text.utf8 }
    bytes.append(quote)
    // By bytes: a quote with an accent behind it is one character, and no quote to Swift.
    for byte in text.utf8 {
      if byte == quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// A value in one cell: nothing for null, the members of a list one after the other.
  private static func plain(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .string(let string): string
    case .array(let elements): elements.map(plain).joined(separator: "; ")
    case .object(let members):
      members.map { plain($0.1) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

extension CSV {
  /// Who reads a table.
  public enum Reader: Sendable {
    /// Programs: RFC 4180.
    case programs
    /// Excel where numbers have a decimal comma: semicolons, and a byte-order mark.
    case excel
  }

  /// Writes a table whose rows are texts, harmless to a spreadsheet and to a terminal.
  public static func text(of rows: [[String]], for reader: Reader) -> String {
    let (start, separator) =
      switch reader {
      case .programs: ("", comma)
      case .excel: ("\u{FEFF}", UInt8(ascii: ";"))
      }
    return start
      + rows.map { row in
        row.map { field(FormulaGuard.guarded($0.harmless), separatedBy: separator) }
          .joined(separator: String(UnicodeScalar(separator))) + "\r\n"
      }.joined()
  }
}
