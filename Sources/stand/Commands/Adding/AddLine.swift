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
    help: "The measure: a number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @OptionGroup var place: PlaceOptions
  @OptionGroup var date: AddingDate
  @OptionGroup var adding: AddingOptions

  func run() throws {
    let explanation = try place.checkedExplanation()
    let owner = try place.checkedOwner()
    let date = try date.date()
    let added = try adding.recording { recording in
      try recording.add(
        lineOf: recording.snapshot.measure(named: measure, from: .today()).measure,
        at: place.place(in: recording.snapshot.strategy()), explanation: explanation, owner: owner,
        from: date)
    }
    try StandardOutput.tell(AddReport(added: added, date: date).text)
  }
}
