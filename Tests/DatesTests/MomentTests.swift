import Dates
import Foundation
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000000Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
    (1_732_454_158_123_456, "2024-11-24T13:15:58.123456Z"),
  ])
  func `a moment reads in UTC to the microsecond`(_ microseconds: Int64, _ text: String) {
    #expect(Moment(microseconds: microseconds).description == text)
  }

  @Test func `days from 1600 to 2370 are the calendar's`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for day in stride(from: -135_000, through: 146_097, by: 97) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = CalendarDate(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      let moment = Moment(microseconds: Int64(day) * 86_400_000_000)
      #expect(moment.description.prefix(10) == expected?.description ?? "")
    }
  }

  @Test func `the system's clock tells today on the local calendar`() {
    let before = Calendar.current.dateComponents([.year, .month, .day], from: Date())
    let today = WallClock.system.today
    let after = Calendar.current.dateComponents([.year, .month, .day], from: Date())
    let days = [before, after].map {
      CalendarDate(year: $0.year ?? 0, month: $0.month ?? 0, day: $0.day ?? 0)
    }
    #expect(days.contains(today))
  }
}
