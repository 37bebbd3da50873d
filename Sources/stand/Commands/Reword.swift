import ArgumentParser
import Dates
import Register

struct Reword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reword",
    _superCommandName: Stand.name,
    abstract: "Words a measure, an explanation, an ambition or a theme anew from a date.",
    discussion: """
      The old words hold until that date, and stay. What is not given stays as it is.

      Examples:
        stand reword VM38 --title "Betaalpauze" --on 2026-01-01
        stand reword VM38 --numbers "VM 38, 45"
        stand reword 24 --ambition 34 --page 36
        stand reword VM38 --owner "Directie Toeslagen"
        stand reword VM3 --merged-into VM4 --on 2026-06-01
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @OptionGroup var wording: WordingOptions

  @Option(
    help: ArgumentHelp("The measure in which it goes on, or none.", valueName: "measure"),
    completion: .measures)
  var mergedInto: String?

  @Option(
    help: ArgumentHelp(
      "A measure in which a part of it goes on. May be repeated.", valueName: "measure"),
    completion: .measures)
  var splitInto: [String] = []

  @Option(help: ArgumentHelp("The date from which it is worded so; else today.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var choice: LineChoice
  @OptionGroup var consent: ConsentOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let given = try wording.words()
    guard !given.isEmpty || mergedInto != nil || !splitInto.isEmpty else {
      throw InputError.usage("nothing is given to word anew; see: stand help reword")
    }
    let date = try CalendarDate(option: on ?? "today", named: "--on")
    try consent.agree(to: DateDoubt.about(date, named: "--on", today: WallClock.system.today))
    try consent.agree(
      to: register.asking { snapshot in
        try snapshot.lookAlikes(
          of: [wording.title, wording.numbers, wording.ambitionTitle, wording.themeTitle]
            .compactMap(\.self))
      })
    let recorder = try actor.recorder(for: "reword", why: why, sure: consent.yes)
    let rows = try register.recording(by: recorder) { recording in
      let entry = try recording.snapshot.measure(named: measure, from: .today())
      var words = given
      words.successors = try successors(of: entry.measure, in: recording.snapshot)
      let chosen = words.isOfLine ? try choice.narrowed(entry) : entry
      return try recording.reword(chosen, to: words, from: date)
    }
    guard !rows.isEmpty else {
      return try StandardOutput.tell("worded so already on \(date); nothing is recorded\n")
    }
    try StandardOutput.tell("\(rows.joined(separator: ", ")) from \(date)\n")
  }

  /// The measures in which the measure goes on; nothing where that is not said.
  private func successors(
    of measure: Measure, in snapshot: borrowing Snapshot
  ) throws -> Successors? {
    guard mergedInto == nil || splitInto.isEmpty else {
      throw InputError.usage(
        "a measure is merged into one or split into several; expected one of them")
    }
    let names = mergedInto.map { [$0] } ?? splitInto
    guard !names.isEmpty else { return nil }
    guard names.count != 1 || !names[0].isNone else { return Successors.none }
    let index = try snapshot.measureIndex(from: .today())
    return try Successors(
      mergedInto == nil ? .split : .merged, of: measure,
      into: names.map { try index.measure(named: MeasureReference($0)).measure })
  }
}
