import ArgumentParser
import Files
import Register

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    _superCommandName: Stand.name,
    abstract: "Writes the whole register as JSON Lines, one change a line.",
    discussion: """
      It is the form that lasts: `stand rebuild` makes the same register of it, to the same hash. What is \
      not as it was recorded is not exported; then the last line, which has the seal, is missing.

      Example:
        stand export > register.jsonl
      """
  )

  @OptionGroup var register: AskedRegister

  func run() throws {
    _ = try ProgressLine.during("exporting", isWriting: true) { progress in
      try register.opened { try Register.reading(at: $0) }.export(telling: progress) { bytes in
        try StandardOutput.write(data: bytes)
      }
    }
  }
}
