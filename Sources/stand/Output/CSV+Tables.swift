import Annex
import PlainText

extension CSV {
  /// Who reads a table.
  enum Reader {
    /// Programs: RFC 4180.
    case programs
    /// Excel where numbers have a decimal comma: semicolons, and a byte-order mark.
    case excel
  }

  /// Writes a table whose rows are texts, harmless to a spreadsheet and to a terminal.
  static func text(of rows: [[String]], for reader: Reader) -> String {
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
