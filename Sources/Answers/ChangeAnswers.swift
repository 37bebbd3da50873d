internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register
public import Sharing

extension Answer {
  /// The changes themselves.
  ///
  /// - Parameters:
  ///   - owners: What the measures of lines are called.
  ///   - undoable: Which of them can be taken back, by their numbers, as far as that is known.
  ///   - witnesses: What the hub of a shared register witnessed of them, by their numbers, where that is asked for.
  public static func changes(
    _ changes: [ChangeSummary], naming owners: LineOwners, undoable: [Int: Bool],
    receivedAs witnesses: [Int: HubWitness] = [:]
  ) -> Answer {
    Answer(
      changes.map { change in
        NamedChange(
          summary: change, measures: owners.measures(of: change.lines),
          isUndoable: undoable[change.change.id], witness: witnesses[change.change.id])
      }, of: .change)
  }

  /// The editions, each with the change that took it in.
  public static func editions(_ editions: [(Edition, ChangeSummary?)]) -> Answer {
    Answer(editions, of: .edition)
  }
}

/// A change with the measures that it is about.
struct NamedChange {
  let summary: ChangeSummary
  let measures: [Measure]
  /// Whether it can be taken back; nothing where only trying it tells.
  let isUndoable: Bool?
  /// What the hub of a shared register witnessed of it; nothing where that was not asked for.
  let witness: HubWitness?
}

extension Shape<NamedChange> {
  fileprivate static let change = Shape([
    ("change", { .string($0.summary.change.name) }),
    ("recorded_at", { .string($0.summary.change.recordedAt.millisecond) }),
    ("actor", { .string($0.summary.change.actor) }),
    ("login", { .text($0.summary.login) }),
    ("host", { .text($0.summary.host) }),
    ("clock_at", { .text($0.summary.clockAt?.millisecond) }),
    ("command", { .string($0.summary.command) }),
    ("message", { .text($0.summary.message) }),
    ("editions", { .number($0.summary.editions) }),
    ("statuses", { .number($0.summary.statuses) }),
    ("notifications", { .number($0.summary.notifications) }),
    ("confirmations", { .number($0.summary.confirmations) }),
    ("wordings", { .number($0.summary.wordings) }),
    ("retractions", { .number($0.summary.retractions) }),
    ("holds_from", { .name($0.summary.earliest) }),
    ("lines", { .numbers($0.summary.lines.sorted()) }),
    ("measure_ids", { .numbers($0.measures.map(\.id)) }),
    ("measures", { .array($0.measures.map { .string($0.name) }) }),
    ("undoable", { $0.isUndoable.map(JSON.bool) ?? .null }),
    ("hash", { .name($0.summary.hash) }),
    ("handed_by", { .text($0.witness?.recorder) }),
    (
      "received_at",
      { .text(($0.witness?.receivedAt).map { Moment(microseconds: $0).millisecond }) }
    ),
  ])
}

extension Shape<(Edition, ChangeSummary?)> {
  fileprivate static let edition = Shape([
    ("id", { .string($0.0.name) }),
    ("date", { .name($0.0.date) }),
    ("date_basis", { .string($0.0.isDateStated ? "stated" : "inferred") }),
    ("title", { .text($0.0.title) }),
    ("kamerstuk", { .name($0.0.letter) }),
    ("letter", { .text($0.0.letter?.publication) }),
    ("url", { .text($0.0.letter?.address) }),
    ("file", { .string($0.0.fileName) }),
    ("sha256", { .string($0.0.sha256) }),
    ("statuses", { .number($0.1?.statuses) }),
    ("notifications", { .number($0.1?.notifications) }),
    ("recorded_at", { .string($0.0.change.recordedAt.millisecond) }),
    ("change", { .string($0.0.change.name) }),
    ("actor", { .string($0.0.change.actor) }),
  ])
}
