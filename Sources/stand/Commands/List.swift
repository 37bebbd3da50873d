import Annex
import ArgumentParser
import Dates
import Register

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows every line and what holds for it today.",
    discussion: """
      Examples:
        stand list --phase none
        stand list --signal on_hold --format json
      """
  )

  @Option(
    help: ArgumentHelp(
      "Only lines in this phase, or none where it is not said.", valueName: "phase"))
  var phase: String?

  @Option(help: ArgumentHelp("Only lines under themes with these words.", valueName: "words"))
  var theme: String?

  @Option(help: ArgumentHelp("Only lines with this signal.", valueName: "signal"))
  var signal: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let isWanted = try LineFilter(phase: phase, theme: theme, signal: signal)
    let today = WallClock.system.today
    let register = try Register.reading(at: register.path())
    let lines = try register.lines(asOf: today).filter(isWanted.admits)
    guard let form = output.format.data else {
      let text = ListPage.text(of: lines, on: today, for: output.terminal)
      return try StandardOutput.write(text)
    }
    try StandardOutput.write(ListData.text(of: lines, as: form))
  }
}

/// Which lines of a list are wanted.
struct LineFilter {
  private let phase: Stated<Phase>?
  private let theme: String?
  private let signal: Signal.Kind?

  init(phase: String?, theme: String?, signal: String?) throws {
    self.phase = try phase.map { try Stated(option: $0) }
    self.theme = theme.map { FoldedText($0).trimmed }
    self.signal = try signal.map { try Signal.Kind(option: $0) }
  }

  func admits(_ line: LineState) -> Bool {
    let status = line.status
    if let phase, status?.phase.value != phase.value { return false }
    if let theme, !FoldedText(line.theme ?? "").folded.contains(theme) { return false }
    if let signal, status?.signals.contains(where: { $0.kind == signal }) != true { return false }
    return true
  }
}
