import ArgumentParser
import Register

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: Stand.name,
    abstract: "Finds words in statuses, explanations, titles and Kamerstukken, oldest first.",
    discussion: """
      All words must be there, whole or, from three letters on, how they begin; case and accents do not matter, and no sign has a \
      meaning of its own. Measures are found by their numbers too, and Kamerstukken by theirs. What was corrected or taken back since is found too, and says so.

      Examples:
        stand search invorderingsrente
        stand search geimplementeerd iv --format json
        stand search 31066-1433
      """
  )

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let words = words.joined(separator: " ")
    let hits = try register.asking { try $0.search(words) }
    if hits.isEmpty { StandardError.write("nothing in the register has all of: \(words)") }
    guard let form = output.format.data else {
      return try output.show(SearchReport.text(of: hits, for: output.terminal))
    }
    try output.write(.search(hits), as: form)
  }
}
