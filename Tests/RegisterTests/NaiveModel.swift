import Dates
import Register

/// A register as anyone would write it who need not keep a file: every row in an array, every question
/// answered by looking at all of them.
struct NaiveModel {
  struct Status {
    let id: Int
    let change: Int
    let line: Int
    let date: CalendarDate
    let text: String
    let supersedes: Int?
    let isRetraction: Bool
  }

  struct Told {
    let id: Int
    let change: Int
    let line: Int
    let date: CalendarDate
    let supersedes: Int?
    let isRetraction: Bool
  }

  var statuses: [Status] = []
  var told: [Told] = []
  var changes = 0

  /// The words that hold for a line.
  func held(_ line: Int, asOf date: CalendarDate, knownAt change: Int) -> String? {
    let known = statuses.filter { $0.change <= change }
    let gone = Set(known.compactMap(\.supersedes))
    return
      known
      .filter { $0.line == line && !$0.isRetraction && !gone.contains($0.id) && $0.date <= date }
      .max { ($0.date, $0.change, $0.id) < ($1.date, $1.change, $1.id) }?.text
  }

  /// The dates on which Parliament was told of a line.
  func told(_ line: Int, asOf date: CalendarDate, knownAt change: Int) -> [CalendarDate] {
    let known = told.filter { $0.change <= change }
    let gone = Set(known.compactMap(\.supersedes))
    return
      known
      .filter { $0.line == line && !$0.isRetraction && !gone.contains($0.id) && $0.date <= date }
      .map(\.date).sorted()
  }

  /// The names of all that happened to a line.
  func events(_ line: Int, asOf date: CalendarDate, knownAt change: Int) -> Set<String> {
    let spoken = statuses.filter {
      $0.line == line && $0.change <= change && $0.date <= date && !$0.isRetraction
    }
    let told = told.filter {
      $0.line == line && $0.change <= change && $0.date <= date && !$0.isRetraction
    }
    return Set(spoken.map { "s\($0.id)" } + told.map { "n\($0.id)" })
  }

  mutating func log(_ lines: [Int], _ date: CalendarDate, _ text: String) {
    changes += 1
    for line in lines { add(line, date, text) }
  }

  mutating func inform(_ line: Int, _ date: CalendarDate) {
    changes += 1
    add(told: line, date)
  }

  /// Puts a status right, where that is possible.
  mutating func correct(_ id: Int, _ date: CalendarDate, _ text: String) -> Bool {
    guard let row = correctable(status: id) else { return false }
    changes += 1
    add(row.line, date, text, supersedes: id)
    return true
  }

  mutating func retract(_ name: RowName) -> Bool {
    switch name {
    case .status(let id):
      guard let row = correctable(status: id) else { return false }
      changes += 1
      add(row.line, row.date, "", supersedes: id, isRetraction: true)
    case .notification(let id):
      guard let row = correctable(told: id) else { return false }
      changes += 1
      add(told: row.line, row.date, supersedes: id, isRetraction: true)
    case .wording:
      return false
    }
    return true
  }

  /// Takes a change back; the first took the annex in, and stays.
  mutating func undo(_ change: Int) -> Bool {
    let undone = statuses.filter { $0.change == change }
    let untold = told.filter { $0.change == change }
    let isBuiltOn =
      undone.contains { row in statuses.contains { $0.supersedes == row.id } }
      || untold.contains { row in told.contains { $0.supersedes == row.id } }
    guard change > 1, change <= changes, !isBuiltOn, !undone.isEmpty || !untold.isEmpty
    else { return false }
    changes += 1
    for row in undone {
      let earlier = row.supersedes.flatMap { id in statuses.first { $0.id == id } }
      add(
        row.line, (earlier ?? row).date, earlier?.text ?? "", supersedes: row.id,
        isRetraction: earlier?.isRetraction ?? true)
    }
    for row in untold {
      let earlier = row.supersedes.flatMap { id in told.first { $0.id == id } }
      add(
        told: row.line, (earlier ?? row).date, supersedes: row.id,
        isRetraction: earlier?.isRetraction ?? true)
    }
    return true
  }

  private func correctable(status id: Int) -> Status? {
    guard !statuses.contains(where: { $0.supersedes == id }) else { return nil }
    return statuses.first { $0.id == id && !$0.isRetraction }
  }

  private func correctable(told id: Int) -> Told? {
    guard !told.contains(where: { $0.supersedes == id }) else { return nil }
    return told.first { $0.id == id && !$0.isRetraction }
  }

  private mutating func add(
    _ line: Int, _ date: CalendarDate, _ text: String, supersedes: Int? = nil,
    isRetraction: Bool = false
  ) {
    statuses.append(
      Status(
        id: statuses.count + 1, change: changes, line: line, date: date, text: text,
        supersedes: supersedes, isRetraction: isRetraction))
  }

  private mutating func add(
    told line: Int, _ date: CalendarDate, supersedes: Int? = nil, isRetraction: Bool = false
  ) {
    told.append(
      Told(
        id: told.count + 1, change: changes, line: line, date: date, supersedes: supersedes,
        isRetraction: isRetraction))
  }
}
