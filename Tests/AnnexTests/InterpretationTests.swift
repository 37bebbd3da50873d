import Annex
import Dates
import Testing

/// What rows say beyond their words, in cases that the annex in `seed/` does not have.
@Suite struct InterpretationTests {
  @Test(
    arguments: [
      ("Maat (VM 4)", "Maat", "VM 4", [4]), ("Maat (VM1, 15)", "Maat", "VM1, 15", [1, 15]),
      ("Maat (VM 8, VM 9)", "Maat", "VM 8, VM 9", [8, 9]),
      ("Maat (VM 4 t/m VM 6)", "Maat", "VM 4 t/m VM 6", [4, 5, 6]),
      ("Maat (vm 4)", "Maat", "vm 4", [4]), ("Maat (x) (VM 39)", "Maat (x)", "VM 39", [39]),
      ("Maat (x)", "Maat (x)", nil, []), ("Maat (VMBO)", "Maat (VMBO)", nil, []),
    ] as [(String, String, String?, [Int])])
  func `a measure is its title and the numbers in its last brackets`(
    _ cell: String, _ title: String, _ code: String?, _ numbers: [Int]
  ) throws {
    let measure = try #require(Specimen().row(measure: cell).contents().lines.first?.measure)
    #expect(measure.title == title)
    #expect(measure.code == code)
    #expect(measure.numbers == numbers)
  }

  @Test(arguments: [
    "09/02/2024 en 24/10/2024", "9-2-2024, 24/10/2024", "2024-02-09; 24/10/2024 ",
    " 09/02/2024  en\u{A0}24/10/2024", "9 februari 2024 en 24 Oktober 2024",
  ])
  func `dates are told in any form`(_ cell: String) throws {
    let told = try Specimen().row(notified: cell).contents().lines.flatMap(\.notifications)
    #expect(told.map(\.date.description) == ["2024-02-09", "2024-10-24"])
    #expect(told.allSatisfy { $0.note == nil })
  }

  @Test(arguments: [
    ("12 januari en 3 maart 2026", ["2026-01-12", "2026-03-03"]),
    ("12, 13 en 14 januari 2026", ["2026-01-12", "2026-01-13", "2026-01-14"]),
    ("30 nov. 2025; 1 en 2 dec 2025", ["2025-11-30", "2025-12-01", "2025-12-02"]),
    ("1 en 15 januari en 20 februari 2026", ["2026-01-01", "2026-01-15", "2026-02-20"]),
    ("12-jan-26", ["2026-01-12"]), ("12/jan/2026 & 3 mrt ’26", ["2026-01-12", "2026-03-03"]),
  ])
  func `a date may leave out what the one behind it has, and its century`(
    _ cell: String, _ dates: [String]
  ) throws {
    let told = try Specimen().row(notified: cell).contents().lines.flatMap(\.notifications)
    #expect(told.map(\.date.description) == dates)
  }

  @Test(arguments: ["-", "–", " - ", "", " "])
  func `a dash or nothing tells no date`(_ cell: String) throws {
    #expect(try Specimen().row(notified: cell).contents().lines[0].notifications == [])
  }

  @Test func `a date takes the Kamerstuk of its mark, above it too`() throws {
    let told = try Specimen().row("A", notified: "09/02/2024").row("B", notified: "09/02/2024 ¹")
      .adding("¹ Kamerstuk 31066, nr. 1339.\n").contents().lines.flatMap(\.notifications)
    #expect(told.map(\.note) == [0, 0])
  }

  @Test func `a date with two Kamerstukken keeps them where marked, and warns elsewhere`() throws {
    let contents = try Specimen().row("A", notified: "09/02/2024 ¹")
      .row("B", notified: "09/02/2024 ²").row("C", notified: "09/02/2024")
      .adding("¹ Kamerstuk 31066, nr. 1.\n² Kamerstuk 31066, nr. 2.\n").contents()
    #expect(contents.lines.flatMap(\.notifications).map(\.note) == [0, 1, nil])
    #expect(
      contents.warnings.map(\.description) == [
        "a.txt:4:30: warning: several Kamerstukken are cited for 2024-02-09, and no mark says which "
          + "is meant here"
      ])
  }

  @Test func `a date outside the session year of its Kamerstuk warns`() throws {
    let contents = try Specimen().row("A", notified: "09/02/2022 ¹")
      .adding("¹ Kamerstukken II 2023/24, 31066, nr. 1339.\n").contents()
    #expect(
      contents.warnings.map(\.description) == [
        "a.txt:2:30: warning: 2022-02-09 is not in the session year of Kamerstukken II 2023/24, "
          + "31066, nr. 1339"
      ])
  }

  @Test func `a mark behind a date may lead to a remark, which warns`() throws {
    let contents = try Specimen().row("A", notified: "09/02/2024 ¹").adding("¹ Mondeling.\n")
      .contents()
    #expect(contents.lines[0].notifications.map(\.note) == [nil])
    #expect(contents.lines[0].remarks == [0])
    #expect(
      contents.warnings.map(\.message) == [
        "warning: footnote ¹ names no Kamerstuk for 2024-02-09, which so is told by no known letter"
      ])
  }

  @Test func `a date with a note of its own that cites nothing takes no paper of other lines`()
    throws
  {
    let contents = try Specimen().row("A", notified: "09/02/2024 ¹")
      .row("B", notified: "09/02/2024 ²").row("C", notified: "09/02/2024")
      .adding("¹ Kamerstuk 31066, nr. 1339.\n² In een technische briefing.\n").contents()
    #expect(contents.lines.flatMap(\.notifications).map(\.note) == [0, nil, 0])
    #expect(contents.lines[1].notifications[0].kamerstuk == nil)
    #expect(contents.lines[1].remarks == [1])
  }

  @Test func `a date that comes after that of the annex, or after today, warns`() throws {
    let annex = Specimen().row("A", notified: "09/02/2024").row("B", notified: "10/02/2025")
    let sent = try annex.contents(of: CalendarDate(iso: "2024-06-01"))
    #expect(
      sent.warnings.map(\.description) == [
        """
        a.txt:3:30: warning: 2025-02-10 lies after the date of this annex, 2024-06-01, and it cannot name a letter \
        that was sent later; put the date right in the file, or state another date of the annex
        """
      ])
    #expect(sent.lines.allSatisfy { $0.notifications.count == 1 })
    let read = try annex.contents(today: CalendarDate(iso: "2025-02-09"))
    #expect(read.warnings.map(\.line) == [3])
    #expect(read.warnings.allSatisfy { $0.message.contains("2025-02-10 is still to come") })
    #expect(try annex.contents(today: CalendarDate(iso: "2025-02-10")).warnings == [])
    #expect(try annex.contents(of: CalendarDate(iso: "2025-02-10")).warnings == [])
  }

  @Test func `a footnote without a mark warns`() throws {
    let contents = try Specimen().row().adding("¹ Zomaar.\n").contents()
    #expect(
      contents.warnings.map(\.description) == [
        "a.txt:3:1: warning: no mark leads to footnote ¹"
      ])
  }

  @Test func `the same numbers with another title are another measure, and warn`() throws {
    let contents = try Specimen().row("A", measure: "Een (VM 1)").row("B", measure: "Twee (VM 1)")
      .contents()
    #expect(contents.lines.map(\.measure.title) == ["Een", "Twee"])
    #expect(contents.sharedCodes == ["vm1"])
    #expect(contents.warnings.count == 1)
  }

  @Test func `a measure without numbers is found by its title, accents and spaces aside`() throws {
    let contents = try Specimen().row("A", measure: "Één maat").row("B", measure: "een  maat")
      .contents()
    #expect(Set(contents.lines.map(\.measure)).count == 1)
  }

  @Test func `one title with different numbers is different measures`() throws {
    let contents = try Specimen().row("A", measure: "M (VM 1)").row("B", measure: "M (VM 2)")
      .contents()
    #expect(Set(contents.lines.map(\.measure)).count == 2)
  }

  @Test func `one title on two pages is two ambitions`() throws {
    let contents = try Specimen().row("A", page: "1").row("A", page: "2").contents()
    #expect(Set(contents.lines.map(\.ambition)).count == 2)
  }

  @Test func `superscript digits in a unit are no mark`() throws {
    #expect(try Specimen().row(explanation: "5 m² grond").contents().lines[0].remarks == [])
  }

  @Test(arguments: [
    "Grond van 5 m²", "Grond van 5\u{a0}km² en 7m²", "10² euro per m²", "€ 5/m²", "12 dam²",
    "2,5² uur",
  ])
  func `a power is no mark where a footnote has its digits, and the footnote is told of`(
    _ words: String
  ) throws {
    let contents = try Specimen().row(explanation: words).adding("² Zomaar.\n").contents()
    #expect(contents.lines[0].remarks == [] && contents.lines[0].explanation == words)
    #expect(
      contents.warnings.map(\.message) == ["warning: no mark leads to footnote ²"])
  }

  @Test(arguments: [
    "Zie de brief²", "Met VM 5²", "Sinds 2025²", "Op 1-2-2026²", "Over 2024/25²", "Loopt t/m²",
    "Met team²",
    "5 m ²", "In het programma²", "Zie VM5²",
  ])
  func `other digits behind a word are the mark of a footnote that has them`(
    _ words: String
  ) throws {
    let contents = try Specimen().row(explanation: words).adding("² Zomaar.\n").contents()
    #expect(contents.lines[0].remarks == [0])
  }

  @Test(arguments: ["\r\n", "\n"])
  func `lines may end either way, behind a byte-order mark too`(_ end: String) throws {
    let headings = Column.allCases.map(\.heading).joined(separator: "\t")
    let row = ["A", "1", "M", "U", "S", "-"].joined(separator: "\t")
    let text =
      "\u{FEFF}"
      + [headings, row, "\u{C}" + headings, row.replacing("A", with: "B"), ""]
      .joined(separator: end)
    let annex = try Annex(reading: Array(text.utf8), named: "a.txt")
    #expect(annex.rows.map(\.cells[.notified]) == ["-", "-"])
    #expect(annex.rows.map(\.sourceLine) == [2, 4])
  }
}
