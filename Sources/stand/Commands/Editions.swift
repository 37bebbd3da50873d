import ArgumentParser
import Register

struct Editions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editions",
    _superCommandName: Stand.name,
    abstract: "Shows the editions: date, letter, file, what each recorded, and who took them in."
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let editions = try register.asking { snapshot in
      let changes = try snapshot.changes()
      return try snapshot.editions().map { edition in
        (edition, changes.first { $0.change.id == edition.change.id })
      }
    }
    guard let form = output.format.data else {
      return try output.show(EditionsReport.text(of: editions, for: output.terminal))
    }
    try output.write(.editions(editions), as: form)
  }
}
