internal import PlainText
internal import Dates
internal import SQLite

extension Snapshot {
  /// Reads what a person can name: every measure as it is worded from a viewpoint, by default the last, and its lines.
  ///
  /// What has no wording yet on that date is called as it will be first.
  public func measureIndex(from view: Viewpoint = .last) throws -> MeasureIndex {
    try measureIndex(of: nil, from: view)
  }

  /// Reads it likewise.
  ///
  /// - Parameter measures: The ids of the measures, to look among; nothing for all.
  func measureIndex(of measures: Query?, from view: Viewpoint = .last) throws -> MeasureIndex {
    let places = try places(of: measures, from: view)
    return MeasureIndex(
      entries: try worded(measures, from: view).map { measure in
        MeasureIndex.Entry(measure: measure, lines: places[measure.id] ?? [])
      })
  }

  /// Reads measures as they are worded, in the order in which they were recorded.
  ///
  /// - Parameter measures: Their ids; nothing for all.
  func worded(_ measures: Query? = nil, from view: Viewpoint) throws -> [Measure] {
    let codes = try measureCodes(of: measures)
    return try database.all(
      """
      SELECT wording.measure_id, wording.id, wording.title, wording.code
      FROM measures AS measure
      JOIN measure_wordings AS wording
        ON wording.id = \(DatedTable.measureWordings.heldOrFirst(of: "measure.id", from: view))
      \(Query.among(measures, "WHERE measure.id"))
      ORDER BY measure.id
      """
    ) { row in
      Measure(
        id: try row.read(0), title: try row.read(2), code: try row.read(3),
        codes: codes[try row.read(1)] ?? [])
    }
  }

  /// Finds the measure of a line, on that line alone.
  ///
  /// - Throws: ``RegisterError`` where the line is not there, or was taken back.
  public func entry(of line: Int) throws -> MeasureIndex.Entry {
    try refuseTakenBack([line])
    let measureIndex = try measureIndex(of: "SELECT measure_id FROM lines WHERE id = \(line)")
    guard let entry = measureIndex.entry(of: line) else {
      throw RegisterError(.content, "\(path): line \(line) is of no measure")
    }
    return entry
  }

  private func places(
    of measures: Query?, from view: Viewpoint
  ) throws -> [Int: [MeasureIndex.Place]] {
    var found: [Int: [MeasureIndex.Place]] = [:]
    try database.visit(
      """
      SELECT line.measure_id, line.id, wording.title, wording.page
      FROM lines AS line
      JOIN line_wordings AS explanation
        ON explanation.id = \(DatedTable.lineWordings.heldOrFirst(of: "line.id", from: view))
      LEFT JOIN ambition_wordings AS wording
        ON wording.id = \(DatedTable.ambitionWordings.heldOrFirst(of: "line.ambition_id", from: view))
      \(Query.among(measures, "WHERE line.measure_id"))
      ORDER BY line.id
      """
    ) { row in
      let ambition = try row.read(2, as: String?.self).map {
        LineState.Ambition(title: $0, page: try row.read(3))
      }
      found[try row.read(0), default: []].append(
        MeasureIndex.Place(line: try row.read(1), ambition: ambition))
    }
    return found
  }
}

extension Snapshot {
  /// Finds the one measure that a person names, as ``MeasureIndex/measure(named:)`` does among all.
  ///
  /// Where the name is a code, only the measures that ever had it are read.
  ///
  /// - Parameter view: As they are called from there; by default last.
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func measure(
    named name: MeasureReference, from view: Viewpoint = .last
  ) throws -> MeasureIndex.Entry {
    if let coded = try EverCoded(name)?.found(in: database) {
      let measureIndex = try measureIndex(of: .ids(coded), from: view)
      if let measure = try measureIndex.measure(coded: name) { return measure }
    }
    return try measureIndex(from: view).measure(named: name)
  }
}

/// A measure that a person names, perhaps by what it is called at another time.
public struct FormerlyNamed: Hashable, Sendable {
  /// The measure.
  public let entry: MeasureIndex.Entry
  /// When it is called so.
  public let time: Time

  /// When a name holds.
  public enum Time: Hashable, Sendable {
    /// On the date asked.
    case now
    /// Before that, and no longer.
    case before
    /// Only later.
    case later
  }
}

extension Snapshot {
  /// Finds the one measure that a person names, by what it is called from a viewpoint, or else by a number or a title that
  /// it ever had.
  ///
  /// - Throws: As ``measure(named:from:)`` where no measure was ever called so, or several were.
  public func measure(
    everNamed name: MeasureReference, from view: Viewpoint = .last
  ) throws -> FormerlyNamed {
    do {
      return FormerlyNamed(
        entry: try measure(named: name, from: view), time: .now)
    } catch let error as RegisterError where error.reason == .notFound {
      let index = try measureIndex(from: view)
      // Where several are called so now, none of them is meant by an older name.
      guard !name.name.isEmpty, !index.isNamed(name) else { throw error }
      let ids = try measures(onceNamed: name, knownAt: view.change)
      let entries = index.entries.filter { ids.contains($0.measure.id) }
      guard let only = entries.first else { throw error }
      guard entries.count == 1 else {
        throw Choice.several(
          entries.map { $0.measure.fullTitle }, for: name.name, noun: "measure")
      }
      let last = try measureIndex(
        of: .ids([only.measure.id]), from: .last(knownAt: view.change))
      return FormerlyNamed(entry: only, time: last.isNamed(name) ? .later : .before)
    }
  }

  /// The measures that ever had a number, or a title, whole, in a wording that was not put right.
  private func measures(
    onceNamed name: MeasureReference, knownAt change: Int
  ) throws -> Set<Int> {
    let coded = try measures(ever: name.names, among: nil, knownAt: change)
    guard coded.isEmpty else { return coded }
    var found: Set<Int> = []
    try database.visit(
      """
      SELECT measure_id, title FROM measure_wordings AS wording
      WHERE \(DatedTable.measureWordings.stands("wording", knownAt: change))
      """
    ) { row in
      let title: String = try row.read(1)
      if FoldedText(title).folded.contains(name.name) { found.insert(try row.read(0)) }
    }
    return found
  }
}

extension Snapshot {
  /// Finds the measures that had a code before and have it no longer: merged, split or numbered anew.
  ///
  /// - Parameters:
  ///   - name: What a person calls the measure; a part of a title is no code, and finds none.
  ///   - measure: The measure that is called so now.
  ///   - view: As they are called from there; by default last.
  public func formerMeasures(
    named name: MeasureReference, than measure: Measure, from view: Viewpoint = .last
  ) throws -> [Measure] {
    let others = try EverCoded(name)?.found(in: database)?.subtracting([measure.id])
    guard others?.isEmpty != true, name.codes != nil else { return [] }
    let among = others.map(Query.ids)
    let named = try measures(
      ever: name.names, among: among, until: view.date, knownAt: view.change
    )
    .subtracting([measure.id])
    guard !named.isEmpty else { return [] }
    return try measureIndex(of: among, from: view).entries.map(\.measure).filter { other in
      named.contains(other.id) && !other.codes.contains(where: name.names)
    }
  }

  private func measures(
    ever isNamed: (_ code: String) -> Bool, among measures: Query?,
    until date: CalendarDate = .last, knownAt change: Int
  ) throws -> Set<Int> {
    var found: Set<Int> = []
    try database.visit(
      """
      SELECT wording.measure_id, code.code
      FROM measure_wordings AS wording
      JOIN measure_codes AS code ON code.wording_id = wording.id
      WHERE \(DatedTable.measureWordings.stands("wording", knownAt: change))
        AND wording.holds_from <= \(date)
      \(Query.among(measures, "AND wording.measure_id"))
      """
    ) { row in
      if isNamed(try row.read(1)) { found.insert(try row.read(0)) }
    }
    return found
  }
}
