import JSONText
import Register

/// One measure as data: what it is called, and its lines with the fields of the list.
enum ShowData {
  /// The measure as one object; a line has its remarks besides.
  static func json(of shown: WholeMeasure) -> JSON {
    .object([
      ("measure", .string(shown.measure.title)),
      ("code", .text(shown.measure.code)),
      ("numbers", .numbers(shown.measure.numbers)),
      (
        "lines",
        .array(
          shown.lines.map { line in
            .object(
              ListData.fields(of: line) + [("remarks", list(shown.remarks[line.line] ?? []))])
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
