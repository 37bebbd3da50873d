import Foundation
import Testing

/// The trail in one command: a change or a row whole, changes by what they are about, and what an undo takes back.
@Suite struct TrailTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
    for line in [
      "stand log VM38 --on 2026-11-01 -m Loopt. --actor bob",
      "stand correct s38 --target 2027-01-01 --why Vergeten.",
      "stand inform VM4 VM5 --on 2026-11-05 --kamerstuk '31066, nr. 1600'",
      "stand retract s39 -m Weg. --yes",
    ] {
      let outcome = try command.run(line)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func objects(_ line: String) throws -> [[String: Any]] {
    let data = Data(try command.run(line).output.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test(arguments: [
    ("c3", "c3  correct · 1 status update", "corrects s38"),
    ("c5", "taken back", "retracted by s40"),
    ("s38", "Loopt.", "corrected by s39"),
    ("n25", "Parliament told", "(c4)"),
    ("e1", "37 status updates", "(c1)"),
    ("w61", "✎ worded", "w61 ·"),
    ("c1", "VM 4 · Integrale klantbehandeling", "▤ edition"),
  ])
  func `one recorded thing is shown whole`(_ name: String, _ words: String, _ more: String) throws {
    let outcome = try command.run("stand show \(name)", environment: ["COLUMNS": "160"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(words) && outcome.output.contains(more), "\(outcome.output)")
  }

  @Test func `a code that is written alike wins, and both are named`() throws {
    try command.write(
      Array("Maatregel,Nummer,Status\nEen,S1,Loopt.\nTwee,M12,Loopt.\n".utf8), to: "a.csv")
    _ = try command.run("stand import a.csv --date 2024-10-24 --register codes.sqlite")
    let shown = try command.run("stand show S1 --register codes.sqlite")
    #expect(shown.output.hasPrefix("S1 · Een"))
    #expect(shown.errors.contains("S1 is the measure S1; what was recorded as s1 is in"))
  }

  @Test(arguments: [
    ("VM38", ["c1", "c2", "c3", "c5"]), ("--actor bob", ["c2"]),
    ("--kind notification", ["c1", "c4"]),
    ("--kind correct", ["c3"]), ("VM4 --kind inform", ["c4"]), ("--until 2020-01-01", []),
    ("--since 2020-01-01 --kind log", ["c2"]), ("--backdated 9999d", []),
    ("--backdated 1d VM4", ["c4"]),
  ])
  func `changes are found by measure, person, day and kind`(_ options: String, _ names: [String])
    throws
  {
    let found = try objects("stand changes \(options) -f json").compactMap {
      $0["change"] as? String
    }
    #expect(found == names, "\(options)")
  }

  @Test func `changes name the measures that they are about`() throws {
    let text = try command.run("stand changes --actor bob").output
    #expect(text.contains("\n    VM 38\n"))
    let data = try objects("stand changes --kind inform -f json")
    #expect(data.first?["measures"] as? [String] == ["VM 4", "VM 5"])
    #expect(data.first?["lines"] as? [Int] == [1, 6])
  }

  @Test(arguments: ["c1", "c2", "c4"])
  func `an undo of more than one's own line asks`(_ change: String) throws {
    let before = try command.run("stand changes -f json").output
    let outcome = try command.run("stand undo \(change)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("\(change) of "))
    #expect(outcome.errors.contains("nothing was taken back: say --yes if that is meant"))
    #expect(try command.run("stand changes -f json").output == before)
  }

  @Test func `the beginning of a hash names a change wherever one is asked for`() throws {
    let hash = try #require(try objects("stand changes -f json").last?["hash"] as? String)
    let undone = try command.run("stand undo '#\(hash.prefix(8))'")
    #expect(undone.output == "brought back: s41 (c6)\n")
  }

  @Test(arguments: [
    ("stand list --phase implemented --phase to-start", 64),
    ("stand list --phase gestopt --phase beleid", 0),
    ("stand log VM38 --on gisteren --signal 'on hold' -m Ligt.", 0),
    ("stand log VM38 --on '1 december 2025' --signal vertraagd -m Laat.", 0),
    ("stand log VM38 --on vandaag --no-signal IV-afhankelijkheid -m Laat.", 0),
    ("stand list --as-of '24 oktober 2024'", 0), ("stand list --as-of '31 februari 2024'", 64),
    ("stand list --as-of 'oktober 2024'", 64),
    ("stand changes --kind onzin", 64),
  ])
  func `values are taken as people write them`(_ line: String, _ status: Int32) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status, "\(line): \(outcome.errors)")
  }

  @Test func `a day that does not exist is named as one, by the option that was typed`() throws {
    let prose = try command.run("stand list --as-of '31 november 2026'")
    #expect(prose.errors == "stand: --as-of 31 november 2026: there is no such day\n")
    let edition = try command.run("stand correct e1 --date 2024-13-01 --why x")
    #expect(edition.errors == "stand: --date 2024-13-01: there is no such day\n")
  }

  @Test func `a repeated filter takes any of its values`() throws {
    func count(_ options: String) throws -> Int {
      try objects("stand list \(options) -f json").count
    }
    let both = try count("--phase policy --phase to_start")
    #expect(try both == count("--phase policy") + count("--phase to_start"))
    let signals = try count("--signal 'on hold' --signal vertraagd")
    #expect(try signals >= count("--signal on_hold") && signals > 0)
    #expect(try count("--theme verrekening --theme preferentie") > count("--theme preferentie"))
  }

  @Test(arguments: [
    ("stand log VM38 --on 2026-11-20 -m 'De maatregel is mogelijk vertraagd.'", "VM 38"),
    ("stand correct n1 --on 2024-02-10 --why x", "instead of n1"), ("stand confirm VM4", "VM 4"),
    ("stand inform VM38 --on 2026-11-20 --kamerstuk '31066, nr. 1700'", "told of VM 38"),
    ("stand correct e1 --date 2024-11-01 --why x", "e1 is put right"),
  ])
  func `a rehearsal tells all and records nothing`(_ line: String, _ words: String) throws {
    let before = try command.run("stand export | sha256sum").output
    let outcome = try command.run("\(line) --dry-run")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(outcome.errors.contains("a rehearsal: nothing was recorded"))
    #expect(try command.run("stand export | sha256sum").output == before)
  }

  @Test func `what is read from the words is told as data, each quote with its place`() throws {
    let words =
      "Beleidsmatige uitwerking loopt. De maatregel is vertraagd. Mogelijk komt de maatregel on hold."
    let rehearsed = try objects(
      "stand log VM38 --on 2026-11-20 -m '\(words)' --dry-run -f json 2>/dev/null")
    let status = try #require(rehearsed.first)
    #expect(status["recorded"] as? Bool == false && status["id"] is NSNull)
    #expect(status["phase"] as? String == "policy" && status["phase_place"] as? Int == 0)
    let signal = try #require((status["signals"] as? [[String: Any]])?.first)
    #expect(signal["kind"] as? String == "delayed")
    let (quote, place) = (
      try #require(signal["quote"] as? String), try #require(signal["place"] as? Int)
    )
    #expect(words.dropFirst(place).hasPrefix(quote))
    let spoken = try #require((status["spoken_of"] as? [[String: Any]])?.first)
    #expect(spoken["name"] as? String == "on_hold")
    #expect(spoken["spoken_of_as"] as? String == "possible")
    let recorded = try objects("stand log VM38 --on 2026-11-20 -m '\(words)' -f json 2>/dev/null")
    #expect(recorded.first?["recorded"] as? Bool == true)
    #expect(recorded.first?["change"] as? String == "c6")
  }

  @Test func `what others recorded meanwhile about the same lines is not passed over`() throws {
    let line = "stand log VM38 --on 2026-11-20 -m Verder. --expect"
    let refused = try command.run("\(line) c2")
    #expect(refused.status == 76)
    #expect(
      refused.errors.contains(
        "after c2 was recorded about the same: c3 (correct by anna), c5 (retract by anna)"))
    #expect(try objects("stand changes -f json").count == 5)
    #expect(try command.run("\(line) c5").status == 0)
    // What was recorded about others is no matter.
    #expect(try command.run("stand log VM17 -m Verder. --expect c1").status == 0)
  }
}
