import Annex
import JSONText
import Kamerstuk
import Register

/// The list as data: the fields of a line, as scripts rely on them.
enum ListData {
  /// The fields of a line, in the order of the columns.
  static func fields(of line: LineState) -> [(String, JSON)] {
    let status = line.status
    return [
      ("line", .number(line.line)),
      ("theme", .text(line.theme)),
      ("ambition", .text(line.ambition?.title)),
      ("page", .text(line.ambition?.page)),
      ("measure", .string(line.measure.title)),
      ("code", .text(line.measure.code)),
      ("numbers", .numbers(line.measure.numbers)),
      ("explanation", .string(line.explanation)),
      ("phase", .text(status?.phase.value?.rawValue)),
      ("phase_basis", .text(status?.phase.basis?.rawValue)),
      ("phase_quote", .text(status?.phase.quote)),
      ("signals", .signals(status?.signals ?? [])),
      ("target_date", .name(status?.target.value)),
      ("target_quote", .text(status?.target.quote)),
      ("text", .text(status?.text)),
      ("holds_from", .name(status?.holdsFrom)),
      ("recorded_at", .name(status?.recorded.moment)),
      ("change", .text(status?.recorded.changeName)),
      ("notified", .array(line.notifications.map(notification))),
    ]
  }

  /// The lines in a form for programs.
  static func write(_ lines: [LineState], as form: DataForm) throws {
    try form.write(lines, columns: columns, fields)
  }

  private static let columns = [
    "line", "theme", "ambition", "page", "measure", "code", "numbers", "explanation", "phase",
    "phase_basis", "phase_quote", "signals", "target_date", "target_quote", "text", "holds_from",
    "recorded_at", "change", "notified",
  ]

  private static func notification(_ notification: Notification) -> JSON {
    .object([
      ("date", .name(notification.date)),
      ("kamerstuk", .name(notification.kamerstuk)),
      ("url", .text(notification.kamerstuk?.address)),
    ])
  }
}

extension JSON {
  static func numbers(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.number)) }

  static func signals(_ signals: [RecordedSignal]) -> JSON {
    .array(
      signals.map { signal in
        .object([("kind", .string(signal.kind.rawValue)), ("quote", .text(signal.quote))])
      })
  }
}
