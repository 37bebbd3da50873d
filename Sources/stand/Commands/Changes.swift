import ArgumentParser
import Dates
import Register
import Sharing

struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    _superCommandName: Stand.name,
    abstract: "Shows the changes themselves: who recorded what, when, and why.",
    discussion: """
      Examples:
        stand changes
        stand changes VM38 --actor anna --since 2026-01-01
        stand changes --backdated 30d
      """
  )

  @Argument(
    help: "Only of this measure: a number (VM4, 24) or a part of the title.",
    completion: .measures, transform: MeasureReference.init)
  var measure: MeasureReference?

  @Option(name: .customLong("actor"), help: ArgumentHelp("Only by this person.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Only recorded on this day or later.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only recorded on this day or before.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only by this command (log, import, correct, …), or that recorded this: status, notification, confirmation, wording, edition or retraction.",
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Only changes that recorded what holds from more than so many days before; not the first import, which is as old as its annex.",
      valueName: "days"))
  var backdated: String?

  @Flag(help: "Of a shared register: who handed each change to the hub, and when it came there.")
  var received = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    try kind.map(Self.refuseUnknown(kind:))
    let days = try backdated.map(days(in:))
    let first = try since.map { try CalendarDate(option: $0, named: "--since") }
    let last = try until.map { try CalendarDate(option: $0, named: "--until") }
    let (changes, owners, undoable) = try register.asking { snapshot in
      let wanted = try measure.map {
        Set(try snapshot.noting(everNamed: $0, from: .today()).lines.map(\.line))
      }
      let changes = try snapshot.changes().enumerated().filter { place, change in
        let day = WallClock.system.date(change.change.recordedAt)
        return wanted.map { !change.lines.isDisjoint(with: $0) } ?? true
          && by.map { $0 == change.change.actor || $0 == change.login } ?? true
          && first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
          && kind.map(change.isOf) ?? true
          && days.map { days in
            !change.isFirstImport(at: place)
              && change.daysBackdated(by: .system).map { $0 > days } ?? false
          } ?? true
      }.map(\.element)
      let undoable = output.format.data == nil ? [:] : try snapshot.undoable(among: changes)
      return (changes, try snapshot.lineOwners(), undoable)
    }
    var witnesses: [Int: HubWitness] = [:]
    if received, let first = changes.first?.change.id, let last = changes.last?.change.id {
      witnesses = try register.place.witnesses(of: first...last)
    }
    guard let form = output.format.data else {
      return try output.show(
        ChangesReport.text(
          of: changes, naming: owners, receivedAs: witnesses, for: output.terminal))
    }
    try output.write(
      .changes(changes, naming: owners, undoable: undoable, receivedAs: witnesses), as: form)
  }

  /// Refuses a kind that no change can be of: an empty answer would say that there is none.
  private static func refuseUnknown(kind: String) throws {
    let commands = Stand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard (ChangeSummary.things + commands).contains(kind.lowercased()) else {
      throw InputError.usage(
        "--kind \(kind): expected a command such as log, or one of \(ChangeSummary.things.joined(separator: ", "))"
      )
    }
  }

  private func days(in text: String) throws -> Int {
    let digits = text.lowercased().hasSuffix("d") ? text.dropLast() : text[...]
    guard let days = Int(digits), days >= 0 else {
      throw InputError.usage("--backdated \(text): expected days, such as 30d")
    }
    return days
  }
}

extension ChangeSummary {
  /// The kinds of things that a change can record.
  fileprivate static let things = [
    "status", "notification", "confirmation", "wording", "edition", "retraction",
  ]

  /// Whether it was recorded by a command, or recorded a kind of thing.
  fileprivate func isOf(_ kind: String) -> Bool {
    switch kind.lowercased() {
    case command: true
    case "status": statuses > 0
    case "notification": notifications > 0
    case "confirmation": confirmations > 0
    case "wording": wordings > 0
    case "edition": editions > 0
    case "retraction": retractions > 0
    default: false
    }
  }

  /// Whether it took in the first annex of the register.
  fileprivate func isFirstImport(at place: Int) -> Bool { place == 0 && editions > 0 }
}
