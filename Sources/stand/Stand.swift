import ArgumentParser

/// The command line: what it is called, and what it can do.
@main
struct Stand: ParsableCommand {
  /// What it is called.
  ///
  /// Commands say that they are of it, so that one that is asked for alone is not taken for a program of its own,
  /// which could write completions.
  static let name = "stand"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Keeps what was promised, what was said of it on each date, and who said so.",
    discussion: """
      A register is one SQLite file: that of --register, else of \
      STAND_REGISTER, else stand/register.sqlite in your data folder.

        stand import bijlage.txt         take an annex in
        stand list                       see what holds
        stand log VM38 -m "Loopt."       record what changed
        stand history VM38               ask what happened
      """,
    version: "0.1.0-dev",
    subcommands: [
      Init.self, Import.self, Log.self, Inform.self, Confirm.self, Correct.self, Retract.self,
      Undo.self,
      Reword.self, Add.self,
      AnnexCommand.self, History.self, List.self, Show.self, Search.self, Diff.self, Agenda.self,
      Deadlines.self, Course.self, Letters.self, Count.self, Changes.self,
      Editions.self, SealCommand.self, Verify.self, Export.self, Rebuild.self, Backup.self,
      SiteCommand.self, Share.self, Clone.self, Pull.self, Unshare.self,
    ]
  )

  /// The command that the arguments name, read without all others beside it; nothing where they are to be told what
  /// is wrong, or ask for help.
  ///
  /// ArgumentParser makes a tree of every command there is, a tenth of what a question takes. Its words need the
  /// tree, so that whatever is not simply understood is read again.
  private static func commandReadAlone() -> (any ParsableCommand)? {
    let words = CommandLine.arguments.dropFirst()
    guard let name = words.first,
      let command = configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      }),
      command.configuration.subcommands.isEmpty,
      let asked = try? command.parseAsRoot(Array(words.dropFirst())),
      // Not its help, which would leave out that it is one of stand's.
      type(of: asked) == command
    else { return nil }
    return asked
  }

  static func main() {
    do {
      try Arguments.check()
      var command = try commandReadAlone() ?? parseAsRoot()
      try command.run()
    } catch {
      Failure(CommandName.mistake(in: CommandLine.arguments.dropFirst()) ?? error).exit()
    }
  }
}
