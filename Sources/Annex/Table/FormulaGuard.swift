/// The apostrophe in front of a cell that a spreadsheet would run as a formula.
///
/// A spreadsheet takes it for the sign that text follows. Reading takes it off again, so that a cell comes
/// back as it was; one that begins with an apostrophe of its own before such a sign gets another.
public enum FormulaGuard {
  /// A cell as a spreadsheet leaves it alone: guarded where it begins a formula.
  public static func guarded(_ text: String) -> String {
    // A lone dash is no formula, and the annex is full of them.
    guard text != "-", beginsFormula(text.utf8) else { return text }
    return "'" + text
  }

  /// Whether a cell begins with a guard.
  static func isGuarded(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.first == apostrophe && beginsFormula(cell)
  }

  /// Whether what follows the apostrophes at the beginning, if there are any, begins a formula.
  private static func beginsFormula(_ text: some Sequence<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 != apostrophe }) else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }

  private static let apostrophe = UInt8(ascii: "'")
}
