import Dates
import JSONText
import Register

/// The changes as data.
enum ChangesData {
  static func write(_ changes: [ChangeSummary], as form: DataForm) throws {
    try form.write(changes, columns: columns, fields)
  }

  private static func fields(of change: ChangeSummary) -> [(String, JSON)] {
    [
      ("change", .string(change.change.name)),
      ("recorded_at", .name(change.change.recordedAt)),
      ("actor", .string(change.change.actor)),
      ("login", .text(change.login)),
      ("command", .string(change.command)),
      ("message", .text(change.message)),
      ("editions", .number(change.editions)),
      ("statuses", .number(change.statuses)),
      ("notifications", .number(change.notifications)),
      ("wordings", .number(change.wordings)),
      ("retractions", .number(change.retractions)),
      ("holds_from", .name(change.earliest)),
      ("hash", .name(change.hash)),
    ]
  }

  private static let columns = [
    "change", "recorded_at", "actor", "login", "command", "message", "editions", "statuses",
    "notifications", "wordings", "retractions", "holds_from", "hash",
  ]
}
