import Annex
import Testing

/// Rows and cells that contradict themselves or others: each with its message.
@Suite struct RefusedRowTests {
  @Test(arguments: [
    ("A\t1\tM\tU\tS\n", "a.txt:2:10: this row has 5 columns; expected 6, separated by tabs, also "),
    (
      "A\t1\tM\tU\tS\t-\tx\n", "a.txt:2:12: this row has 7 columns; expected 6, separated by tabs, "
    ),
    ("Zomaar\n", "a.txt:2:1: this is neither a row of 6 columns nor a footnote (¹ …)."),
    ("\t\t\t\t\t\n", "a.txt:2:1: this row is empty; expected a measure. Remove it"),
    ("\t\t\t\tMeer\t\n", "a.txt:2:5: this continues a status, but no row stands above it"),
    ("A\t1\t\tU\tS\t-\n", "a.txt:2:5: the measure has no title"),
    ("\t\tM (VM 1)\tU\tS\t-\n", "a.txt:2:1: the ambition is empty, and no row above it in this "),
  ])
  func `a row that is none is refused`(_ row: String, _ message: String) {
    #expect(Specimen().adding(row).refusal().hasPrefix(message))
  }

  @Test(arguments: [
    ("31/02/2024", 29, "the date 31/02/2024 does not exist"),
    ("31 februari 2024", 29, "the date 31 februari 2024 does not exist"),
    ("gisteren", 29, "\"gisteren\" is no date; expected -, nothing, or dates such as"),
    ("12 januari", 29, "\"12 januari\" has no year; write it out"),
    ("12 jan en 31 feb 2026", 29, "the date 31 feb 2026 does not exist"),
    ("31 en 12 februari 2026", 29, "the date 31 februari 2026 does not exist"),
    (
      "12 december en 3 januari 2026", 29,
      "\"12 december\" has no year, and 2026-12-12 does not come before the 2026-01-03 behind it"
    ),
    ("1 2 3 januari 2026", 29, "\"1\" is no date"), ("9-2-24", 29, "\"9-2-24\" is no date"),
    ("09/02/2024 (Kamerbrief)", 40, "expected \"en\" and another date"),
    ("09/02/2024 naar 24/10/2024", 40, "expected \"en\" and another date"),
    ("09/02/2024 en", 40, "expected \"en\" and another date"),
    ("09/02/2024 en 9-2-2024", 43, "the date 2024-02-09 stands here twice"),
    ("09/02/2024 ³", 40, "unknown footnote mark ³: there is no footnote ³ in the file."),
  ])
  func `a cell that tells no dates is refused where it goes wrong`(
    _ cell: String, _ column: Int, _ message: String
  ) {
    let refusal = Specimen().row("Ambitie", measure: "Maat", notified: cell).refusal()
    #expect(refusal.hasPrefix("a.txt:2:\(column): \(message)"))
  }

  @Test(arguments: [
    ("(VM 9 t/m 4)", "the range \"vm 9 t/m 4\" runs backwards"),
    ("(VM 1 t/m 9999)", "\"vm 1 t/m 9999\" makes more than a thousand numbers"),
    ("(VM 4, x)", "\"x\" is no measure number"),
    ("(VM 4, 4)", "vm4 stands twice in one measure"),
    ("(VM 0)", "\"vm 0\" is no measure number"),
    ("(VM 99999999999999999999)", "\"vm 99999999999999999999\" is no measure number"),
  ])
  func `numbers that are none are refused`(_ brackets: String, _ message: String) {
    #expect(
      Specimen().row(measure: "Maat \(brackets)").refusal().hasPrefix("a.txt:2:17: \(message)"))
  }

  @Test func `a number belongs to one measure`() {
    let refusal = Specimen().row("A", measure: "Een (VM 1, 2)").row("B", measure: "Twee (VM 2)")
      .refusal()
    #expect(
      refusal
        == "a.txt:3:5: vm2 belongs to \"Een\" (VM 1, 2) on line 2 already; expected each code in "
        + "one measure")
  }

  @Test(arguments: ["Ambitie", "N.v.t."])
  func `a measure stands once under an ambition, and once outside the strategy`(_ ambition: String)
  {
    let refusal = Specimen().row(ambition).row(ambition).refusal()
    #expect(refusal.hasPrefix("a.txt:3:\(ambition.count + 4): VM 1 stands under "))
    #expect(refusal.contains("already, on line 2"))
  }

  @Test func `ambitions are not carried over a theme`() {
    let refusal = Specimen().row().theme("Thema").row("", page: "", measure: "Maat").refusal()
    #expect(refusal.hasPrefix("a.txt:4:1: the ambition is empty"))
  }

  @Test func `a mark without a footnote is refused where it stands`() {
    #expect(
      Specimen().row(explanation: "zie ² daar").refusal()
        == "a.txt:2:27: unknown footnote mark ²: there is no footnote ² in the file. Is the file "
        + "whole?")
  }

  @Test func `a mark that is glued to its date or its sentence needs its footnote too`() {
    #expect(
      Specimen().row(notified: "09/02/2024²").refusal()
        .hasPrefix("a.txt:2:46: unknown footnote mark ²"))
    #expect(
      Specimen().row(explanation: "Zie daar.²").refusal()
        .hasPrefix("a.txt:2:32: unknown footnote mark ²"))
  }

  @Test func `a theme that is only a mark is refused`() {
    let refusal = Specimen().row().theme("¹").adding("¹ Een.\n").refusal()
    #expect(refusal == "a.txt:3:1: the theme has no title; expected one, or no row")
  }

  @Test func `one ambition in two spellings is one place`() {
    let refusal = Specimen().row("Betere  informatie").row("betere informatie").refusal()
    #expect(
      refusal.hasPrefix("a.txt:3:21: VM 1 stands under \"Betere  informatie\" already, on line 2"))
  }

  @Test func `a second footnote with a mark is refused`() {
    #expect(
      Specimen().row(status: "Zie ¹").adding("¹ Een.\n¹ Twee.\n").refusal()
        == "a.txt:4:1: there is a second footnote ¹; the first is on line 3. Number the footnotes "
        + "through")
  }

  @Test func `a footnote that means to cite must cite`() {
    let refusal = Specimen().row(notified: "09/02/2024 ¹")
      .adding("¹ Kamerstukken II, 2023/24, 31066.\n").refusal()
    #expect(refusal.hasPrefix("a.txt:3:34: the number of the paper is missing"))
  }

  @Test func `a target date that does not exist is refused where it stands`() {
    #expect(
      Specimen().row(status: "Streefdatum: 31/02/2026.").refusal()
        == "a.txt:2:43: the target date 31/02/2026 does not exist")
    #expect(
      Specimen().row().continuation("Streefdatum: 31/02/2026.").refusal()
        == "a.txt:3:18: the target date 31/02/2026 does not exist")
  }

  @Test func `a status that goes on below a theme is refused, not lost`() {
    let refusal = Specimen().row().theme("Thema").continuation("Vervolg.").refusal()
    #expect(
      refusal
        == "a.txt:4:5: this continues a status, but the row above it is a theme; expected it below "
        + "the row that it continues")
  }

  @Test(arguments: ["(VM x)", "(VM)", "(VM-4)", "(VM: 4)"])
  func `brackets that begin with VM hold numbers, or are refused`(_ brackets: String) {
    let refusal = Specimen().row(measure: "Maat \(brackets)").refusal()
    #expect(refusal.hasPrefix("a.txt:2:17: "))
    #expect(refusal.contains("is no measure number; expected numbers such as VM 4"))
  }

  @Test(arguments: ["Maat (VM 4", "Maat (VM 4) (nieuw)"])
  func `numbers that are not in the last brackets are refused, not lost`(_ measure: String) {
    let refusal = Specimen().row(measure: measure).refusal()
    #expect(refusal.hasPrefix("a.txt:2:16: numbers begin here, but not in the last brackets"))
  }

  @Test func `headings with a slip on a later page are refused, not read as a row`() {
    let headings = Column.allCases.map(\.heading).joined(separator: "\t")
    let refusal = Specimen().row().adding(headings.replacing("Pag. IS", with: "Blz.") + "\n")
      .refusal()
    #expect(
      refusal.hasPrefix("a.txt:3:1: these are not the six headings of the annex; missing: Pag. IS"))
  }
}
