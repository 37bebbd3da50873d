import Annex
import AnnexSamples
import Dates
import Testing

/// Tables whose cells are separated by commas, semicolons or tabs.
@Suite struct TableTests {
  @Test(arguments: [
    "Maatregel;Status\nEen;Loopt.\n", "Status;Actie\nLoopt.;Een\n",
    "status,MAATREGEL\r\nLoopt.,Een\r\n",
    "\u{FEFF}Verbetermaatregel\tStand van zaken\rEen\tLoopt.\r",
    "sep=;\r\nMaatregel;Status\r\nEen;Loopt.",
    "measure,text\nEen,Loopt.", "Overzicht 2026;\n\n\"Maatregel\";\"Status\"\n\"Een\";\"Loopt.\"\n",
    "Valt onder verbetermaatregel;Status;\nEen;Loopt.;\n;;\n",
  ])
  func `the separator, the columns and the line ends are told from the text`(_ text: String) throws
  {
    let line = try #require(try contents(text).lines.first)
    #expect(line.measure.title == "Een")
    #expect(line.status == "Loopt.")
    #expect(line.ambition == nil && line.theme == nil && line.notifications.isEmpty)
  }

  @Test func `a cell in quotes holds separators, line breaks and quotes`() throws {
    let line = try #require(
      try contents("Maatregel,Status\n\"Een, \"\"twee\"\"\",\"Loopt.\r\nSnel, ja\"\n").lines.first)
    #expect(line.measure.title == "Een, \"twee\"")
    #expect(line.status == "Loopt.\nSnel, ja")
    #expect(try contents("Maatregel,Status\nEen,5\" pijp\n").lines.first?.status == "5\" pijp")
  }

  @Test func `headings in Dutch are the annex's: a row may go on, or be a theme`() throws {
    let contents = try contents(
      """
      Ambitie;Pag.;Maatregel;Status
      Sneller;;;
      Beslissen;12;Een (VM 4);Loopt.
      ;;Twee (VM 5);Wacht.
      ;;;Op een ander.
      N.v.t.;-;Drie (VM 6);Klaar.

      """)
    #expect(contents.themes == ["Sneller"])
    #expect(contents.lines.map(\.ambition?.title) == ["Beslissen", "Beslissen", nil])
    #expect(contents.lines.map(\.ambition?.page) == ["12", "12", nil])
    #expect(contents.lines.map(\.status) == ["Loopt.", "Wacht.\nOp een ander.", "Klaar."])
    #expect(contents.lines.allSatisfy { $0.theme == "Sneller" })
  }

  @Test func `headings in English are those of the list: each row says all of its line`() throws {
    let contents = try contents(
      "theme,ambition,measure,text\nA,Beslissen,Een,x\nA,,Twee,y\nB,Beslissen,Een,z\n,,Drie,\n")
    #expect(contents.lines.map(\.theme) == ["A", "A", "B", nil])
    #expect(contents.lines.map(\.ambition?.title) == ["Beslissen", nil, "Beslissen", nil])
    #expect(contents.themes == ["A", "B"])
  }

  @Test func `a theme of its own column stays until the next`() throws {
    let contents = try contents(
      "Thema;Ambitie;Maatregel\nA;Eerst;Een\n;;Twee\nB;Eerst;Een\n-;Los;Drie\n")
    #expect(contents.lines.map(\.theme) == ["A", "A", "B", nil])
    #expect(Set(contents.lines.compactMap(\.ambition)).count == 3)
  }

  @Test func `codes of a column of their own are taken as they are`() throws {
    let measures = try contents(
      "Maatregel;Nummer\nEen;P-III\nTwee;M 1, 2\nDrie;-\nVier (fase 2);\nVijf;7\n"
    ).lines.map(\.measure)
    #expect(measures.map(\.codes) == [["p-iii"], ["m1", "m2"], [], [], ["7"]])
    #expect(measures.map(\.code) == ["P-III", "M 1, 2", nil, nil, "7"])
    #expect(measures[3].title == "Vier (fase 2)")
  }

  @Test func `what stands beside the words is stated where it says something else`() throws {
    let lines = try contents(
      """
      Maatregel;Status;Fase;Signalen;Streefdatum
      Een;Implementatiefase.;Implementatie;;
      Twee;Implementatiefase.;Beleid;on hold; 1-2-2026
      Drie;On hold.;geen;"IV-afhankelijkheid; capaciteit";-
      Vier;Implementatiefase.;geen;;
      Vijf;Implementatiefase.;;;

      """
    ).lines
    #expect(lines.map(\.phase.value) == [.implementation, .policy, nil, nil, .implementation])
    #expect(lines[1].target.value?.last == CalendarDate(iso: "2026-02-01"))
    #expect(lines[2].signals.map(\.kind) == [.onHold, .itDependency, .capacity])
    #expect(lines[2].derivation.signals.map(\.kind) == [.onHold])
    #expect(lines[4].statement == nil)
  }

  @Test(arguments: [
    "2024-02-09 (Kamerstukken II 2023/24, 31066, nr. 1339); 2024-10-24 (Kamerstuk 36708, nr. 10)",
    "2024-02-09 Kamerstukken II 2023/24, 31066, nr. 1339 https://example.org; 2024-10-24 "
      + "Kamerstuk 36708, nr. 10 https://example.org",
    "\"09/02/2024 (Kamerstukken II, 2023/24, 31 066 nr. 1339)\n24/10/2024 (Kamerstuk 36 708, nr. 10)\"",
  ])
  func `papers beside their dates become footnotes`(_ cell: String) throws {
    let contents = try contents("Maatregel;TK geïnformeerd;Toelichting\nEen;\(quoted(cell));m²\n")
    let told = try #require(contents.lines.first?.notifications)
    #expect(told.map(\.date.description) == ["2024-02-09", "2024-10-24"])
    #expect(
      told.compactMap(\.note).map { contents.notes[$0].note.text } == [
        "Kamerstukken II 2023/24, 31066, nr. 1339", "Kamerstuk 36708, nr. 10",
      ])
    // A mark that stands anywhere is not given to them.
    #expect(contents.notes.map(\.note.mark) == ["³", "⁴"])
    #expect(contents.lines.allSatisfy { $0.remarks.isEmpty } && contents.warnings.isEmpty)
  }

  @Test func `a date without its paper has none, whatever stands beside it elsewhere`() throws {
    let told = try contents(
      "measure,notified\nEen,\"2024-02-09 (Kamerstuk 31066, nr. 1)\"\nTwee,2024-02-09\n"
    ).lines.flatMap(\.notifications)
    #expect(told.map(\.note) == [0, nil])
  }

  @Test func `footnotes below the table are those of its marks`() throws {
    let contents = try contents(
      """
      Maatregel;Toelichting;TK geïnformeerd;
      Een;Zie ²;09/02/2024 ¹;
      Twee;;09/02/2024;
      ¹ Kamerstuk 36 708, nr. 10.;;;
      ;² Een opmerking.

      """)
    #expect(contents.lines.flatMap(\.notifications).map(\.note) == [0, 0])
    #expect(contents.lines.map(\.remarks) == [[1], []])
  }

  @Test func `remarks stand in a column, each behind its mark`() throws {
    let contents = try contents(
      "Maatregel;Toelichting;Opmerkingen\nEen;Zie ²;\"² Zo.\n³ En zo,\nja.\"\nTwee;Zie ²;² Zo.\n")
    #expect(contents.notes.map(\.note.text) == [" Zo.", " En zo,\nja."])
    #expect(contents.lines.map(\.remarks) == [[0, 1], [0]])
  }

  @Test func `a mark whose footnote the table has lost stays where it stands, and warns`() throws {
    let contents = try contents("Maatregel;Toelichting;TK geïnformeerd\nEen;Zie ²;09/02/2024 ¹\n")
    #expect(contents.lines.first?.explanation == "Zie ²")
    #expect(contents.lines.flatMap(\.notifications).map(\.note) == [nil])
    #expect(
      contents.warnings.map(\.description) == [
        "a.csv:2:9: warning: there is no footnote ²; the mark is left where it stands",
        "a.csv:2:22: warning: there is no footnote ¹; the mark is left where it stands",
      ])
  }

  @Test(arguments: ["=1+1", "+31", "-5", "@x", "\tx", "'=x", "''-", "'-"])
  func `the guard of a cell goes as it came`(_ text: String) throws {
    let guarded = FormulaGuard.guarded(text)
    #expect(guarded == "'" + text)
    #expect(try contents("Maatregel,Status\nEen,\"\(guarded)\"\n").lines.first?.status == text)
  }

  @Test(arguments: ["-", "'s avonds", "a=b", "", "''"])
  func `a cell that begins no formula has no guard`(_ text: String) throws {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(try contents("Maatregel,Status\nEen,\(text)\n").lines.first?.status == text)
  }

  @Test func `what is not UTF-8 is read as Windows-1252, and told`() throws {
    var bytes = Array("Maatregel;Status\nCaf".utf8) + [0xE9, UInt8(ascii: ";"), 0x80]
    bytes += Array(" 5 ".utf8) + [0x96, 0x0A]
    let annex = try Annex(reading: bytes, named: "a.csv")
    #expect(annex.hints == ["a.csv: this is not UTF-8 text; it is read as Windows-1252"])
    let line = try #require(try annex.interpreted(in: "a.csv").lines.first)
    #expect(line.measure.title == "Café")
    #expect(line.status == "€ 5 –")
    bytes[bytes.count - 2] = 0x81
    #expect(refusal(of: bytes).hasPrefix("a.txt:2:10: this is neither UTF-8 text nor Windows-1252"))
  }

  @Test func `the annex's own text may be Windows-1252, too`() throws {
    let text = Column.allCases.map(\.heading).joined(separator: "\t") + "\nA\t1\tEén\tU\tS\t-\n"
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let annex = try Annex(reading: bytes, named: "a.txt")
    #expect(annex.hints.count == 1)
    #expect(annex.rows.first?.cells[.measure] == "Eén")
  }

  @Test func `columns that are not known are left aside, and told`() throws {
    let annex = try Annex(
      reading: Array("Betrokkene;Maatregel;\nPiet;Een;los\nJan;Twee;\n".utf8), named: "a.csv")
    #expect(
      annex.hints == [
        "a.csv:1:1: the column \"Betrokkene\" is left aside",
        "a.csv:2:10: a column without a heading is left aside",
      ])
    let list = "line,numbers,code,measure\n1,1,VM 1,Een\n"
    #expect(try Annex(reading: Array(list.utf8), named: "a.csv").hints.isEmpty)
    // Without codes beside them the numbers would be lost without a word.
    for bare in ["line,numbers,measure\n1,5,Een\n", #"[{"measure": "Een", "numbers": [5]}]"#] {
      let annex = try Annex(reading: Array(bare.utf8), named: "a")
      #expect(annex.hints.first?.contains("\"numbers\" is left aside") == true)
    }
  }

  @Test func `codes stand behind the title where nothing else has a place for them`() throws {
    for text in ["measure,status\nEen (VM 1),x\n", #"[{"measure": "Een (VM 1)", "text": "x"}]"#] {
      let measure = try #require(try contents(text).lines.first?.measure)
      #expect(measure.title == "Een" && measure.codes == ["vm1"])
    }
    let stated = try contents(#"[{"measure": "Een (VM 1)", "code": null, "text": "x"}]"#)
    #expect(stated.lines.first?.measure.codes == [])
  }

  @Test func `two papers can tell on one date`() throws {
    let line = try #require(
      try contents(
        "Maatregel;TK geïnformeerd\nEen;2026-02-03 (31066, nr. 1501), 2026-02-03 (36600 B, K)\n"
      ).lines.first)
    #expect(line.notifications.count == 2)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `any annex reads the same as a table or as JSON`(_ seed: UInt64) throws {
    let sample = try #require(RandomAnnex(seed: seed))
    var random = SplitMix64(seed: seed)
    let text = AnnexRendering(of: sample.annex, using: &random).bytes
    let lines = ListedLines(of: try Annex(reading: text, named: "a").interpreted(in: "a"))
    for written in [
      lines.json, lines.table(separatedBy: ","), lines.table(separatedBy: ";", lineEnd: "\n"),
      lines.table(separatedBy: "\t", lineEnd: "\r"),
    ] {
      let again = try Annex(reading: written, named: "b").interpreted(in: "b")
      #expect(ListedLines(of: again) == lines)
    }
  }

  @Test(arguments: [
    ("VM 3;VM 300000000", 299_999_998, [1, 2, 4]), ("VM 1;VM 2", 0, []), ("VM 1;VM 4", 2, [2, 3]),
    ("VM 1;VM 9000000000000000000", 8_999_999_999_999_999_998, [2, 3, 4]),
    ("VM 1;VM 9223372036854775807", 9_223_372_036_854_775_805, [2, 3, 4]),
  ])
  func `the numbers between two are counted however far apart they are`(
    _ numbers: String, _ count: Int, _ first: [Int]
  ) throws {
    let rows = numbers.split(separator: ";").map { "Een \($0);\($0);Loopt.\n" }.joined()
    let absent = AnnexCounts(of: try contents("Maatregel;Nummer;Status\n" + rows))
      .absentNumbers(upTo: 3)
    #expect(absent.count == count && absent.first == first)
  }

  private func contents(_ text: String) throws -> AnnexContents {
    try Annex(reading: Array(text.utf8), named: "a.csv").interpreted(in: "a.csv")
  }

  private func quoted(_ cell: String) -> String {
    cell.hasPrefix("\"") ? cell : "\"\(cell)\""
  }

  @Test func `a heading has a second line only where a legend stands in it`() throws {
    func hints(_ second: String) throws -> [String] {
      try Annex(
        reading: Array("Maatregel;\"\(second)\";Voortgang\nKade;Oud.;Nieuw.\n".utf8), named: "t.csv"
      ).hints
    }
    #expect(try hints("Status\nvorige keer").first?.contains("\"Status") == true)
    #expect(try hints("Status\n● = gereed").first?.contains("\"Voortgang\"") == true)
  }
}
