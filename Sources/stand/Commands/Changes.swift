import ArgumentParser
import Dates
import Register

struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    _superCommandName: Stand.name,
    abstract: "Shows the changes themselves: who recorded what, when, and why.",
    discussion: """
      Examples:
        stand changes
        stand changes --backdated 30d
      """
  )

  @Option(
    help: ArgumentHelp(
      "Only changes that recorded what holds from more than so many days before.",
      valueName: "days"))
  var backdated: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let days = try backdated.map(days(in:))
    let changes = try register.asking { try $0.changes() }.filter { change in
      guard let days else { return true }
      return change.daysBackdated(by: .system).map { $0 > days } ?? false
    }
    guard let form = output.format.data else {
      return try output.show(ChangesReport.text(of: changes, for: output.terminal))
    }
    try StandardOutput.write(.changes(changes), as: form)
  }

  private func days(in text: String) throws -> Int {
    let digits = text.lowercased().hasSuffix("d") ? text.dropLast() : text[...]
    guard let days = Int(digits), days >= 0 else {
      throw InputError.usage("--backdated \(text): expected days, such as 30d")
    }
    return days
  }
}
