import ArgumentParser
import Register

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: Stand.name,
    abstract: "Takes back all that a change recorded, in a new change.",
    discussion: """
      What the change put right or took back holds again as before. Changes are in `stand changes`.

      Examples:
        stand undo
        stand undo c12 -m "Dubbel ingevoerd."
      """
  )

  @Argument(help: "The change: c12; else the newest.", completion: .changes)
  var change: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Why.", valueName: "why"))
  var message: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let number = try change.map(ChangeName.number(of:))
    let recorder = try actor.recorder(for: "undo", why: message)
    let undone = try register.recording(by: recorder) { try $0.undo(number) }
    try StandardOutput.write(UndoReport(undoing: undone).text)
  }
}
