import ArgumentParser
import Register

struct AddTheme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Adds a theme: a heading over ambitions.",
    discussion: """
      Example:
        stand add theme "Digitale dienstverlening"
      """
  )

  @Argument(help: "Its title.")
  var title: String

  @OptionGroup var date: AddingDate
  @OptionGroup var adding: AddingOptions

  func run() throws {
    let title = try title.checked(named: "the title")
    let date = try date.date()
    try adding.agree(to: [title])
    let change = try adding.recording { try $0.add(theme: title, from: date) }
    try StandardOutput.tell("theme  \(title)  from \(date) (\(change.name))\n".harmless)
  }
}
