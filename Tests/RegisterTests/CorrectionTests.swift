import Annex
import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct CorrectionTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `a correction takes the place of what it puts right, which stays`() throws {
    let line = try self.line("17")
    let recorded = try register.correct(
      status: line.status, with: StatusCorrection(date: date("2024-11-01")),
      recorder: clerk.recorder("correct"))
    #expect(recorded.status.phase.basis == .derived)
    #expect(recorded.status.target.value?.description == "2026-01-01")
    let events = try history("17")
    let wrong = try #require(events.first { $0.id == "s\(line.status)" })
    #expect(wrong.corrections.supersededBy == recorded.id)
    #expect(!wrong.corrections.retracted)
    #expect(events.first { $0.id == recorded.id }?.corrections.supersedes == wrong.id)
    #expect(try held("17", asOf: "2024-10-31") == nil)
    #expect(try held("17", asOf: "2024-11-01")?.recorded.change == 2)
    #expect(try held("17", asOf: "2024-10-31", knownAt: 1)?.recorded.change == 1)
  }

  @Test mutating func `new words are read anew, and what they leave open is kept`() throws {
    let line = try self.line("17")
    let status = try register.correct(
      status: line.status, with: StatusCorrection(text: "Ligt stil wegens capaciteitstekort."),
      recorder: clerk.recorder("correct")
    ).status
    #expect(status.phase.value == .implementation)
    #expect(status.phase.basis == .kept)
    #expect(status.signals.map(\.kind) == [.onHold, .capacity])
  }

  @Test mutating func `what was put right or taken back is not put right again`() throws {
    let line = try self.line("17")
    let correction = StatusCorrection(text: "Anders.")
    _ = try register.correct(
      status: line.status, with: correction, recorder: clerk.recorder("correct"))
    let twice = #expect(throws: RegisterError.self) {
      try register.correct(
        status: line.status, with: correction, recorder: clerk.recorder("correct"))
    }
    #expect(twice?.description == "s14 was put right by s38 already; put that right instead")
    _ = try register.retract(.status(38), recorder: clerk.recorder("retract"))
    let gone = #expect(throws: RegisterError.self) {
      try register.retract(.status(38), recorder: clerk.recorder("retract"))
    }
    #expect(gone?.description == "s38 was taken back already; record anew what holds")
    let missing = #expect(throws: RegisterError.self) {
      try register.retract(.status(99), recorder: clerk.recorder("retract"))
    }
    #expect(missing?.reason == .notFound)
  }

  @Test mutating func `a retraction is no event, and nothing holds in its place`() throws {
    _ = try register.retract(.status(14), recorder: clerk.recorder("retract"))
    let events = try history("17")
    #expect(events.map(\.id).filter { $0.hasPrefix("s") } == ["s14"])
    #expect(events.first { $0.id == "s14" }?.corrections.retracted == true)
    #expect(try held("17", asOf: "2026-01-01") == nil)
  }

  @Test mutating func `undoing a correction brings back what it put right`() throws {
    let before = try held("17", asOf: "2026-01-01")
    _ = try register.correct(
      status: 14, with: StatusCorrection(text: "Anders."), recorder: clerk.recorder("correct"))
    let undone = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(undone.rows.map(\.description) == ["s38"])
    let after = try held("17", asOf: "2026-01-01")
    #expect(after?.text == before?.text)
    #expect(after?.phase == before?.phase)
    #expect(after?.target == before?.target)
    #expect(after?.signals == before?.signals)
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(try held("17", asOf: "2026-01-01")?.text == "Anders.")
  }

  @Test mutating func `undo takes back a whole change, unless something builds on it`() throws {
    let entry = try register.measureIndex().measure(named: "24")
    let status = StatusDraft(date: try date("2026-01-01"), text: "Geïmplementeerd.")
    _ = try register.log(status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    _ = try register.correct(
      status: 40, with: StatusCorrection(text: "Toch niet."), recorder: clerk.recorder("correct"))
    let error = #expect(throws: RegisterError.self) {
      try register.undo(2, recorder: clerk.recorder("undo"))
    }
    #expect(error?.description == "s40 was put right or taken back by c3 since; undo c3 first")
    _ = try register.undo(3, recorder: clerk.recorder("undo"))
    _ = try register.undo(2, recorder: clerk.recorder("undo"))
    let held = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    #expect(Set(held.compactMap(\.status?.recorded.change)) == [1])
    #expect(throws: RegisterError.self) { try register.undo(99, recorder: clerk.recorder("undo")) }
  }

  @Test mutating func `a notification is put right, and keeps what is not given`() throws {
    let letter = try Citation(reading: "Kamerstukken II 2023/24, 31066, nr. 1340")
    let new = try register.correct(
      notification: 1, date: nil, letter: letter, recorder: clerk.recorder("correct"))
    let event = try #require(try history("4").first { $0.id == new.description })
    #expect(event.kamerstuk == letter.kamerstuk)
    #expect(event.date.description == "2024-02-09")
    #expect(event.corrections.supersedes == "n1")
  }

  @Test mutating func `changes tell who recorded what, and what was back-dated`() throws {
    let status = StatusDraft(date: try date("2023-10-01"), text: "Vroeger.")
    _ = try register.log(status, on: [1], recorder: clerk.recorder(actor: "bram"))
    let changes = try register.changes()
    #expect(changes.map(\.command) == ["import", "log"])
    #expect(changes.map(\.statuses) == [37, 1])
    #expect(changes.map(\.notifications) == [24, 0])
    #expect(changes.last?.change.actor == "bram")
    let fixed = WallClock(now: { Moment(microseconds: 0) }, date: { _ in date2023 })
    #expect(changes.last?.daysBackdated(by: fixed) == 44)
  }

  @Test(arguments: ["", "12", "x3", "s", "s0", "s-1", "c3", "e1", "s99999999999999999999"])
  func `what names no row is refused`(_ text: String) {
    #expect(throws: RegisterError.self) { try RowName(reading: text) }
  }

  @Test
  mutating func `what puts another right overrules nothing that was recorded between the two`()
    throws
  {
    let first = try log("Eerste.", on: "2026-05-01")
    _ = try log("Tweede.", on: "2026-05-01")
    for words in ["Eerste!", "Eerste!!"] {
      let last = try #require(try history("17").last { $0.id.hasPrefix("s") && $0.id != "s39" })
      _ = try register.correct(
        status: try #require(Int(last.id.dropFirst())), with: StatusCorrection(text: words),
        recorder: clerk.recorder("correct"))
      #expect(try held("17", asOf: "2026-12-01")?.text == "Tweede.")
    }
    // A history has them in the order in which they hold: what holds last stands last.
    #expect(try history("17").map(\.id).suffix(4) == [first, "s40", "s41", "s39"])
  }

  @Test mutating func `a slip of an edition that is put right leaves what was logged for its day`()
    throws
  {
    _ = try log("Gereed.", on: "2024-10-24")
    let status = try line("17").status
    _ = try register.correct(
      status: status, with: StatusCorrection(text: "Implementatiefasen."),
      recorder: clerk.recorder("correct"))
    #expect(try held("17", asOf: "2024-10-24")?.text == "Gereed.")
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(try held("17", asOf: "2024-10-24")?.text == "Gereed.")
  }

  @Test(arguments: [false, true])
  mutating func `an undo gives back what held, also where a row comes back to its day`(
    _ isRetracted: Bool
  ) throws {
    let first = try log("Eerste.", on: "2026-05-01")
    _ = try log("Tweede.", on: "2026-05-01")
    let id = try #require(Int(first.dropFirst()))
    if isRetracted {
      _ = try register.retract(.status(id), recorder: clerk.recorder("retract"))
    } else {
      _ = try register.correct(
        status: id, with: StatusCorrection(date: date("2026-04-01")),
        recorder: clerk.recorder("correct"))
    }
    #expect(try held("17", asOf: "2026-12-01")?.text == "Tweede.")
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(try held("17", asOf: "2026-12-01")?.text == "Tweede.")
    #expect(try held("17", asOf: "2026-12-01", knownAt: 3)?.text == "Tweede.")
  }

  @Test mutating func `a wording that is put right keeps its place too`() throws {
    let entry = try register.measureIndex().measure(named: "38")
    let day = try date("2026-05-01")
    let names = try ["Eerste", "Tweede"].map { title in
      try register.reword(
        entry, to: Rewording(title: title), from: day, recorder: clerk.recorder("reword")
      ).joined()
    }
    let first = try #require(names.first)
    _ = try register.correct(
      wording: try #require(Int(first.dropFirst())),
      to: Rewording(title: "Eerst"), from: nil, recorder: clerk.recorder("correct"))
    #expect(try register.measureIndex().measure(named: "38").measure.title == "Tweede")
  }

  private mutating func log(_ text: String, on day: String) throws -> String {
    let line = try self.line("17").line
    let recorded = try register.log(
      StatusDraft(date: date(day), text: text), on: [line], recorder: clerk.recorder())
    return try #require(recorded.first?.id)
  }

  private func line(_ measure: String) throws -> (line: Int, status: Int) {
    let line = try #require(try register.measureIndex().measure(named: measure).lines.first?.line)
    return (line, line)
  }

  private func history(_ measure: String) throws -> [Event] {
    try register.history(of: register.measureIndex().measure(named: measure))
  }

  private func held(
    _ measure: String, asOf day: String, knownAt change: Int = .max
  ) throws -> StatusUpdate? {
    let line = try self.line(measure).line
    return try register.lines(from: Viewpoint(asOf: date(day), knownAt: change))
      .first { $0.line == line }?.status
  }
}

private let date2023 =
  CalendarDate(year: 2023, month: 11, day: 14) ?? CalendarDate.last
