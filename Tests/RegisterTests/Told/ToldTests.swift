import Annex
import AnnexSamples
import Dates
import Foundation
import Planning
import Register
import Testing

/// Random lives of a few lines on few dates, and every question about what was told, since when, and what changed
/// answered as a model does that looks at every day.
///
/// `STAND_HISTORIES` says how many of them.
@Suite struct ToldTests {
  private static let count =
    ProcessInfo.processInfo.environment["STAND_HISTORIES"].flatMap(UInt64.init) ?? 40

  @Test(arguments: 1...max(1, count))
  func `told, changed, since and confirmed are what the model says`(_ seed: UInt64) throws {
    var life = try ToldLife(seed: seed)
    try life.play(steps: 14)
    for today in [3, ToldLife.lastDay] { try life.compare(today: today) }
  }
}

/// A register and its model, to which the same happens.
struct ToldLife {
  static let lines = 3
  static let lastDay = 7
  let register: Register
  private var model = ToldModel()
  private var clerk = Clerk()
  private var random: SplitMix64
  private let seed: UInt64

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    register = try MadeRegisters.make()
    try take(on: 1)
  }

  static func day(_ number: Int) throws -> CalendarDate {
    try date("2025-01-0\(number + 1)")
  }

  private static func number(_ date: CalendarDate?) -> Int? { date.map { $0.day - 1 } }

  mutating func play(steps: Int) throws {
    for step in 1...steps {
      let line = Int.random(in: 1...Self.lines, using: &random)
      let day = Int.random(in: 0...6, using: &random)
      switch Int.random(in: 0..<16, using: &random) {
      case 0..<5: try log(line, day)
      case 5..<7: try correct(day)
      case 7..<9:
        let last = model.editions.map(\.date).max() ?? 0
        if last < 6 { try take(on: Int.random(in: last + 1...6, using: &random)) }
      case 9..<12: try inform(line, day, step)
      case 12: try confirm(line, day)
      case 13: try retract(.status) { .status($0) }
      case 14: try retract(.told) { .notification($0) }
      default: try reword(line, day, step)
      }
    }
  }

  // MARK: The same to both

  private mutating func words() throws -> String {
    try #require(ToldModel.meanings.keys.sorted().randomElement(using: &random))
  }

  private mutating func facts() -> ToldModel.Facts {
    func some(_ all: [String]) -> String? {
      Int.random(in: 0..<3, using: &random) == 0 ? all.randomElement(using: &random) : nil
    }
    return ToldModel.Facts(
      phase: some(["policy", "implementation"]), target: some(["2030-01-01", "2032-06-01"]),
      signals: Set([some(["delayed", "on_hold", "capacity"])].compactMap(\.self)))
  }

  private mutating func log(_ line: Int, _ day: Int) throws {
    let words = try words()
    let stated = facts()
    let ended: Set<String> =
      Int.random(in: 0..<4, using: &random) == 0 && !stated.signals.contains("on_hold")
      ? ["on_hold"] : []
    var draft = StatusDraft(date: try Self.day(day), text: words)
    draft.phase = stated.phase.flatMap(Phase.init(rawValue:)).map(Stated.given)
    draft.target = try stated.target.map { .given(Target(try date($0))) }
    draft.signals = stated.signals.compactMap(Signal.Kind.init(rawValue:))
    draft.ended = ended.compactMap(Signal.Kind.init(rawValue:))
    _ = try register.log(draft, on: [line], recorder: clerk.recorder())
    model.log(line, day, words, stated: stated, ended: ended)
  }

  private mutating func correct(_ day: Int) throws {
    let id = Int.random(in: 1...model.count(.status), using: &random)
    let stated = facts()
    let date = Bool.random(using: &random) ? day : nil
    guard date != nil || stated != ToldModel.Facts() else { return }
    var correction = StatusCorrection(date: try date.map(Self.day))
    correction.phase = stated.phase.flatMap(Phase.init(rawValue:)).map(Stated.given)
    correction.target = try stated.target.map { .given(Target(try RegisterTests.date($0))) }
    correction.signals = stated.signals.compactMap(Signal.Kind.init(rawValue:))
    let recorder = clerk.recorder("correct")
    if model.correct(id, date: date, stated: stated) {
      _ = try register.correct(status: id, with: correction, recorder: recorder)
    } else {
      #expect(throws: RegisterError.self) {
        try register.correct(status: id, with: correction, recorder: recorder)
      }
    }
  }

  private mutating func inform(_ line: Int, _ day: Int, _ step: Int) throws {
    // Now and then a letter that carried an edition, so that both tell of one thing.
    let letter =
      model.editions.last?.letter.flatMap { Bool.random(using: &random) ? $0 : nil }
      ?? "31066, nr. \(5000 + step)"
    let isKnown = model.standing(.told, line).contains { $0.date == day && $0.letter == letter }
    let known =
      Int.random(in: 0..<4, using: &random) == 0
      ? Int.random(in: 1...model.changes, using: &random) : nil
    let informing = try register.inform(
      of: [line], on: try Self.day(day), by: Citation(reading: letter), knownAt: known,
      recorder: clerk.recorder("inform"))
    #expect((informing.change == nil) == isKnown)
    guard !isKnown else { return }
    model.begin()
    model.add(.told, line, day) { ($0.letter, $0.known) = (letter, known) }
  }

  private mutating func confirm(_ line: Int, _ day: Int) throws {
    let recorder = clerk.recorder("confirm")
    let day = try Self.day(day)
    let number = try #require(Self.number(day))
    guard model.held(.status, line, on: number) != nil else {
      #expect(throws: RegisterError.self) {
        try register.recording(by: recorder) { try $0.confirm([line], on: day) }
      }
      return
    }
    _ = try register.recording(by: recorder) { try $0.confirm([line], on: day) }
    model.begin()
    model.add(.confirmed, line, number) { _ in }
  }

  private mutating func retract(
    _ kind: ToldModel.Row.Kind, named name: (Int) -> RowName
  ) throws {
    guard model.count(kind) > 0 else { return }
    let id = Int.random(in: 1...model.count(kind), using: &random)
    let recorder = clerk.recorder("retract")
    if model.retract(kind, id) {
      _ = try register.retract(name(id), recorder: recorder)
    } else {
      #expect(throws: RegisterError.self) { try register.retract(name(id), recorder: recorder) }
    }
  }

  private mutating func reword(_ line: Int, _ day: Int, _ step: Int) throws {
    guard model.held(.title, line, on: day) != nil else { return }
    // The title of an edition and one of a person's own, so that it also goes there and back.
    let title = Bool.random(using: &random) ? "Maatregel \(line)" : "Anders \(line)"
    guard model.held(.title, line, on: day)?.words != title else { return }
    let entry = try #require(try register.measureIndex().entry(of: line))
    _ = try register.reword(
      entry, to: Rewording(title: title), from: try Self.day(day),
      recorder: clerk.recorder("reword"))
    model.begin()
    model.add(.title, line, day) { $0.words = title }
  }

  private mutating func take(on day: Int) throws {
    var rows: [Int: (words: String, title: String)] = [:]
    for line in 1...Self.lines {
      // Half of them say what the edition before said.
      let before = model.editions.last?.rows[line]
      let isSame = before != nil && Bool.random(using: &random)
      let title =
        Int.random(in: 0..<4, using: &random) == 0
        ? "Nieuwe maatregel \(line)" : "Maatregel \(line)"
      rows[line] =
        isSame
        ? before
        : (words: try words(), title: before == nil ? "Maatregel \(line)" : title)
    }
    let id = model.editions.count + 1
    let letter = Bool.random(using: &random) ? "31066, nr. \(4000 + id)" : nil
    let registerStands = Bool.random(using: &random)
    let table =
      "Maatregel,Nummer,Status\n"
      + rows.sorted { $0.key < $1.key }.map { line, row in
        "\(row.title),VM \(line),\(row.words)\n"
      }.joined() + String(repeating: "\n", count: id)
    let draft = try EditionDraft(
      reading: Array(table.utf8), named: "a.csv", shownAs: "a.csv", date: Self.day(day), title: nil,
      letter: letter.map { try Citation(reading: $0) })
    _ = try register.take(
      draft, deciding: Decisions(otherwise: registerStands ? .register : .edition),
      recorder: clerk.recorder("import"))
    model.take(
      ToldModel.Edition(
        id: id, change: model.changes + 1, date: day, letter: letter, rows: rows),
      registerStands: registerStands)
  }

  // MARK: The same of both

  func compare(today: Int) throws {
    let view = Viewpoint(asOf: try Self.day(today))
    let (lines, deadlines) = try register.snapshot { snapshot in
      var lines = try snapshot.lines(from: view)
      try snapshot.addSince(to: &lines, from: view)
      try snapshot.addConfirmations(to: &lines, from: view)
      return (lines, try snapshot.deadlines(from: view))
    }
    let agenda = try register.agenda(on: view.date)
    let annex = try register.annex(from: view, since: .told)
    for line in lines {
      let note: Comment = "seed \(seed), line \(line.line), today \(today)"
      compare(line, today: today, note)
      let changed = model.changed(line.line, today: today)
      let item = agenda.first { $0.line.line == line.line && $0.reason == .changed }
      #expect(item?.change.map { $0.isRecordedAfter } == changed?.isRecordedAfter, note)
      #expect(item?.change.map { $0.isOffRecord } == changed?.isOffRecord, note)
      #expect((item == nil) == (changed == nil), note)
      // No answer denies another.
      let redlines = (annex.differences ?? []).filter { $0.line == line.line }
      #expect(redlines.map(\.kind) == item?.change?.differences.map(\.kind) ?? [], note)
      if let telling = model.tellings(line.line, on: today).last {
        let then = Viewpoint(asOf: try Self.day(telling.day), knownAt: telling.known)
        let diff = Differences.between(
          try register.lines(from: then).filter { $0.line == line.line && $0.status != nil },
          [line]
        ).filter { ![.appeared, .notified].contains($0.kind) }
        // What a row of an edition says is not in a diff of what held.
        if telling.edition == nil, !diff.isEmpty { #expect(item != nil, note) }
      }
      let targets = deadlines.first { $0.line.line == line.line }?.deadlines ?? []
      compare(targets, of: line, today: today, note)
      for difference in item?.change?.differences ?? [] where difference.kind == .targetDate {
        for target in [difference.old, difference.new].compactMap(\.self) {
          #expect(targets.contains { $0.target.description == target }, note)
        }
      }
    }
  }

  private func compare(_ line: LineState, today: Int, _ note: Comment) {
    let content = model.content(line.line, on: today)
    #expect(line.status?.text == content?.words, note)
    #expect(line.status?.phase.value?.rawValue == content?.facts.phase, note)
    #expect(line.status?.target.value?.description == content?.facts.target, note)
    #expect(
      Set((line.status?.signals ?? []).map(\.kind.rawValue)) == content?.facts.signals ?? [], note)
    let tellings = model.tellings(line.line, on: today)
    #expect(line.tellings.map { Self.number($0.date) } == tellings.map(\.date), note)
    #expect(
      line.tellings.map(\.edition) == tellings.map { $0.edition.map { "e\($0)" } }, note)
    let confirmed = model.confirmed(line.line, today: today)
    #expect(Self.number(line.confirmed?.date) == confirmed, note)
    guard let facts = content?.facts else { return }
    if let phase = facts.phase {
      let since = model.since(line.line, today: today) { $0.phase == phase }
      #expect(Self.number(line.since?.phase) == since, note)
    }
    if let target = facts.target {
      let since = model.since(line.line, today: today) { $0.target == target }
      #expect(Self.number(line.since?.target) == since, note)
    }
    for signal in facts.signals {
      let since = model.since(line.line, today: today) { $0.signals.contains(signal) }
      let kind = Signal.Kind(rawValue: signal)
      #expect(Self.number(kind.flatMap { line.since?.signals[$0] }) == since, note)
    }
  }

  private func compare(_ targets: [Deadline], of line: LineState, today: Int, _ note: Comment) {
    let stood = targets.filter { [nil, .replaced, .ended].contains($0.end?.kind) }
    #expect(
      stood.map { "\($0.target) from \(Self.number($0.from) ?? -1)" }
        == model.targets(line.line, today: today), note)
    if let since = line.since?.target {
      #expect(targets.first { $0.end == nil }?.from == since, note)
    }
    // What was told stands beside the target that was told, and beside no other of that day.
    for telling in model.tellings(line.line, on: today) {
      let told = model.said(telling, of: line.line)?.facts.target
      let dated = targets.filter { $0.told.contains { Self.number($0) == telling.date } }
      if let told { #expect(dated.contains { $0.target.description == told }, note) }
    }
  }
}
