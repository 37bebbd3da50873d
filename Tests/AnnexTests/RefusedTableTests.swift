import Annex
import Testing

/// Tables and JSON that cannot be read: each with its place in the source, and its message.
@Suite struct RefusedTableTests {
  @Test(arguments: [
    ("Ambitie;Status\nA;B\n", "1:1: no heading names the measures; expected one such as Maatregel"),
    ("Maatregel;Status\n", "1:1: the table is empty"),
    (
      "Status;Maatregel;Stand van zaken\nx;y;z\n",
      "1:18: \"Stand van zaken\" and \"Status\" are headings"
    ),
    ("Maatregel;Status\nEen;Loopt;snel\n", "2:11: this row has 3 cells; the headings have 2."),
    ("Maatregel;Status;Fase\nEen;Loopt", "2:5: the file ends within a row; expected 3 cells"),
    (
      "Maatregel;Status\nEen;\"Loopt\n",
      "2:5: the quote that opens here is never closed. Is the file"
    ),
    ("Maatregel;Status\nEen;\"Loopt\" x\n", "2:12: something stands behind the quote that closes"),
    (
      "Maatregel;Fase\nEen;\nTwee;Halverwege\n",
      "3:6: \"Halverwege\" is no phase; expected one of Nog"
    ),
    ("measure,phase_basis\nEen,guessed\n", "2:5: \"guessed\" is no basis of a phase"),
    (
      "Maatregel;Signalen\nEen;laat\n", "2:5: \"laat\" is no signal; expected some of vertraagd; on"
    ),
    ("Maatregel;Nummer\nEen;M9 t/m M4\n", "2:5: the range \"m9 t/m m4\" runs backwards"),
    (
      "Maatregel;Nummer\nEen;M4, 5\nTwee;M4\n",
      "3:1: m4 belongs to \"Een\" (M4, 5) on line 2 already"
    ),
    ("Maatregel;Opmerkingen\nEen;Zomaar\n", "2:5: a remark begins with the mark that leads to it"),
    ("Maatregel;Opmerkingen\nEen;² A\nTwee;² B\n", "3:6: ² stands for another footnote on line 2"),
    (
      "Ambitie;Maatregel;Status\n;;Vervolg\n",
      "2:3: this continues a status, but no row stands above"
    ),
    ("Ambitie;Maatregel;Status\nA;;Stand\n", "2:3: the measure has no title"),
    ("Ambitie;Maatregel\n;Een\n", "2:1: the ambition is empty, and no row above it"),
    ("Maatregel;Status\n\"E \"\"n\n\ne\"x;\n", "4:3: something stands behind the quote"),
    ("Maatregel;TK geïnformeerd\n\"Een\ntwee\";\"1\"\n", "3:7: \"1\" is no date"),
    ("Maatregel;TK geïnformeerd\nEen;\"x\"\n", "2:5: \"x\" is no date; expected -, nothing"),
    (
      "Maatregel;TK geïnformeerd\nEen;\"2024-02-09 (Kamerstuk)\"\n",
      "2:27: here a dossier is missing"
    ),
    (
      "Maatregel;Status\nEen;\"\"\"Ja\"\".\nStreefdatum: 31/02/2026\"\n",
      "3:14: the target date 31/02/2026 does not exist"
    ),
    (
      "Maatregel;Status\nEen;\"\"\"Ja\"\" Streefdatum: 31/02/2026\"\n",
      "2:26: the target date 31/02/2026 does not exist"
    ),
    ("Maatregel;Status\nEen;'- Streefdatum: 31/02/2026\n", "2:21: the target date 31/02/2026"),
  ])
  func `a table is refused where it cannot be read`(_ text: String, _ message: String) {
    let refusal = refusal(of: Array(text.utf8))
    #expect(refusal.hasPrefix("a.txt:\(message)"), "\(refusal)")
  }

  @Test(arguments: [
    ("{\"measure\": \"A\"}", "1:1: this is no JSON of lines: expected a list of lines, [ … ]"),
    ("[]", "1:1: the table is empty"),
    ("[{\"measure\": \"A\"}", "1:18: this is no JSON of lines: expected , and another value"),
    (
      "[{\"measure\": \"A\"}] x", "1:20: this is no JSON of lines: something stands behind the list"
    ),
    ("[\n {\"mesure\": \"A\"}]", "2:2: this object has no measure"),
    ("[{\"measure\": null}]", "1:2: this object has no measure"),
    ("[{\"measure\": \"A\",\n  \"theme\": 3}]", "2:12: \"theme\" is not what `stand list"),
    (
      "[{\"measure\": \"A\",\n\"text\": \"a\\x\"}]",
      "2:12: this is no JSON of lines: expected an escape"
    ),
    (
      "[{\"measure\": \"A\", \"measure\": \"B\"}]", "1:19: the member \"measure\" stands here twice"
    ),
    ("[{\"measure\": \"A\", \"p\\u0061ge\": \"B\"}]", "1:19: the name of a member holds an escape"),
    ("[{\"measure\": \"A\", \"phase\": \"half\"}]", "1:28: \"half\" is no phase"),
    ("[{\"measure\": \"A\", \"text\": \"Na\\u0000\"}]", "1:27: this text holds a NUL"),
    (
      "[{\"measure\": \"A\", \"text\": \"Na}]",
      "1:27: this is no JSON of lines: expected a quote that closes the text which opens here. Is the file whole?"
    ),
    ("[{\"measure\": \"A\", \"notified\": [{\"date\": \"x\"}]}]", "1:31: \"x\" is no date"),
    ("[{\"measure\": \"A\", \"signals\": [{}]}]", "1:30: \"signals\" is not what"),
    (
      "[{\"measure\": \"A\", \"remarks\": [{\"mark\": \"2\", \"text\": \"x\"}]}]",
      "1:30: \"2\" is no footnote"
    ),
    (
      "[{\"measure\": \"A\", \"notified\": [{\"date\": \"2024-02-09\", \"kamerstuk\": \"31066\"}]}]",
      "1:31: "
    ),
    ("[{\"measure\": \"A\", \"text\": \"Streefdatum: 31-02-2026\"}]", "1:27: the target date"),
    (
      "[{\"a\": \(String(repeating: "[", count: 20))",
      "1:22: this is no JSON of lines: expected lists and objects"
    ),
  ])
  func `JSON is refused where it cannot be read`(_ text: String, _ message: String) {
    let refusal = refusal(of: Array(text.utf8))
    #expect(refusal.hasPrefix("a.txt:\(message)"), "\(refusal)")
  }

  @Test func `a cell of more than 1 MiB is refused in every form`() {
    let large = String(repeating: "x", count: Limits.cell + 1)
    let forms = [
      ("Maatregel;Status\nEen;\(large)\n", "2:5"), ("Maatregel;Status\nEen;\"\(large)\"\n", "2:5"),
      ("[{\"measure\": \"A\", \"text\": \"\(large)\"}]", "1:27"),
      (
        Column.allCases.map(\.heading).joined(separator: "\t") + "\nA\t1\tE\tU\t\(large)\t-\n",
        "2:9"
      ),
    ]
    for (text, place) in forms {
      #expect(
        refusal(of: Array(text.utf8)).hasPrefix("a.txt:\(place): this cell is larger than 1 MiB"))
    }
    // An open quote ends there, too.
    #expect(
      refusal(of: Array("Maatregel;Status\nEen;\"a\n\(large)\n\"\n".utf8))
        .hasSuffix("Is a quote missing?"))
  }

  @Test(
    arguments: [
      (
        "Maatregel;Status\nEen\(String(repeating: ";", count: 1001))\n",
        "2:1003: this row has more than"
      ),
      (
        "Maatregel\(String(repeating: ";", count: 200))\nEen\n",
        "1:1: the table has more than 200 columns"
      ),
      (
        "Maatregel;Status\n\(String(repeating: "E", count: 1 << 15));x\n",
        "2:1: this title is longer"
      ),
      (
        "Thema;Maatregel\n\(String(repeating: "T", count: 1 << 15));x\n",
        "2:1: this title is longer"
      ),
      (
        "[{\"measure\": \"A\", \"x\": [\(String(repeating: "1,", count: 3 << 20))1]}]",
        "1:2: this object is larger than 4 MiB"
      ),
      (
        "measure,text\nA,\"\(String(repeating: "Wacht op een ander. ", count: 40000))\"\n",
        "read"
      ),
      (
        "Maatregel;Status\nA;\(String(repeating: "x", count: 600_000))\n;\(String(repeating: "x", count: 600_000))\n",
        "2:3: this cell is larger than 1 MiB"
      ),
      (
        "measure,notified\nA,\((1000...1100).map { "\($0)-01-01" }.joined(separator: ";"))\n",
        "2:1103: more than a hundred dates stand here"
      ),
    ] as [(Lengthy, String)])
  func `what no annex has is refused before it fills the memory`(
    _ lengthy: Lengthy, _ message: String
  ) {
    let refusal = refusal(of: Array(lengthy.text.utf8))
    #expect(
      message == "read" ? refusal == message : refusal.hasPrefix("a.txt:\(message)"), "\(refusal)")
  }

  @Test func `not every one of many warnings is told`() throws {
    let marks = String(repeating: "² ", count: 5000)
    let contents = try Annex(reading: Array("measure,text\nA,\(marks)\n".utf8), named: "a")
      .interpreted(in: "a")
    #expect(contents.warnings.count == 1001)
    #expect(contents.warnings.last?.description == "a:1:1: warning: and 4000 more warnings")
  }

  @Test func `more codes than any programme has are refused`() {
    let codes = (1...1001).map(String.init).joined(separator: ", ")
    #expect(
      refusal(of: Array("Maatregel;Nummer\nEen;\"\(codes)\"\n".utf8))
        .contains("makes more than a thousand numbers"))
  }

  @Test func `a file of more than 64 MiB is refused`() {
    let refusal = refusal(of: [UInt8](repeating: UInt8(ascii: "x"), count: Limits.file + 1))
    #expect(
      refusal
        == "a.txt:1:1: the file is larger than 64 MiB; expected the annex as a document, or as tab-separated text, CSV or JSON in UTF-8"
    )
  }

  @Test func `words that look like JSON are a title`() throws {
    let text = "[Concept] overzicht\nMaatregel;Status\nEen;Loopt\n"
    #expect(try Annex(reading: Array(text.utf8), named: "a").title == "[Concept] overzicht")
  }
}

/// A text of which the name of a test shows the beginning.
struct Lengthy: ExpressibleByStringInterpolation, CustomTestStringConvertible {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String { text.prefix(60) + "…" }
}
