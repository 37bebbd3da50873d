import Annex
import AnnexSamples
import Dates
import Planning
import Register
import Testing
import Verifiers

/// The undo of an import, held against a register that never had the edition.
@Suite(.verifiersAgree) struct UndoImportTests {
  private static let seeds: ClosedRange<UInt64> = 1...(Soak.isLong ? 400 : 8)

  @Test(arguments: seeds)
  func `without an edition everything is as if it had never come`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &* 77)
    let series = try Series(seed: seed, using: &random)
    let undone = Int.random(in: 0..<series.editions.count, using: &random)
    guard let (with, change) = try series.register(undoing: undone),
      let (without, _) = try series.register(without: undone)
    else { return }
    var clerk = Clerk(behind: 100)
    _ = try with.recording(by: clerk.recorder("undo")) { try $0.undo(change) }
    for day in Series.days {
      let (one, other) = (try Told(by: with, on: day), try Told(by: without, on: day))
      #expect(one.differences(from: other) == [], "\(day)")
    }
    let names = (try with.editions().map(\.name), try without.editions().map(\.name))
    for (one, other) in zip(zip(names.0, names.0.dropFirst()), zip(names.1, names.1.dropFirst())) {
      let told = try Self.difference(from: one.0, to: one.1, by: with)
      let expected = try Self.difference(from: other.0, to: other.1, by: without)
      #expect(told.filter { !expected.contains($0) } == [], "\(one)")
      #expect(expected.filter { !told.contains($0) } == [], "\(one)")
    }
    // And it can come in again.
    _ = try with.recording(by: clerk.recorder("undo")) { try $0.undo(nil) }
    let whole = try #require(try series.register(undoing: undone)).register
    for day in Series.days {
      let (one, other) = (try Told(by: with, on: day), try Told(by: whole, on: day))
      #expect(one.differences(from: other) == [], "\(day)")
    }
  }

  private static func difference(
    from old: String, to new: String, by register: Register
  ) throws -> [String] {
    try register.snapshot { snapshot in
      Differences.between(
        try snapshot.lines(saidBy: old),
        try snapshot.lines(saidBy: new).filter { !$0.isDropped },
        ignoring: try snapshot.footnoteMarks(ofEditions: [old, new]))
    }
    .map { "\($0.kind) \($0.measure) \($0.ambition ?? "-"): \($0.old ?? "") → \($0.new ?? "")" }
    // The marks of footnotes are those of the edition that said the words first.
    .map { $0.filter { !"¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) } }
    .sorted()
  }
}

extension Clerk {
  init(behind changes: Int) {
    self.init()
    for _ in 0..<changes { _ = recorder() }
  }
}

/// Editions in some order of recording, and what people recorded between them.
private struct Series {
  let editions: [EditionDraft]
  private let order: [Step]

  static let days = (2016...2022).flatMap { ["\($0)-02-28", "\($0)-03-01", "\($0)-08-15"] }

  private enum Step {
    case edition(Int)
    case words(place: Int, text: String, day: String)
    case title(place: Int, text: String, day: String)
    case informing(place: Int, day: String)
  }

  init(seed: UInt64, using random: inout SplitMix64) throws {
    var annexes = [EditableAnnex(seed: seed)]
    while annexes.count < 5, let last = annexes.last {
      annexes.append(
        last.next(
          edits: Int.random(in: 3...25, using: &random), of: EditableAnnex.Edit.lasting,
          using: &random))
    }
    editions = try annexes.enumerated().map { place, annex in
      try EditableAnnex.draft(
        of: annex.text + String(repeating: "\n", count: place), on: "\(2017 + place)-03-01")
    }
    var steps = editions.indices.map { Step.edition($0) }
    if random.happens(onceIn: 2) { steps.shuffle(using: &random) }
    for number in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0..<40, using: &random)
      let year = 2017 + Int.random(in: 0...5, using: &random)
      // Also on the very day of an edition.
      let day =
        random.happens(onceIn: 3)
        ? "\(year)-03-01" : "\(year)-0\(Int.random(in: 1...9, using: &random))-09"
      let step: Step =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .title(place: place, text: "Titel \(number)", day: "2022-06-09")
        case 1: .informing(place: place, day: day)
        default: .words(place: place, text: "Gemeld \(number): vertraagd.", day: day)
        }
      steps.insert(step, at: Int.random(in: 1...steps.count, using: &random))
    }
    order = steps
  }

  /// The register with all editions, and the change that took one of them in; nothing where people had to be asked
  /// what the other register does not ask.
  func register(undoing edition: Int) throws -> (register: Register, change: Int)? {
    try register(besides: edition, taking: true)
  }

  /// The register without an edition.
  func register(without edition: Int) throws -> (register: Register, change: Int)? {
    try register(besides: edition, taking: false)
  }

  private func register(
    besides left: Int, taking isTaken: Bool
  ) throws -> (register: Register, change: Int)? {
    var clerk = Clerk()
    let register = try MadeRegisters.make()
    var change = 0
    for step in order {
      switch step {
      case .edition(let place):
        guard place != left || isTaken else { continue }
        let draft = editions[place]
        guard case .planned(let plan) = try register.rehearse(draft) else { return nil }
        guard plan.conflicts.isEmpty, plan.standing.isEmpty else { return nil }
        let answers = try plan.open.map {
          try MatchWish(reading: "new=\($0.kind.rawValue):\($0.sourceLine)")
        }
        guard
          case .recorded(let edition, _) = try register.take(
            draft, matching: answers, recorder: clerk.recorder("import"))
        else { return nil }
        if place == left { change = edition.change.id }
      case .words(let place, let text, let day):
        guard let line = try line(place, of: register, without: left) else { continue }
        _ = try register.log(
          StatusDraft(date: date(day), text: text), on: [line], recorder: clerk.recorder())
      case .title(let place, let text, let day):
        guard let line = try line(place, of: register, without: left),
          let entry = try register.measureIndex().entries.first(where: {
            $0.lines.contains { $0.line == line }
          })
        else { continue }
        _ = try register.reword(
          entry, to: Rewording(title: text), from: date(day), recorder: clerk.recorder("reword"))
      case .informing(let place, let day):
        guard let line = try line(place, of: register, without: left) else { continue }
        _ = try register.inform(
          of: [line], on: date(day), by: Citation(reading: "31066, nr. 1500"),
          recorder: clerk.recorder("inform"))
      }
    }
    return (register, change)
  }

  /// A line that the register has also without an edition, the same in both.
  private func line(_ place: Int, of register: Register, without edition: Int) throws -> Int? {
    let names = Set(try register.editions().map(\.date))
    let others = editions.enumerated().filter {
      $0.offset != edition && names.contains($0.element.date)
    }
    let named = Set(
      others.flatMap { _, draft in
        draft.contents.lines.map { "\($0.measure.codes) \($0.ambition?.title ?? "")" }
      }
    ).sorted()
    guard !named.isEmpty else { return nil }
    let name = named[place % named.count]
    guard !name.hasPrefix("[]") else { return nil }
    return try register.lines(from: Viewpoint(asOf: date("2030-01-01"))).first {
      "\($0.measure.codes) \($0.ambition?.title ?? "")" == name
    }?.line
  }
}

/// What a register tells on a day, without the numbers that differ from register to register.
private struct Told {
  let lines: [String]
  let annex: String
  let agenda: [String]

  init(by register: Register, on day: String) throws {
    let view = Viewpoint(asOf: try date(day))
    let states = try register.snapshot { snapshot in
      var lines = try snapshot.lines(from: view)
      try snapshot.addSince(to: &lines, from: view)
      try snapshot.addConfirmations(to: &lines, from: view)
      return lines
    }
    lines = states.map(Self.words).sorted()
    annex =
      states.contains { !$0.isDropped }
      ? AnnexText(of: try register.annex(from: view).document).text : ""
    // What Parliament was told is what was known then: where a letter rests on what is taken back now, that is changed.
    agenda = try register.agenda(on: date(day)).filter {
      $0.reason != .changed || $0.line.notifications.allSatisfy { $0.kamerstuk?.number != "1500" }
    }.map { item in
      "\(item.reason) \(item.date?.description ?? "") \(item.told?.date.description ?? "") "
        + Self.words(item.line)
    }.sorted()
  }

  func differences(from other: Told) -> [String] {
    func of(_ one: [String], _ other: [String]) -> [String] {
      one.filter { !other.contains($0) }.map { "+ \($0)" }
        + other.filter { !one.contains($0) }.map { "- \($0)" }
    }
    return of(lines, other.lines) + of(agenda, other.agenda)
      + of(
        annex.split(separator: "\n").map(String.init),
        other.annex.split(separator: "\n").map(String.init))
  }

  private static func words(_ line: LineState) -> String {
    let status = line.status
    let words: [String?] = [
      line.theme, line.ambition?.title, line.ambition?.page, line.measure.title, line.measure.code,
      line.explanation, line.owner, status?.text, status?.holdsFrom.description,
      status?.phase.value?.rawValue, status?.phase.basis?.rawValue, status?.phase.quote,
      status?.target.value?.description, status?.target.basis?.rawValue,
      status?.signals.map { "\($0.kind) \($0.quote ?? "")" }.sorted().joined(separator: ","),
      line.since?.phase?.description, line.since?.target?.description,
      line.since?.signals.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ","),
      line.confirmed?.date.description,
      line.notifications.map { "\($0.date) \($0.kamerstuk?.description ?? "")" }.sorted()
        .joined(separator: ","),
      line.isDropped ? "dropped" : nil,
    ]
    return words.map { $0 ?? "-" }.joined(separator: " | ")
  }
}
