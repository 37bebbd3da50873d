internal import Annex
internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register

extension Answer {
  /// All that happened to a measure, in date order.
  public static func history(_ events: [Event]) -> Answer {
    // Why something was put right stands with what it puts right, and is told of both.
    let reasons = Dictionary(
      events.compactMap { event in
        event.corrections.supersededBy.map { ($0, event.corrections.why) }
      },
      uniquingKeysWith: { first, _ in first })
    return Answer(
      events.map { ToldEvent(event: $0, why: reasons[$0.id] ?? nil) }, of: .event)
  }
}

/// Something that happened, with the reason why it puts another right.
@dynamicMemberLookup
private struct ToldEvent {
  let event: Event
  let why: String?

  subscript<Value>(dynamicMember path: KeyPath<Event, Value>) -> Value { event[keyPath: path] }
}

extension Shape<ToldEvent> {
  fileprivate static let event = Shape([
    ("date", { .name($0.date) }),
    ("kind", { .string($0.kindName) }),
    ("line", { .number($0.place?.line) }),
    ("ambition", { .text($0.place?.ambition?.title) }),
    ("measure_id", { .number($0.measure.id) }),
    ("measure", { .string($0.measure.title) }),
    ("numbers", { .numbers($0.measure.numbers) }),
    ("id", { .string($0.id) }),
    ("phase", { .text($0.status?.phase.value?.rawValue) }),
    ("phase_basis", { .text($0.status?.phase.basis?.rawValue) }),
    ("phase_quote", { .text($0.status?.phase.quote) }),
    ("signals", { Shape<Signal>.signal.list(of: $0.status?.signals ?? []) }),
    ("ended_signals", { Shape<Signal>.ended.list(of: $0.status?.ended ?? []) }),
    ("target_date", { .name($0.status?.target.value?.last) }),
    ("target_from", { .name($0.status?.target.value?.first) }),
    ("target_words", { .text($0.status?.target.value?.words) }),
    ("target_basis", { .text($0.status?.target.basis?.rawValue) }),
    ("target_quote", { .text($0.status?.target.quote) }),
    ("text", { .text($0.words) }),
    ("told", { .bool($0.isTelling) }),
    ("kamerstuk", { .name($0.kamerstuk) }),
    ("letter", { .text($0.kamerstuk?.publication) }),
    ("url", { .text($0.kamerstuk?.address) }),
    ("edition", { .text($0.originNames.edition) }),
    ("source", { .text($0.originNames.source) }),
    ("recorded_at", { .string($0.change.recordedAt.millisecond) }),
    ("change", { .string($0.change.name) }),
    ("actor", { .string($0.change.actor) }),
    ("supersedes", { .text($0.corrections.supersedes) }),
    ("why", { .text($0.why) }),
    ("superseded_by", { .text($0.corrections.supersededBy) }),
    ("superseded_why", { .text($0.corrections.why) }),
    ("retracted", { .bool($0.corrections.retracted) }),
  ])
}

extension Shape<Signal> {
  fileprivate static let ended = Shape([
    ("kind", { .string($0.kind.rawValue) }), ("quote", { .text($0.quote) }),
  ])
}

extension Event {
  /// The edition that it comes from, or where a person has it from.
  fileprivate var originNames: (edition: String?, source: String?) {
    switch origin {
    case .edition(let id, _): (id, nil)
    case .person(let source): (nil, source)
    }
  }

  fileprivate var kindName: String {
    switch kind {
    case .edition, .missing: "edition"
    case .status: "status"
    case .notification: "notification"
    case .confirmation: "confirmation"
    case .wording, .firstWording: "wording"
    case .note: "note"
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
    case .note(let change): change.new.map { "\(change.cell): \($0)" }
    }
  }
}
