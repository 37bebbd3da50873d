import Foundation
import Testing

/// What the pages of a site say, held against what the command line says of the same register.
@Suite struct SiteFactsTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
    try command.write(Command.secondEdition().utf8, to: "tweede.txt")
    for line in [
      "log VM38 --on 2025-03-10 --source 'mail van de directie' -m 'De pauze is gebouwd.'",
      "log VM4 --on 2025-04-01 --target 2027-Q1 --signal capacity -m 'Beleidsmatige uitwerking loopt.'",
      "inform VM38 --on 2025-07-03 --kamerstuk '31066, nr. 1500'",
      "import tweede.txt --date 2025-10-02 --kamerstuk '31066, nr. 1540' --yes --conflicts edition",
      "correct s38 -m 'De pauze is gebouwd en getest.' --why 'stond er half'",
      "log VM5 --on 2025-11-01 -m 'Vergissing.'", "retract s43 -m 'hoort er niet' --yes",
      "reword VM2 --title 'Versneld invorderen' --on 2025-11-03",
      "confirm VM3 --on 2025-11-04",
    ] {
      let outcome = try command.run("stand \(line)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    let site = try command.run("stand site intern --all --with-actors --on 2026-02-03")
    #expect(site.status == 0, "\(site.errors)")
  }

  /// Every text in what a command says as JSON.
  private func texts(_ line: String) throws -> Set<String> {
    let outcome = try command.run("stand \(line) -f json")
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    var found: Set<String> = []
    func visit(_ value: Any) {
      switch value {
      case let text as String: found.insert(text)
      case let list as [Any]: list.forEach(visit)
      case let fields as [String: Any]: fields.values.forEach(visit)
      default: break
      }
    }
    visit(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)))
    return found
  }

  /// The words of a page, without tags, with a space between any two.
  private static func words(of html: some StringProtocol) -> String {
    String(html).replacing(#/<del>.*?<\/del>|<span class="vh">.*?<\/span>/#, with: "")
      .replacing(#/<[^>]*>/#, with: " ")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .replacing("\u{ad}", with: "")
      .split { $0.isWhitespace || $0 == "\u{a0}" }.joined(separator: " ")
  }

  /// A text without spaces, so that marks of changes between its words do not matter.
  private static func squeezed(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "\u{ad}" })
  }

  @Test func `every date, letter and word on a page is told by a command`() throws {
    var told: Set<String> = ["2026-02-03"]
    for line in [
      "history --all", "deadlines", "list --as-of 2026-02-03", "agenda --on 2026-02-03",
      "letters",
      "editions", "changes",
    ] {
      told.formUnion(try texts(line))
    }
    let dates = Set(told.map { String($0.prefix(10)) })
    let squeezed = Set(told.map(Self.squeezed))
    var checked = 0
    for (name, data) in try command.files("intern") where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for match in page.matches(of: #/<time datetime="([^"]+)"/#) {
        let time = String(match.output.1)
        #expect(time.count > 10 ? told.contains(time) : dates.contains(time), "\(name): \(time)")
        checked += 1
      }
      for match in page.matches(of: #/href="(https:\/\/zoek[^"]+)"/#) {
        #expect(told.contains(String(match.output.1)), "\(name): \(match.output.1)")
        checked += 1
      }
      guard name.hasPrefix("maatregelen/") else { continue }
      for match in page.matches(of: #/<div class="words[^"]*">(.*?)<\/div>/#.dotMatchesNewlines()) {
        let words = Self.squeezed(Self.words(of: match.output.1))
        #expect(squeezed.contains(words), "\(name): \(words)")
        checked += 1
      }
    }
    #expect(checked > 1000)
  }

  @Test func `every fact of a measure's history is on its page`() throws {
    let outcome = try command.run("stand history --all -f json")
    let events = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let files = try command.files("intern")
    var pages: [Int: String] = [:]
    for (name, data) in files where name.hasPrefix("maatregelen/") && name.hasSuffix(".json") {
      let own = try #require(
        try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      guard let id = own.first?["measure_id"] as? Int else { continue }
      let html = files[name.dropLast(5) + "/index.html"]
      pages[id] = String(decoding: try #require(html), as: UTF8.self)
    }
    var checked = 0
    for event in events {
      guard let kind = event["kind"] as? String, let id = event["measure_id"] as? Int else {
        continue
      }
      let page = try #require(pages[id])
      let words = Self.squeezed(
        Self.words(of: page.replacing("<del>", with: "").replacing("</del>", with: "")))
      for field in ["text", "source", "kamerstuk", "why", "superseded_why"] {
        guard let value = event[field] as? String, !(kind == "edition" && field == "text") else {
          continue
        }
        #expect(words.contains(Self.squeezed(value)), "\(event["id"] ?? ""): \(field) \(value)")
        checked += 1
      }
      for field in ["date", "recorded_at"] {
        let value = try #require(event[field] as? String)
        #expect(page.contains("datetime=\"\(value)\""), "\(event["id"] ?? ""): \(field) \(value)")
        checked += 1
      }
      let (change, actor) = (event["change"] as? String, event["actor"] as? String)
      #expect(page.contains("mutatie \(change ?? "?")"), "\(event["id"] ?? ""): \(change ?? "")")
      #expect(words.contains("door\(actor ?? "?")"))
    }
    #expect(checked > 200)
  }
}
