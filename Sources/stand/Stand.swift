import ArgumentParser

/// The command line: what it is called, and what it can do.
@main
struct Stand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand",
    abstract: "Keeps what was promised, what was said of it on each date, and who said so.",
    discussion: """
      A register is one SQLite file. It is the one of --register, else of STAND_REGISTER, else
      stand/register.sqlite in your data folder.

      Begin with an annex:   stand import seed/verbetermaatregelen-invordering-toeslagen.txt
      See what holds:        stand list
      Record what changed:   stand log VM38 --on 2026-01-01 -m "Implementatiefase is gestart."
      Ask what happened:     stand history VM38
      """,
    version: "0.1.0-dev",
    subcommands: [
      Init.self, Import.self, Log.self, Inform.self, Correct.self, Retract.self, Undo.self,
      History.self, List.self, Show.self, Search.self, Diff.self, Agenda.self, Changes.self,
      Editions.self,
    ]
  )

  static func main() {
    do {
      try Arguments.check()
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Failure(error).exit()
    }
  }
}
