import ArgumentParser
import Register

struct Letters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    _superCommandName: Stand.name,
    abstract:
      "Shows the letters to Parliament: date, paper, the edition each carried, the measures it told.",
    discussion: """
      Examples:
        stand letters
        stand letters --format json
      """
  )

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let letters = try register.asking { snapshot in
      try snapshot.letters(from: try times.viewpoint(of: snapshot))
    }
    guard let form = output.format.data else {
      return try output.show(LettersReport.text(of: letters, for: output.terminal))
    }
    try output.write(.letters(letters), as: form)
  }
}
