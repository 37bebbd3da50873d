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

  /// A text that says something.
  func checked(_ text: String, named name: String) throws -> String {
    guard !text.allSatisfy(\.isWhitespace) else {
      throw InputError.usage("\(name) is empty; give it in words")
    }
    return text
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
