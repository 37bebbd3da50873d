import ArgumentParser
import Register

struct Pull: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    _superCommandName: Stand.name,
    abstract: "Brings in what others recorded in a shared register.",
    discussion: """
      Each change is verified before it is taken in. Commands that record do this by themselves, and those that \
      ask do it with --pull.

      Example:
        stand pull
      """
  )

  @OptionGroup var register: RegisterOptions

  func run() throws {
    guard let pulled = try register.pull() else {
      throw InputError.usage(
        "the register is not shared, so that nobody else records in it; see: stand help share")
    }
    try StandardOutput.write(
      pulled.now == pulled.before
        ? "nothing new behind c\(pulled.now)\n"
        : "c\(pulled.before + 1)–c\(pulled.now) brought in\n")
  }
}
