import Testing

/// What a register must outlive, in the short form of `make soak`.
@Suite struct HardshipTests {
  @Test func `no acknowledged status is lost to kills, full disks or many writers at once`()
    async throws
  {
    let command = try Command()
    let script = Command.root.appending(path: "Tests/soak.sh").path(percentEncoded: false)
    let outcome = try await command.runWaiting("sh '\(script)' stand 40 4 9")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    // Each kind of hardship reports itself, or that it could not be tried here.
    #expect(lines.count == 8 || outcome.output.contains("SKIPPED"), "\(outcome.output)")
    #expect(outcome.output.contains("soak: 40 kills"))
    #expect(outcome.output.contains("soak: 4 writers at once, 16 statuses, all there"))
    #expect(outcome.output.contains("all whole; rebuilt to the same hash"))
  }

  @Test(arguments: ["verify", "log VM38 -m Gereed.", "list", "backup b.sqlite", "nonsense", ""])
  func `a command whose words cannot be read does nothing, and says so`(_ words: String) throws {
    let command = try Command(seeded: true)
    _ = try command.run("sqlite3 register.sqlite 'DROP TRIGGER changes_update'")
    // Swift's runtime finds the arguments there; resolved by strace, which asks for the name of its own process.
    let blind = "strace -f -o /dev/null -e trace=openat -P /proc/self/maps -e inject=openat:error="
    for error in ["EACCES", "EMFILE"] {
      let outcome = try command.run("\(blind)\(error) stand \(words)")
      #expect(outcome.status == 69, "\(error)")
      #expect(outcome.output == "")
      #expect(
        outcome.errors.contains("the words of this command cannot be read, so nothing was done"))
    }
    #expect(try command.run("stand changes -f csv").output.split(separator: "\r\n").count == 2)
  }

  @Test(arguments: 4...9)
  func `with few files to open a register is checked, or a sentence says why not`(
    _ files: Int
  ) throws {
    let command = try Command(seeded: true)
    let outcome = try command.run("ulimit -n \(files); stand verify")
    #expect([0, 69].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.status == 0 ? outcome.errors == "" : outcome.errors.hasPrefix("stand: "))
    #expect(outcome.output.hasPrefix("consistent") == (outcome.status == 0))
    // From here on there is one for the register, its log and what they share.
    #expect(files < 6 || outcome.status == 0)
  }

  @Test func `without memory nothing is recorded by halves, and nothing is said to be that is not`()
    throws
  {
    let command = try Command(seeded: true)
    for kibibytes in stride(from: 20_000, through: 220_000, by: 20_000) {
      let before = try changes(of: command)
      let outcome = try command.run(
        "ulimit -v \(kibibytes); stand log VM38 -m 'Gereed \(kibibytes).'")
      let recorded = try changes(of: command) - before
      #expect(recorded == (outcome.status == 0 ? 1 : 0), "\(kibibytes) KiB: \(outcome.errors)")
    }
    #expect(try command.run("stand verify").status == 0)
  }

  private func changes(of command: Command) throws -> Int {
    try command.run("stand changes -f csv").output.split(separator: "\r\n").count
  }
}
