import ArgumentParser
import Dates
import Register

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    _superCommandName: Stand.name,
    abstract: "Shows one measure in full: where it stands, why, and what holds.",
    discussion: """
      Examples:
        stand show VM5
        stand show "minimale aflossing"
      """
  )

  @Argument(help: "A number (VM4, 24) or a part of the title.", completion: .measures)
  var measure: String

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let register = try Register.reading(at: register.path())
    let view = try times.viewpoint(of: register)
    let entry = try register.measure(named: measure, knownAt: view.change)
    try FormerMeasures.note(of: measure, now: entry.measure, in: register)
    let wanted = Set(entry.lines.map(\.line))
    let lines = try register.lines(of: entry.measure, from: view).filter {
      wanted.contains($0.line)
    }
    let remarks = try register.remarks(on: entry.lines)
    switch output.format {
    case .text:
      let text = ShowPage.text(
        of: entry.measure, lines: lines, remarks: remarks, for: output.terminal)
      try output.show(text)
    case .json:
      try StandardOutput.write(
        ShowData.json(of: entry.measure, lines: lines, remarks: remarks).text + "\n")
    case .csv:
      try ListData.write(lines, as: .csv)
    }
  }
}
