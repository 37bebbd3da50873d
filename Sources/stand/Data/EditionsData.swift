import Dates
import JSONText
import Kamerstuk
import Register

/// The editions as data.
enum EditionsData {
  /// - Parameter editions: Each with the change that took it in.
  static func write(_ editions: [(Edition, ChangeSummary?)], as form: DataForm) throws {
    try form.write(editions, columns: columns, fields)
  }

  private static func fields(
    of edition: Edition, with change: ChangeSummary?
  ) -> [(String, JSON)] {
    [
      ("id", .string(edition.name)),
      ("date", .name(edition.date)),
      ("date_basis", .string(edition.isDateStated ? "stated" : "inferred")),
      ("title", .text(edition.title)),
      ("kamerstuk", .name(edition.letter)),
      ("url", .text(edition.letter?.address)),
      ("file", .string(edition.fileName)),
      ("sha256", .string(edition.sha256)),
      ("statuses", change.map { .number($0.statuses) } ?? .null),
      ("notifications", change.map { .number($0.notifications) } ?? .null),
      ("recorded_at", .name(edition.change.recordedAt)),
      ("change", .string(edition.change.name)),
      ("actor", .string(edition.change.actor)),
    ]
  }

  private static let columns = [
    "id", "date", "date_basis", "title", "kamerstuk", "url", "file", "sha256", "statuses",
    "notifications", "recorded_at",
    "change", "actor",
  ]
}
