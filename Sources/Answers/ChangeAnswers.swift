internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register

extension Answer {
  /// The changes themselves.
  public static func changes(_ changes: [ChangeSummary]) -> Answer { Answer(changes, of: .change) }

  /// The editions, each with the change that took it in.
  public static func editions(_ editions: [(Edition, ChangeSummary?)]) -> Answer {
    Answer(editions, of: .edition)
  }
}

extension Shape<ChangeSummary> {
  fileprivate static let change = Shape([
    ("change", { .string($0.change.name) }),
    ("recorded_at", { .name($0.change.recordedAt) }),
    ("actor", { .string($0.change.actor) }),
    ("login", { .text($0.login) }),
    ("command", { .string($0.command) }),
    ("message", { .text($0.message) }),
    ("editions", { .number($0.editions) }),
    ("statuses", { .number($0.statuses) }),
    ("notifications", { .number($0.notifications) }),
    ("confirmations", { .number($0.confirmations) }),
    ("wordings", { .number($0.wordings) }),
    ("retractions", { .number($0.retractions) }),
    ("holds_from", { .name($0.earliest) }),
    ("hash", { .name($0.hash) }),
  ])
}

extension Shape<(Edition, ChangeSummary?)> {
  fileprivate static let edition = Shape([
    ("id", { .string($0.0.name) }),
    ("date", { .name($0.0.date) }),
    ("date_basis", { .string($0.0.isDateStated ? "stated" : "inferred") }),
    ("title", { .text($0.0.title) }),
    ("kamerstuk", { .name($0.0.letter) }),
    ("url", { .text($0.0.letter?.address) }),
    ("file", { .string($0.0.fileName) }),
    ("sha256", { .string($0.0.sha256) }),
    ("statuses", { .number($0.1?.statuses) }),
    ("notifications", { .number($0.1?.notifications) }),
    ("recorded_at", { .name($0.0.change.recordedAt) }),
    ("change", { .string($0.0.change.name) }),
    ("actor", { .string($0.0.change.actor) }),
  ])
}
