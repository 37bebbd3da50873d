import ArgumentParser
import Dates
import Register

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    _superCommandName: Stand.name,
    abstract: "Shows what changed between two dates, editions or changes.",
    discussion: """
      A date asks what held on it; an edition, what it said. Of two changes it is what was known after each, of \
      whatever day: what was recorded between them about the past is told too.

      Examples:
        stand diff 2024-10-24 today
        stand diff e1 today
        stand diff c1 c12 --format json
      """
  )

  @Argument(help: "The earlier: a date, an edition (e1) or a change (c12).", completion: .points)
  var old: String

  @Argument(help: "The later: a date, an edition or a change.", completion: .points)
  var new: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let outcome = try register.asking { snapshot in
      if let old = try change(old, of: snapshot), let new = try change(new, of: snapshot) {
        return Outcome.periods(
          try snapshot.differingPeriods(from: old, to: new),
          try snapshot.editionDifferences(from: old, to: new))
      }
      let editions = [old, new].filter(isEdition)
      return .differences(
        Differences.between(
          try lines(at: old, of: snapshot),
          // An edition tells nothing of what it has not.
          try lines(at: new, of: snapshot).filter { !$0.isDropped || !isEdition(new) },
          ignoring: try editions.isEmpty ? nil : snapshot.footnoteMarks(ofEditions: editions)))
    }
    guard let form = output.format.data else {
      let today = WallClock.system.today
      let text =
        switch outcome {
        case .differences(let differences):
          DiffReport.text(of: differences, for: output.terminal)
        case .periods(let periods, let editions):
          DiffReport.text(of: periods, editions, on: today, for: output.terminal)
        }
      return try output.show(text)
    }
    switch outcome {
    case .differences(let differences):
      try output.write(.differences(differences), as: form)
    case .periods(let periods, let editions):
      if !editions.isEmpty {
        let names = editions.map(\.new.name).joined(separator: ", ")
        StandardError.write("what was put right of \(names) is told by the text alone")
      }
      try output.write(.differences(periods), as: form)
    }
  }

  private enum Outcome {
    /// Between two states.
    case differences([Difference])
    /// Between what was known after two changes, days by days, with what was put right of editions.
    case periods([DifferingPeriod], [EditionDifference])
  }

  /// The number of the change that a point names, where it names one.
  private func change(_ text: String, of snapshot: borrowing Snapshot) throws -> Int? {
    guard let known = KnownAt(reading: text), known.isChange else { return nil }
    return try snapshot.change(known, clock: .system)
  }

  private func isEdition(_ text: String) -> Bool {
    text.first?.lowercased() == "e" && Int(text.dropFirst()) != nil
  }

  private func lines(at point: String, of snapshot: borrowing Snapshot) throws -> [LineState] {
    isEdition(point)
      ? try snapshot.lines(saidBy: point.lowercased())
      : try snapshot.linesWithNotes(from: viewpoint(point, of: snapshot))
  }

  private func viewpoint(_ text: String, of snapshot: borrowing Snapshot) throws -> Viewpoint {
    let today = WallClock.system.today
    if text.lowercased() == "today" { return Viewpoint(asOf: today) }
    switch KnownAt(reading: text) {
    case let known? where known.isChange:
      return Viewpoint(asOf: today, knownAt: try snapshot.change(known, clock: .system))
    default:
      return Viewpoint(asOf: try CalendarDate(option: text, named: "diff"))
    }
  }
}
