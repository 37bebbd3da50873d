import ArgumentParser
import Register

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: Stand.name,
    abstract: "Finds words in statuses, explanations and titles, oldest first.",
    discussion: """
      All words must be there, as whole words; case and accents do not matter, and no sign has a \
      meaning of its own. What was corrected or taken back since is found too, and says so.

      Examples:
        stand search invorderingsrente
        stand search geimplementeerd iv --format json
      """
  )

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let words = words.joined(separator: " ")
    let hits = try register.asking { try $0.search(words) }
    if hits.isEmpty { StandardError.write("nothing in the register has all of: \(words)") }
    guard let form = output.format.data else {
      return try output.show(SearchReport.text(of: hits, for: output.terminal))
    }
    try StandardOutput.write(.search(hits), as: form)
  }
}
