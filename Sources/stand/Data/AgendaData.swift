import Annex
import Dates
import JSONText
import Kamerstuk
import Register

/// The agenda as data.
enum AgendaData {
  static func write(_ items: [AgendaItem], as form: DataForm) throws {
    try form.write(items, columns: columns, fields)
  }

  private static func fields(of item: AgendaItem) -> [(String, JSON)] {
    [
      ("reason", .string(item.reason.rawValue)),
      ("line", .number(item.line.line)),
      ("ambition", .text(item.line.ambition?.title)),
      ("measure", .string(item.line.measure.title)),
      ("numbers", .numbers(item.line.measure.numbers)),
      ("date", .name(item.date)),
      ("kamerstuk", .name(item.kamerstuk)),
      ("url", .text(item.kamerstuk?.address)),
      ("phase", .text(item.line.status?.phase.value?.rawValue)),
      ("text", .text(item.line.status?.text)),
    ]
  }

  private static let columns = [
    "reason", "line", "ambition", "measure", "numbers", "date", "kamerstuk", "url", "phase", "text",
  ]
}
