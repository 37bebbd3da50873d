import ArgumentParser
import Register

struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    _superCommandName: Stand.name,
    abstract: "Takes a status, notification or wording back, and keeps what was there.",
    discussion: """
      Example:
        stand retract s38 -m "Bij de verkeerde maatregel geschreven."
      """
  )

  @Argument(help: "The row: s12, n3 or w7.")
  var row: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Why it is taken back.", valueName: "why"))
  var message: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let name = try RowName(reading: row)
    guard !message.allSatisfy(\.isWhitespace) else {
      throw InputError.usage("-m says nothing; give the reason")
    }
    let recorder = try actor.recorder(for: "retract", why: message)
    let change = try register.recording(by: recorder) { try $0.retract(name) }
    try StandardOutput.write("\(name) is taken back (\(change.name))\n")
  }
}
