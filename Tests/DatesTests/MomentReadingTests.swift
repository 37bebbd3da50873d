import Dates
import Testing

@Suite struct MomentReadingTests {
  @Test(arguments: [
    ("2024-11-24T13:15:58.123456Z", "2024-11-24T13:15:58.123456Z"),
    ("2024-11-24 13:15Z", "2024-11-24T13:15:00.000000Z"),
    ("2024-11-24t13:15:58.5z", "2024-11-24T13:15:58.500000Z"),
    ("2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00.000000Z"),
    ("2024-12-31T20:00:00-0530", "2025-01-01T01:30:00.000000Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59.000000Z"),
  ])
  func `a moment reads with its distance from UTC`(_ text: String, _ moment: String) {
    #expect(Moment(reading: text)?.description == moment)
  }

  @Test(arguments: [
    "", "2024-11-24", "2024-11-24T13:15:58", "2024-02-30T00:00Z", "2024-11-24T24:00Z",
    "2024-11-24T13:60Z", "2024-11-24T13:15:58.Z", "2024-11-24T13:15:58.1234567Z",
    "2024-11-24T1:15Z", "2024-11-24T13Z", "24-11-2024T13:15Z", "T13:15Z", "2024-11-24T13:15+1",
  ])
  func `a text that is no moment is refused`(_ text: String) {
    #expect(Moment(reading: text) == nil)
  }

  @Test func `every moment reads back from its text`() {
    for day in stride(from: -700_000, through: 2_900_000, by: 997) {
      let moment = Moment(microseconds: Int64(day) * 86_400_000_000 + 45_296_789_012)
      #expect(Moment(reading: moment.description) == moment)
    }
  }
}
