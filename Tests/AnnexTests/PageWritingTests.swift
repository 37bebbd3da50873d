import Annex
import AnnexSamples
import Dates
import Testing

/// What holds for documents that browsers, renderers and spreadsheets show.
@Suite struct PageWritingTests {
  static let hostile = [
    "<script>alert(1)</script>", "]]>", "a | b \\| c", "\"' onmouseover='x", "</td></table><h1>",
    "&lt;b&gt;", "\u{202E}omgekeerd", "\u{1b}[31mrood\u{7}", "```", "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)", "<!-- -->", "1. een\n- twee\n# drie", "=1+1", "\u{0}",
  ]

  private func document(saying words: String) throws -> AnnexDocument {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let place = AnnexFact.Ambition(title: words, page: words)
    let change = AnnexChange(.status, old: words, new: words)
    written.facts[0] = written.facts[0].with(
      theme: .some(words), ambition: .some(place), measure: words,
      explanation: MarkedText(words), status: MarkedText(words),
      changes: [change, AnnexChange(.name, old: words, new: nil)])
    var document = written.document(title: words)
    document.known = words
    return document
  }

  @Test(arguments: hostile)
  func `nothing that was recorded is markup in a page`(_ words: String) throws {
    let page = AnnexHTML.text(of: try document(saying: words))
    let plain = AnnexHTML.text(of: try document(saying: "woorden"))
    // But for breaks at line ends there are the tags that plain words have.
    let names = try [page, plain].map { try Tags(of: $0).names.filter { $0 != "br" } }
    #expect(names[0] == names[1])
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test(arguments: hostile)
  func `nothing that was recorded is markup in Markdown`(_ words: String) throws {
    let text = AnnexMarkdown.text(of: try document(saying: words))
    #expect(!text.replacing("<br>", with: "").contains("<"))
    let unescaped = text.replacing(/\\[!-~]/, with: "")
    #expect(!unescaped.contains("](javascript") && !unescaped.contains("](http://example"))
    let tables = unescaped.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(tables.map { $0.count { $0 == "|" } }) == [8])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test func `every tag of a page that opens closes, in order`() throws {
    let written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let tags = try Tags(of: AnnexHTML.text(of: written.document()))
    #expect(tags.names.count { $0 == "tr" } == 1 + 13 + 37)
    #expect(tags.names.count { $0 == "tbody" } == 13)
    #expect(tags.names.count { $0 == "sup" } == 5)
    #expect(tags.names.count { $0 == "script" || $0 == "img" || $0 == "link" } == 0)
  }

  @Test func `links lead within the page or to a Kamerstuk`() throws {
    let written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let page = AnnexHTML.text(of: written.document())
    let targets = Set(page.matches(of: /\ href="([^"]*)"/).map { String($0.output.1) })
    let anchors = Set(page.matches(of: /\ id="([^"]*)"/).map { "#" + $0.output.1 })
    #expect(page.matches(of: /\ id="/).count == anchors.count)
    for target in targets {
      #expect(
        anchors.contains(target) || target.hasPrefix("https://zoek.officielebekendmakingen.nl/kst-")
      )
    }
  }

  @Test func `a phase is told by a sign, a word and a colour`() throws {
    let written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let page = AnnexHTML.text(of: written.document())
    let table = try #require(page.firstRange(of: "<tbody")).lowerBound
    let badges = page[table...].matches(of: /<span aria-hidden="true">(.)<\/span>\u{a0}([^<]+)</)
    let counted = Dictionary(grouping: badges) { "\($0.output.1) \($0.output.2)" }.mapValues(
      \.count)
    #expect(
      counted == [
        "○ Nog te starten": 11, "◐ Beleid": 8, "■ Implementatie": 14, "✔ Geïmplementeerd": 1,
        "· Niet vermeld": 3,
      ])
  }

  @Test func `a table for spreadsheets has every fact in a column of its own`() throws {
    let written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let rows = AnnexTable.rows(of: written.document())
    #expect(rows.count == 38)
    #expect(Set(rows.map(\.count)) == [12])
    #expect(
      rows[19] == [
        "Buiten invordering laten en kwijtschelding",
        "Dynamisch monitoren bij geen betalingscapaciteit", "29",
        "Inzet deurwaarder en dwanginvordering", "VM 34 t/m 37",
        written.facts[18].explanation.words, "Beleidsmatige uitwerking loopt.", "Beleid", "", "",
        "", "",
      ])
    let row = try #require(rows.first { $0[4] == "VM 17" })
    #expect(row[9] == "2026-01-01")
    #expect(
      row[10] == "2024-02-09 (Kamerstukken II 2023/24, 31066, nr. 1339); "
        + "2024-10-24 (Kamerstukken II 2024/25, 31066, nr. 1433)")
    #expect(rows.filter { $0[10] == "-" }.count == 15)
    #expect(rows.filter { $0[11].hasPrefix("² Dit overzicht") }.count == 1)
    #expect(rows.suffix(2).allSatisfy { $0[1] == "N.v.t." && $0[2] == "-" })
  }

  @Test func `a date is written in Dutch prose`() {
    #expect(CalendarDate(year: 2024, month: 10, day: 24)?.dutch == "24 oktober 2024")
    #expect(CalendarDate(year: 2025, month: 3, day: 1)?.dutch == "1 maart 2025")
  }
}

/// The tags of a page, which must close in the order in which they opened.
private struct Tags {
  private(set) var names: [String] = []

  private static var tag: Regex<(Substring, Substring, Substring)> {
    /<(\/?)([a-z][a-z0-9]*)(?: [a-z-]+="[^"<>]*")*>/
  }

  init(of page: String) throws {
    var open: [String] = []
    for match in page.matches(of: Self.tag) {
      let name = String(match.output.2)
      if match.output.1.isEmpty {
        names.append(name)
        if !["meta", "br"].contains(name) { open.append(name) }
      } else {
        try #require(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
    let markup = page.matches(of: Self.tag).count
    // The one that is left begins the document type.
    #expect(page.count { $0 == "<" } == markup + 1)
  }
}
