import ArgumentParser
import Files
import Register

struct Clone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clone",
    _superCommandName: Stand.name,
    abstract: "Makes a desk's own file of a register that is shared.",
    discussion: """
      Every change is verified as it comes, or no register is made. Nothing may stand at the register's place yet. \
      Questions are answered from the file from then on, and what is recorded in it is recorded in the hub first.

      Example:
        stand clone postgresql://db.example/registers
      """
  )

  @OptionGroup var hub: HubOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let address = try hub.address()
    let path = try register.pathForCreating()
    guard try !Files.isThere(path) else {
      throw InputError.usage(
        "\(path) is there already, and stays as it is; name another place with --register")
    }
    let seal = try ProgressLine.during("cloning") { progress in
      try Register.clone(from: address, to: path, through: .process, telling: progress)
    }
    try StandardOutput.write(SealReport.outcome("cloned to", path, seal))
  }
}
