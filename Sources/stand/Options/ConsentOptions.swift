import ArgumentParser
import Dates
import Planning
import Register

/// Whether a person says yes beforehand to what is asked about.
struct ConsentOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  /// Asks whether what looks wrong is meant.
  ///
  /// - Parameters:
  ///   - what: What is asked about, in words.
  ///   - refusal: What is said where it is not meant, or nobody can be asked.
  /// - Throws: ``InputError`` where it is not.
  func agree(
    to what: String, asking question: String, else refusal: String = "nothing was recorded"
  ) throws {
    guard !yes else { return }
    guard let questions = try Questions() else {
      throw InputError.usage("\(what); \(refusal): say --yes if that is meant")
    }
    StandardError.write(what)
    let answer = try questions.ask(
      "\(question) [y/N]", letters: ["y", "j", "n"], otherwise: "n")
    guard let answer, answer != "n" else { throw InputError.usage(refusal) }
  }

  /// Asks about dates that can hardly be meant, where there are some.
  func agree(to doubts: [DateDoubt]) throws {
    guard !doubts.isEmpty else { return }
    try agree(to: doubts.map(\.words).joined(separator: "; "), asking: "Is that meant?")
  }

  /// Asks about names that a reader takes for others, where there are some.
  func agree(to lookAlikes: [LookAlike]) throws {
    guard !lookAlikes.isEmpty else { return }
    let shown = lookAlikes.prefix(10).map(\.words) + (lookAlikes.count > 10 ? ["and so on"] : [])
    try agree(to: shown.joined(separator: "; "), asking: "Are they meant to be two?")
  }

  /// Asks likewise, where --yes has a meaning of its own beside.
  static func agree(to doubts: [DateDoubt], hasSaidYes: Bool) throws {
    var options = ConsentOptions()
    options.yes = hasSaidYes
    try options.agree(to: doubts)
  }

  /// Asks likewise about names.
  static func agree(to lookAlikes: [LookAlike], hasSaidYes: Bool) throws {
    var options = ConsentOptions()
    options.yes = hasSaidYes
    try options.agree(to: lookAlikes)
  }
}
