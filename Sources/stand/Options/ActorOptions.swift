import ArgumentParser
import Dates
import Files
import Register

/// Who records.
struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who records this; else STAND_ACTOR, else your login name.", valueName: "name"))
  var actor: String?

  func recorder(
    for command: String, why message: String? = nil, in environment: Environment = .process
  ) throws -> Recorder {
    Recorder(
      actor: try name(in: environment), command: command, message: message, clock: .system)
  }

  private func name(in environment: Environment) throws -> String {
    if let actor {
      guard !actor.allSatisfy(\.isWhitespace) else {
        throw InputError.usage("--actor names nobody")
      }
      return actor
    }
    let names = [environment["STAND_ACTOR"], environment["LOGNAME"], environment["USER"]]
    let given = names.compactMap(\.self).first { !$0.allSatisfy(\.isWhitespace) }
    if let name = given ?? loginName() { return name }
    throw InputError.usage("nobody is known to record this; say who with --actor or STAND_ACTOR")
  }
}
