import Annex
import AnnexSamples
import Dates
import Planning
import Register
import Testing

/// A register and its model, to which the same happens; or several desks of one register, each of which does some of it.
struct RandomHistory {
  /// The desk that does the next thing.
  private(set) var register: Register
  private(set) var desks: [Register]
  private(set) var model = NaiveModel()
  /// When each change was recorded.
  private(set) var moments: [Moment] = []
  private let seed: UInt64
  /// The lines of the first edition; in later ones their statuses are others.
  private var lines: [AnnexContents.Line] = []
  /// The changes that took in editions.
  private var editionChanges = [1]
  private var random: SplitMix64
  private var now: Int64 = 1_700_000_000_000_000

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    register = try MadeRegisters.make()
    desks = [register]
    let sample = try #require(RandomAnnex(seed: seed % 7 + 1))
    var writer = SplitMix64(seed: seed)
    let bytes = AnnexRendering(of: sample.annex, using: &writer).bytes
    let edition = try draft(of: bytes, date: date("2024-06-01"))
    _ = try register.take(edition, recorder: recorder())
    moments.append(Moment(microseconds: now))
    // What the annex says is where the model begins.
    model.begin()
    model.add(.edition, of: 1, edition.date)
    var known: [String] = []
    for (offset, line) in edition.contents.lines.enumerated() {
      let name = "\(line.measure)"
      if !known.contains(name) {
        known.append(name)
        model.add(.title, of: known.count, edition.date, line.measure.title)
      }
      model.measures[offset + 1] = (known.firstIndex(of: name) ?? 0) + 1
      model.add(.line, of: offset + 1, edition.date)
      model.add(.status, of: offset + 1, edition.date, line.status)
      for told in line.notifications { model.add(.told, of: offset + 1, told.date) }
    }
    lines = edition.contents.lines
    model.editions = [
      Dictionary(
        uniqueKeysWithValues: lines.enumerated().map { ($0.offset + 1, $0.element.status) })
    ]
  }

  /// Spreads what happens from now on over desks, of which this register is one.
  mutating func spread(over others: [Register]) { desks += others }

  mutating func play(steps: Int) throws {
    for step in 1...steps {
      if desks.count > 1, let desk = desks.randomElement(using: &random), let reach = TestHub.reach
      {
        register = desk
        // What is asked here rests on what others recorded too.
        _ = try register.pull(through: reach)
      }
      let text = "Stap \(step)."
      let day = try randomDate()
      let line = Int.random(in: 1...model.measures.count, using: &random)
      let status = Int.random(in: 1...model.count(.status), using: &random)
      switch Int.random(in: 0..<16, using: &random) {
      case 0..<3:
        let lines = Set([line, Int.random(in: 1...model.measures.count, using: &random)]).sorted()
        try both({ $0.record(.status, of: lines, day, text) }) { register, recorder in
          _ = try register.log(StatusDraft(date: day, text: text), on: lines, recorder: recorder)
        }
      case 3:
        let letter = try Citation(reading: "31066, nr. \(5000 + step)")
        try both({ $0.record(.told, of: [line], day, "") }) { register, recorder in
          _ = try register.inform(of: [line], on: day, by: letter, recorder: recorder)
        }
      case 4..<6:
        try both({ $0.correct(status, day, text) }) { register, recorder in
          let correction = StatusCorrection(date: day, text: text)
          _ = try register.correct(status: status, with: correction, recorder: recorder)
        }
      case 6:
        try both({ $0.retract(.status, status) }) { register, recorder in
          _ = try register.retract(.status(status), recorder: recorder)
        }
      case 7 where model.count(.told) > 0:
        let told = Int.random(in: 1...model.count(.told), using: &random)
        try both({ $0.retract(.told, told) }) { register, recorder in
          _ = try register.retract(.notification(told), recorder: recorder)
        }
      case 8..<10:
        guard let entry = try register.measureIndex().entry(of: line) else { continue }
        let measure = try #require(model.measures[line])
        try both({ $0.reword(measure, day, text) }) { register, recorder in
          _ = try register.reword(
            entry, to: Rewording(title: text), from: day, recorder: recorder)
        }
      case 10 where model.editions.count == 1:
        // The date that it has already would put nothing right.
        guard try register.editions().first?.date != day else { continue }
        try both({ $0.redate(to: day) }) { register, recorder in
          _ = try register.correct(
            edition: "e1", to: EditionCorrection(date: day), recorder: recorder)
        }
      case 11..<13:
        try takeNextEdition(step)
      default:
        let change = Int.random(in: 1...(model.changes + 1), using: &random)
        // What is left where an edition among others goes is compared with a register that never had it: UndoImportTests.
        // Nor is one moved past another here, by an undo of what moved it.
        let isOfEdition = model.rows.contains { $0.change == change && $0.kind == .edition }
        guard editionChanges.count == 1 || !isOfEdition else { continue }
        try both({ $0.undo(change) }) { register, recorder in
          _ = try register.undo(change, recorder: recorder)
        }
      }
    }
  }

  /// Takes in an edition behind all others: some lines say something new, or again what an earlier edition said, and some
  /// are not in it.
  private mutating func takeNextEdition(_ step: Int) throws {
    let last = try register.editions().map(\.date).max()
    let days = try ["2024-06-02", "2024-09-01", "2025-01-01", "2025-06-01"].map(date)
    guard let last, let day = days.filter({ $0 > last }).randomElement(using: &random) else {
      return
    }
    var statuses: [Int: String] = [:]
    for line in 1...lines.count where Int.random(in: 0..<8, using: &random) > 0 {
      let said = model.editions.compactMap { $0[line] }
      let known = said.randomElement(using: &random) ?? ""
      let isNew = Int.random(in: 0..<3, using: &random) == 0
      statuses[line] = isNew ? "Editie \(step), regel \(line)." : said.last ?? known
      if Int.random(in: 0..<6, using: &random) == 0 { statuses[line] = known }
    }
    guard !statuses.isEmpty else { return }
    let edition = try EditionDraft(
      reading: table(of: statuses, step), named: "annex.csv", shownAs: "annex.csv", date: day,
      title: nil, letter: nil)
    // What a person would have to match is for other tests.
    guard case .planned(let plan) = try register.rehearse(edition), plan.open.isEmpty else {
      return
    }
    let isItsOwn = Bool.random(using: &random)
    let changes = model.changes
    try both({
      $0.take(statuses, on: day, conflictsAreItsOwn: isItsOwn)
      return true
    }) { register, recorder in
      let decisions = Decisions(otherwise: isItsOwn ? .edition : .register)
      _ = try register.take(edition, deciding: decisions, recorder: recorder)
    }
    if model.changes > changes { editionChanges.append(model.changes) }
  }

  /// An edition as CSV, in which each line is named in full.
  private func table(of statuses: [Int: String], _ step: Int) -> [UInt8] {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = statuses.sorted { $0.key < $1.key }.map { number, status in
      let line = lines[number - 1]
      return [
        line.theme ?? "", line.ambition?.title ?? "N.v.t.", line.ambition?.page ?? "-",
        line.measure.title, line.measure.code ?? "", status,
      ].map(quoted).joined(separator: ",")
    }
    let headings = "Thema,Ambitie,Pag.,Maatregel,Nummer,Status"
    // The same bytes would be the same edition.
    let end = String(repeating: "\n", count: step)
    return Array(([headings] + rows).joined(separator: "\n").utf8) + Array(end.utf8)
  }

  /// Does to the register what is possible in the model, and expects a refusal where it is not, or
  /// where the clock has stepped back far.
  private mutating func both(
    _ step: (inout NaiveModel) -> Bool, _ act: (Register, Recorder) throws -> Void
  ) throws {
    let steps: [Int64] = [1_000_000, 1_000_000, 1_000_000, 0, -3_000_000, -3_600_000_000]
    let tick = steps.randomElement(using: &random) ?? 0
    var next = model
    let isPossible = step(&next)
    let last = try #require(moments.last).microseconds
    now = tick < -60_000_000 ? last + tick : max(now, last) + tick
    let recorder = recorder()
    if isPossible, now >= last - 60_000_000 {
      try act(register, recorder)
      model = next
      moments.append(Moment(microseconds: max(now, last + 1)))
    } else {
      #expect(throws: RegisterError.self, "seed \(seed)") { try act(register, recorder) }
    }
    #expect(try register.changes().map(\.change.recordedAt) == moments, "seed \(seed)")
  }

  private func recorder() -> Recorder {
    Recorder(actor: "anna", command: "log", clock: clock(at: now))
  }

  /// A date, in most histories one of few, so that much holds from the same one.
  private mutating func randomDate() throws -> CalendarDate {
    if seed % 4 != 0 {
      let dates = ["2023-03-01", "2024-06-01", "2024-06-02", "2025-01-01"]
      return try date(dates.randomElement(using: &random) ?? "2024-06-01")
    }
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return try #require(
      CalendarDate(year: Int.random(in: 2023...2025, using: &random), month: month, day: day))
  }
}
