import Foundation
import Testing

/// The chain on the command line: sealed, verified, exported, rebuilt, backed up.
@Suite struct ChainCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test(arguments: ["text", "json"])
  func `a seal that was kept verifies what came before it`(_ form: String) throws {
    _ = try command.run("stand seal -f \(form) > kept; stand log VM38 -m Loopt.")
    let outcome = try command.run("stand verify --seal kept")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("verified up to c1, by the seal of kept: 2 changes with"))
    #expect(outcome.output.contains("what was recorded after c1 is consistent"))
    #expect(try command.run("stand verify --seal - < kept").status == 0)
  }

  @Test func `a seal as CSV has its header`() throws {
    let output = try command.run("stand seal -f csv").output
    #expect(output.hasPrefix("register,change,recorded_at,hash\r\n"))
    #expect(output.contains(",c1,"))
  }

  @Test func `without a seal the answer is consistent, and says what that lacks`() throws {
    let outcome = try command.run("stand verify")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("consistent: 1 change with "))
    #expect(outcome.output.contains("stand verify --seal FILE"))
  }

  @Test func `findings are told on standard output, and end with exit code 1`() throws {
    let edit = "DROP TRIGGER changes_update; UPDATE changes SET command = 'piet'"
    _ = try command.run("sqlite3 register.sqlite \"\(edit)\"")
    let outcome = try command.run("stand verify")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("the trigger changes_update on changes is missing"))
    #expect(outcome.output.contains("c1  c1 itself (changes) is not what was recorded"))
    #expect(outcome.output.contains("2 findings in 1 change"))
    let csv = try command.run("stand verify -f csv")
    #expect(csv.status == 1)
    #expect(csv.output.hasPrefix("kind,change,table,id,message\r\nschema,,changes,,"))
    let json = try JSONSerialization.jsonObject(
      with: Data(command.run("stand verify -f json").output.utf8))
    let object = try #require(json as? [String: Any])
    #expect(
      Set(object.keys) == ["consistent", "verified", "hub", "changes", "rows", "head", "findings"])
    #expect(object["consistent"] as? Bool == false)
    let finding = try #require((object["findings"] as? [[String: Any]])?.last)
    #expect(finding["kind"] as? String == "altered")
    #expect(finding["change"] as? String == "c1")
    #expect(finding["id"] as? Int == 1)
  }

  @Test func `a register that lost a trigger comes back whole from its export`() throws {
    _ = try command.run("sqlite3 register.sqlite 'DROP TRIGGER changes_update'")
    let outcome = try command.run("stand verify")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("What was recorded is whole. `stand export`"))
    let again = try command.run(
      "stand export | stand rebuild - --register again.sqlite; stand verify --register again.sqlite"
    )
    #expect(again.status == 0)
  }

  @Test func `an export goes out, comes in, and goes out again the same`() throws {
    let lines = [
      "stand log VM38 -m Loopt.", "stand export > one.jsonl",
      "stand rebuild one.jsonl --register two.sqlite",
      "stand export --register two.sqlite > two.jsonl",
      "cmp one.jsonl two.jsonl", "stand rebuild - --register three.sqlite < one.jsonl",
      "stand history VM38 > one; stand history VM38 --register three.sqlite | cmp - one",
    ]
    let outcome = try command.run(lines.joined(separator: " && "))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("rebuilt two.sqlite: c1–c2\nregister  "))
  }

  @Test func `a backup is a register of its own`() throws {
    let outcome = try command.run("stand backup 'een kopie.sqlite'")
    #expect(outcome.output.hasPrefix("copied to een kopie.sqlite: c1–c1\n"))
    #expect(try command.run("stand log VM38 -m x --register 'een kopie.sqlite'").status == 0)
  }

  @Test func `what a stopped process left unfinished goes with the next try`() throws {
    let lines = [
      "sh -c 'echo $$' > ended", "touch copy.sqlite.creating-$(cat ended)",
      "touch copy.sqlite.creating-$(cat ended)-journal copy.sqlite.creating-$$ other.creating-1",
      "stand backup copy.sqlite", "ls -A | grep creating; echo $$",
    ]
    let outcome = try command.run(lines.joined(separator: "\n"))
    let left = outcome.output.split(separator: "\n").map(String.init)
    // One of a process that runs stays, and so does what is not of this file.
    let shell = try #require(left.last)
    #expect(left.contains("copy.sqlite.creating-\(shell)"))
    #expect(left.filter { $0.contains(".creating-") }.count == 2)
  }

  @Test(arguments: [
    ("stand rebuild register.sqlite", 64, "register.sqlite is there already, and stays as it is"),
    ("stand backup register.sqlite", 64, "register.sqlite is there already, and stays as it is"),
    ("stand backup nowhere/copy.sqlite", 66, "there is no folder nowhere"),
    ("stand backup ''", 64, "names no file"),
    ("stand rebuild nowhere.jsonl --register new.sqlite", 66, "nowhere.jsonl: No such file"),
    ("stand rebuild . --register new.sqlite", 66, ". is a folder; name a file"),
    ("stand rebuild seed/*.txt --register new.sqlite", 65, ".txt:1: not an export of stand"),
    ("stand export > /dev/full", 69, "No space left on device"),
    ("stand verify --seal seed/*.txt", 65, "holds no seal"),
    ("stand verify --seal nowhere", 66, "nowhere: No such file"),
    ("stand seal 12", 64, "\"12\" names no change; expected one such as c12"),
    ("stand seal c12", 66, "there is no change c12"),
    ("stand list --known-at '#00000000'", 66, "no change has a hash that begins with 00000000"),
    ("stand init --register e.sqlite; stand seal --register e.sqlite", 66, "nothing to seal"),
  ])
  func `a refusal has its exit code and says what to do`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!command.exists("new.sqlite"))
  }

  @Test(arguments: [0, 60, 100, 4096, 20_000, 200_000, -4096, -1])
  func `a register that was cut is refused in words, and stays as it is`(_ size: Int) throws {
    let whole = try Data(contentsOf: URL(filePath: command.register))
    let cut = whole.prefix(size < 0 ? whole.count + size : size)
    try command.write(cut, to: "cut.sqlite")
    for line in ["verify", "list", "log VM38 -m Loopt.", "search pauze", "backup copy.sqlite"] {
      let outcome = try command.run("stand \(line) --register cut.sqlite")
      #expect([1, 65, 66, 69].contains(outcome.status), "\(line): \(outcome.status)")
      #expect(outcome.errors.hasPrefix("stand: ") || line == "verify", "\(outcome.errors)")
      #expect(try Data(contentsOf: URL(filePath: command.path("cut.sqlite"))) == cut, "\(line)")
    }
    #expect(!command.exists("copy.sqlite"))
  }
}
