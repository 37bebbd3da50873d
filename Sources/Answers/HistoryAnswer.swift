internal import Annex
internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register

extension Answer {
  /// All that happened to a measure, in date order.
  public static func history(_ events: [Event]) -> Answer { Answer(events, of: .event) }
}

extension Shape<Event> {
  fileprivate static let event = Shape([
    ("date", { .name($0.date) }),
    ("kind", { .string($0.kindName) }),
    ("line", { .number($0.place?.line) }),
    ("ambition", { .text($0.place?.ambition?.title) }),
    ("measure", { .string($0.measure.title) }),
    ("numbers", { .numbers($0.measure.numbers) }),
    ("id", { .string($0.id) }),
    ("phase", { .text($0.status?.phase.value?.rawValue) }),
    ("signals", { Shape<Signal>.signal.list(of: $0.status?.signals ?? []) }),
    ("ended_signals", { Shape<Signal>.ended.list(of: $0.status?.ended ?? []) }),
    ("target_date", { .name($0.status?.target.value?.last) }),
    ("target_from", { .name($0.status?.target.value?.first) }),
    ("target_words", { .text($0.status?.target.value?.words) }),
    ("text", { .text($0.words) }),
    ("told", { .bool($0.isTelling) }),
    ("kamerstuk", { .name($0.kamerstuk) }),
    ("url", { .text($0.kamerstuk?.address) }),
    ("recorded_at", { .name($0.change.recordedAt) }),
    ("change", { .string($0.change.name) }),
    ("actor", { .string($0.change.actor) }),
    ("supersedes", { .text($0.corrections.supersedes) }),
    ("superseded_by", { .text($0.corrections.supersededBy) }),
    ("retracted", { .bool($0.corrections.retracted) }),
  ])
}

extension Shape<Signal> {
  fileprivate static let ended = Shape([
    ("kind", { .string($0.kind.rawValue) }), ("quote", { .text($0.quote) }),
  ])
}

extension Event {
  fileprivate var kindName: String {
    switch kind {
    case .edition, .missing: "edition"
    case .status: "status"
    case .notification: "notification"
    case .confirmation: "confirmation"
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
    case .confirmation(let words): words
    case .wording(let words), .firstWording(let words): words
    }
  }
}
