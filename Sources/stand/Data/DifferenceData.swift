import JSONText
import Register

/// Differences as data: their fields, as scripts rely on them.
enum DifferenceData {
  /// The differences in a form for programs.
  static func write(_ differences: [Difference], as form: DataForm) throws {
    try form.write(differences, columns: columns, fields)
  }

  private static func fields(of difference: Difference) -> [(String, JSON)] {
    [
      ("line", .number(difference.line)),
      ("ambition", .text(difference.ambition)),
      ("measure", .string(difference.measure)),
      ("numbers", .numbers(difference.numbers)),
      ("kind", .string(difference.kind.rawValue)),
      ("old", .text(difference.old)),
      ("new", .text(difference.new)),
    ]
  }

  private static let columns = ["line", "ambition", "measure", "numbers", "kind", "old", "new"]
}
