internal import SQLite

// The tables of a register, each once: what is chained, corrected, undone, exported and verified goes by
// these lists. `CatalogueTests` holds them against the schema, column by column.

extension DatedTable {
  static let statuses = DatedTable(
    "status_updates", of: .status, letter: "s", owner: "line_id",
    content: [
      "text", "phase", "phase_basis", "phase_quote", "target_date", "target_basis", "target_quote",
      "edition_id", "source", "kamerstuk_id", "cited",
    ],
    parts: .signals)
  static let notifications = DatedTable(
    "notifications", of: .notification, letter: "n", owner: "line_id", date: "told_on",
    content: ["kamerstuk_id", "cited", "edition_id"])
  static let measureWordings = DatedTable(
    "measure_wordings", of: .wording, letter: "w", owner: "measure_id",
    content: ["title", "code"], parts: .measureCodes)
  static let themeWordings = DatedTable(
    "theme_wordings", of: .wording, letter: "w", owner: "theme_id", content: ["title"])
  static let ambitionWordings = DatedTable(
    "ambition_wordings", of: .wording, letter: "w", owner: "ambition_id",
    content: ["theme_id", "title", "page"])
  static let lineWordings = DatedTable(
    "line_wordings", of: .wording, letter: "w", owner: "line_id",
    content: ["theme_id", "explanation"])
  static let editionWordings = DatedTable(
    "edition_wordings", of: .edition, owner: "edition_id", date: "date",
    content: ["date_basis", "title", "kamerstuk_id", "cited"])

  /// The tables of wordings, which share their ids.
  static let wordings = [themeWordings, ambitionWordings, measureWordings, lineWordings]

  /// All of them.
  static let all = [statuses, notifications] + wordings + [editionWordings]
}

extension DatedTable.Parts {
  static let signals = Self(
    name: "signals", owner: "status_update_id", content: ["kind", "quote"])
  static let measureCodes = Self(name: "measure_codes", owner: "wording_id", content: ["code"])
}

extension Table {
  /// The tables under the chain, in the order in which a change's hash takes their rows.
  ///
  /// It is the ascending order of the bytes of their names: docs/chain.md.
  static let all: [Table] = [
    Table("actors", content: ["name", "login"]),
    DatedTable.ambitionWordings.table,
    Table("ambitions", isSalted: false),
    Table(
      "edition_notes", of: "edition_id", content: ["mark", "text", "kamerstuk_id", "source_line"]),
    Table(
      "edition_rows", of: "edition_id",
      content: [
        "position", "kind", "theme_id", "line_id", "ambition", "page", "measure", "explanation",
        "status", "notified", "source_line",
      ]),
    DatedTable.editionWordings.table,
    Table("editions", letter: "e", content: ["sha256", "bytes", "reading", "file_name"]),
    Table(
      "kamerstukken", content: ["chamber", "session_year", "dossier", "suffix", "number"]),
    DatedTable.lineWordings.table,
    Table("lines", of: "measure_id", content: ["ambition_id"], isSalted: false),
    DatedTable.Parts.measureCodes.table,
    DatedTable.measureWordings.table,
    Table("measures", isSalted: false),
    DatedTable.notifications.table,
    Table("remarks", of: "line_id", content: ["note_id"], isSalted: false),
    DatedTable.Parts.signals.table,
    DatedTable.statuses.table,
    DatedTable.themeWordings.table,
    Table("themes", isSalted: false),
  ]

  /// The names of the tables beside those: what the chain is made of, and what the file says of itself.
  static let others: [StaticString] = ["changes", "links", "migrations", "register"]

  /// The tables, by their places in ``all``, that are numbered together: mostly each by itself.
  static let numberedTogether: [[Int]] = {
    let shared = all.indices.filter { all[$0].sharesIDs }
    return [shared] + all.indices.filter { !all[$0].sharesIDs }.map { [$0] }
  }()

  /// The greatest id of each table, 0 where it is empty, in the order of ``all``.
  static let newestIDs: Query = all.dropFirst().reduce("SELECT \(newestID(all[0]))") {
    query, table in "\(query), \(newestID(table))"
  }

  /// Reads them.
  static func newestIDs(in database: Database) throws -> [Int] {
    try database.first(newestIDs) { row in
      try all.indices.map { try row.read($0, as: Int.self) }
    } ?? []
  }

  private static func newestID(_ table: Table) -> Query {
    "(SELECT ifnull(max(id), 0) FROM \(words: table.name))"
  }

  /// The rows from an id to another, whole, in the order of recording.
  func rows(from first: Int, to last: Int = .max) -> Query {
    "SELECT * FROM \(words: name) WHERE id BETWEEN \(first) AND \(last) ORDER BY id"
  }
}
