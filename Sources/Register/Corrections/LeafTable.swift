internal import SQLite

/// A table in which a later row puts an earlier one right or takes it back.
struct LeafTable: Sendable {
  let name: StaticString
  /// What its rows are.
  let kind: Undoing.Kind
  /// The column that names what a row is of.
  let owner: StaticString
  /// The column with the date of a row.
  let date: StaticString
  /// What a row says besides; a retraction says nothing of it.
  let content: [StaticString]
  /// The rows of another table that say more of a row.
  let parts: Parts?
  /// Where the id of the next row comes from.
  let nextID: Query

  /// Rows that belong to one row, and come and go with it.
  struct Parts: Sendable {
    let name: StaticString
    let owner: StaticString
    let content: [StaticString]
  }

  private init(
    _ name: StaticString, of kind: Undoing.Kind, owner: StaticString, date: StaticString,
    content: [StaticString], parts: Parts? = nil, nextID: Query = "NULL"
  ) {
    self.name = name
    self.kind = kind
    self.owner = owner
    self.date = date
    self.content = content
    self.parts = parts
    self.nextID = nextID
  }
}

extension LeafTable {
  static let statuses = LeafTable(
    "status_updates", of: .status, owner: "line_id", date: "holds_from",
    content: [
      "text", "phase", "phase_basis", "phase_quote", "target_date", "target_basis", "target_quote",
      "edition_id", "source", "kamerstuk_id", "cited",
    ],
    parts: Parts(name: "signals", owner: "status_update_id", content: ["kind", "quote"]))
  static let notifications = LeafTable(
    "notifications", of: .notification, owner: "line_id", date: "told_on",
    content: ["kamerstuk_id", "cited", "edition_id"])
  static let measureWordings = LeafTable(
    "measure_wordings", of: .wording, owner: "measure_id", date: "holds_from",
    content: ["title", "code"],
    parts: Parts(name: "measure_codes", owner: "wording_id", content: ["code"]),
    nextID: nextWording)
  static let themeWordings = LeafTable(
    "theme_wordings", of: .wording, owner: "theme_id", date: "holds_from", content: ["title"],
    nextID: nextWording)
  static let ambitionWordings = LeafTable(
    "ambition_wordings", of: .wording, owner: "ambition_id", date: "holds_from",
    content: ["theme_id", "title", "page"], nextID: nextWording)
  static let lineWordings = LeafTable(
    "line_wordings", of: .wording, owner: "line_id", date: "holds_from",
    content: ["theme_id", "explanation"],
    nextID: nextWording)
  static let editionWordings = LeafTable(
    "edition_wordings", of: .edition, owner: "edition_id", date: "date",
    content: ["date_basis", "title", "kamerstuk_id", "cited"])

  /// The tables of wordings, which share their ids: w7 names one row of them.
  static let wordings = [themeWordings, ambitionWordings, measureWordings, lineWordings]

  /// All of them.
  static let all = [statuses, notifications] + wordings + [editionWordings]

  private static let nextWording: Query = "(SELECT id FROM next_wording)"
}

extension LeafTable {
  /// What a retraction keeps of the row that it takes back, behind other columns.
  var kept: Query { [owner, date].columns }

  /// What a row says, its date included.
  func said(by row: Int) -> Query {
    let columns = ([date] + content).columns
    return "SELECT retracted\(columns) FROM \(words: name) WHERE id = \(row)"
  }
}

extension LeafTable.Parts {
  /// What the parts of a row say.
  func said(of row: Int) -> Query {
    "SELECT NULL\(content.columns) FROM \(words: name) WHERE \(words: owner) = \(row)"
  }
}

extension [StaticString] {
  /// The names of columns, each behind a comma, to stand behind other columns.
  var columns: Query { reduce("") { "\($0), \(words: $1)" } }
}
