import Annex
import AnnexSamples
import Dates
import Register
import Testing

/// Since when what holds has held.
@Suite(.verifiersAgree) struct SinceTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `updates that say the same leave the date of the first`() throws {
    try log("On hold.", on: "2025-01-01") { $0.phase = .given(.implementation) }
    try log("Nog steeds on hold, en vertraagd.", on: "2025-06-01")
    try log("Streefdatum: Q1 2027.", on: "2026-01-01")
    try log("Streefdatum: eerste kwartaal 2027.", on: "2026-02-01")
    let since = try since(on: "2026-03-01")
    #expect(since.phase?.description == "2024-10-24")
    #expect(since.signals[.onHold]?.description == "2025-01-01")
    #expect(since.signals[.delayed]?.description == "2025-06-01")
    #expect(since.target?.description == "2026-01-01")
    #expect(try self.since(on: "2025-03-01").target == nil)
  }

  @Test mutating func `what came back is new from the day on which it came back`() throws {
    try log("On hold.", on: "2025-01-01")
    try log("Niet langer on hold.", on: "2025-06-01")
    try log("Weer on hold.", on: "2026-01-01")
    #expect(try since(on: "2026-03-01").signals[.onHold]?.description == "2026-01-01")
    // A day on which something else held from the morning on, and was put right the same day, is no break.
    try log("Zo.", on: "2026-02-01") { $0.ended = [.onHold] }
    try log("Toch on hold.", on: "2026-02-01")
    #expect(try since(on: "2026-03-01").signals[.onHold]?.description == "2026-01-01")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `it is the first day of those without a break, in any life`(_ seed: UInt64) throws {
    let register = try MadeRegisters.make()
    try register.live(changes: 60, seed: seed)
    let days = try register.statusDates()
    let today = try #require(days.last)
    let states = try days.map { day in
      Dictionary(
        try register.lines(from: Viewpoint(asOf: day)).map { ($0.line, $0.status) },
        uniquingKeysWith: { first, _ in first })
    }
    for line in try register.linesWithSince(from: Viewpoint(asOf: today)) {
      guard let status = line.status else { continue }
      func first(_ isSame: (StatusUpdate) -> Bool) -> CalendarDate? {
        var first: CalendarDate?
        for (day, lines) in zip(days, states).reversed() {
          guard let held = lines[line.line] ?? nil, isSame(held) else { return first }
          first = min(day, held.holdsFrom == day ? day : first ?? day)
          if held.holdsFrom < day { first = held.holdsFrom }
        }
        return first
      }
      if status.phase.value != nil {
        #expect(line.since?.phase == first { $0.phase.value == status.phase.value })
      }
      if status.target.value != nil {
        #expect(line.since?.target == first { $0.target.value == status.target.value })
      }
      for signal in status.signals {
        #expect(
          line.since?.signals[signal.kind]
            == first { held in held.signals.contains { $0.kind == signal.kind } })
      }
    }
  }

  private mutating func log(
    _ text: String, on day: String, with change: (inout StatusDraft) throws -> Void = { _ in }
  ) throws {
    var draft = StatusDraft(date: try date(day), text: text)
    try change(&draft)
    _ = try register.log(draft, on: [try line()], recorder: clerk.recorder())
  }

  private func line() throws -> Int {
    try #require(try register.measureIndex().measure(named: "VM 38").lines.first).line
  }

  private func since(on day: String) throws -> Since {
    let line = try line()
    let lines = try register.linesWithSince(from: Viewpoint(asOf: date(day)))
    return try #require(lines.first { $0.line == line }?.since)
  }
}

extension Register {
  /// Every date from which a status holds that holds on some day, oldest first.
  fileprivate func statusDates() throws -> [CalendarDate] {
    var days: [CalendarDate] = []
    var day = try date("9999-12-31")
    while true {
      let dates = try lines(from: Viewpoint(asOf: day)).compactMap(\.status?.holdsFrom)
      guard let last = dates.max(), let before = last.dayBefore else { return days.reversed() }
      days.append(last)
      day = before
    }
  }

  fileprivate func linesWithSince(from view: Viewpoint) throws -> [LineState] {
    try snapshot { snapshot in
      var lines = try snapshot.lines(from: view)
      try snapshot.addSince(to: &lines, from: view)
      return lines
    }
  }
}
