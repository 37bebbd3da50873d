import Annex
import JSONText
import Kamerstuk
import Register

/// A history as data: the fields of an event, as scripts rely on them.
enum HistoryData {
  /// The events in a form for programs.
  static func write(_ events: [Event], as form: DataForm) throws {
    try form.write(events, columns: columns, fields)
  }

  private static func fields(of event: Event) -> [(String, JSON)] {
    let status = event.status
    return [
      ("date", .name(event.date)),
      ("kind", .string(event.kindName)),
      ("line", event.place.map { .number($0.line) } ?? .null),
      ("ambition", .text(event.place?.ambition?.title)),
      ("measure", .string(event.measure.title)),
      ("numbers", .numbers(event.measure.numbers)),
      ("id", .string(event.id)),
      ("phase", .text(status?.phase.value?.rawValue)),
      ("signals", .signals(status?.signals ?? [])),
      ("target_date", .name(status?.target.value)),
      ("text", .text(event.words)),
      ("kamerstuk", .name(event.kamerstuk)),
      ("url", .text(event.kamerstuk?.address)),
      ("recorded_at", .name(event.change.recordedAt)),
      ("change", .string(event.change.name)),
      ("actor", .string(event.change.actor)),
      ("supersedes", .text(event.corrections.supersedes)),
      ("superseded_by", .text(event.corrections.supersededBy)),
      ("retracted", .bool(event.corrections.retracted)),
    ]
  }

  private static let columns = [
    "date", "kind", "line", "ambition", "measure", "numbers", "id", "phase", "signals",
    "target_date", "text", "kamerstuk", "url", "recorded_at", "change", "actor", "supersedes",
    "superseded_by", "retracted",
  ]
}

extension Event {
  fileprivate var kindName: String {
    switch kind {
    case .edition, .missing: "edition"
    case .status: "status"
    case .notification: "notification"
    case .wording, .firstWording: "wording"
    }
  }

  fileprivate var status: StatusUpdate? {
    if case .status(let status) = kind { status } else { nil }
  }

  fileprivate var words: String? {
    switch kind {
    case .edition(let title): title
    case .missing: "not in this edition"
    case .status(let status): status.text
    case .notification: nil
    case .wording(let words), .firstWording(let words): words
    }
  }
}
