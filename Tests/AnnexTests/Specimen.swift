import Annex
import Dates

/// A small annex, row by row, and what comes of reading it.
struct Specimen {
  private var text = Column.allCases.map(\.heading).joined(separator: "\t") + "\n"

  /// A row of the table; what is not named is as in a plain row.
  func row(
    _ ambition: String = "Ambitie", page: String = "1", measure: String = "Maat (VM 1)",
    explanation: String = "Uitleg", status: String = "Stand", notified: String = "-"
  ) -> Self {
    adding([ambition, page, measure, explanation, status, notified].joined(separator: "\t") + "\n")
  }

  /// A heading over ambitions.
  func theme(_ title: String) -> Self { adding("\(title)\t\t\t\t\t\n") }

  /// A row that continues the status above.
  func continuation(_ status: String) -> Self { adding("\t\t\t\t\(status)\t\n") }

  /// Any text, without a line end of its own.
  func adding(_ more: String) -> Self {
    var longer = self
    longer.text += more
    return longer
  }

  /// The headings once more, as on a next page.
  func page() -> Self {
    adding("\n" + Column.allCases.map(\.heading).joined(separator: "\t") + "\n")
  }

  /// Reads and interprets it, as the annex of a date, or on a day.
  func contents(
    of date: CalendarDate? = nil, today: CalendarDate? = nil
  ) throws -> AnnexContents {
    try Annex(reading: Array(text.utf8), named: "a.txt")
      .interpreted(in: "a.txt", on: date, today: today)
  }

  /// The error that reading or interpreting it ends in.
  func refusal() -> String {
    AnnexTests.refusal(of: Array(text.utf8))
  }
}

/// The error that reading or interpreting some bytes ends in.
func refusal(of bytes: [UInt8]) -> String {
  do {
    _ = try Annex(reading: bytes, named: "a.txt").interpreted(in: "a.txt")
    return "read"
  } catch {
    return "\(error)"
  }
}
