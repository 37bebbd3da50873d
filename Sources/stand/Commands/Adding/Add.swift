import ArgumentParser

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a theme, an ambition, a measure or a line that no edition brought.",
    discussion: """
      Examples:
        stand add theme "Digitale dienstverlening"
        stand add ambition "Sneller beslissen" --theme digitale --page 50
        stand add measure "Digitaal bezwaar" --numbers "VM 50" --ambition sneller
        stand add line VM38 --ambition sneller
      """,
    subcommands: [AddTheme.self, AddAmbition.self, AddMeasure.self, AddLine.self]
  )
}
