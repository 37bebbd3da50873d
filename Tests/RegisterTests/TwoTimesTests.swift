import AnnexSamples
import Dates
import Register
import Testing

/// Random histories, and every question about two times answered as a naive model does.
@Suite struct TwoTimesTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `every answer is that of the naive model`(_ seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    try history.play(steps: 25)
    let lines = try history.register.directory().entries.flatMap(\.lines).map(\.line).prefix(4)
    let dates = try ["2019-12-31", "2024-01-01", "2024-06-15", "2024-12-31", "9999-12-31"].map(date)
    for change in 1...history.model.changes {
      for date in dates {
        try history.compare(Array(lines), from: Viewpoint(asOf: date, knownAt: change))
      }
    }
  }
}

/// A register and its model, to which the same happens.
private struct RandomHistory {
  let register: Register
  private(set) var model = NaiveModel()
  private var random: SplitMix64
  private var clerk = Clerk()

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    register = try Register.inMemory()
    let sample = try #require(RandomAnnex(seed: seed % 7 + 1))
    var writer = SplitMix64(seed: seed)
    let bytes = AnnexRendering(of: sample.annex, using: &writer).bytes
    let edition = try draft(of: bytes, date: date("2024-06-01"))
    _ = try register.take(edition, recorder: clerk.recorder("import"))
    // What the annex says is where the model begins.
    model.changes = 1
    for (offset, line) in edition.contents.lines.enumerated() {
      model.statuses.append(
        NaiveModel.Status(
          id: offset + 1, change: 1, line: offset + 1, date: edition.date, text: line.status,
          supersedes: nil, isRetraction: false))
      for told in line.notifications {
        model.told.append(
          NaiveModel.Told(
            id: model.told.count + 1, change: 1, line: offset + 1, date: told.date,
            supersedes: nil, isRetraction: false))
      }
    }
  }

  mutating func play(steps: Int) throws {
    for step in 1...steps {
      let text = "Stap \(step)."
      let day = try randomDate()
      let line = Int.random(in: 1...model.lineCount, using: &random)
      let status = Int.random(in: 1...model.statuses.count, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        let lines = Set([line, Int.random(in: 1...model.lineCount, using: &random)]).sorted()
        model.log(lines, day, text)
        _ = try register.log(
          StatusDraft(date: day, text: text), on: lines, recorder: clerk.recorder())
      case 3:
        model.inform(line, day)
        let letter = try Citation(reading: "31066, nr. \(5000 + step)")
        _ = try register.inform(
          of: [line], on: day, by: letter, recorder: clerk.recorder("inform"))
      case 4..<6:
        try both(model.correct(status, day, text)) { register, recorder in
          _ = try register.correct(
            status: status, with: StatusCorrection(date: day, text: text), recorder: recorder)
        }
      case 6:
        try both(model.retract(.status(status))) { register, recorder in
          _ = try register.retract(.status(status), recorder: recorder)
        }
      case 7 where !model.told.isEmpty:
        let told = Int.random(in: 1...model.told.count, using: &random)
        try both(model.retract(.notification(told))) { register, recorder in
          _ = try register.retract(.notification(told), recorder: recorder)
        }
      default:
        let change = Int.random(in: 1...(model.changes + 1), using: &random)
        try both(model.undo(change)) { register, recorder in
          _ = try register.undo(change, recorder: recorder)
        }
      }
    }
  }

  func compare(_ lines: [Int], from view: Viewpoint) throws {
    let states = try register.lines(from: view)
    for line in lines {
      let state = states.first { $0.line == line }
      // A line is there from the date of its wording; before it only the history speaks.
      if view.date.description >= "2024-06-01" {
        let words = model.held(line, asOf: view.date, knownAt: view.change)
        #expect(state?.status?.text == words, "\(line) \(view)")
        let told = model.told(line, asOf: view.date, knownAt: view.change)
        #expect(state?.notifications.map(\.date) == told, "\(line) \(view)")
      }
      let entry = try #require(try register.directory().entry(of: line))
      let events = try register.history(of: entry, from: view).map(\.id)
      let expected = model.events(line, asOf: view.date, knownAt: view.change)
      #expect(Set(events.filter { !$0.hasPrefix("e") }) == expected, "\(line) \(view)")
    }
  }

  /// Does to the register what was possible in the model, and expects a refusal where it was not.
  private mutating func both(
    _ isPossible: Bool, _ act: (Register, Recorder) throws -> Void
  ) throws {
    let recorder = clerk.recorder("correct")
    if isPossible {
      try act(register, recorder)
    } else {
      #expect(throws: RegisterError.self) { try act(register, recorder) }
    }
  }

  private mutating func randomDate() throws -> CalendarDate {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return try #require(
      CalendarDate(year: Int.random(in: 2023...2025, using: &random), month: month, day: day))
  }
}

extension NaiveModel {
  fileprivate var lineCount: Int { Set(statuses.map(\.line)).count }
}
