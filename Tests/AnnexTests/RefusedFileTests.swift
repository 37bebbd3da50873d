import Annex
import Testing

/// Files that are no annex, or not a whole one: each with its message.
@Suite struct RefusedFileTests {
  @Test(
    arguments: [
      (
        [],
        "a.txt:1:1: the file is empty; expected the annex as a document, or as tab-separated text, CSV or JSON in UTF-8"
      ),
      (
        [0xFF, 0xFE, 0x41, 0x00],
        "a.txt:1:1: this is UTF-16 text; expected the annex as a document, or as tab-separated text, CSV or JSON in UTF-8. Save it as UTF-8 "
          + "and try again"
      ),
      (
        [0x50, 0x4B, 0x03, 0x04],
        "a.txt:1:1: this is an office document or a zip file; expected the annex as a document, or as tab-separated "
          + "text, CSV or JSON in UTF-8. Save it as text and try again"
      ),
      (
        Array("%PDF-1.7".utf8),
        "a.txt:1:1: this is a PDF; expected the annex as a document, or as tab-separated text, CSV or JSON in UTF-8. Save it as text and try "
          + "again"
      ),
      (
        Array("Titel\nTK ge".utf8) + [0xEF, 0x6E],
        "a.txt:2:6: this is not UTF-8 text (Windows-1252 perhaps?); save the file as UTF-8 and try again"
      ),
    ] as [([UInt8], String)])
  func `what is no UTF-8 text is refused`(_ bytes: [UInt8], _ message: String) {
    #expect(refusal(of: bytes) == message)
  }

  @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80], [0xF5]] as [[UInt8]])
  func `bytes that UTF-8 does not allow are refused where they stand`(_ bytes: [UInt8]) {
    #expect(refusal(of: Array("één\né".utf8) + bytes).hasPrefix("a.txt:2:2: this is not UTF-8"))
  }

  @Test func `a file that ends below a heading is not whole`() {
    let message = "the file ends below this heading; expected measures below it. Is the file whole?"
    #expect(Specimen().row().theme("Thema").refusal() == "a.txt:3:1: \(message)")
    #expect(Specimen().row().page().refusal() == "a.txt:4:1: \(message)")
  }

  @Test func `a binary file is refused`() {
    #expect(refusal(of: Array("a\nb".utf8) + [0]).contains("binary file"))
  }

  @Test func `a text without a table is refused, with the headings`() {
    #expect(
      refusal(of: Array("Beste Kamer,\n".utf8))
        == "a.txt:1:1: there is no table: expected a line with six columns, separated by tabs: "
        + Column.allCases.map(\.heading).joined(separator: " | ")
        + ", or a table whose headings name the measures (Maatregel, measure), separated by commas, "
        + "semicolons or tabs")
  }

  @Test(arguments: [
    ("Toelichting", "Toelichtng", "missing: Toelichting; not expected: \"Toelichtng\""),
    ("Valt onder verbetermaatregel\t", "", "missing: Valt onder verbetermaatregel"),
  ])
  func `headings that are not the six are refused, and named`(
    _ heading: String, _ written: String, _ problem: String
  ) {
    let headings = Column.allCases.map(\.heading).joined(separator: "\t") + "\n"
    let message = refusal(of: Array(headings.replacing(heading, with: written).utf8))
    #expect(message.hasPrefix("a.txt:1:1: these are not the six headings of the annex; \(problem)"))
  }

  @Test func `a table without a measure is refused`() {
    #expect(
      Specimen().theme("Thema").refusal()
        == "a.txt:1:1: the table is empty: expected measures below its headings")
  }

  @Test func `a row that ends the file without a line end is refused as cut off`() {
    #expect(
      Specimen().adding("A\t1\tM\tU\tS\t09/0").refusal()
        == "a.txt:2:15: the file ends within a row; expected a line end behind it. Is the file whole?"
    )
    #expect(
      Specimen().row().adding("A\t1\tM").refusal().hasSuffix("The file ends here; is it whole?"))
  }

  @Test func `a footnote that ends the file without a full stop is refused as cut off`() {
    #expect(
      Specimen().row(notified: "09/02/2024 ¹").adding("¹ Kamerstuk 31066, nr. 13").refusal()
        == "a.txt:3:26: the file ends within a footnote; expected a full stop or a line end. Is the "
        + "file whole?")
  }

  @Test func `a footnote may end the file with a full stop`() throws {
    let annex = Specimen().row(notified: "09/02/2024 ¹").adding("¹ Kamerstuk 31066, nr. 1339.")
    #expect(try annex.contents().notes.count == 1)
  }
}
