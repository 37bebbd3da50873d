import ArgumentParser
import Register

struct AddAmbition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ambition",
    abstract: "Adds an ambition: what the strategy wants, under a theme.",
    discussion: """
      Example:
        stand add ambition "Sneller beslissen" --theme digitale --page 50
      """
  )

  @Argument(help: "Its title.")
  var title: String

  @Option(
    help: ArgumentHelp("The theme that it stands under: a part of its title.", valueName: "theme"))
  var theme: String

  @Option(help: ArgumentHelp("Its page in the strategy.", valueName: "page"))
  var page: String?

  @OptionGroup var date: AddingDate
  @OptionGroup var adding: AddingOptions

  func run() throws {
    let title = try title.checked(named: "the title")
    let page = try page.map { try $0.checked(named: "--page") }
    let date = try date.date()
    try adding.agree(to: [title])
    let (found, change) = try adding.recording { recording in
      let found = try recording.snapshot.strategy().theme(named: theme)
      return (found, try recording.add(ambition: title, page: page, under: found, from: date))
    }
    let name = page.map { "p. \($0)  \(title)" } ?? title
    try StandardOutput.tell(
      "ambition  \(name)  under \(found.title)  from \(date) (\(change.name))\n".harmless)
  }
}
