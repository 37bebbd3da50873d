import ArgumentParser
import Dates
import Files
import Register
import PlainText

/// Who records.
struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who records this; else STAND_ACTOR, else your login name.", valueName: "name"))
  var actor: String?

  func recorder(
    for command: String, why message: String? = nil, sure hasSaidYes: Bool = false,
    in environment: Environment = .process
  ) throws -> Recorder {
    let login = loginName()
    var recorder = Recorder(
      actor: try name(in: environment, loggedInAs: login), login: login, host: hostName(),
      command: command, message: message, clock: .system)
    recorder.goesOnAhead = hasSaidYes
    return recorder
  }

  private func name(in environment: Environment, loggedInAs login: String?) throws -> String {
    if let actor, actor.isBlank {
      throw InputError.usage("--actor names nobody")
    }
    let names = [actor, environment["STAND_ACTOR"], environment["LOGNAME"], environment["USER"]]
    let given = names.compactMap(\.self).first { !$0.isBlank }
    guard let name = given ?? login else {
      throw InputError.usage("nobody is known to record this; say who with --actor or STAND_ACTOR")
    }
    // What is no UTF-8 comes from the environment with this in its place.
    guard !name.contains("\u{fffd}") else {
      throw InputError.usage(
        "the name of who records is no UTF-8: \(name.harmless); say it with --actor")
    }
    // A second line could pass for another change where changes are listed.
    guard !name.contains(where: \.isNewline) else {
      throw InputError.usage("the name of who records has a line break; name them on one line")
    }
    return name
  }
}
