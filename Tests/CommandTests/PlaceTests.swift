import Foundation
import Testing

/// Where the register is, and who records.
@Suite struct PlaceTests {
  let command: Command

  init() throws {
    command = try Command()
  }

  @Test func `the option comes before the variable, and that before the data folder`() throws {
    let nowhere: [String: String?] = ["STAND_REGISTER": nil]
    _ = try command.run("stand init --register one.sqlite")
    #expect(command.exists("one.sqlite"))
    #expect(!command.exists("register.sqlite"))
    _ = try command.run("stand init")
    #expect(command.exists("register.sqlite"))
    _ = try command.run("stand init", environment: nowhere)
    #expect(command.exists("home/.local/share/stand/register.sqlite"))
    let data = nowhere.merging(["XDG_DATA_HOME": command.path("data")]) { $1 }
    _ = try command.run("stand init", environment: data)
    #expect(command.exists("data/stand/register.sqlite"))
  }

  @Test func `a register on a path with spaces and other letters works`() throws {
    let outcome = try command.run(
      "mkdir 'één map'; stand import \(Command.seed) --register 'één map/het register #1?.sqlite'")
    #expect(outcome.status == 0)
    #expect(command.exists("één map/het register #1?.sqlite"))
  }

  @Test(arguments: [
    "list", "show 4", "history 4", "log 4 -m x", "inform 4 --on today --kamerstuk 31066-1339",
  ])
  func `only init and import make a register`(_ line: String) throws {
    let outcome = try command.run("stand \(line)")
    #expect(outcome.status == 66)
    #expect(!command.exists("register.sqlite"))
  }

  @Test func `init twice changes nothing and says so`() throws {
    #expect(try command.run("stand init").errors.contains("made an empty register"))
    let again = try command.run("stand init")
    #expect(again.status == 0)
    #expect(again.errors.contains("is a register already; nothing in it was changed"))
  }

  @Test(arguments: ["init", "import \(Command.seed)"])
  func `a register that cannot be made is named`(_ line: String) throws {
    try command.write("".utf8, to: "file")
    let outcome = try command.run("stand \(line) --register file/register.sqlite")
    #expect(outcome.status == 69)
    #expect(outcome.errors.hasPrefix("stand: file/register.sqlite: the register cannot be opened"))
  }

  @Test func `an import that fails makes no register`() throws {
    try command.write("geen tabel\n".utf8, to: "bad.txt")
    let outcome = try command.run("stand import bad.txt")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("stand: bad.txt:1:1: there is no table"))
    #expect(!command.exists("register.sqlite"))
  }

  @Test func `the annex comes in over standard input too`() throws {
    let outcome = try command.run("stand import - < \(Command.seed)")
    #expect(outcome.status == 0)
    #expect(try command.run("stand history 4").output.contains("standard input"))
  }

  @Test func `the actor is the option's, else the variable's, else the login name`() throws {
    let actors: [([String: String?], String, String)] = [
      ([:], "--actor 'Bram de Boer'", "Bram de Boer"), ([:], "", "anna"),
      (["STAND_ACTOR": nil, "LOGNAME": "carla"], "", "carla"),
      (["STAND_ACTOR": "", "LOGNAME": nil, "USER": "dirk"], "", "dirk"),
      (["STAND_ACTOR": nil, "LOGNAME": nil, "USER": nil], "", NSUserName()),
    ]
    _ = try command.run("stand import \(Command.seed)")
    for (environment, option, name) in actors {
      _ = try command.run("stand log VM38 -m 'Van \(name).' \(option)", environment: environment)
      #expect(try command.run("stand history VM38").output.contains("by \(name) (c"))
    }
  }

  @Test func `a register that cannot be written is read, and says so when written to`() throws {
    let lines = [
      "stand import \(Command.seed)", "chmod 555 .", "chmod 444 register.sqlite",
      "chown 65534 . register.sqlite",
    ]
    _ = try command.run(lines.joined(separator: " && "))
    let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    guard try command.run("\(drop) true").status == 0 else { return }
    let list = try command.run("\(drop) stand list -f json")
    #expect(list.status == 0)
    #expect(list.output.contains("\"line\": 37"))
    let log = try command.run("\(drop) stand log VM38 -m Loopt.")
    #expect(log.status == 69)
    #expect(log.errors.contains("cannot be written"))
    _ = try command.run("chmod 755 .")
  }
}
