internal import Annex
internal import Dates
internal import JSONText
internal import SQLite

extension Snapshot {
  /// Reads every line and what holds for it, in the order in which lines were recorded.
  ///
  /// A line is there from the date on which its wording holds.
  public func lines(from view: Viewpoint) throws -> [LineState] {
    try lines(from: view, among: nil)
  }

  /// Reads the lines of one measure likewise.
  public func lines(of measure: Measure, from view: Viewpoint) throws -> [LineState] {
    try lines(from: view, among: "SELECT id FROM lines WHERE measure_id = \(measure.id)")
  }

  /// Reads some lines likewise.
  ///
  /// - Parameter wanted: The ids of the lines, as a query to stand within another; nothing for all.
  func lines(from view: Viewpoint, among wanted: Query?) throws -> [LineState] {
    let codes = try measureCodes(
      of: wanted.map { "SELECT measure_id FROM lines WHERE id IN (\($0))" })
    let notifications = try notifications(of: wanted, from: view)
    let tellings = try tellings(of: wanted, from: view)
    let dropped = try droppedLines(among: wanted, from: view)
    var headings = Headings()
    var lines: [LineState] = []
    // There are about as many as measures with codes.
    lines.reserveCapacity(codes.count)
    try database.visit(Self.query(wanted, from: view)) { row in
      let line: Int = try row.read(0)
      // A status with several signals comes in as many rows.
      if line == lines.last?.line, let signal = try Signal(row, from: 23) {
        lines[lines.count - 1].add(signal)
      } else {
        let wording: Int = try row.read(5)
        try headings.read(row)
        lines.append(
          try LineState(
            row, under: headings, codes: codes[wording] ?? [],
            notifications: notifications[line] ?? [], tellings: tellings[line] ?? [],
            isDropped: dropped.contains(line)))
      }
    }
    let successors = try successors(from: view)
    if !successors.isEmpty {
      for place in lines.indices {
        lines[place].goesOnIn = successors[lines[place].measure.id] ?? []
      }
    }
    return lines
  }

  /// Reads some lines, each from a viewpoint of its own, without what was told of them.
  func lines(seenFrom views: [Int: Viewpoint]) throws -> [Int: LineState] {
    guard !views.isEmpty else { return [:] }
    let seen = JSON.object(
      views.map { line, view in
        (String(line), .array([.name(view.date), .number(min(view.change, newestChange))]))
      }
    ).line
    let query = Self.query(
      from: SeenFrom(
        date: "json_extract(seen.value, '$[0]')", known: "json_extract(seen.value, '$[1]')"),
      among:
        "JOIN json_each(\(String(decoding: seen, as: UTF8.self))) AS seen ON seen.key = line.id",
      where: "")
    var headings = Headings()
    var lines: [Int: LineState] = [:]
    try database.visit(query) { row in
      let line: Int = try row.read(0)
      if let signal = try Signal(row, from: 23), lines[line] != nil {
        lines[line]?.add(signal)
      } else {
        try headings.read(row)
        lines[line] = try LineState(
          row, under: headings, codes: [], notifications: [], tellings: [], isDropped: false)
      }
    }
    return lines
  }

  private static func query(_ wanted: Query?, from view: Viewpoint) -> Query {
    query(from: SeenFrom(view), among: "", where: Query.among(wanted, "WHERE line.id"))
  }

  /// - Parameters:
  ///   - join: What else the query is from, where the viewpoint needs it.
  ///   - condition: Which lines are wanted.
  private static func query(
    from view: SeenFrom, among join: Query, where condition: Query
  ) -> Query {
    """
    SELECT
      line.id, theme.title, ambition.title, ambition.page,
      line.measure_id, measure.id, measure.title, measure.code,
      wording.explanation, status.id,
      \(StatusUpdate.columns),
      signal.kind, signal.quote, signal.basis, theme.id, ambition.id, wording.owner
    FROM lines AS line
    \(join)
    JOIN line_wordings AS wording
      ON wording.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
    JOIN measure_wordings AS measure
      ON measure.id = \(DatedTable.measureWordings.held(of: "line.measure_id", from: view))
    LEFT JOIN ambition_wordings AS ambition
      ON ambition.id = \(DatedTable.ambitionWordings.held(of: "line.ambition_id", from: view))
    LEFT JOIN theme_wordings AS theme
      ON theme.id = \(DatedTable.themeWordings.held(
        of: "ifnull(ambition.theme_id, wording.theme_id)", from: view))
    LEFT JOIN status_updates AS status
      ON status.id = \(DatedTable.statuses.held(of: "line.id", from: view))
    LEFT JOIN changes AS change ON change.id = status.change_id
    LEFT JOIN signals AS signal ON signal.status_update_id = status.id
    \(condition)
    ORDER BY line.id, signal.id
    """
  }
}

/// The theme and the ambition that a line stands under, kept for the next: most stand beside their own.
private struct Headings {
  private(set) var theme: String?
  private(set) var ambition: LineState.Ambition?
  /// The wordings that they are read from.
  private var themeWording: Int?
  private var ambitionWording: Int?

  mutating func read(_ row: borrowing Row) throws {
    let (theme, ambition): (Int?, Int?) = (try row.read(26), try row.read(27))
    if theme != themeWording {
      self.theme = try row.read(1)
      themeWording = theme
    }
    if ambition != ambitionWording {
      self.ambition = try row.read(2, as: String?.self).map {
        LineState.Ambition(title: $0, page: try row.read(3))
      }
      ambitionWording = ambition
    }
  }
}

extension LineState {
  /// Reads a line from the first row that it has in the list.
  fileprivate init(
    _ row: borrowing Row, under headings: Headings, codes: [String],
    notifications: [Notification], tellings: [Telling], isDropped: Bool
  ) throws {
    line = try row.read(0)
    theme = headings.theme
    ambition = headings.ambition
    measure = Measure(
      id: try row.read(4), title: try row.read(6), code: try row.read(7), codes: codes)
    explanation = try row.read(8)
    owner = try row.read(28)
    let isHeld = try row.read(9, as: Int?.self) != nil
    let signal = try Signal(row, from: 23)
    status =
      isHeld ? try StatusUpdate(row, from: 10, signals: [signal].compactMap(\.self)) : nil
    self.notifications = notifications
    self.tellings = tellings
    self.isDropped = isDropped
  }

  fileprivate mutating func add(_ signal: Signal) {
    status?.signals.append(signal)
  }
}

extension Snapshot {
  /// Refuses to record something about a line that is not there, or was taken back.
  func refuseTakenBack(_ lines: [Int]) throws {
    for line in lines where try !stands(line) {
      throw RegisterError(
        .notFound, "line \(line) is not there, or was taken back; `stand list` shows the lines")
    }
  }

  /// Whether a line is there and is not taken back.
  func stands(_ line: Int) throws -> Bool {
    try database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM line_wordings AS said
        WHERE said.line_id = \(line) AND \(DatedTable.lineWordings.stands("said")))
      """
    ) { row in try row.read(0) } ?? false
  }
}
