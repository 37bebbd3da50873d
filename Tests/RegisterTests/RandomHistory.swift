import AnnexSamples
import Dates
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
  private let bytes: [UInt8]
  private var random: SplitMix64
  private var now: Int64 = 1_700_000_000_000_000

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    register = try MadeRegisters.make()
    desks = [register]
    let sample = try #require(RandomAnnex(seed: seed % 7 + 1))
    var writer = SplitMix64(seed: seed)
    bytes = AnnexRendering(of: sample.annex, using: &writer).bytes
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
      switch Int.random(in: 0..<14, using: &random) {
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
      case 10:
        // The date that it has already would put nothing right.
        guard try register.editions().first?.date != day else { continue }
        try both({ $0.redate(to: day) }) { register, recorder in
          _ = try register.correct(
            edition: "e1", to: EditionCorrection(date: day), recorder: recorder)
        }
      default:
        let change = Int.random(in: 1...(model.changes + 1), using: &random)
        try both({ $0.undo(change) }) { register, recorder in
          _ = try register.undo(change, recorder: recorder)
        }
      }
    }
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
