import Testing

/// What a register must outlive, in the short form of `make soak`.
@Suite struct HardshipTests {
  @Test func `no acknowledged status is lost to kills or to many writers at once`() throws {
    let command = try Command()
    let script = Command.root.appending(path: "Tests/soak.sh").path(percentEncoded: false)
    let outcome = try command.run("sh '\(script)' stand 40 4")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("soak: 40 kills"))
    #expect(outcome.output.contains("soak: 4 writers at once, 16 statuses, all there"))
  }
}
