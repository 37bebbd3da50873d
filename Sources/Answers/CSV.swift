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

  /// A line of a table: the members of an object, one in each column.
  static func row(of members: [JSON]) -> String {
    members.map { field(FormulaGuard.guarded(plain($0))) }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String { field(text, separatedBy: ",") }

  /// A field, in quotes where it needs them.
  private static func field(_ text: String, separatedBy separator: String) -> String {
    let needsQuotes = text.utf8.contains { (separator + "\"\r\n").utf8.contains($0) }
    guard needsQuotes else { return text }
    // By scalars: a quote with an accent behind it is one character, and no quote to Swift.
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return "\"" + String(doubled) + "\""
  }

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
      case .programs: ("", ",")
      case .excel: ("\u{FEFF}", ";")
      }
    return start
      + rows.map { row in
        row.map { field(FormulaGuard.guarded($0.harmless), separatedBy: separator) }
          .joined(separator: separator) + "\r\n"
      }.joined()
  }
}
