import Testing

/// One specimen of every way in which a command refuses: its exit code, and what it says.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    ("stand lst", 64, "there is no command named \"lst\"; did you mean list?"),
    ("stand help histroy", 64, "did you mean history?"),
    ("stand frobnicate", 64, "there is no command named \"frobnicate\"; see: stand help"),
    ("stand list --fase policy", 64, "Unknown option '--fase'. Did you mean '--phase'?"),
    ("stand list --format xml", 64, "xml"),
    (
      "stand list --phase halfway", 64, "expected one of to_start (nog-te-starten), policy (beleid)"
    ),
    ("stand list --signal late", 64, "expected one of delayed, on_hold"),
    ("stand log VM38", 64, "--message"),
    ("stand log VM38 -m ''", 64, "-m says nothing"),
    ("stand log VM38 -m '  '", 64, "-m says nothing"),
    ("stand log VM38 -m x --on 2026-02-30", 64, "--on 2026-02-30: there is no such day"),
    ("stand log VM38 -m x --on tomorrow", 64, "expected a date such as 2024-10-24"),
    ("stand log VM38 -m x --target 13/2027", 64, "--target 13/2027: expected a date"),
    ("stand log VM38 -m x --target 31/02/2027", 64, "there is no such day"),
    ("stand log VM38 -m x --phase halfway", 64, "--phase halfway: expected one of"),
    ("stand log VM38 -m x --signal late", 64, "--signal late: expected one of"),
    ("stand log VM38 -m x --source ''", 64, "--source says nothing"),
    ("stand log VM38 -m x --kamerstuk 31066", 64, "the number of the paper is missing"),
    ("stand log VM38 -m x --actor ' '", 64, "--actor names nobody"),
    ("stand log VM38 -m x --actor \"$(printf 'a\\nc9')\"", 64, "has a line break"),
    ("stand list --known-at 2026-02-30", 64, "--known-at 2026-02-30: there is no such day"),
    ("stand log VM38 -m x --register ''", 64, "--register names no file"),
    ("stand log '' -m x", 64, "a measure is named by a number or a part of its title"),
    ("stand inform VM38 --kamerstuk '31066, nr. 1'", 64, "--on"),
    ("stand inform --on 2026-01-01 --kamerstuk '31066, nr. 1'", 64, "measures"),
    ("stand import seed/*.txt --title ''", 64, "--title says nothing"),
    (
      "stand correct s38 --on 2026-01-02 --date 2026-01-03 --why x", 64,
      "--on and --date are two names of the same date"
    ),
    ("stand import /dev/null", 65, "/dev/null:1:1: the file is empty"),
    ("stand log VM38 -m 'Streefdatum: 31-02-2026'", 65, "31-02-2026, a day that does not exist"),
    ("printf 'a\\000b' | stand log VM38 -m -", 65, "NUL"),
    ("printf 'a\\377' | stand log VM38 -m -", 65, "not UTF-8"),
    ("stand import nowhere.txt", 66, "nowhere.txt: No such file or directory"),
    ("stand list --register nowhere.sqlite", 66, "there is no register at nowhere.sqlite"),
    ("stand log 7 -m x", 66, "no measure is named \"7\"; the nearest are:"),
    ("stand history verrekening", 66, "names 2 measures; say which"),
    ("stand log 24 -m x", 66, "VM 23 t/m 29 stands on 5 lines; say which with --ambition"),
    ("stand log 24 --ambition 99 -m x", 66, "stands under no ambition named \"99\""),
    ("stand inform 24 --on 2026-01-01 --kamerstuk '31066, nr. 1'", 66, "stands on 5 lines"),
    ("stand list --register seed/*.txt", 66, "is not a register of stand"),
    ("stand import .", 66, ". is a folder; name a file"),
    ("stand list > /dev/full", 69, "No space left on device"),
  ])
  func `a refusal has its exit code and says what to do`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try Command(seeded: true).run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: ["history --help", "history -h", "history VM1 --help", "help history"])
  func `help and mistakes name the command as it is typed`(_ line: String) throws {
    let outcome = try Command().run("stand \(line)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: stand history "))
    let mistake = try Command().run("stand history VM1 --formt json")
    #expect(mistake.errors.contains("Usage: stand history "))
    let version = try Command().run("stand history --version")
    #expect(version.status == 0 && version.errors == "")
  }

  @Test(arguments: ["stand", "stand --help", "stand help log", "stand --version"])
  func `help is an answer, not an error`(_ line: String) throws {
    let outcome = try Command().run(line)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output != "")
  }

  @Test(arguments: ["log", "import", "reword", "add measure", "list"])
  func `help fits 80 columns`(_ name: String) throws {
    let outcome = try Command().run("stand help \(name); stand \(name) --nonsense 2>&1")
    #expect(outcome.output.contains("USAGE: stand \(name)"))
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `an argument that is not UTF-8 is refused, not recorded with other letters`() throws {
    let command = try Command(seeded: true)
    let outcome = try command.run("stand log VM38 -m \"$(printf 'caf\\351')\"")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Argument 4 is not UTF-8 text"))
    #expect(try !command.run("stand history VM38").output.contains("caf"))
  }

  @Test func `a busy register is told from a broken one, and nothing is lost`() async throws {
    let command = try Command(seeded: true)
    let lock = "(echo 'BEGIN IMMEDIATE;'; sleep 8; echo 'ROLLBACK;') | sqlite3 register.sqlite"
    let outcome = try await command.runWaiting(
      "\(lock) & sleep 0.5; stand log VM38 -m Loopt.; c=$?; kill %1; exit $c")
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("another process is writing to the register; try again"))
    #expect(try await command.runWaiting("stand log VM38 -m Loopt.").status == 0)
  }

  @Test func `readers do not wait for a writer`() async throws {
    let command = try Command(seeded: true)
    let lock = "(echo 'BEGIN IMMEDIATE;'; sleep 3; echo 'ROLLBACK;') | sqlite3 register.sqlite"
    let outcome = try await command.runWaiting(
      "\(lock) & sleep 0.3; stand list --format json; c=$?; kill %1; exit $c")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"line\": 37"))
  }
}
