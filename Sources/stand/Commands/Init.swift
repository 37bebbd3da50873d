import ArgumentParser
import Files
import Register

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: Stand.name,
    abstract: "Makes an empty register, or brings one of an older stand up to date."
  )

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let path = try register.pathForCreating()
    if Files.exists(path) {
      let wasOlder = try Register.update(at: path)
      let change = wasOlder ? "it was brought up to date" : "nothing in it was changed"
      StandardError.write("\(path) is a register already; \(change)")
    } else {
      try Register.create(at: path) { _ in }
      StandardError.write("made an empty register: \(path)")
    }
  }
}
