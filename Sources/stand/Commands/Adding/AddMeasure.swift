import ArgumentParser
import Register

struct AddMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Adds a measure, and the line on which it stands.",
    discussion: """
      Examples:
        stand add measure "Digitaal bezwaar" --numbers "VM 50" --ambition sneller
        stand add measure "Eigen onderzoek" --theme digitale
      """
  )

  @Argument(help: "Its title.")
  var title: String

  @Option(
    help: ArgumentHelp("Its numbers: VM 43, VM 44 t/m 46, or another code.", valueName: "numbers"))
  var numbers: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var date: AddingDate
  @OptionGroup var adding: AddingOptions

  func run() throws {
    let title = try title.checked(named: "the title")
    let numbers = try numbers.map { try $0.checked(named: "--numbers") }
    let explanation = try place.checkedExplanation()
    let owner = try place.checkedOwner()
    let date = try date.date()
    try adding.agree(to: [title, numbers])
    let added = try adding.recording { recording in
      try recording.add(
        measure: title, numbers: numbers, at: place.place(in: recording.snapshot.strategy()),
        explanation: explanation, owner: owner, from: date)
    }
    try StandardOutput.tell(AddReport(added: added, date: date).text)
  }
}
