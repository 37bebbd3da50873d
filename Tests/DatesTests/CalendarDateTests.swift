import Dates
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-10-24", "24-10-2024", "24/10/2024"])
  func `a date reads as people write it`(_ text: String) throws {
    #expect(try CalendarDate(reading: text) == CalendarDate(year: 2024, month: 10, day: 24))
  }

  @Test(arguments: ["9/2/2024", "09/02/2024", "9-2-2024"])
  func `the day comes before the month`(_ text: String) throws {
    #expect(try CalendarDate(reading: text).description == "2024-02-09")
  }

  @Test(arguments: [
    "2024-02-30", "31/02/2024", "29-02-2023", "00/01/2024", "01/13/2024", "0000-01-01",
    "29-02-1900",
  ])
  func `a day that does not exist is told from a text that is no date`(_ text: String) {
    #expect(throws: CalendarDate.ReadingError.impossible(text)) {
      try CalendarDate(reading: text)
    }
  }

  @Test(arguments: [
    "", "today", "2024", "2024-10", "24/10/24", "2024/10/24", "24-10/2024", "2024-1-2",
    "-1-01-2024",
    "٢٤/١٠/٢٠٢٤", " 2024-10-24", "2024-10-24T00:00", "99999999999999999999-01-01",
  ])
  func `a text that is no date is refused`(_ text: String) {
    #expect(throws: CalendarDate.ReadingError.notADate(text)) { try CalendarDate(reading: text) }
  }

  @Test(arguments: ["2000-02-29", "2024-02-29"])
  func `leap days exist`(_ text: String) throws {
    #expect(try CalendarDate(reading: text).description == text)
  }

  @Test func `a register's dates are ISO alone`() {
    #expect(CalendarDate(iso: "2024-10-24") != nil)
    #expect(CalendarDate(iso: "24-10-2024") == nil)
  }

  @Test func `dates sort as their text does`() throws {
    let texts = ["0099-12-31", "2023-12-31", "2024-01-01", "2024-02-01", "2024-02-02"]
    let dates = try texts.map { try CalendarDate(reading: $0) }
    #expect(dates.reversed().sorted() == dates)
    #expect(dates.map(\.description) == texts)
  }
}
