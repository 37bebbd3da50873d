import ArgumentParser
import Dates
import Register

/// What every command that adds takes.
struct AddingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  /// Records what is added, in one change.
  func recording<Result>(_ record: (Recording) throws -> Result) throws -> Result {
    try register.recording(by: actor.recorder(for: "add", why: why), record)
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
