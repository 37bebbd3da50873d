import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct HistoryTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test func `a measure's history has the events of all its lines`() throws {
    let events = try history("24")
    #expect(events.count { $0.kindName == "status" } == 5)
    #expect(events.count { $0.kindName == "notification" } == 5)
    #expect(events.count { $0.kindName == "edition" } == 1)
    #expect(Set(events.compactMap(\.place?.line)).count == 5)
  }

  @Test mutating func `what was logged comes after what the annex said, with who and when`() throws
  {
    let entry = try register.measureIndex().measure(named: "38")
    let status = StatusDraft(
      date: try date("2026-01-01"), text: "Gereed.", source: "de directie",
      citation: try Citation(reading: "31066, nr. 1500, p. 3"))
    _ = try register.log(
      status, on: entry.lines.map(\.line), recorder: clerk.recorder(actor: "bram"))
    let last = try #require(try history("38").last)
    #expect(last.kindName == "status")
    #expect(last.change.actor == "bram")
    #expect(last.change.recordedAt.description == "2023-11-14T22:13:22.000000Z")
    #expect(last.origin == .person(source: "de directie"))
    #expect(last.kamerstuk?.description == "Kamerstuk 31066, nr. 1500")
    #expect(last.id == "s38")
  }

  @Test mutating func `events are in date order, then in the order of recording`() throws {
    let entry = try register.measureIndex().measure(named: "38")
    for day in ["2026-03-01", "2023-01-01", "2024-10-24", "2026-03-01"] {
      let status = StatusDraft(date: try date(day), text: "Op \(day).")
      _ = try register.log(status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    }
    let events = try history("38")
    let keys = events.map { ($0.date, $0.change.id) }
    for (earlier, later) in zip(keys, keys.dropFirst()) { #expect(earlier <= later) }
    #expect(events.map(\.id) == ["s39", "n16", "e1", "s23", "n17", "s40", "s38", "s41"])
  }

  @Test func `every event of the annex names its edition`() throws {
    for event in try history("24") {
      #expect(event.origin == .edition(id: "e1", file: "annex.txt"))
    }
  }

  @Test mutating func `a letter that told of measures is in their histories`() throws {
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1500")
    let told = try register.inform(
      of: [1, 2], on: date("2025-11-01"), by: letter, recorder: clerk.recorder("inform"))
    #expect(told.new == [1, 2])
    let again = try register.inform(
      of: [2, 3], on: date("2025-11-01"), by: letter, recorder: clerk.recorder("inform"))
    #expect(again.new == [3])
    let nothing = try register.inform(
      of: [1, 2, 3], on: date("2025-11-01"), by: letter, recorder: clerk.recorder("inform"))
    #expect(nothing.change == nil)
    #expect(nothing.new == [])
    #expect(try history("4").last?.kamerstuk == letter.kamerstuk)
    let changes = try register.lines(from: Viewpoint(asOf: date("2026-01-01"))).flatMap(
      \.notifications
    ).count
    #expect(changes == 24 + 3)
  }

  private func history(_ measure: String) throws -> [Event] {
    try register.history(of: register.measureIndex().measure(named: measure))
  }
}

extension Event {
  var kindName: String {
    switch kind {
    case .edition, .missing: "edition"
    case .status: "status"
    case .notification: "notification"
    case .confirmation: "confirmation"
    case .wording, .firstWording: "wording"
    case .note: "note"
    }
  }
}
