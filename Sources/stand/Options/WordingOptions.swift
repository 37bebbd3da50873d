import ArgumentParser
import Register
import PlainText

/// What is worded otherwise.
struct WordingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The title of the measure.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("The numbers of the measure, or none.", valueName: "numbers"))
  var numbers: String?

  @Option(help: ArgumentHelp("The explanation, under one ambition.", valueName: "text"))
  var explanation: String?

  @Option(
    help: ArgumentHelp("Who answers for it, under one ambition, or none.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("The words of the ambition.", valueName: "title"))
  var ambitionTitle: String?

  @Option(help: ArgumentHelp("The page of the ambition.", valueName: "page"))
  var page: String?

  @Option(help: ArgumentHelp("The title of the theme.", valueName: "title"))
  var themeTitle: String?

  /// The words that are given.
  func words() throws -> Rewording {
    let given = [title, numbers, explanation, owner, ambitionTitle, page, themeTitle]
    guard !given.contains(where: { $0?.isBlank == true }) else {
      throw InputError.usage(
        "an empty text words nothing; leave the option out to keep what is there")
    }
    let named = [
      (title, "--title"), (numbers, "--numbers"), (owner, "--owner"), (page, "--page"),
      (ambitionTitle, "--ambition-title"), (themeTitle, "--theme-title"),
    ]
    for (text, name) in named { _ = try text?.checked(named: name) }
    return Rewording(
      title: title,
      numbers: numbers.map { $0.isNone ? .nothing : .given($0) },
      explanation: explanation,
      owner: owner.map { $0.isNone ? .nothing : .given($0) },
      ambition: ambitionTitle, page: page, theme: themeTitle)
  }
}
