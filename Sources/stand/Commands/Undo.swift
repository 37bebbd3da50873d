import ArgumentParser
import Register

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: Stand.name,
    abstract: "Takes back all that a change recorded, in a new change.",
    discussion: """
      What the change put right or took back holds again as before. Changes are in `stand changes`. A change of \
      somebody else, an import, and one of more than a line are taken back only when you say yes. After the undo of \
      an import all is as if the edition had never come: what later ones repeat is said by these.

      Examples:
        stand undo
        stand undo c12 -m "Dubbel ingevoerd."
      """
  )

  @Argument(help: "The change: c12; else the newest.", completion: .changes)
  var change: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Why.", valueName: "why"))
  var message: String?

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let recorder = try actor.recorder(for: "undo", why: message, sure: consent.yes)
    let (number, summary, names) = try register.asking { snapshot in
      let number = try change.map { try ChangeName.number(of: $0, in: snapshot) }
      let changes = try snapshot.changes()
      let summary =
        number.map { number in changes.first { $0.change.id == number } } ?? changes.last
      return (number, summary, try MeasureNames(of: summary?.lines ?? [], in: snapshot))
    }
    if let summary { try ask(about: summary, names, as: recorder.actor) }
    // What was asked about, and not what somebody recorded meanwhile.
    let asked = number ?? summary?.change.id
    let undone = try ProgressLine.during("taking back") { progress in
      try register.recording(by: recorder) { try $0.undo(asked, telling: progress) }
    }
    try StandardOutput.tell(UndoReport(undoing: undone).text)
  }

  /// Asks about what more than the person themselves may want to keep.
  private func ask(about summary: ChangeSummary, _ names: MeasureNames, as actor: String) throws {
    let isOthers = summary.change.actor != actor
    guard isOthers || summary.command == "import" || summary.lines.count > 1 else { return }
    let what =
      "\(summary.change.name) of \(summary.change.actor): \(summary.command) · \(summary.contentWords)"
      + (names.words.map { ", of \($0)" } ?? "")
    try consent.agree(to: what, asking: "Take it back?", else: "nothing was taken back")
  }
}
