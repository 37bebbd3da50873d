import AnnexSamples
import Foundation
import Testing

/// Two registers that differ only in what is held back have the same public site, byte for byte: random registers.
@Suite struct HeldBackTests {
  private static let isLong = ProcessInfo.processInfo.environment["STAND_SOAK"] != nil

  /// What notifications tell; people log nothing of these, for it would be told with them.
  private static let told = ["VM38", "VM17", "VM3"]
  private static let others = ["VM5", "VM4", "VM2", "VM20", "VM44", "VM30", "VM31", "VM6", "VM8"]
  private static let words = [
    "Geheim: loopt.", "Geheim: geïmplementeerd.", "Geheim: on hold wegens capaciteitstekort.",
    "Geheim: streefdatum 1 juli 2027.", "Geheim: de vertraging is ingelopen.",
  ]

  @Test(arguments: 1...(isLong ? 60 : 3))
  func `nothing that people recorded shows`(_ seed: UInt64) throws {
    let command = try Command(seeded: true)
    var random = SplitMix64(seed: seed &* 104_729)
    try FileManager.default.copyItem(atPath: command.register, toPath: command.path("vol.sqlite"))
    var done: [String] = []
    // The statuses that people logged: what they put right of an edition's may be told later, and is public then.
    var logged: [String] = []
    var number = 0
    /// Records what both registers have, or neither.
    func both(_ line: String) throws {
      let bare = try command.run("stand \(line)")
      let full = try command.run("stand \(line) --register vol.sqlite")
      #expect(bare.status == full.status, "\(line) after \(done): \(bare.errors)\(full.errors)")
      done.append(line)
    }
    for _ in 0..<Int.random(in: 10...20, using: &random) {
      number += 1
      if Int.random(in: 0...3, using: &random) == 0 {
        let edition = Self.publicChange(number, using: &random)
        if let table = edition.table { try command.write(table.utf8, to: "editie-\(number).txt") }
        try both(edition.line)
      } else {
        let line = Self.privateChange(number, of: logged, using: &random)
        let outcome = try command.run("stand \(line) --register vol.sqlite")
        // What is refused is nothing that differs.
        guard outcome.status == 0 else { continue }
        done.append("(\(line))")
        if line.hasPrefix("log ") {
          logged += outcome.output.matches(of: #/(?m)^s[0-9]+/#).map { String($0.output) }
        }
      }
    }
    for day in ["2025-07-01", "2026-06-01"] {
      for (folder, register) in [("kaal", "register.sqlite"), ("vol", "vol.sqlite")] {
        let site = try command.run("stand site \(folder) --on \(day) --register \(register)")
        #expect(site.status == 0, "\(site.errors)")
      }
      let (bare, full) = (try command.files("kaal"), try command.files("vol"))
      #expect(Set(bare.keys) == Set(full.keys), "\(day) after \(done)")
      let apart = bare.keys.filter { bare[$0] != full[$0] }.sorted()
      #expect(apart == [], "\(day) after \(done)")
      let secret = full.filter { $0.value.range(of: Data("eheim".utf8)) != nil }.keys
      #expect(secret.isEmpty, "\(secret) on \(day) after \(done)")
    }
  }

  /// A change that is public: an edition, a notification, or a correction of an edition.
  private static func publicChange(
    _ number: Int, using random: inout SplitMix64
  ) -> (line: String, table: String?) {
    let day = "2025-0\(Int.random(in: 1...9, using: &random))-1\(number % 10)"
    switch Int.random(in: 0...5, using: &random) {
    case 0...1:
      let table = edition(number, using: &random)
      return (
        "import editie-\(number).txt --date \(day) --kamerstuk '31066, nr. \(1600 + number)' --yes "
          + "--conflicts edition", table
      )
    case 2:
      return ("correct e1 --date 2024-10-\(10 + number) --why 'de brief heeft die datum'", nil)
    default:
      let measure = random.pick(from: told, else: "VM38")
      return (
        "inform \(measure) --on \(day) --kamerstuk '31066, nr. \(1600 + number)' --all --yes", nil
      )
    }
  }

  /// The annex of the seed with other words, with a line less, or with another target.
  private static func edition(_ number: Int, using random: inout SplitMix64) -> String {
    let seed =
      (try? String(contentsOf: Command.root.appending(path: Command.seed), encoding: .utf8)) ?? ""
    var lines = seed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: lines[place] = lines[place].replacing("Implementatiefase", with: "Geïmplementeerd")
      case 1:
        lines[place] = lines[place].replacing("01/01/2026", with: "01/0\(number % 8 + 2)/2026")
      default:
        lines[place] = lines[place].replacing(
          "Er loopt een onderzoek", with: "Beleidsmatige uitwerking loopt. Er was een onderzoek")
      }
    }
    return lines.filter { number % 2 == 0 || !$0.contains("Verrekenen zonder kosten") }
      .joined(separator: "\n")
  }

  /// A change that is held back.
  private static func privateChange(
    _ number: Int, of logged: [String], using random: inout SplitMix64
  ) -> String {
    let measure = random.pick(from: others, else: "VM5")
    let text = random.pick(from: words, else: "")
    let day =
      "202\(Int.random(in: 4...6, using: &random))-1\(number % 3)-\(Int.random(in: 10...28, using: &random))"
    let status = random.pick(from: logged, else: "s99999")
    switch Int.random(in: 0...11, using: &random) {
    case 0...2:
      let beside = random.pick(
        from: [
          "", "--phase policy", "--phase implemented", "--target 2027-Q1", "--signal delayed",
        ],
        else: "")
      return "log \(measure) --on \(day) -m '\(text)' \(beside) --all --yes"
    case 3: return "correct \(status) --why geheim --yes -m '\(text)'"
    case 4: return "correct \(status) --why geheim --yes --phase policy"
    case 5: return "retract \(status) -m geheim --yes"
    case 6: return "confirm \(measure) --on \(day) --all"
    case 7: return "reword \(measure) --title 'Geheime titel \(number)' --on \(day)"
    case 8: return "reword \(measure) --explanation 'Geheime uitleg \(number)' --all --on \(day)"
    case 9: return "add measure 'Geheime maatregel \(number)' --theme 'Overige VM' --on \(day)"
    case 10: return "add theme 'Geheim thema \(number)' --on \(day)"
    default: return "reword \(measure) --owner 'Geheime directie' --all --on \(day)"
    }
  }
}
