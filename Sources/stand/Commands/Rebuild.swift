import ArgumentParser
import Files
import Register

struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    _superCommandName: Stand.name,
    abstract: "Makes the register again that an export was made of.",
    discussion: """
      Every change must have the hash that the export says, or no register is made. Nothing may stand at \
      the register's place yet.

      Example:
        stand rebuild register.jsonl --register again.sqlite
      """
  )

  @Argument(help: "The export; - reads standard input.", completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let path = try register.pathForCreating()
    guard try !Files.isThere(path) else {
      throw InputError.usage(
        "\(path) is there already, and stays as it is; name another place with --register")
    }
    let input = file == "-" ? Input.standard : .file(file)
    let name = file == "-" ? "standard input" : file
    let seal = try ProgressLine.during("rebuilding") { progress in
      try Register.rebuild(at: path, from: input, named: name, telling: progress)
    }
    try StandardOutput.tell(SealReport.outcome("rebuilt", path, seal))
  }
}
