import Dates

/// The three questions (what holds, since when, was Parliament told) answered by whoever reads the contract and looks
/// at everything, day by day: rules 1 to 10 of decision 0017.
///
/// Words are those of a short list whose meaning is written beside them, so that nothing here reads prose.
struct ToldModel {
  struct Facts: Equatable {
    var phase: String?
    var target: String?
    var signals: Set<String> = []
  }

  struct Content: Equatable {
    var words: String
    var facts: Facts
    var title: String
  }

  struct Row {
    enum Kind { case status, title, told, confirmed }
    let kind: Kind
    let id: Int
    let change: Int
    let line: Int
    var date: Int
    var words = ""
    var facts = Facts()
    var letter = ""
    /// After which change what a letter told is known, where a person says so.
    var known: Int?
    var supersedes: Int?
    var isRetraction = false
  }

  struct Edition {
    let id: Int
    let change: Int
    let date: Int
    let letter: String?
    /// What its row says of each line: words and title.
    let rows: [Int: (words: String, title: String)]
  }

  struct Telling: Equatable {
    let date: Int
    let letter: String
    let edition: Int?
    let day: Int
    let known: Int
    let place: Int
  }

  static let meanings: [String: Facts] = [
    "Beleidsmatige uitwerking loopt.": Facts(phase: "policy"),
    "Implementatiefase.": Facts(phase: "implementation"),
    "Implementatiefase. Streefdatum: 01/01/2030.": Facts(
      phase: "implementation", target: "2030-01-01"),
    "Implementatiefase. Streefdatum: 01/01/2031.": Facts(
      phase: "implementation", target: "2031-01-01"),
    "Implementatiefase is vertraagd.": Facts(phase: "implementation", signals: ["delayed"]),
    "On hold.": Facts(signals: ["on_hold"]),
    "Geïmplementeerd.": Facts(phase: "implemented"),
    "Er is overleg gevoerd.": Facts(),
    "Niet langer on hold.": Facts(),
  ]
  static let ending = "Niet langer on hold."

  private(set) var rows: [Row] = []
  private(set) var editions: [Edition] = []
  private(set) var changes = 0

  func count(_ kind: Row.Kind) -> Int { rows.count { $0.kind == kind } }

  // MARK: What holds

  func held(_ kind: Row.Kind, _ line: Int, on day: Int, known: Int = .max) -> Row? {
    standing(kind, line, known: known).filter { $0.date <= day }
      .max { ($0.date, first($0).id) < ($1.date, first($1).id) }
  }

  func standing(_ kind: Row.Kind, _ line: Int, known: Int = .max) -> [Row] {
    let rows = self.rows.filter { $0.kind == kind && $0.line == line && $0.change <= known }
    let gone = Set(rows.compactMap(\.supersedes))
    return rows.filter { !$0.isRetraction && !gone.contains($0.id) }
  }

  func content(_ line: Int, on day: Int, known: Int = .max) -> Content? {
    guard let status = held(.status, line, on: day, known: known),
      let title = held(.title, line, on: day, known: known)
    else { return nil }
    return Content(words: status.words, facts: status.facts, title: title.words)
  }

  private func first(_ row: Row) -> Row {
    rows.first { $0.kind == row.kind && $0.id == row.supersedes }.map(first) ?? row
  }

  // MARK: Told

  func tellings(_ line: Int, on day: Int) -> [Telling] {
    let carried = editions.compactMap { edition -> Telling? in
      guard let letter = edition.letter, edition.rows[line] != nil, edition.date <= day else {
        return nil
      }
      return Telling(
        date: edition.date, letter: letter, edition: edition.id, day: edition.date,
        known: edition.change, place: edition.change)
    }
    let told = standing(.told, line).filter { $0.date <= day }.map { row in
      Telling(
        date: row.date, letter: row.letter, edition: nil, day: row.date,
        known: row.known ?? first(row).change, place: row.change)
    }.filter { told in
      !carried.contains { $0.date == told.date && $0.letter == told.letter }
    }
    return (carried + told).sorted { ($0.date, $0.place) < ($1.date, $1.place) }
  }

  /// What a telling said; nothing where nothing held yet.
  func said(_ telling: Telling, of line: Int) -> Content? {
    let known = content(line, on: telling.day, known: telling.known)
    guard let edition = editions.first(where: { $0.id == telling.edition }),
      let row = edition.rows[line]
    else { return known }
    if let known, known.words == row.words {
      return Content(words: row.words, facts: known.facts, title: row.title)
    }
    let same = standing(.status, line, known: telling.known)
      .filter { $0.date <= telling.day && $0.words == row.words }
      .max { ($0.date, $0.id) < ($1.date, $1.id) }
    return Content(
      words: row.words, facts: same?.facts ?? Self.meanings[row.words] ?? Facts(), title: row.title)
  }

  struct Change: Equatable {
    var isRecordedAfter: Bool
    var isOffRecord: Bool
  }

  /// Whether on some day from the last telling until today something else holds than was told.
  func changed(_ line: Int, today: Int) -> Change? {
    guard let telling = tellings(line, on: today).last else { return nil }
    if let said = said(telling, of: line) {
      let days = telling.date...today
      guard days.contains(where: { content(line, on: $0) != said }) else { return nil }
      // An edition's row may say else than the register did when it was taken in.
      let kinds = [Row.Kind.status, .title]
      let isOther = kinds.contains { kind in
        let now = held(kind, line, on: telling.date)
        let then = held(kind, line, on: telling.day, known: telling.known)
        return now?.words != then?.words || now?.facts != then?.facts
      }
      return Change(isRecordedAfter: isOther, isOffRecord: false)
    }
    // What was told is not on record: the first status there is stands in its place.
    let known = held(.title, line, on: telling.day, known: telling.known)
    let titled = standing(.title, line).map(\.date).filter { $0 <= today }.min()
    // A line is there from the day on which it has a title.
    let first = standing(.status, line).map(\.date).filter { $0 <= today }.min()
      .flatMap { status in titled.map { max(status, $0) } }
    let title = known ?? (first ?? titled).flatMap { held(.title, line, on: $0) }
    let status = first.flatMap { held(.status, line, on: $0) }
    let start = first ?? (known == nil ? titled : nil) ?? telling.date
    let days = max(start, telling.date)...today
    let isChanged = days.contains { day in
      let now = held(.status, line, on: day)
      return now?.words != status?.words || now?.facts != status?.facts
        || held(.title, line, on: day)?.words != title?.words
    }
    return isChanged ? Change(isRecordedAfter: false, isOffRecord: true) : nil
  }

  // MARK: Since when

  func since(_ line: Int, today: Int, _ isSame: (Facts) -> Bool) -> Int? {
    guard let status = held(.status, line, on: today), isSame(status.facts) else { return nil }
    var day = status.date
    // Day by day back, as long as the same holds.
    while let before = held(.status, line, on: day - 1), isSame(before.facts) { day = before.date }
    return day
  }

  /// The days from which each target stood, in order.
  func targets(_ line: Int, today: Int) -> [String] {
    var found: [String] = []
    var last: String?
    for day in 0...today {
      let target = held(.status, line, on: day)?.facts.target
      if let target, target != last { found.append("\(target) from \(day)") }
      last = target
    }
    return found
  }

  // MARK: Confirmed

  func confirmed(_ line: Int, today: Int) -> Int? {
    guard let status = held(.status, line, on: today) else { return nil }
    let people = standing(.confirmed, line).map(\.date).filter { $0 >= status.date && $0 <= today }
    let editions = editions.filter {
      $0.date > status.date && $0.date <= today && $0.rows[line]?.words == status.words
    }.map(\.date)
    return (people + editions).max()
  }

  // MARK: Changes

  mutating func begin() { changes += 1 }

  mutating func add(_ row: Row.Kind, _ line: Int, _ date: Int, with: (inout Row) -> Void) {
    var new = Row(kind: row, id: count(row) + 1, change: changes, line: line, date: date)
    with(&new)
    rows.append(new)
  }

  /// A person's words: what they state, else what these say, else what held.
  mutating func log(_ line: Int, _ date: Int, _ words: String, stated: Facts, ended: Set<String>) {
    begin()
    let held = self.held(.status, line, on: date)
    let before = held?.facts ?? Facts()
    let isSame = held?.words == words
    let read = isSame ? before : Self.meanings[words] ?? Facts()
    var facts = Facts()
    facts.phase = stated.phase ?? read.phase ?? before.phase
    facts.target = stated.target ?? read.target ?? before.target
    let said = isSame ? [] : read.signals.subtracting(ended)
    facts.signals = before.signals.subtracting(ended).union(said)
    if words == Self.ending, !isSame { facts.signals.remove("on_hold") }
    facts.signals.formUnion(stated.signals)
    if facts.phase == "implemented" {
      if stated.target == nil, !isSame, read.target == nil { facts.target = nil }
      if !isSame { facts.signals = said.union(stated.signals) }
    }
    let late: Set<String> = ["delayed", "on_hold"]
    if !late.isDisjoint(with: before.signals), late.isDisjoint(with: facts.signals) {
      // The reasons end with the last of the two.
      if !said.contains("capacity"), !stated.signals.contains("capacity") {
        facts.signals.remove("capacity")
      }
    }
    add(.status, line, date) { ($0.words, $0.facts) = (words, facts) }
  }

  /// An edition: its new words replace the words whole, the same words change nothing.
  mutating func take(_ edition: Edition, registerStands: Bool) {
    begin()
    let before = editions.last { $0.date <= edition.date }
    editions.append(edition)
    for (line, row) in edition.rows.sorted(by: { $0.key < $1.key }) {
      if isRecorded(
        row.title, held: held(.title, line, on: edition.date)?.words,
        before: before?.rows[line]?.title, registerStands)
      {
        add(.title, line, edition.date) { $0.words = row.title }
      }
      if isRecorded(
        row.words, held: held(.status, line, on: edition.date)?.words,
        before: before?.rows[line]?.words, registerStands)
      {
        add(.status, line, edition.date) {
          ($0.words, $0.facts) = (row.words, Self.meanings[row.words] ?? Facts())
        }
      }
    }
  }

  private func isRecorded(
    _ said: String, held: String?, before: String?, _ registerStands: Bool
  ) -> Bool {
    if held == said { return false }
    if before == said { return false }
    return held == nil || held == before || !registerStands
  }

  mutating func correct(_ id: Int, date: Int?, stated: Facts) -> Bool {
    guard let wrong = find(.status, id) else { return false }
    begin()
    add(.status, wrong.line, date ?? wrong.date) { row in
      row.words = wrong.words
      row.facts = wrong.facts
      row.facts.phase = stated.phase ?? wrong.facts.phase
      row.facts.target = stated.target ?? wrong.facts.target
      row.facts.signals.formUnion(stated.signals)
      row.supersedes = id
    }
    return true
  }

  mutating func retract(_ kind: Row.Kind, _ id: Int) -> Bool {
    guard let wrong = find(kind, id) else { return false }
    begin()
    add(kind, wrong.line, wrong.date) { ($0.supersedes, $0.isRetraction) = (id, true) }
    return true
  }

  private func find(_ kind: Row.Kind, _ id: Int) -> Row? {
    guard let row = rows.first(where: { $0.kind == kind && $0.id == id }) else { return nil }
    return standing(kind, row.line).first { $0.id == id }
  }
}
