import Annex
import Dates
import Register
import PlainText

/// The updates of a table, each for a measure that a person names in it.
struct UpdateDrafts {
  /// The rows, each with what was understood of it; nothing of one with a wrong cell.
  private let rows: [(row: UpdateTable.Row, draft: Draft?)]
  /// What is wrong with cells, whatever the register says of them.
  private let faults: CellFaults

  private var all: [Draft] { rows.compactMap(\.draft) }

  fileprivate struct Draft {
    let row: UpdateTable.Row
    let status: StatusDraft
  }

  /// What holds of every update where the table has no column for it.
  struct Defaults {
    let date: CalendarDate
    let source: String?
    let citation: Citation?
  }

  /// Understands what is typed in the cells; what cannot be understood is told with what cannot be recorded.
  init(of table: UpdateTable, otherwise defaults: Defaults) {
    var faults = CellFaults()
    rows = table.rows.enumerated().map { place, row in
      faults.look(at: place)
      return (row, Draft(of: row, otherwise: defaults, &faults))
    }
    self.faults = faults
  }

  /// What looks as if it were a slip of a digit.
  func doubts(today: CalendarDate) -> [DateDoubt] {
    all.flatMap { draft in
      let date = draft.row[.date].map { cell in
        DateDoubt.about(draft.status.date, named: "\(cell.place): date", today: today)
      }
      let target = draft.row[.target].map { cell in
        DateDoubt.about(
          target: draft.status.target, named: "\(cell.place): target", of: draft.status.date)
      }
      return (date ?? []) + (target ?? [])
    }
  }

  /// Records the updates in the order of their dates, so that each keeps what the one before it says; of one date,
  /// in the order of the table.
  ///
  /// - Parameter takesAll: Whether an update without an ambition is of all lines of its measure.
  /// - Throws: ``InputError`` with each cell that cannot be understood and each row that cannot be recorded, and its
  ///   place.
  func record(by recording: Recording, takingAll takesAll: Bool) throws -> [LogReport] {
    let index = try recording.snapshot.measureIndex(from: .today())
    var named: [MeasureReference: MeasureIndex.Entry] = [:]
    var faults = faults
    var places: [Recorded: String] = [:]
    var found: [(place: Int, draft: Draft, entry: MeasureIndex.Entry)] = []
    for (place, (row, draft)) in rows.enumerated() {
      faults.look(at: place)
      let entry = try faults.reading(row[.measure], else: row.place) { () -> MeasureIndex.Entry? in
        guard let cell = row[.measure], !cell.isBlank else { return nil }
        let name = MeasureReference(cell.text)
        let measure = try named[name] ?? index.measure(named: name)
        named[name] = measure
        let ambition = row[.ambition].flatMap { $0.isBlank ? nil : $0.text }
        return try measure.narrowed(to: ambition, all: takesAll && ambition == nil)
      }
      guard case let entry?? = entry, let draft else { continue }
      let updates = entry.lines.map { Recorded(draft.status, on: $0.line) }
      if let twice = updates.compactMap({ places[$0] }).first {
        faults.add("\(draft.row.place): the same update stands at \(twice) already")
        continue
      }
      for update in updates { places[update] = draft.row.place }
      found.append((place, draft, entry))
    }
    // The standard library's sort is not promised to be stable: the place says which of one date is first.
    let inTime = found.sorted {
      ($0.draft.status.date, $0.place) < ($1.draft.status.date, $1.place)
    }
    var reports: [LogReport] = []
    for (place, draft, entry) in inTime {
      faults.look(at: place)
      let report = try faults.reading(draft.row[.words], else: draft.row.place) {
        let lines = entry.lines.map(\.line)
        // A table that is given once more records what of it is new.
        if let old = try recording.logged(draft.status, on: lines) {
          return LogReport(entry: entry, recorded: old, isOld: true)
        }
        return LogReport(entry: entry, recorded: try recording.log(draft.status, on: lines))
      }
      if let report { reports.append(report) }
    }
    try faults.refuse()
    return try reports.map { report in
      LogReport(
        entry: report.entry, recorded: try recording.settled(report.recorded), isOld: report.isOld)
    }
  }

  /// What makes two updates the same.
  private struct Recorded: Hashable {
    let line: Int
    let date: CalendarDate
    let text: String

    init(_ status: StatusDraft, on line: Int) {
      (self.line, date, text) = (line, status.date, status.text)
    }
  }
}

extension UpdateDrafts.Draft {
  /// Understands a row; nothing where a cell of it cannot be.
  fileprivate init?(
    of row: UpdateTable.Row, otherwise defaults: UpdateDrafts.Defaults, _ faults: inout CellFaults
  ) {
    let before = faults.count
    func isGiven(_ column: UpdateTable.Column) -> UpdateTable.Typed? {
      row[column].flatMap { $0.isBlank ? nil : $0 }
    }
    for column in [UpdateTable.Column.measure, .words, .date] where row[column]?.isBlank == true {
      faults.add(
        "\(row[column]?.place ?? row.place): nothing is typed for the \(column.rawValue)"
          + (column == .date ? "; leave the column out, and --on says one for all" : ""))
    }
    let date = faults.read(isGiven(.date)) { try CalendarDate(option: $0, named: "date") }
    let words = faults.read(isGiven(.words)) { try Message.checked($0) }
    let phase = faults.read(isGiven(.phase)) { try Stated<Phase>(option: $0, named: "phase") }
    let target = faults.read(isGiven(.target)) { try Stated<Target>(option: $0, named: "target") }
    let signals = faults.read(isGiven(.signals)) { try Self.signals(in: $0) }
    let citation = faults.read(isGiven(.kamerstuk)) { try Citation(option: $0, named: "kamerstuk") }
    guard faults.count == before, let words else { return nil }
    self.row = row
    status = StatusDraft(
      date: date ?? defaults.date, text: words, phase: phase, target: target,
      signals: signals?.given ?? [], ended: signals?.ended ?? [],
      source: row[.source] == nil ? defaults.source : isGiven(.source)?.text,
      citation: row[.kamerstuk] == nil ? defaults.citation : citation)
  }

  /// The signals of a cell, separated by commas or semicolons; `none` ends all that held.
  private static func signals(in text: String) throws -> (
    given: [Signal.Kind], ended: [Signal.Kind]
  ) {
    let names = text.split { ",;".contains($0) }.filter { !$0.isBlank }
    let given = try names.filter { !$0.isNone }.map {
      try Signal.Kind(option: String($0), named: "signal")
    }
    return (given, names.contains(where: \.isNone) ? Signal.Kind.allCases : [])
  }
}
