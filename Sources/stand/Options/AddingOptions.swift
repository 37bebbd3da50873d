import ArgumentParser
import Dates
import Register

/// What every command that adds takes.
struct AddingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  /// Asks about names that a reader takes for others of the register.
  func agree(to names: [String?]) throws {
    try consent.agree(
      to: register.asking { try $0.lookAlikes(of: names.compactMap(\.self)) })
  }

  /// Records what is added, in one change.
  func recording<Result>(_ record: (Recording) throws -> Result) throws -> Result {
    try register.recording(by: actor.recorder(for: "add", why: why, sure: consent.yes), record)
  }
}

/// The date from which something is there.
struct AddingDate: ParsableArguments {
  @Option(help: ArgumentHelp("The date from which it is there; else today.", valueName: "date"))
  var on: String?

  func date() throws -> CalendarDate {
    try CalendarDate(option: on ?? "today", named: "--on")
  }
}
