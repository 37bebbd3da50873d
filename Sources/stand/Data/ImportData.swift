import Annex
import Register

/// What an import records, as data: the fields of a difference, as scripts rely on them.
enum ImportData {
  /// The lines that appear, in a form for programs; none where the register has them all.
  static func text(of report: ImportReport, as form: DataForm) -> String {
    form.text(of: lines(of: report).enumerated().map(fields), columns: columns)
  }

  private static func lines(of report: ImportReport) -> [AnnexContents.Line] {
    if case .known = report.outcome { [] } else { report.draft.contents.lines }
  }

  private static func fields(_ offset: Int, _ line: AnnexContents.Line) -> [(String, JSON)] {
    [
      // An edition fills an empty register, whose lines are numbered in its order.
      ("line", .number(offset + 1)),
      ("ambition", .text(line.ambition?.title)),
      ("measure", .string(line.measure.title)),
      ("numbers", .numbers(line.measure.numbers)),
      ("kind", .string("appeared")),
      ("old", .null),
      ("new", .string(line.status)),
    ]
  }

  private static let columns = ["line", "ambition", "measure", "numbers", "kind", "old", "new"]
}
