import ArgumentParser
import Files
import Register

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    _superCommandName: Stand.name,
    abstract: "Makes a copy of the register, consistent while others record, and verified.",
    discussion: """
      The copy is a register itself. Nothing may stand at its place yet.

      Example:
        stand backup register-2026-02-03.sqlite
      """
  )

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  @OptionGroup var register: AskedRegister

  func run() throws {
    guard !file.isEmpty else { throw InputError.usage("the backup names no file") }
    guard try !Files.isThere(file) else {
      throw InputError.usage("\(file) is there already, and stays as it is; name another file")
    }
    let seal = try ProgressLine.during("copying") { _ in
      try register.opened { try Register.reading(at: $0) }.backup(to: file)
    }
    try StandardOutput.tell(SealReport.outcome("copied to", file, seal))
  }
}
