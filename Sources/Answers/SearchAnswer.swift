internal import Dates
internal import JSONText
public import Register

extension Answer {
  /// The texts that were found.
  public static func search(_ hits: [SearchHit]) -> Answer { Answer(hits, of: .hit) }
}

extension Shape<SearchHit> {
  fileprivate static let hit = Shape([
    ("kind", { .string($0.kind.rawValue) }),
    ("id", { .string($0.id) }),
    ("line", { .number($0.line) }),
    ("ambition", { .text($0.ambition?.title) }),
    ("page", { .text($0.ambition?.page) }),
    ("measure_id", { .number($0.measure?.id) }),
    ("measure", { .text($0.measure?.title) }),
    ("code", { .text($0.measure?.code) }),
    ("numbers", { .numbers($0.measure?.numbers ?? []) }),
    ("holds_from", { .name($0.holdsFrom) }),
    ("snippet", { .string($0.snippet.marked("«", "»")) }),
    ("text", { .string($0.text) }),
    ("superseded", { .bool($0.isSuperseded) }),
    ("recorded_at", { .string($0.change.recordedAt.millisecond) }),
    ("change", { .string($0.change.name) }),
  ])
}
