import JSONText
import Register

/// What was found as data: the fields of a hit, as scripts rely on them.
enum SearchData {
  /// The hits in a form for programs.
  static func write(_ hits: [SearchHit], as form: DataForm) throws {
    try form.write(hits, columns: columns, fields)
  }

  private static func fields(of hit: SearchHit) -> [(String, JSON)] {
    [
      ("kind", .string(hit.kind.rawValue)),
      ("id", .string(hit.id)),
      ("line", hit.line.map(JSON.number) ?? .null),
      ("ambition", .text(hit.ambition?.title)),
      ("page", .text(hit.ambition?.page)),
      ("measure", .text(hit.measure?.title)),
      ("code", .text(hit.measure?.code)),
      ("numbers", .numbers(hit.measure?.numbers ?? [])),
      ("holds_from", .name(hit.holdsFrom)),
      ("snippet", .string(hit.snippet.marked("«", "»"))),
      ("text", .string(hit.text)),
      ("superseded", .bool(hit.isSuperseded)),
      ("recorded_at", .name(hit.change.recordedAt)),
      ("change", .string(hit.change.name)),
    ]
  }

  private static let columns = [
    "kind", "id", "line", "ambition", "page", "measure", "code", "numbers", "holds_from", "snippet",
    "text", "superseded", "recorded_at", "change",
  ]
}
