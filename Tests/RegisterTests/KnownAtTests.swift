import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct KnownAtTests {
  @Test(arguments: [
    ("c12", KnownAt.change(12)), ("C1", .change(1)),
    ("#3C5e8a10", .hash("3c5e8a10")),
    ("1970-01-01 00:00:01 UTC", .moment(Moment(microseconds: 1_999_999))),
    ("1970-01-01T00:00:01Z", .moment(Moment(microseconds: 1_999_999))),
    ("1970-01-01T00:00:01.5Z", .moment(Moment(microseconds: 1_599_999))),
    ("1970-01-01T00:00:01.123Z", .moment(Moment(microseconds: 1_123_999))),
    ("1970-01-01T00:00:01.000001Z", .moment(Moment(microseconds: 1_000_001))),
    ("1970-01-01T01:01+01:00", .moment(Moment(microseconds: 119_999_999))),
  ])
  func `a change, a moment or a day is read`(_ text: String, _ known: KnownAt) {
    #expect(KnownAt(reading: text) == known)
  }

  @Test(arguments: [
    "", "c", "c0", "12", "c-1", "#3c5e8a1", "#3c5e8a1g", "3c5e8a10", "2026-02-30", "gisteren",
    "2026-01-01T25:00Z",
  ])
  func `what is none of them is refused`(_ text: String) {
    #expect(KnownAt(reading: text) == nil)
  }

  @Test func `a day means its end, and a moment itself, both inclusive`() throws {
    let register = try MadeRegisters.make()
    let moments = [0, 10, 86_400, 86_401, 200_000].map { Int64($0) * 1_000_000 }
    _ = try register.take(
      draft(of: Seed.bytes()), recorder: recorder(at: moments[0]))
    for moment in moments.dropFirst() {
      let status = StatusDraft(date: try date("2026-01-01"), text: "Loopt.")
      _ = try register.log(status, on: [1], recorder: recorder(at: moment))
    }
    let utc = WallClock(
      now: { Moment(microseconds: 0) },
      date: { moment in
        CalendarDate(iso: String(moment.description.prefix(10))) ?? CalendarDate.last
      })
    func change(_ known: KnownAt) throws -> Int { try register.change(known, clock: utc) }
    #expect(try change(.day(date("1969-12-31"))) == 0)
    #expect(try change(.day(date("1970-01-01"))) == 2)
    #expect(try change(.day(date("1970-01-02"))) == 4)
    #expect(try change(.day(date("1970-01-03"))) == 5)
    #expect(try change(.day(date("2026-01-01"))) == 5)
    #expect(try change(.moment(Moment(microseconds: moments[2]))) == 3)
    #expect(try change(.moment(Moment(microseconds: moments[2] - 1))) == 2)
    #expect(try change(.change(5)) == 5)
    #expect(throws: RegisterError.self) { try change(.change(6)) }
    let hash = try register.seal(of: 3).hash.description
    #expect(try change(.hash(String(hash.prefix(8)))) == 3)
    #expect(try change(.hash(hash)) == 3)
    #expect(throws: RegisterError.self) { try change(.hash("00000000")) }
  }

  private func recorder(at moment: Int64) -> Recorder {
    Recorder(actor: "anna", command: "log", clock: clock(at: moment))
  }
}
