internal import Chain

// The tables of a register, each once: what is chained, corrected, undone, exported and verified goes by
// these lists. `CatalogueTests` holds them against the schema, column by column.

extension DatedTable {
  static let statuses = DatedTable(
    "status_updates", of: .status, letter: "s", owner: "line_id",
    content: [
      "text", "phase", "phase_basis", "phase_quote", "target_date", "target_from", "target_words",
      "target_basis", "target_quote", "words_version", "edition_id", "source", "kamerstuk_id",
      "cited",
    ],
    parts: [.signals, .endedSignals])
  static let notifications = DatedTable(
    "notifications", of: .notification, letter: "n", owner: "line_id", date: "told_on",
    content: ["kamerstuk_id", "cited", "edition_id", "known_change_id"])
  static let confirmations = DatedTable(
    "confirmations", of: .confirmation, letter: "b", owner: "line_id", date: "confirmed_on",
    content: ["text", "source"])
  static let measureWordings = DatedTable(
    "measure_wordings", of: .wording, letter: "w", owner: "measure_id",
    content: ["title", "code"], parts: [.measureCodes, .measureSuccessors])
  static let themeWordings = DatedTable(
    "theme_wordings", of: .wording, letter: "w", owner: "theme_id", content: ["title"])
  static let ambitionWordings = DatedTable(
    "ambition_wordings", of: .wording, letter: "w", owner: "ambition_id",
    content: ["theme_id", "title", "page"])
  static let lineWordings = DatedTable(
    "line_wordings", of: .wording, letter: "w", owner: "line_id",
    content: ["theme_id", "explanation", "owner", "edition_id"])
  static let editionWordings = DatedTable(
    "edition_wordings", of: .edition, owner: "edition_id", date: "date",
    content: ["date_basis", "title", "kamerstuk_id", "cited"])

  /// The tables of wordings, which share their ids.
  static let wordings = [themeWordings, ambitionWordings, measureWordings, lineWordings]

  /// All of them.
  static let all = [statuses, notifications, confirmations] + wordings + [editionWordings]
}

extension DatedTable.Parts {
  static let signals = Self(
    name: "signals", owner: "status_update_id", content: ["kind", "quote", "basis"])
  static let endedSignals = Self(
    name: "ended_signals", owner: "status_update_id", content: ["kind", "quote"])
  static let measureCodes = Self(name: "measure_codes", owner: "wording_id", content: ["code"])
  static let measureSuccessors = Self(
    name: "measure_successors", owner: "wording_id", content: ["kind", "measure_id"])
}

extension Catalogue {
  /// The tables of a register.
  static let register = Catalogue(
    [
      Table("actors", content: ["name", "login", "host"]),
      DatedTable.ambitionWordings.table,
      Table("ambitions", isSalted: false),
      DatedTable.confirmations.table,
      Table(
        "edition_notes", of: "edition_id", content: ["mark", "text", "kamerstuk_id", "source_line"]),
      Table(
        "edition_rows", of: "edition_id",
        content: [
          "position", "kind", "theme_id", "line_id", "ambition", "page", "measure", "explanation",
          "status", "notified", "source_line",
        ]),
      DatedTable.editionWordings.table,
      Table(
        "editions", letter: "e",
        content: ["sha256", "bytes", "reading", "file_name", "columns", "headings", "marks"]),
      DatedTable.Parts.endedSignals.table,
      Table(
        "kamerstukken", content: ["chamber", "session_year", "dossier", "suffix", "number"]),
      DatedTable.lineWordings.table,
      Table("lines", of: "measure_id", content: ["ambition_id"], isSalted: false),
      DatedTable.Parts.measureCodes.table,
      DatedTable.Parts.measureSuccessors.table,
      DatedTable.measureWordings.table,
      Table("measures", isSalted: false),
      DatedTable.notifications.table,
      Table("remarks", of: "line_id", content: ["note_id"], isSalted: false),
      DatedTable.Parts.signals.table,
      DatedTable.statuses.table,
      DatedTable.themeWordings.table,
      Table("themes", isSalted: false),
    ], beside: ["changes", "desk", "links", "migrations", "register"],
    indexesMadeLater: ["status_updates_in_time"])
}
