import ArgumentParser
import Register

struct Share: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    _superCommandName: Stand.name,
    abstract: "Puts the register into a hub, through which several desks record in it.",
    discussion: """
      The hub is a PostgreSQL database, where an administrator has let you in (docs/hub.md). All changes go there, \
      and the address is remembered in the register's file: what is recorded from then on is recorded in the hub \
      first. Every other desk begins with `stand clone`. Where sharing was stopped, the same command goes on.

      Who you are there, hosts, TLS and passwords are PostgreSQL's: several hosts in the address, \
      ?sslmode=verify-full, ~/.pgpass. No password is taken in the address.

      Examples:
        stand share postgresql://db.example/registers
        stand share "postgresql://a,b/registers?target_session_attrs=read-write&sslmode=verify-full" --as toeslagen
      """
  )

  @OptionGroup var hub: HubOptions

  @Flag(help: "Let the hub know the tables and columns of this stand; for the hub's owner.")
  var upgrade = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let address = try hub.address()
    let opened = try Register.writing(at: register.path())
    try ProgressLine.during("sharing") { progress in
      try opened.share(at: address, through: .process, isUpgrade: upgrade, telling: progress)
    }
    let seal = try opened.snapshot { $0.newestChange > 0 ? try $0.seal() : nil }
    try StandardOutput.write(
      SealReport.outcome("shared as \(address.name) at", address.url, seal))
  }
}
