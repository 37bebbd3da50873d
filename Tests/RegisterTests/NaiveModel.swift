import Dates

/// A register as anyone would write it who need not keep a file: every row in an array, every question
/// answered by looking at all of them.
struct NaiveModel {
  struct Row: Equatable {
    enum Kind: Equatable { case status, told, title, line, edition }

    let kind: Kind
    /// Its number among those of its kind.
    let id: Int
    let change: Int
    /// The line, or the measure of a title.
    let owner: Int
    var date: CalendarDate
    var text: String
    var supersedes: Int?
    var isRetraction = false
  }

  private(set) var rows: [Row] = []
  private(set) var changes = 0
  /// The measure of each line.
  var measures: [Int: Int] = [:]
  /// What the status of each line is in each edition, by the number of the edition.
  var editions: [[Int: String]] = []

  // MARK: Questions

  /// What holds: of a status, a title or a line there is one.
  ///
  /// Of what holds from one date it is what was recorded later, where a correction stands at the place of what it
  /// corrects.
  func held(
    _ kind: Row.Kind, of owner: Int, asOf date: CalendarDate, knownAt change: Int = .max
  ) -> Row? {
    standing(kind, knownAt: change).filter { $0.owner == owner && $0.date <= date }
      .max { ($0.date, first($0).id) < ($1.date, first($1).id) }
  }

  /// The dates on which Parliament was told of a line.
  func told(_ line: Int, asOf date: CalendarDate, knownAt change: Int) -> [CalendarDate] {
    standing(.told, knownAt: change).filter { $0.owner == line && $0.date <= date }
      .map(\.date).sorted()
  }

  /// The names of the statuses and notifications in the history of a line, in its order.
  func events(_ line: Int, asOf date: CalendarDate, knownAt change: Int) -> [String] {
    let told = rows.filter {
      $0.owner == line && $0.change <= change && $0.date <= date && !$0.isRetraction
    }
    func inTime(_ kind: Row.Kind, _ letter: String) -> [(row: Row, name: String)] {
      told.filter { $0.kind == kind }.map { ($0, "\(letter)\($0.id)") }
    }
    return (inTime(.status, "s") + inTime(.told, "n")).enumerated()
      .sorted { one, other in
        let (left, right) = (one.element.row, other.element.row)
        return (left.date, first(left).change, left.change, one.offset)
          < (right.date, first(right).change, right.change, other.offset)
      }
      .map(\.element.name)
  }

  func count(_ kind: Row.Kind) -> Int { rows.count { $0.kind == kind } }

  private func standing(_ kind: Row.Kind, knownAt change: Int = .max) -> [Row] {
    let known = rows.filter { $0.kind == kind && $0.change <= change }
    let gone = Set(known.compactMap(\.supersedes))
    return known.filter { !$0.isRetraction && !gone.contains($0.id) }
  }

  // MARK: Changes, each of which tells whether it is possible

  mutating func begin() { changes += 1 }

  mutating func add(_ kind: Row.Kind, of owner: Int, _ date: CalendarDate, _ text: String = "") {
    rows.append(
      Row(
        kind: kind, id: count(kind) + 1, change: changes, owner: owner, date: date, text: text))
  }

  mutating func record(
    _ kind: Row.Kind, of owners: [Int], _ date: CalendarDate, _ text: String
  ) -> Bool {
    guard standing(.line).map(\.owner).contains(where: owners.contains) else { return false }
    begin()
    for owner in owners { add(kind, of: owner, date, text) }
    return true
  }

  mutating func reword(_ measure: Int, _ date: CalendarDate, _ text: String) -> Bool {
    guard held(.title, of: measure, asOf: date) != nil else { return false }
    begin()
    add(.title, of: measure, date, text)
    return true
  }

  mutating func correct(_ status: Int, _ date: CalendarDate, _ text: String) -> Bool {
    guard let wrong = correctable(.status, status) else { return false }
    begin()
    say(wrong, in: wrong, on: date) { $0.text = text }
    return true
  }

  mutating func retract(_ kind: Row.Kind, _ id: Int) -> Bool {
    guard let wrong = correctable(kind, id) else { return false }
    begin()
    takeBack(wrong)
    return true
  }

  /// Takes in an edition of a date behind those of all others.
  ///
  /// What it says that is neither what holds nor what the last edition with the line said is news; and where what holds is
  /// not what that edition said, somebody knew more, and a person decides whose words count.
  mutating func take(
    _ statuses: [Int: String], on date: CalendarDate, conflictsAreItsOwn: Bool
  ) {
    begin()
    add(.edition, of: editions.count + 1, date)
    for (line, status) in statuses.sorted(by: { $0.key < $1.key }) {
      let before = editions.last { $0[line] != nil }?[line]
      let held = held(.status, of: line, asOf: date)?.text
      guard status != held, status != before else { continue }
      if held == before || held == nil || conflictsAreItsOwn {
        add(.status, of: line, date, status)
      }
    }
    editions.append(statuses)
  }

  /// Gives the edition another date, and with it all of it that stands as it brought it.
  mutating func redate(to date: CalendarDate) -> Bool {
    guard let edition = standing(.edition).first else { return false }
    begin()
    let moved = [Row.Kind.status, .title, .line].flatMap { standing($0) }
      .filter { $0.date == edition.date && first($0).change == 1 }
    for row in [edition] + moved { say(row, in: row, on: date) }
    return true
  }

  /// Takes back a change, unless something that stands builds on it.
  mutating func undo(_ change: Int) -> Bool {
    let undone = rows.filter { $0.change == change }
    let lasts = undone.map(last)
    guard !undone.isEmpty, zip(undone, lasts).allSatisfy(isSame) else { return false }
    begin()
    // Of an edition that goes each row is taken back where it stands now: that says which number what comes has.
    let isImport = undone.contains { $0.kind == .edition && $0.supersedes == nil }
    let pairs = Array(zip(undone, lasts))
    for (row, last) in isImport ? pairs.sorted(by: { $0.1.id < $1.1.id }) : pairs {
      if let earlier = rows.first(where: { $0.kind == row.kind && $0.id == row.supersedes }) {
        say(earlier, in: last, on: earlier.date)
      } else {
        takeBack(last)
      }
    }
    return !isLoose
  }

  // MARK: Corrections

  /// Whether something stands about what was taken back.
  private var isLoose: Bool {
    func gone(_ kind: Row.Kind) -> Set<Int> {
      let firsts = rows.filter { $0.kind == kind && $0.change == 1 }
      return Set(firsts.filter { last($0).isRetraction }.map(\.owner))
    }
    let lines = gone(.line)
    let measures = gone(.title)
    return (standing(.status) + standing(.told)).contains { lines.contains($0.owner) }
      || standing(.title).contains { measures.contains($0.owner) }
  }

  private func correctable(_ kind: Row.Kind, _ id: Int) -> Row? {
    standing(kind).first { $0.id == id }
  }

  private func first(_ row: Row) -> Row {
    rows.first { $0.kind == row.kind && $0.id == row.supersedes }.map(first) ?? row
  }

  private func last(_ row: Row) -> Row {
    rows.first { $0.kind == row.kind && $0.supersedes == row.id }.map(last) ?? row
  }

  private func isSame(_ one: Row, _ other: Row) -> Bool {
    one.text == other.text && one.date == other.date && one.isRetraction == other.isRetraction
  }

  private mutating func takeBack(_ row: Row) {
    say(row, in: row, on: row.date) {
      $0.text = ""
      $0.isRetraction = true
    }
  }

  /// Says what a row says in the place of another.
  private mutating func say(
    _ row: Row, in place: Row, on date: CalendarDate, _ change: (inout Row) -> Void = { _ in }
  ) {
    var new = Row(
      kind: row.kind, id: count(row.kind) + 1, change: changes, owner: row.owner, date: date,
      text: row.text, supersedes: place.id, isRetraction: row.isRetraction)
    change(&new)
    rows.append(new)
  }
}
