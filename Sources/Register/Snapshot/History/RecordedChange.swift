internal import SQLite

/// A change with all that it recorded.
public struct RecordedChange: Hashable, Sendable {
  /// The change: who, when, with which command, why, and how much.
  public let summary: ChangeSummary
  /// What it added, measure by measure; nothing of one that touches more lines than can be shown.
  public let added: [MeasureEvents]
  /// What it took back.
  public let takenBack: [MeasureEvents]

  /// What happened to a measure.
  public struct MeasureEvents: Hashable, Sendable {
    /// The measure, with the lines that are touched.
    public let entry: MeasureIndex.Entry
    /// What happened, in date order.
    public let events: [Event]
  }

  /// From how many lines on a change is told by its counts alone.
  public static let mostLines = 200
}

extension Snapshot {
  /// Reads a change whole.
  ///
  /// - Throws: ``RegisterError`` where there is no such change.
  public func recorded(inChange number: Int) throws -> RecordedChange {
    guard let summary = try changes().first(where: { $0.change.id == number }) else {
      throw RegisterError(
        .notFound, "there is no change c\(number); the newest is c\(newestChange)")
    }
    let lines = try linesTouched(from: number - 1, to: number)
    guard lines.count <= RecordedChange.mostLines else {
      return RecordedChange(summary: summary, added: [], takenBack: [])
    }
    let entries = try measureIndex(from: .last(knownAt: number)).entries.compactMap { entry in
      let touched = entry.lines.filter { lines.contains($0.line) }
      return touched.isEmpty ? nil : MeasureIndex.Entry(measure: entry.measure, lines: touched)
    }
    var added: [RecordedChange.MeasureEvents] = []
    var takenBack: [RecordedChange.MeasureEvents] = []
    var editions: Set<String> = []
    for entry in entries {
      let events = try history(of: entry)
      // An edition is told once, whichever measures it has.
      let new = events.filter { event in
        event.change.id == number
          && (!event.id.hasPrefix("e") || editions.insert(event.id).inserted)
      }
      let gone = events.filter { event in
        event.corrections.retracted && event.corrections.change?.id == number
      }
      if !new.isEmpty { added.append(.init(entry: entry, events: new)) }
      if !gone.isEmpty { takenBack.append(.init(entry: entry, events: gone)) }
    }
    return RecordedChange(summary: summary, added: added, takenBack: takenBack)
  }

  /// Reads one thing that was recorded, by its row: `s57`, `n3`, `b4`, `w7`.
  ///
  /// - Throws: ``RegisterError`` where there is no such row.
  public func recorded(_ name: RowName) throws -> RecordedChange.MeasureEvents {
    for table in name.tables {
      let owner: Int? = try database.first(
        "SELECT \(words: table.owner) FROM \(words: table.name) WHERE id = \(name.number)"
      ) { row in try row.read(0) }
      guard let owner else { continue }
      let measures = try measures(about: owner, in: table)
      let entries = try measureIndex().entries.filter { measures.contains($0.measure.id) }
        .map { $0.narrowed(toLine: table.owner.description == "line_id" ? owner : nil) }
      for entry in entries {
        let events = try history(of: entry).filter { $0.id == name.description }
        if !events.isEmpty { return .init(entry: entry, events: events) }
        if let first = try firstWording(name, of: entry, in: table) {
          return .init(entry: entry, events: [first])
        }
      }
    }
    throw RegisterError(
      .notFound, "there is no \(name) to be shown; `stand history MEASURE` shows the names of rows")
  }

  /// Reads what something was called first, which no history tells while nothing else was said of it.
  private func firstWording(
    _ name: RowName, of entry: MeasureIndex.Entry, in table: DatedTable
  ) throws -> Event? {
    guard case .wording(let id) = name else { return nil }
    let words: Query = table.content.contains { "\($0)" == "title" } ? "title" : "explanation"
    return try database.first(
      """
      SELECT said.holds_from, said.\(words), change.id, change.recorded_at, actor.name
      FROM \(words: table.name) AS said
      JOIN changes AS change ON change.id = said.change_id
      LEFT JOIN actors AS actor ON actor.id = change.id
      WHERE said.id = \(id) AND NOT said.retracted
      """
    ) { row in
      let change = try Change(row, from: 2)
      return Event(
        date: try row.read(0), kind: .firstWording(try row.read(1)), id: name.description,
        place: table.owner.description == "line_id" ? entry.lines.first : nil,
        measure: entry.measure, kamerstuk: nil, origin: .person(source: nil), change: change,
        placeInTime: change.id, corrections: .none)
    }
  }

  /// The ids of the measures that rows of a table with some owner are about, of a theme and an ambition all that ever stood
  /// under it.
  private func measures(about owner: Int, in table: DatedTable) throws -> Set<Int> {
    let query: Query =
      switch table.owner.description {
      case "line_id": "SELECT measure_id FROM lines WHERE id = \(owner)"
      case "measure_id": "SELECT \(owner)"
      case "ambition_id": "SELECT measure_id FROM lines WHERE ambition_id = \(owner)"
      default:
        """
        SELECT line.measure_id
        FROM line_wordings AS said
        JOIN lines AS line ON line.id = said.line_id
        WHERE said.theme_id = \(owner)
        UNION
        SELECT line.measure_id
        FROM ambition_wordings AS said
        JOIN lines AS line ON line.ambition_id = said.ambition_id
        WHERE said.theme_id = \(owner)
        """
      }
    return Set(try database.all(query) { row in try row.read(0, as: Int.self) })
  }

  /// Finds the measure that has a code, written just so; nothing where none has it.
  ///
  /// - Throws: ``RegisterError`` where several have it.
  public func measure(coded name: MeasureReference, from view: Viewpoint = .last) throws
    -> MeasureIndex.Entry?
  {
    guard name.codes != nil, let coded = try EverCoded(name)?.found(in: database) else {
      return nil
    }
    return try measureIndex(of: .ids(coded), from: view).measure(coded: name)
  }
}

extension MeasureIndex.Entry {
  /// The measure on one line, where one is meant.
  fileprivate func narrowed(toLine line: Int?) -> Self {
    guard let line else { return self }
    return Self(measure: measure, lines: lines.filter { $0.line == line })
  }
}
