internal import Annex
internal import Dates
internal import JSONText
internal import SQLite

extension Snapshot {
  /// Reads the targets that lines had, in order: the lines whose target has passed first, then the others by their
  /// targets, and at the end those that have none any more.
  ///
  /// - Parameter entry: Of which measure; by default of all.
  public func deadlines(
    of entry: MeasureIndex.Entry? = nil, from view: Viewpoint
  ) throws -> [LineDeadlines] {
    let wanted = entry.map { Set($0.lines.map(\.line)) }
    let histories = try targetHistories(of: wanted, from: view)
    let lines = try entry.map { try self.lines(of: $0.measure, from: view) } ?? lines(from: view)
    let told = try toldTargets(of: lines)
    let changes = try changes(
      numbered: Set(
        histories.values.flatMap(\.entries).flatMap { entry in
          [entry.rows.first?.change, entry.end?.by.change].compactMap(\.self)
        }
          + told.values.flatMap(\.notTaken).flatMap {
            [$0.change] + [$0.held?.change].compactMap(\.self)
          }))
    let found = lines.compactMap { line -> LineDeadlines? in
      let told = told[line.line] ?? ToldTargets()
      let entries = histories[line.line]?.entries ?? []
      let dates = told.dates(of: entries)
      let had = zip(entries, dates).compactMap { Deadline($0, told: $1, changes: changes) }
      let notTaken = told.notTaken.compactMap { Deadline($0, changes: changes) }
      guard !had.isEmpty || !notTaken.isEmpty else { return nil }
      // What is equal stays in its order: the sort is stable.
      let all = notTaken.isEmpty ? had : (had + notTaken).sorted { $0.from < $1.from }
      return LineDeadlines(line: line, deadlines: all)
    }
    return found.map { (rank: $0.rank(on: view.date), line: $0) }
      .sorted { $0.rank < $1.rank }
      .map(\.line)
  }

  /// Puts together the targets of each line that ever had one.
  private func targetHistories(
    of wanted: Set<Int>?, from view: Viewpoint
  ) throws -> [Int: TargetHistory] {
    let among: Query? = wanted.map(Query.ids)
    var rows: [Int: [TargetRow]] = [:]
    // In the order in which they stand in the file, once: whether a line ever had a target shows in the end.
    var withTargets: Set<Int> = []
    try database.visit(
      """
      SELECT status.line_id, status.id, status.holds_from, status.target_from, status.target_date,
        status.target_words, status.supersedes, status.retracted, status.change_id, status.edition_id
      FROM status_updates AS status
      WHERE status.change_id <= \(view.change)
        \(Query.among(among, "AND status.line_id"))
      ORDER BY status.id
      """
    ) { row in
      let line: Int = try row.read(0)
      let target = Target(
        first: try row.read(3), last: try row.read(4), words: try row.read(5))
      if target != nil { withTargets.insert(line) }
      rows[line, default: []].append(
        TargetRow(
          id: try row.read(1), date: try row.read(2), target: target,
          supersedes: try row.read(6), isRetraction: try row.read(7), change: try row.read(8),
          edition: try row.read(9)))
    }
    return rows.filter { withTargets.contains($0.key) }
      .mapValues { TargetHistory($0, asOf: view.date) }
      .filter { !$0.value.entries.isEmpty }
  }

  /// Finds of which statuses, and of which targets without a status, Parliament was told, line by line.
  private func toldTargets(of lines: [LineState]) throws -> [Int: ToldTargets] {
    let tellings = lines.flatMap { line in line.tellings.map { (line.line, $0) } }
    guard !tellings.isEmpty else { return [:] }
    let asked = JSON.array(
      tellings.map { line, telling in
        .array([
          .number(line), .name(telling.view.date), .number(min(telling.view.change, newestChange)),
        ])
      }
    ).line
    let view = SeenFrom(
      date: "json_extract(told.value, '$[1]')", known: "json_extract(told.value, '$[2]')")
    let held: [(id: Int, text: String, change: Int, target: Target?)?] = try database.all(
      """
      SELECT status.id, status.text, status.change_id, status.target_from, status.target_date,
        status.target_words
      FROM json_each(\(String(decoding: asked, as: UTF8.self))) AS told
      LEFT JOIN status_updates AS status ON status.id = \(DatedTable.statuses.held(
        of: "json_extract(told.value, '$[0]')", from: view))
      ORDER BY told.key
      """
    ) { row in
      try row.read(0, as: Int?.self).map { id in
        (
          id: id, text: try row.read(1), change: try row.read(2),
          target: Target(first: try row.read(3), last: try row.read(4), words: try row.read(5))
        )
      }
    }
    let rows = tellings.map { line, telling in
      telling.edition.flatMap { Int($0.dropFirst()) }.map { EditionRow(line: line, edition: $0) }
    }
    let words = try words(of: Set(rows.compactMap(\.self)))
    var found: [Int: ToldTargets] = [:]
    for (place, (line, telling)) in tellings.enumerated() {
      let status = held[place]
      let said = rows[place].flatMap { words[$0] }
      guard let said, status.map({ !said.isSame(said.status, $0.text) }) ?? !said.saysNothing
      else {
        if let status {
          found[line, default: ToldTargets()].add(status.id, status.target, on: telling.date)
        }
        continue
      }
      let told = try toldStatus(saying: said, of: line, from: telling.view)
      let target = told.status.target.value
      if let id = told.id {
        found[line, default: ToldTargets()].add(id, target, on: telling.date)
      } else if let status, target == status.target {
        found[line, default: ToldTargets()].add(status.id, target, on: telling.date)
      } else if let target, let edition = telling.edition {
        found[line, default: ToldTargets()].notTaken.append(
          NotTaken(
            target: target, date: telling.date, edition: edition, change: telling.view.change,
            held: status.map { ($0.id, $0.change) }))
      }
    }
    return found
  }
}

/// A target that an edition gave, and no status of the register.
private struct NotTaken {
  let target: Target
  let date: CalendarDate
  let edition: String
  let change: Int
  /// The status that stood against it, and its change; nothing where none did.
  let held: (id: Int, change: Int)?
}

/// What Parliament was told of the targets of a line, and when.
private struct ToldTargets {
  /// The statuses that it was told, with their targets.
  private var told: [(status: Int, target: Target, date: CalendarDate)] = []
  var notTaken: [NotTaken] = []

  mutating func add(_ status: Int, _ target: Target?, on date: CalendarDate) {
    if let target { told.append((status, target, date)) }
  }

  /// When Parliament was told of each target of the line, oldest first.
  ///
  /// A status that makes no entry of its own said the same as another: then it was told of that.
  func dates(of entries: [TargetHistory.Entry]) -> [[CalendarDate]] {
    var dates = entries.map { _ in Set<CalendarDate>() }
    for (status, target, date) in told {
      let place =
        entries.firstIndex { $0.rows.contains { $0.id == status } }
        ?? entries.firstIndex { $0.target == target && $0.end == nil }
        ?? entries.firstIndex { $0.target == target }
      if let place { dates[place].insert(date) }
    }
    return dates.map { $0.sorted() }
  }
}

extension Deadline {
  /// - Parameters:
  ///   - told: When Parliament was told of it.
  ///   - changes: The changes that recorded its rows.
  fileprivate init?(
    _ entry: TargetHistory.Entry, told: [CalendarDate], changes: [Int: Change]
  ) {
    guard let first = entry.rows.first, let said = StatusRow(first, changes) else { return nil }
    target = entry.target
    from = entry.from
    saidBy = said
    end = entry.end.flatMap { end in
      StatusRow(end.by, changes).map { End(kind: end.kind, date: end.by.date, by: $0) }
    }
    self.told = told
  }
}

extension Deadline {
  fileprivate init?(_ given: NotTaken, changes: [Int: Change]) {
    guard let change = changes[given.change] else { return nil }
    target = given.target
    from = given.date
    saidBy = StatusRow(id: given.edition, edition: given.edition, change: change)
    end = End(
      kind: .notTaken, date: given.date,
      by: given.held.flatMap { held in
        changes[held.change].map { StatusRow(id: "s\(held.id)", edition: nil, change: $0) }
      })
    told = [given.date]
  }
}

extension Deadline.StatusRow {
  fileprivate init?(_ row: TargetRow, _ changes: [Int: Change]) {
    guard let change = changes[row.change] else { return nil }
    // What puts a status right is a person's word, whichever edition said the first one.
    self.init(
      id: "s\(row.id)", edition: row.supersedes == nil ? row.edition.map { "e\($0)" } : nil,
      change: change)
  }
}

extension LineDeadlines {
  /// Its place among all: passed, to come, without days, without a target; then by the day, and by the line.
  fileprivate func rank(on date: CalendarDate) -> (Int, Int, Int) {
    guard let standing else { return (3, 0, line.line) }
    guard let last = standing.target.last else { return (2, 0, line.line) }
    return (isPassed(on: date) ? 0 : 1, last.daysSinceEpoch, line.line)
  }
}
