internal import Annex
internal import Dates
internal import Kamerstuk
internal import Planning
internal import SQLite

extension Snapshot {
  /// Reads what the register holds, as an edition of a date is matched and compared with it.
  ///
  /// - Parameter states: What holds for each line on that date.
  func registerState(
    on date: CalendarDate, states: [LineState], neighbours: EditionNeighbours
  ) throws -> RegisterState {
    let codes = try measureCodes()
    return RegisterState(
      themes: try things(.themeWordings, columns: "said.title", on: date) { row, _ in
        try row.read(3)
      },
      ambitions: try things(
        .ambitionWordings, columns: "said.theme_id, said.title, said.page", on: date
      ) { row, _ in
        AmbitionWords(theme: try row.read(3), title: try row.read(4), page: try row.read(5))
      },
      measures: try things(.measureWordings, columns: "said.title, said.code", on: date) {
        row, id in
        MeasureWords(title: try row.read(3), code: try row.read(4), codes: codes[id] ?? [])
      },
      lines: try knownLines(on: date, states: states, neighbours: neighbours))
  }

  /// Reads things with all that stands of their wordings.
  private func things<Words>(
    _ rows: DatedTable, columns: Query, on date: CalendarDate,
    words: (borrowing Row, _ wording: Int) throws -> Words
  ) throws -> [Thing<Words>] {
    let held = rows.held(of: "said.\(words: rows.owner)", from: Viewpoint(asOf: date))
    var things: [(id: Int, wordings: [(id: Int, isHeld: Bool, words: Words)])] = []
    try database.visit(
      """
      SELECT said.\(words: rows.owner), said.id, said.id IS \(held), \(columns)
      FROM \(words: rows.name) AS said
      WHERE \(rows.stands("said"))
      ORDER BY said.\(words: rows.owner), said.holds_from, \(rows.place(of: "said"))
      """
    ) { row in
      let owner: Int = try row.read(0)
      let id: Int = try row.read(1)
      let wording = (
        id: id, isHeld: try row.read(2, as: Bool.self), words: try words(row, id)
      )
      if things.last?.id == owner {
        things[things.count - 1].wordings.append(wording)
      } else {
        things.append((owner, [wording]))
      }
    }
    return things.compactMap { id, wordings in
      let held = wordings.first(where: \.isHeld)
      guard let first = held ?? wordings.first else { return nil }
      let others = wordings.filter { $0.id != first.id }.map(\.words)
      return Thing(
        id: id, name: "w\(first.id)", held: held?.words, called: [first.words] + others)
    }
  }

  private func knownLines(
    on date: CalendarDate, states: [LineState], neighbours: EditionNeighbours
  ) throws -> [RegisterLine] {
    let held = Dictionary(
      states.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let themes = try themesOfLines(on: date)
    let marks = try marksOfLines()
    let told = try toldOfLines()
    let changes = try changes(numbered: Set(states.compactMap(\.status?.recorded.change)))
    let standing = Set(try measureIndex().entries.flatMap { $0.lines.map(\.line) })
    return try database.all("SELECT id, measure_id, ambition_id FROM lines ORDER BY id") { row in
      let id: Int = try row.read(0)
      return RegisterLine(
        id: id, measure: try row.read(1), ambition: try row.read(2),
        held: held[id].map { state in
          RegisterLine.Content(
            theme: themes[id], explanation: state.explanation, owner: state.owner,
            marks: marks[id] ?? [],
            status: state.status.map { RegisterStatus($0, recordedBy: changes[$0.recorded.change]) }
          )
        },
        told: told[id] ?? [],
        isCurrent: neighbours.nextTo.contains(id)
          || (standing.contains(id) && !neighbours.everSaid.contains(id)),
        isJustBefore: neighbours.justBefore.contains(id),
        before: neighbours.before[id]?.line, age: neighbours.before[id]?.age ?? 0)
    }
  }

  /// Reads the themes of the lines that stand outside the strategy.
  private func themesOfLines(on date: CalendarDate) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    let held = DatedTable.lineWordings.held(of: "line.id", from: Viewpoint(asOf: date))
    try database.visit(
      """
      SELECT line.id, wording.theme_id
      FROM lines AS line
      JOIN line_wordings AS wording ON wording.id = \(held)
      WHERE wording.theme_id IS NOT NULL
      """
    ) { row in found[try row.read(0)] = try row.read(1) }
    return found
  }

  /// Reads the marks of the footnotes that remark on each line, in whichever edition.
  private func marksOfLines() throws -> [Int: Set<String>] {
    var found: [Int: Set<String>] = [:]
    try database.visit(
      """
      SELECT remark.line_id, note.mark
      FROM remarks AS remark JOIN edition_notes AS note ON note.id = remark.note_id
      """
    ) { row in found[try row.read(0), default: []].insert(try row.read(1)) }
    return found
  }

  /// Reads every notification that stands, of whichever date.
  private func toldOfLines() throws -> [Int: [RegisterNotification]] {
    let kamerstukken = try kamerstukken()
    var found: [Int: [RegisterNotification]] = [:]
    try database.visit(
      """
      SELECT told.line_id, told.id, told.told_on, told.kamerstuk_id
      FROM notifications AS told
      WHERE \(DatedTable.notifications.stands("told"))
      ORDER BY told.line_id, told.told_on, \(DatedTable.notifications.place(of: "told"))
      """
    ) { row in
      found[try row.read(0), default: []].append(
        RegisterNotification(
          id: try row.read(1), date: try row.read(2),
          kamerstuk: try row.read(3, as: Int?.self).flatMap { kamerstukken[$0] }))
    }
    return found
  }
}

extension RegisterStatus {
  fileprivate init(_ status: StatusUpdate, recordedBy change: Change?) {
    self.init(
      text: status.text, phase: status.phase.value, target: status.target.value,
      signals: Set(status.signals.map(\.kind)),
      origin: """
        since \(status.holdsFrom), recorded by \(change?.actor ?? "nobody known") \
        (\(status.recorded.changeName))
        """)
  }
}
