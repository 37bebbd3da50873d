import AnnexSamples
import Foundation
import Testing

/// What a register writes comes back: after every kind of change, in every form, with and without `--since`.
@Suite struct RoundTripTests {
  private static let isLong = ProcessInfo.processInfo.environment["STAND_SOAK"] != nil
  /// LibreOffice takes seconds a document.
  private static let forms =
    ["csv", "json", "xlsx", "fodt", "txt"] + (isLong ? ["odt", "docx", "pdf"] : [])

  @Test(arguments: 1...(isLong ? 60 : 4))
  func `own documents come back without a question`(_ seed: UInt64) throws {
    let command = try Command(seeded: true)
    var random = SplitMix64(seed: seed &* 7919)
    // So that nothing takes the annex itself back.
    var done = ["log VM1 --ambition 13 --on 2025-01-01 -m Loopt."]
    #expect(try command.run("stand \(done[0])").status == 0)
    for number in 0..<Int.random(in: 4...14, using: &random) {
      let line = Self.change(number, using: &random)
      if try command.run("stand \(line)").status == 0 { done.append(line) }
    }
    for form in Self.forms {
      for since in ["", "--since told", "--since 2025-06-01"] where form != "txt" || since == "" {
        let written = try command.run(
          "rm -f a.*; stand annex --as-of 2026-06-01 --to a.\(form) \(since)")
        #expect(written.status == 0, "\(form) \(since): \(written.errors)")
        let read = try command.run("stand import a.\(form) --date 2026-06-01 --dry-run -f json")
        #expect(read.status == 0, "\(form) \(since) after \(done): \(read.errors)")
        let plan = try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any]
        let differences = try #require(plan?["differences"] as? [[String: Any]])
        let kinds = Set(differences.compactMap { $0["kind"] as? String })
        // Documents have no place for what is stated beside the words.
        let beside: Set<String> =
          ["csv", "json", "xlsx"].contains(form) ? [] : ["phase", "signal", "target_date"]
        #expect(kinds.subtracting(beside) == [], "\(form) \(since) after \(done): \(differences)")
        #expect((plan?["candidates"] as? [Any])?.isEmpty == true)
      }
    }
  }

  private static let words = [
    "Loopt.", "Implementatiefase.", "Geïmplementeerd.", "On hold wegens capaciteitstekort.",
    "Beleidsmatige uitwerking loopt.", "Streefdatum 1 juli 2027.", "De vertraging is ingelopen.",
    "=1+1", "Met \"haken\"; en meer.", "Zie Kamerstukken II 2024/25, 31066, nr. 1433.", "-",
  ]

  /// A change of some kind, as a line of the shell.
  private static func change(_ number: Int, using random: inout SplitMix64) -> String {
    func pick(_ from: [String]) -> String { random.pick(from: from, else: "") }
    let measure = pick(["VM38", "VM5", "VM17", "VM4", "VM6", "VM2", "VM20", "VM44", "VM30", "VM31"])
    let day =
      "2025-\(10 + Int.random(in: 0...2, using: &random))-\(Int.random(in: 10...28, using: &random))"
    let row = Int.random(in: 1...45, using: &random)
    let text = pick(words)
    switch Int.random(in: 0...11, using: &random) {
    case 0...2:
      let beside = pick([
        "", "", "--phase policy", "--phase implemented", "--phase none", "--target 2027-Q1",
        "--target n.n.b.", "--target none", "--signal delayed", "--signal none",
        "--signal capacity",
      ])
      return "log \(measure) --on \(day) -m '\(text)' \(beside) --all --yes"
    case 3:
      let what = pick(["-m '\(text)'", "--phase policy", "--target 2029-01-01", "--on \(day)"])
      return "correct s\(row) --why x --yes \(what)"
    case 4: return "retract \(pick(["s", "n"]))\(row) -m x --yes"
    case 5: return "undo --yes"
    case 6:
      let what = pick([
        "--title 'Nieuwe titel \(number)'", "--explanation 'Andere uitleg \(number)'",
        "--numbers 'VM \(60 + number)'", "--owner 'Directie \(number)'",
      ])
      return "reword \(measure) --on \(day) --all \(what)"
    case 7:
      let paper = pick([
        "Kamerstukken II 2024/25, 31066, nr. 1500", "36600 B, K", "31066, nr. 1433",
      ])
      return "inform \(measure) --on \(day) --all --yes --kamerstuk '\(paper)'"
    case 8: return "add measure 'Eigen maatregel \(number)' --theme 'Overige VM' --on \(day)"
    case 9: return "confirm \(measure) --on \(day) --all"
    case 10: return "reword VM3 --merged-into VM4 --on \(day)"
    default:
      return
        "import \(Command.seed) --date \(day) --yes --conflicts \(pick(["edition", "register"]))"
    }
  }
}
