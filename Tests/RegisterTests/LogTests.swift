import Annex
import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct LogTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `phase, signals and target date are derived from the words`() throws {
    let status = try log(
      "38",
      "Beleidsmatige uitwerking is vertraagd wegens capaciteitstekort. Streefdatum: 01-07-2026.")
    #expect(status.phase.value == .policy)
    #expect(status.phase.basis == .derived)
    #expect(status.phase.quote == "Beleidsmatige uitwerking")
    #expect(status.signals.map(\.kind) == [.delayed, .capacity])
    #expect(status.target.value?.description == "2026-07-01")
  }

  @Test mutating func `what a person states outweighs the words`() throws {
    let status = try log("38", "Implementatiefase.") {
      $0.phase = .given(.implemented)
      $0.target = .given(Target(try date("2027-01-01")))
      $0.signals = [.onHold]
    }
    #expect(status.phase.value == .implemented)
    #expect(status.phase.basis == .stated)
    #expect(status.phase.quote == nil)
    #expect(status.target.value?.description == "2027-01-01")
    #expect(status.signals.map(\.kind) == [.onHold])
    #expect(status.signals.map(\.quote) == [nil])
  }

  @Test(arguments: Phase.allCases)
  mutating func `every phase and every signal can be kept`(_ phase: Phase) throws {
    let status = try log("38", "Zo.") {
      $0.phase = .given(phase)
      $0.signals = Signal.Kind.allCases
    }
    #expect(status.phase.value == phase)
    #expect(status.signals.map(\.kind) == Signal.Kind.allCases)
  }

  @Test mutating func `a signal that the words leave open is kept, until words or a person end it`()
    throws
  {
    let said = try log("38", "On hold gezet wegens capaciteitstekort.", on: "2026-01-01")
    #expect(said.signals.map(\.basis) == [.derived, .derived])
    let kept = try log("38", "Er wordt aan gewerkt.", on: "2026-02-01")
    #expect(kept.signals.map(\.kind) == [.onHold, .capacity])
    #expect(
      kept.signals.map(\.basis) == [.kept, .kept] && kept.signals.allSatisfy { $0.quote == nil })
    let more = try log("38", "Zo.", on: "2026-03-01") { $0.signals = [.transferred] }
    #expect(more.signals.map(\.kind) == [.onHold, .transferred, .capacity])
    // The reasons end with the last of what they are reasons for.
    let ended = try log("38", "De maatregel is niet langer on hold.", on: "2026-04-01")
    #expect(ended.signals.map(\.kind) == [.transferred])
    #expect(ended.ended.map(\.kind) == [.onHold, .capacity])
    #expect(ended.ended.map(\.quote) == ["niet langer on hold", nil])
    let none = try log("38", "Zo.", on: "2026-05-01") { $0.ended = Signal.Kind.allCases }
    #expect(none.signals == [] && none.ended.map(\.kind) == [.transferred])
  }

  @Test mutating func `what a person ends is ended, whatever the words are read to say`() throws {
    let denied = try log("38", "De maatregel is on hold.", on: "2026-01-01") {
      $0.ended = Signal.Kind.allCases
    }
    #expect(denied.signals == [] && denied.ended == [])
    _ = try log("38", "Nu is hij on hold.", on: "2026-02-01")
    let ended = try log("38", "Nog eens: on hold.", on: "2026-03-01") { $0.ended = [.onHold] }
    #expect(ended.signals == [] && ended.ended.map(\.kind) == [.onHold])
  }

  @Test mutating func `new words of a correction are read from the date of their status`() throws {
    _ = try log("38", "Loopt.", on: "2026-08-01")
    let recorded = try register.correct(
      status: 38, with: StatusCorrection(text: "De maatregel is per 1 juli 2026 geïmplementeerd."),
      recorder: clerk.recorder("correct"))
    #expect(recorded.status.phase.value == .implemented && recorded.status.phase.basis == .derived)
  }

  @Test mutating func `what is over keeps neither signals nor target`() throws {
    _ = try log("38", "On hold. Streefdatum: 2027-Q1.", on: "2026-01-01")
    let done = try log("38", "Geïmplementeerd.", on: "2026-02-01")
    #expect(done.signals == [] && done.target.value == nil && done.ended.map(\.kind) == [.onHold])
    let stopped = try log("38", "De maatregel is vervallen.", on: "2026-03-01")
    #expect(stopped.phase.value == .stopped && stopped.phase.basis == .derived)
  }

  @Test mutating func `words that held already are not read again`() throws {
    _ = try log("38", "Is vertraagd.", on: "2026-01-01")
    let words = try log("38", "Vertraagd, streefdatum 2027.", on: "2026-02-01")
    let again = try log("38", "Vertraagd, streefdatum 2027.", on: "2026-03-01") {
      $0.phase = .given(.policy)
    }
    #expect(again.target == words.target && again.signals == words.signals)
    #expect(again.phase.value == .policy && again.wordsVersion == words.wordsVersion)
  }

  @Test(
    arguments: [
      ("Streefdatum: medio 2026.", "2026-06-01", "2026-07-31", "medio 2026"),
      ("Streefdatum: n.n.b.", nil, nil, "n.n.b."),
      ("Streefdatum: 01/07/2027.", nil, "2027-07-01", nil),
    ] as [(String, String?, String?, String?)])
  mutating func `a target is kept with its first and last day and its words`(
    _ text: String, _ first: String?, _ last: String?, _ words: String?
  ) throws {
    _ = try log("38", text, on: "2026-01-01")
    let lines = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    let target = try #require(lines.first { $0.measure.code == "VM 38" }?.status?.target.value)
    #expect(target.first?.description == first && target.last?.description == last)
    #expect(target.words == words)
  }

  @Test mutating func `what is left open stays as it held, and says so`() throws {
    let status = try log("17", "Er wordt aan gewerkt.")
    #expect(status.phase.value == .implementation)
    #expect(status.phase.basis == .kept)
    #expect(status.target.value?.description == "2026-01-01")
    #expect(status.target.basis == .kept)
    #expect(status.signals == [])
  }

  @Test mutating func `what held is that of the date, not of today`() throws {
    _ = try log("17", "Geïmplementeerd.", on: "2026-06-01")
    let earlier = try log("17", "Er wordt aan gewerkt.", on: "2026-02-01")
    #expect(earlier.phase.value == .implementation)
    #expect(try held("17")?.phase.value == .implemented)
  }

  @Test mutating func `none ends what held`() throws {
    let status = try log("17", "Er wordt aan gewerkt.") {
      $0.phase = .nothing
      $0.target = .nothing
    }
    #expect(status.phase.value == nil)
    #expect(status.phase.basis == .stated)
    #expect(status.target.value == nil)
    let next = try log("17", "Nog steeds.", on: "2026-02-01")
    #expect(next.phase.basis == nil)
  }

  @Test mutating func `a phase that was never said is not made up`() throws {
    let status = try log("4", "Er wordt aan gewerkt.")
    #expect(status.phase.value == nil)
    #expect(status.phase.basis == nil)
  }

  @Test mutating func `of two statuses on one date the later recorded holds`() throws {
    _ = try log("38", "Eerst dit.")
    _ = try log("38", "Toen dat.")
    #expect(try held("38")?.text == "Toen dat.")
  }

  @Test mutating func `an earlier date moves nothing forward`() throws {
    _ = try log("38", "Vroeger.", on: "2024-01-01")
    #expect(try held("38")?.text == "Implementatiefase.")
  }

  @Test mutating func `a target that does not exist is refused, and nothing is recorded`() throws {
    let before = try held("38")
    let error = #expect(throws: RegisterError.self) {
      try log("38", "Streefdatum: 31-02-2026.")
    }
    #expect(error?.reason == .content)
    #expect(error?.description.contains("31-02-2026") == true)
    #expect(try held("38") == before)
  }

  @Test mutating func `several lines are logged in one change`() throws {
    let entry = try register.measureIndex().measure(named: "24")
    let status = StatusDraft(date: try date("2026-01-01"), text: "Geïmplementeerd.")
    let recorded = try register.log(
      status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    #expect(recorded.count == 5)
    #expect(Set(recorded.map(\.status.recorded.change)).count == 1)
  }

  @Test(arguments: ["e\u{301}é", "  spaties  ", "a\u{a0}b", "één\nregel", "🏛️"])
  mutating func `words are kept byte for byte`(_ text: String) throws {
    _ = try log("38", text)
    let kept = try #require(try held("38")?.text)
    #expect(kept.utf8.elementsEqual(text.utf8))
  }

  @Test func `a clock that stepped back by seconds is forgiven, and order is kept`() throws {
    let recorded = try log(at: 1_700_000_000_500_000).recorded
    #expect(recorded.moment.microseconds == 1_700_000_001_000_001)
  }

  @Test func `a clock that stepped back further is refused`() throws {
    let error = #expect(throws: RegisterError.self) { try log(at: 1_600_000_000_000_000) }
    #expect(error?.reason == .unavailable)
    #expect(error?.description.contains("Set the clock right") == true)
  }

  private func log(at moment: Int64) throws -> StatusUpdate {
    let recorder = Recorder(actor: "anna", command: "log", clock: clock(at: moment))
    let status = StatusDraft(date: try date("2026-01-01"), text: "Loopt.")
    return try #require(try register.log(status, on: [1], recorder: recorder).first).status
  }

  @discardableResult
  private mutating func log(
    _ measure: String, _ text: String, on day: String = "2026-01-01",
    with change: (inout StatusDraft) throws -> Void = { _ in }
  ) throws -> StatusUpdate {
    var status = StatusDraft(date: try date(day), text: text)
    try change(&status)
    let entry = try register.measureIndex().measure(named: measure)
    let recorded = try register.log(
      status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    return try #require(recorded.first).status
  }

  private func held(_ measure: String) throws -> StatusUpdate? {
    let line = try register.measureIndex().measure(named: measure).lines.first?.line
    return try register.lines(from: Viewpoint(asOf: date("2026-11-24"))).first { $0.line == line }?
      .status
  }
}
