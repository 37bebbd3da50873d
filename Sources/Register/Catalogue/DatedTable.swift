internal import Chain
internal import Dates
internal import SQLite

/// A table whose rows have a date, each about something that stays the same, and can be put right or taken
/// back by later ones.
///
/// What holds of them is decided here and nowhere else: ``held(of:from:)``.
struct DatedTable: Sendable {
  let table: Table
  /// What its rows are to people.
  let kind: Undoing.Kind
  /// The column with the id of what a row is of.
  let owner: StaticString
  /// The column with the date from which a row holds.
  let date: StaticString
  /// The rows of other tables that belong to a row, and come and go with it.
  let parts: [Parts]
  /// Where the id of the next row comes from.
  let nextID: Query

  var name: StaticString { table.name }
  /// What a row says besides its date; a retraction says nothing of it.
  var content: [StaticString] { table.content }

  /// A table whose rows belong to one row of another.
  struct Parts: Sendable {
    let name: StaticString
    /// The column with the id of that row.
    let owner: StaticString
    let content: [StaticString]

    var table: Table { Table(name, of: owner, content: content) }
  }

  init(
    _ name: StaticString, of kind: Undoing.Kind, letter: StaticString? = nil, owner: StaticString,
    date: StaticString = "holds_from", content: [StaticString], parts: [Parts] = []
  ) {
    table = Table(
      name, letter: letter, sharesIDs: kind == .wording, of: owner, content: content)
    self.kind = kind
    self.owner = owner
    self.date = date
    self.parts = parts
    nextID = kind == .wording ? "(SELECT id FROM next_wording)" : "NULL"
  }
}

extension DatedTable {
  /// Whether a row stands: it takes nothing back, and no row takes it back or puts it right.
  ///
  /// - Parameters:
  ///   - row: The row, in the words of the query around: `said`.
  ///   - change: As it was known after this change; by default all that is recorded is known.
  func stands(_ row: StaticString, knownAt change: Int = .max) -> Query {
    stands(row, knownAt: change == .max ? nil : "\(change)" as Query)
  }

  /// The same as it was known after a change in the words of the query around; nothing where all is known.
  private func stands(_ row: StaticString, knownAt change: Query?) -> Query {
    let known: Query = change.map { "AND \(words: row).change_id <= \($0)" } ?? ""
    let later: Query = change.map { "AND later.change_id <= \($0)" } ?? ""
    return """
      NOT \(words: row).retracted \(known)
        AND NOT EXISTS (
          SELECT 1 FROM \(words: name) AS later WHERE later.supersedes = \(words: row).id \(later))
      """
  }

  /// The place of a row among those of its date: the id of the first row of its chain of corrections.
  ///
  /// So a row that puts another right overrules nothing that was recorded between the two. The chain is walked
  /// back where there is one; UNION ends the walk also in a file where rows lead in a circle.
  ///
  /// - Parameters:
  ///   - row: The row, in the words of the query around: `said`.
  ///   - column: What is given of the first row: its id, or its change, which orders rows of several tables.
  func place(of row: StaticString, as column: StaticString = "id") -> Query {
    """
    CASE WHEN \(words: row).supersedes IS NULL THEN \(words: row).\(words: column) ELSE (
      WITH RECURSIVE earlier (place, supersedes) AS (
        SELECT \(words: row).\(words: column), \(words: row).supersedes
        UNION
        SELECT before.\(words: column), before.supersedes
        FROM earlier JOIN \(words: name) AS before ON before.id = earlier.supersedes
      )
      SELECT min(place) FROM earlier) END
    """
  }

  /// The id of the row that holds, as a query to stand within another.
  ///
  /// Of the rows that stand it is that of the last date, and of that date the one with the last place. That is the
  /// one with the last id, unless it puts another right; only then are the places of that date looked at. Both are
  /// found from the index of the table, however long the history.
  ///
  /// - Parameter id: What the rows are of, in the words of the query around: `line.id`.
  func held(of id: Query, from view: Viewpoint) -> Query {
    held(of: id, from: SeenFrom(view))
  }

  /// The same from a viewpoint in the words of the query around.
  func held(of id: Query, from view: SeenFrom) -> Query {
    let (date, change) = (view.date, view.known)
    return held(of: id, on: date, knownAt: change)
  }

  /// The id of the row that holds, or where none does yet of the first that will: how a thing is called that is named before
  /// it is there.
  func heldOrFirst(of id: Query, from view: Viewpoint) -> Query {
    guard view.date < CalendarDate.last else { return held(of: id, from: view) }
    return """
      ifnull(\(held(of: id, from: view)), (
        SELECT first.id FROM \(words: name) AS first
        WHERE first.\(words: owner) = \(id)
          AND first.\(words: date) > \(view.date)
          AND \(stands("first", knownAt: view.change))
        ORDER BY first.\(words: date), first.id LIMIT 1))
      """
  }

  private func held(of id: Query, on date: Query, knownAt change: Query?) -> Query {
    """
    (
      SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
        WITH RECURSIVE earlier (id, place, supersedes) AS (
          SELECT beside.id, beside.id, beside.supersedes
          FROM \(words: name) AS beside
          WHERE beside.\(words: owner) = held.\(words: owner)
            AND beside.\(words: self.date) = held.\(words: self.date)
            AND \(stands("beside", knownAt: change))
          UNION
          SELECT earlier.id, before.id, before.supersedes
          FROM earlier JOIN \(words: name) AS before ON before.id = earlier.supersedes
        )
        SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
      FROM \(words: name) AS held
      WHERE held.\(words: owner) = \(id)
        AND held.\(words: self.date) <= \(date)
        AND \(stands("held", knownAt: change))
      ORDER BY held.\(words: self.date) DESC, held.id DESC LIMIT 1)
    """
  }
}

extension DatedTable {
  /// What a retraction keeps of the row that it takes back, behind other columns.
  var kept: Query { [owner, date].columns }

  /// What a row says, its date included.
  func said(by row: Int) -> Query {
    let columns = ([date] + content).columns
    return "SELECT retracted\(columns) FROM \(words: name) WHERE id = \(row)"
  }
}

extension DatedTable.Parts {
  /// What the parts of a row say.
  func said(of row: Int) -> Query {
    "SELECT NULL\(content.columns) FROM \(words: name) WHERE \(words: owner) = \(row)"
  }
}

extension [StaticString] {
  /// The names of columns, each behind a comma, to stand behind other columns.
  var columns: Query { reduce("") { "\($0), \(words: $1)" } }
}

/// A viewpoint in the words of a query: a date, and the change after which it is known.
struct SeenFrom {
  let date: Query
  /// Nothing where all that is recorded is known.
  var known: Query?

  init(date: Query, known: Query? = nil) {
    (self.date, self.known) = (date, known)
  }

  init(_ view: Viewpoint) {
    self.init(
      date: "\(view.date)", known: view.change == .max ? nil : "\(view.change)" as Query)
  }
}
