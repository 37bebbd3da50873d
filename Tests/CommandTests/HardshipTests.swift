import Testing

/// What a register must outlive, in the short form of `make soak`.
@Suite struct HardshipTests {
  @Test func `no acknowledged status is lost to kills, full disks or many writers at once`() throws
  {
    let command = try Command()
    let script = Command.root.appending(path: "Tests/soak.sh").path(percentEncoded: false)
    let outcome = try command.run("sh '\(script)' stand 40 4 9")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    // Each kind of hardship reports itself, or that it could not be tried here.
    #expect(lines.count == 8 || outcome.output.contains("SKIPPED"), "\(outcome.output)")
    #expect(outcome.output.contains("soak: 40 kills"))
    #expect(outcome.output.contains("soak: 4 writers at once, 16 statuses, all there"))
    #expect(outcome.output.contains("all whole; rebuilt to the same hash"))
  }
}
