import Annex
import Documents
import PlainText
import Testing

/// Characters that nobody sees hide no date, number or signal, and a message shows which they are.
@Suite struct InvisibleMarkTests {
  private func read(_ table: String) throws -> AnnexContents {
    try Annex(reading: Array(table.utf8), named: "a.csv").interpreted(in: "a.csv")
  }

  private func table(_ measure: String, _ status: String, _ told: String, target: String = "")
    -> String
  {
    "Maatregel;Status;TK geïnformeerd;Streefdatum\n\(measure);\(status);\(told);\(target)\n"
  }

  @Test(arguments: [
    "\u{200e}09/02/2024\u{200e}", "\u{200e}09\u{200e}/\u{200e}02/2024", "09\u{2011}02\u{2011}2024",
    "\u{202a}9 februari\u{a0}2024\u{202c}", "\u{feff}2024\u{2010}02\u{2010}09",
    "09/\u{200d}02/2024", "09/02/\u{e0031}2024", "9 feb. 2024", "9 feb 2024", "09.02.2024",
  ])
  func `a date is read in spite of them`(_ told: String) throws {
    let line = try #require(try read(table("Een (VM 1)", "Loopt.", told, target: told)).lines.first)
    #expect(line.notifications.map(\.date.description) == ["2024-02-09"])
    #expect(line.target.value?.last?.description == "2024-02-09")
  }

  @Test func `a number and a signal are read in spite of them`() throws {
    let plain = try read(table("Een (VM 1)", "Vertraagd door IV-afhankelijkheid.", "-"))
    let line = try read(
      table(
        "Een (\u{200e}VM\u{a0}1\u{200f})", "Vertraagd door IV\u{2011}afhankelijk\u{ad}heid.",
        "\u{2011}"))
    #expect(line.lines.map(\.measure.codes) == [["vm1"]])
    #expect(line.lines.map { $0.signals.map(\.kind) } == plain.lines.map { $0.signals.map(\.kind) })
    #expect(line.lines.first?.signals.isEmpty == false)
  }

  @Test(arguments: [
    ("a\u{200d}b", "ab"), ("a\u{e0031}b", "ab"), ("👩\u{200d}🔧 werkt", "👩\u{200d}🔧 werkt"),
    ("🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{e0067}\u{e0062}\u{e007f}"), ("\u{ad}", ""),
  ])
  func `joints and tags go, but where they join pictograms`(_ text: String, _ seen: String) {
    #expect(Array(text.withoutInvisibleMarks.unicodeScalars) == Array(seen.unicodeScalars))
  }

  @Test(arguments: ["9 februari 2024¹", "9 feb. 2024 ¹", "09.02.2024¹"])
  func `the mark of a note may touch a date`(_ told: String) throws {
    let line = try read(table("Een (VM 1)", "Loopt.", told)).lines.first
    #expect(line?.notifications.map(\.date.description) == ["2024-02-09"])
  }

  @Test(arguments: ["n.v.t.", "Nee", "nog niet", "–"])
  func `words for a dash tell that nobody was told`(_ told: String) throws {
    #expect(try read(table("Een (VM 1)", "Loopt.", told)).lines.first?.notifications == [])
  }

  @Test func `dates behind one another are so many, and what is none is refused`() throws {
    let line = try read(table("Een (VM 1)", "Loopt.", "09/02/2024 24/10/2024")).lines.first
    #expect(line?.notifications.map(\.date.description) == ["2024-02-09", "2024-10-24"])
    #expect(throws: AnnexError.self) { try read(table("Een (VM 1)", "Loopt.", "09/02/2024 1")) }
  }

  @Test func `a message shows them by their code points`() {
    #expect {
      try read("Maatregel;Status;Fase\nEen;Loopt.;\u{200e}straks\u{2011}ooit\n")
    } throws: { error in
      "\(error)".contains("\"⟨U+200E⟩straks⟨U+2011⟩ooit\" is no phase")
    }
    #expect("a\u{ad}b".visible == "a⟨U+00AD⟩b" && "a\u{ad}b\u{a0}c\u{2011}".asTyped == "ab c-")
  }
}
