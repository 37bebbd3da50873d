import Dates
import Kamerstuk
import Testing

@Suite struct SessionYearTests {
  @Test(arguments: [
    (2023, "2023-09-19", true), (2023, "2023-09-18", false), (2023, "2024-09-16", true),
    (2023, "2024-09-17", false), (1999, "2000-01-01", true), (2024, "2024-10-24", true),
    (2020, "2020-09-15", true), (2026, "2026-09-15", true), (2026, "2026-09-14", false),
  ])
  func `a session year runs from the third Tuesday of September`(
    _ year: Int, _ day: String, _ isInside: Bool
  ) throws {
    let date = try CalendarDate(reading: day)
    #expect(SessionYear(firstYear: year)?.contains(date) == isInside)
  }

  @Test(arguments: [(2019, "2019/20"), (1999, "1999/2000"), (2008, "2008/09")])
  func `a session year is written with its second year`(_ year: Int, _ text: String) {
    #expect(SessionYear(firstYear: year)?.description == text)
  }

  @Test func `every day from 1900 on falls in one session year`() throws {
    for year in 1900...2100 {
      for day in 14...22 {
        let date = try #require(CalendarDate(year: year, month: 9, day: day))
        let holding = (year - 1...year).filter {
          SessionYear(firstYear: $0)?.contains(date) == true
        }
        #expect(holding.count == 1)
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1799, 9999, Int.max])
  func `a session year far from any paper is none`(_ year: Int) {
    #expect(SessionYear(firstYear: year) == nil)
  }
}
