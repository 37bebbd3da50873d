import ArgumentParser
import Register

struct Unshare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unshare",
    _superCommandName: Stand.name,
    abstract: "Lets the register's file go on alone.",
    discussion: """
      What it has stays; what is recorded in it from then on is recorded in it only, and what others record in the \
      hub does not come any more. The hub and the other desks go on as they were.

      Example:
        stand unshare
      """
  )

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let path = try register.path()
    guard let address = try Register.writing(at: path).unshare() else {
      throw InputError.usage("\(path) is not shared")
    }
    try StandardOutput.write(
      "\(path) goes on alone; it was shared as \(address.name) at \(address.url)\n")
  }
}
