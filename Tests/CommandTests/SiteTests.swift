import Foundation
import Testing

/// The web site of plain files.
@Suite struct SiteTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
    // A phase changed too.
    let second = try Command.secondEdition().replacing(
      "Er loopt een onderzoek naar",
      with: "Beleidsmatige uitwerking loopt. Er was een onderzoek naar")
    try command.write(second.utf8, to: "tweede.txt")
  }

  @discardableResult private func run(_ line: String) throws -> Command.Outcome {
    let outcome = try command.run(line)
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    return outcome
  }

  private func pages(_ folder: String) throws -> [String: String] {
    try command.files(folder).filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func addSecond() throws {
    try run("stand import tweede.txt --date 2025-10-02 --kamerstuk '31066, nr. 1540' --yes")
  }

  // What is held back, to be recorded before and behind the second edition.
  private static let before = [
    "stand add theme 'Een thema dat niemand kent' --on 2025-01-01",
    "stand log VM5 --on 2025-03-10 -m 'Geheim: het loopt anders dan gezegd.'",
    "stand log VM4 --on 2025-04-01 -m 'Beleidsmatige uitwerking loopt. Er was een onderzoek naar de knelpunten in de uitvoering (burgerreis opstellen).'",
    "stand reword VM38 --title 'Een andere naam' --on 2025-05-01",
    "stand confirm VM2 --on 2025-06-01",
  ]
  private static let behind = [
    "stand log VM38 --on 2025-10-10 --phase implemented -m 'De pauze kan worden aangevraagd.'",
    "stand log VM17 --on 2024-11-01 --target 2027-01-01 -m 'Later.'",
    "stand correct s1 -m 'Verbeterde woorden.' --why 'stond er fout'",
    "stand retract s2 -m 'hoort er niet'",
    "stand confirm VM3 --on 2025-11-01",
    "stand import tweede.txt --date 2026-12-31 --yes",
  ]

  @Test func `registers that differ only in what is held back give the same bytes`() throws {
    try addSecond()
    try run("stand site kaal --on 2026-02-03")
    try run("stand import \(Command.seed) --register vol.sqlite")
    for line in Self.before { try run("\(line) --register vol.sqlite") }
    try run(
      "stand import tweede.txt --date 2025-10-02 --kamerstuk '31066, nr. 1540' --yes --conflicts edition --register vol.sqlite"
    )
    for line in Self.behind { try run("\(line) --register vol.sqlite") }
    let told = try run("stand site vol --on 2026-02-03 --register vol.sqlite")
    #expect(told.errors.contains("held back:") && told.errors.contains("VM 38"))
    let (bare, full) = (try command.files("kaal"), try command.files("vol"))
    #expect(Set(bare.keys) == Set(full.keys))
    for (name, bytes) in bare where full[name] != bytes {
      Issue.record("\(name) differs")
    }
    let all = full.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for secret in ["Geheim", "niemand kent", "andere naam", "anna", "stond er fout"] {
      #expect(!all.contains(secret), "\(secret)")
    }
  }

  @Test func `what a notification told is public, and so is a correction of an edition`() throws {
    try run("stand log VM38 --on 2025-03-10 -m 'De pauze is gebouwd.'")
    try run("stand site voor --on 2026-02-03")
    #expect(try !pages("voor").values.contains { $0.contains("De pauze is gebouwd.") })
    try run("stand inform VM38 --on 2025-07-03 --kamerstuk '31066, nr. 1500'")
    try run("stand site na --on 2026-02-03")
    let page = try #require(try pages("na")["maatregelen/vm-38/index.html"])
    #expect(page.contains("De pauze is gebouwd.") && page.contains("nr. 1500"))
    try run("stand correct e1 --date 2024-11-20 --why 'de brief heeft die datum'")
    try run("stand site datum --on 2026-02-03")
    #expect(try pages("datum")["edities/2024-11-20/index.html"] != nil)
    #expect(try pages("datum")["edities/2024-10-24/index.html"] == nil)
  }

  @Test func `no page of the public site has ids, moments or names of those who recorded`() throws {
    try addSecond()
    try run("stand site openbaar --on 2026-02-03")
    for (name, page) in try command.files("openbaar") {
      // In a calendar \n is a line end.
      let text = String(decoding: page, as: UTF8.self).replacing("\\n", with: " ")
      for pattern in [#/\b[snwcb][0-9]+\b/#]
      where !name.hasSuffix(".css") && !name.hasSuffix(".svg") {
        let words = text.replacing(
          #/viewBox="[^"]*"|<symbol.*?<\/symbol>|[0-9a-f]{32,64}|urn:uuid:[-0-9a-f]*/#, with: "")
        if let found = words.firstMatch(of: pattern) { Issue.record("\(name): \(found.output)") }
      }
      #expect(
        !text.contains("recorded_at") && !text.contains("anna")
          && !text.contains("sindsdien veranderde"))
      #expect(text.firstMatch(of: #/T[0-9]{2}:[0-9]{2}:(?!00Z)[0-9]{2}/#) == nil, "\(name)")
    }
    #expect(try command.files("openbaar")["mutaties/index.html"] == nil)
    #expect(try command.files("openbaar")["kamer/veranderd/index.html"] == nil)
  }

  @Test func `every link leads to a file and to a place in it`() throws {
    try addSecond()
    try run(
      "stand log VM38 --on 2025-10-10 --phase implemented -m 'De pauze kan worden aangevraagd.'")
    for (folder, options) in [("openbaar", ""), ("intern", "--all --with-actors")] {
      try run("stand site \(folder) --on 2026-02-03 \(options)")
      let all = try command.files(folder)
      let pages = try pages(folder)
      var anchors: [String: Set<String>] = [:]
      for (name, page) in pages {
        let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count, "\(name) has an id twice")
        anchors[name] = Set(ids)
      }
      for (name, page) in pages where name != "404.html" {
        let base = URL(string: "file:///\(name)")
        for link in page.matches(of: #/ (?:href|src)="([^"]+)"/#).map({ String($0.output.1) }) {
          guard !link.hasPrefix("https://"), !link.hasPrefix("data:") else { continue }
          let url = try #require(URL(string: link, relativeTo: base)?.absoluteURL)
          let path = String(url.path.dropFirst())
          #expect(all[path] != nil, "\(name): \(link)")
          if let anchor = url.fragment, path.hasSuffix(".html") {
            #expect(anchors[path]?.contains(anchor) == true, "\(name): \(link)")
          }
        }
      }
    }
  }

  @Test func `a second run touches nothing, and a change only what it is about`() throws {
    try run("stand site openbaar --on 2026-02-03")
    let again = try run("stand site openbaar --on 2026-02-03")
    #expect(again.output.contains("as they were)") && !again.output.contains("changed"))
    let before = try command.files("openbaar")
    try run("stand inform VM38 --on 2025-07-03 --kamerstuk '31066, nr. 1500'")
    try run("stand site openbaar --on 2026-02-03")
    let after = try command.files("openbaar")
    #expect(after["maatregelen/vm-38/index.html"] != before["maatregelen/vm-38/index.html"])
    #expect(after["maatregelen/vm-5.json"] == before["maatregelen/vm-5.json"])
    try run("stand undo --yes")
    try run("stand site openbaar --on 2026-02-03")
    #expect(try command.files("openbaar") == before)
    // Inside, a change is of its measure, and of the pages that list it.
    try run("stand site intern --all --on 2026-02-03")
    let inside = try command.files("intern")
    try run("stand log VM38 --on 2025-10-10 -m 'Loopt nog.'")
    try run("stand site intern --all --on 2026-02-03")
    let changed = try command.files("intern").filter { inside[$0.key] != $0.value }.keys
    let others = changed.filter { $0.hasPrefix("maatregelen/") && !$0.contains("vm-38") }
    #expect(others.filter { $0 != "maatregelen/index.html" } == [])
    #expect(changed.contains("maatregelen/vm-38/index.html") && changed.contains("index.html"))
  }

  @Test func `a hundred changes have a page that stays, whatever comes later`() throws {
    let log =
      "stand log VM38 --on 2025-10-$(printf %02d $(((n % 28) + 1))) -m \"Stand $n.\" || exit 1"
    try run("for n in $(seq 2 100); do \(log); done >/dev/null 2>&1")
    try run("stand site intern --all --on 2026-02-03")
    let full = try pages("intern")
    #expect(full["mutaties/1/index.html"]?.contains("id=\"c100\"") == true)
    #expect(full["mutaties/2/index.html"] == nil)
    try run("n=101; \(log); stand site intern --all --on 2026-02-03")
    let more = try pages("intern")
    #expect(more["mutaties/index.html"]?.contains("id=\"c101\"") == true)
    #expect(more["mutaties/index.html"]?.contains("id=\"c1\"") == false)
    #expect(more["mutaties/2/index.html"]?.contains("id=\"c101\"") == true)
    // Where it was the newest there is a way on from it now; what it has is the same.
    let newer = "<li><a href=\"../2/index.html\">Nieuwere mutaties</a></li>"
    let first = try #require(more["mutaties/1/index.html"])
    #expect(first.contains(newer) && first.contains("id=\"c1\"") && !first.contains("c101"))
    try run("n=102; \(log); stand site intern --all --on 2026-02-03")
    #expect(try pages("intern")["mutaties/1/index.html"] == first)
    let measure = try #require(more["maatregelen/vm-38/2/index.html"])
    #expect(measure.contains("../../../mutaties/1/index.html#c2\""))
  }

  @Test func `a folder with files of others is refused, and none of them is touched`() throws {
    try FileManager.default.createDirectory(
      atPath: command.path("anders"), withIntermediateDirectories: true)
    try command.write("van een ander".utf8, to: "anders/lees.txt")
    let refused = try command.run("stand site anders")
    #expect(refused.status == 64 && refused.errors.contains("lees.txt"))
    #expect(try command.files("anders").keys.sorted() == ["lees.txt"])
    try run("stand site eigen --on 2026-02-03")
    try command.write("van een ander".utf8, to: "eigen/maatregelen/lees.txt")
    #expect(try command.run("stand site eigen --on 2026-02-03").status == 64)
    try FileManager.default.removeItem(atPath: command.path("eigen/maatregelen/lees.txt"))
    try run("ln -s /etc/passwd eigen/link.html")
    #expect(try command.run("stand site eigen --on 2026-02-03").status == 64)
    try command.write("geen map".utf8, to: "bestand")
    #expect(try command.run("stand site bestand").status == 64)
    #expect(try command.run("stand site ''").status == 64)
    #expect(try command.run("stand site openbaar --with-actors").status == 64)
    #expect(try command.run("stand site openbaar --url 'javascript:alert(1)'").status == 64)
  }

  @Test func `the internal site says so on every page, and names people only where asked`() throws {
    try addSecond()
    try run(
      "stand log VM38 --on 2025-10-10 --phase implemented -m 'De pauze kan worden aangevraagd.'")
    try run("stand site intern --all --on 2026-02-03")
    let pages = try pages("intern")
    for (name, page) in pages where name != "404.html" {
      #expect(page.contains("Interne site."), "\(name)")
      #expect(!page.contains("anna"), "\(name)")
    }
    #expect(pages["mutaties/index.html"]?.contains("id=\"c3\"") == true)
    #expect(
      pages["maatregelen/vm-38/index.html"]?.contains("De pauze kan worden aangevraagd.") == true)
    #expect(try command.files("intern")["gegevens/register.jsonl"]?.isEmpty == false)
    try run("stand rebuild intern/gegevens/register.jsonl --register terug.sqlite")
    try run("stand site namen --all --with-actors --on 2026-02-03")
    #expect(try self.pages("namen")["mutaties/index.html"]?.contains("door anna") == true)
    try run("stand site toen --known-at c1 --on 2026-02-03")
    #expect(try self.pages("toen")["edities/2025-10-02/index.html"] == nil)
  }

  @Test func `hostile words stay words`() throws {
    let words = "<script>alert(1)</script> \u{202e}omgekeerd & \"aanhaling\" ' ]]> {{x}}"
    let long = String(repeating: "a", count: 10_000)
    try command.write(Array("\(words)\n\(long)\n-->".utf8), to: "woorden.txt")
    try run("stand log VM38 --on 2025-10-10 -m - < woorden.txt")
    try run("stand reword VM5 --title '<img src=x onerror=alert(1)>' --on 2025-10-10")
    try run("stand site intern --all --with-actors --on 2026-02-03 --title '<b>\"titel\"</b>'")
    for (name, bytes) in try command.files("intern") where !name.hasSuffix(".jsonl") {
      let text = String(decoding: bytes, as: UTF8.self)
      if name.hasSuffix(".html") || name.hasSuffix(".atom") || name.hasSuffix(".xml") {
        #expect(
          !text.contains("<script") && !text.contains("<img src=x") && !text.contains("<b>\""),
          "\(name)")
        #expect(!text.unicodeScalars.contains("\u{202e}"), "\(name)")
      }
    }
    let parsed = try command.run(
      """
      python3 -c '
      import glob, json, xml.dom.minidom
      for f in glob.glob("intern/**/*", recursive=True):
          if f.endswith((".atom", ".svg", ".xml")): xml.dom.minidom.parse(f)
          if f.endswith((".json", ".jsonld")): json.load(open(f))
      for line in open("intern/streefdata.ics", "rb").read().split(b"\\r\\n"):
          assert len(line) <= 75 and b"\\n" not in line, line
      '
      """)
    #expect(parsed.status == 0, "\(parsed.errors)")
  }

  @Test func `an empty register has a site too`() throws {
    try run("stand init --register leeg.sqlite")
    try run("stand site leeg --register leeg.sqlite --on 2026-02-03")
    #expect(try pages("leeg")["index.html"]?.contains("Er staan nog geen verbeter") == true)
  }

  @Test func `what the front page counts is what the register counts`() throws {
    try addSecond()
    try run("stand site openbaar --on 2026-08-01")
    let page = try #require(try pages("openbaar")["index.html"])
    #expect(page.contains("Nog geen van de 26 verbeter\u{ad}maatregelen is geïmplementeerd"))
    #expect(page.contains("niet meer in de bijlage") && page.contains("VM 6"))
    #expect(page.contains("streefdata verstreken"))
    let lines = try #require(try command.files("openbaar")["gegevens/regels.json"])
    let told = try #require(try JSONSerialization.jsonObject(with: lines) as? [[String: Any]])
    #expect(told.count == 37)
    #expect(told.allSatisfy { $0["change"] == nil && $0["recorded_at"] == nil })
  }
}
