import ArgumentParser
import Register

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    _superCommandName: Stand.name,
    abstract: "Shows the head of the chain, to be kept elsewhere.",
    discussion: """
      A seal is short enough to print in a letter. With it `stand verify --seal` tells later whether \
      anything up to its change was altered.

      Examples:
        stand seal > seal-2026-02-03.txt
        stand seal c12 --format json
      """
  )

  @Argument(help: "The change: c12; else the newest.", completion: .changes)
  var change: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let seal = try register.asking { snapshot in
      try snapshot.seal(of: try change.map { try ChangeName.number(of: $0, in: snapshot) })
    }
    guard let form = output.format.data else {
      return try StandardOutput.write(SealReport.text(of: seal))
    }
    try output.write(.seal(seal), as: form)
  }
}
