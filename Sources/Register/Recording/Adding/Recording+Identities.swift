internal import Dates
internal import SQLite

/// Where a line stands, in the ids of the register: under an ambition, or outside the strategy under a
/// theme.
struct LinePlace {
  let ambition: Int?
  let theme: Int?
}

extension Recording {
  /// Adds a theme to a change, with its first wording.
  ///
  /// - Parameter known: Its id where it is there and has no wording yet.
  /// - Returns: Its id.
  func insertTheme(
    _ title: String, known: Int? = nil, from date: CalendarDate, in change: Change
  ) throws -> Int {
    let id =
      try known ?? database.insert("INSERT INTO themes (change_id) VALUES (\(change.id))")
    try database.run(
      """
      INSERT INTO theme_wordings (id, change_id, theme_id, holds_from, title)
      SELECT id, \(change.id), \(id), \(date), \(title)
      FROM next_wording
      """)
    return id
  }

  /// Adds an ambition to a change, with its first wording.
  ///
  /// - Parameter known: Its id where it is there and has no wording yet.
  /// - Returns: Its id.
  func insertAmbition(
    _ title: String, page: String?, known: Int? = nil, under theme: Int?, from date: CalendarDate,
    in change: Change
  ) throws -> Int {
    let id =
      try known ?? database.insert("INSERT INTO ambitions (change_id) VALUES (\(change.id))")
    try database.run(
      """
      INSERT INTO ambition_wordings (id, change_id, ambition_id, holds_from, theme_id, title, page)
      SELECT id, \(change.id), \(id), \(date), \(theme), \(title), \(page)
      FROM next_wording
      """)
    return id
  }

  /// Adds a measure to a change, with its first wording and its codes.
  ///
  /// - Parameter known: Its id where it is there and has no wording yet.
  /// - Returns: Its id.
  func insertMeasure(
    _ title: String, code: String?, codes: [String], known: Int? = nil, from date: CalendarDate,
    in change: Change
  ) throws -> Int {
    let id =
      try known ?? database.insert("INSERT INTO measures (change_id) VALUES (\(change.id))")
    let wording = try database.insert(
      """
      INSERT INTO measure_wordings (id, change_id, measure_id, holds_from, title, code)
      SELECT id, \(change.id), \(id), \(date), \(title), \(code)
      FROM next_wording
      """)
    try insert(codes, of: wording, in: change)
    return id
  }

  /// Adds a line to a change, with its first wording; one that was taken back is worded in the place of
  /// that.
  ///
  /// - Returns: Its id.
  func insertLine(
    of measure: Int, at place: LinePlace, explanation: String, owner: String? = nil,
    edition: Int? = nil, from date: CalendarDate, in change: Change
  ) throws -> Int {
    let known = try snapshot.line(of: measure, at: place)
    let id =
      try known
      ?? database.insert(
        """
        INSERT INTO lines (change_id, measure_id, ambition_id)
        VALUES (\(change.id), \(measure), \(place.ambition))
        """)
    let retraction = try known.flatMap { try snapshot.firstWording(of: $0) }
      .map { try snapshot.last(of: $0, in: .lineWordings).row }
    try database.run(
      """
      INSERT INTO line_wordings (
        id, change_id, line_id, holds_from, theme_id, explanation, owner, edition_id, supersedes)
      SELECT id, \(change.id), \(id), \(date), \(place.theme), \(explanation),
        \(owner?.isEmpty == true ? nil : owner), \(edition), \(retraction)
      FROM next_wording
      """)
    return id
  }
}

extension Snapshot {
  /// Finds the line of a measure at a place, be it taken back or not.
  func line(of measure: Int, at place: LinePlace) throws -> Int? {
    try database.first(
      "SELECT id FROM lines WHERE measure_id = \(measure) AND ambition_id IS \(place.ambition)"
    ) { row in try row.read(0) }
  }

  func firstWording(of line: Int) throws -> Int? {
    try database.first(
      "SELECT id FROM line_wordings WHERE line_id = \(line) ORDER BY id LIMIT 1"
    ) { row in try row.read(0) }
  }
}
