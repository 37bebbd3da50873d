import ArgumentParser
import Register

struct Editions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editions",
    abstract: "Shows the editions: date, letter, file, and who took them in."
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let editions = try Register.reading(at: register.path()).editions()
    guard let form = output.format.data else {
      return try StandardOutput.write(EditionsPage.text(of: editions, for: output.terminal))
    }
    try StandardOutput.write(EditionsData.text(of: editions, as: form))
  }
}
