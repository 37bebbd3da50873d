import ArgumentParser
import Register
import PlainText

struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    _superCommandName: Stand.name,
    abstract:
      "Takes a status, notification, confirmation or wording back, and keeps what was there.",
    discussion: """
      What a correction put right does not hold again by itself: `stand undo` of its change brings that back. \
      So a correction is taken back only when you say yes.

      Example:
        stand retract s38 -m "Bij de verkeerde maatregel geschreven."
      """
  )

  @Argument(help: "The row: s12, n3, b4 or w7.")
  var row: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Why it is taken back.", valueName: "why"))
  var message: String

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let name = try RowName(reading: row)
    guard !message.isBlank else {
      throw InputError.usage("-m says nothing; give the reason")
    }
    if !consent.yes { try askAboutCorrection(name) }
    let recorder = try actor.recorder(for: "retract", why: message, sure: consent.yes)
    let change = try register.recording(by: recorder) { try $0.retract(name) }
    try StandardOutput.tell("\(name) is taken back (\(change.name))\n")
  }

  /// Asks whether nothing is to hold in the place of a correction, rather than what it put right.
  private func askAboutCorrection(_ name: RowName) throws {
    let found = try register.asking { try $0.superseding(of: name) }
    guard let found else { return }
    let ways =
      "\(name) puts \(found.earlier) right: `stand undo \(found.change)` lets \(found.earlier) hold again; "
      + "taken back, neither holds"
    try consent.agree(to: ways, asking: "Let neither hold?")
  }
}
