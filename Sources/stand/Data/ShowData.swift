import JSONText
import Register

/// One measure as data: what it is called, and its lines with the fields of the list.
enum ShowData {
  /// The measure as one object; a line has its remarks besides.
  static func json(
    of measure: Measure, lines: [LineState], remarks: [Int: [Remark]]
  ) -> JSON {
    .object([
      ("measure", .string(measure.title)),
      ("code", .text(measure.code)),
      ("numbers", .numbers(measure.numbers)),
      (
        "lines",
        .array(
          lines.map { line in
            .object(ListData.fields(of: line) + [("remarks", list(remarks[line.line] ?? []))])
          })
      ),
    ])
  }

  private static func list(_ remarks: [Remark]) -> JSON {
    .array(
      remarks.map { remark in
        .object([("mark", .string(remark.mark)), ("text", .string(remark.text))])
      })
  }
}
