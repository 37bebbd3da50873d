import ArgumentParser
import Register

struct AddLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line",
    abstract: "Puts a measure under another ambition too, or outside the strategy.",
    discussion: """
      Example:
        stand add line VM38 --ambition sneller --explanation "Ook hier gewenst."
      """
  )

  @Argument(
    help: "The measure: a number (VM4, 24) or a part of the title.", completion: .measures)
  var measure: String

  @OptionGroup var place: PlaceOptions
  @OptionGroup var date: AddingDate
  @OptionGroup var adding: AddingOptions

  func run() throws {
    let explanation = try place.explanation(adding)
    let date = try date.date()
    let recorder = try adding.recorder()
    let register = try adding.writing()
    let measure = try register.measure(named: measure).measure
    let added = try register.add(
      lineOf: measure, at: try place.place(in: try register.strategy()),
      explanation: explanation, from: date, recorder: recorder)
    try StandardOutput.write(AddReport(added: added, date: date).text)
  }
}
