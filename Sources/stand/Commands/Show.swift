import ArgumentParser
import Dates
import Register

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    _superCommandName: Stand.name,
    abstract: "Shows one measure in full, or one recorded thing whole: c19, s57, n3, b4, w7, e1.",
    discussion: """
      Examples:
        stand show VM5
        stand show "minimale aflossing"
        stand show c19
      """
  )

  @Argument(
    help:
      "A number (VM4, 24) or a part of the title, or a change or row: c19, s57, n3, b4, w7, e1.",
    completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @Flag(help: "Of a change of a shared register: who handed it to the hub, and when it came there.")
  var received = false

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    if let thing = RecordedThing(reading: measure.typed) {
      let coded = try register.asking { try $0.measure(coded: measure) }
      guard let coded else { return try show(thing) }
      StandardError.write(
        "\(measure.typed) is the measure \(coded.measure.name); what was recorded as \(thing.name) is in `stand history` and `stand changes`"
      )
    }
    let (shown, former) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      let entry = try snapshot.noting(everNamed: measure, from: view)
      return (
        try snapshot.whole(entry, from: view),
        try snapshot.formerMeasures(
          named: measure, than: entry.measure, from: view)
      )
    }
    FormerMeasures.note(former, named: measure)
    guard let form = output.format.data else {
      return try output.show(ShowReport.text(of: shown, for: output.terminal))
    }
    try output.write(.measure(shown), as: form)
  }

  /// Shows one thing that was recorded.
  private func show(_ thing: RecordedThing) throws {
    switch thing {
    case .change(let number):
      let (recorded, owners) = try register.place.asking { snapshot in
        (try snapshot.recorded(inChange: number), try snapshot.lineOwners())
      }
      let witness = received ? try register.place.witnesses(of: number...number) : nil
      guard let form = output.format.data else {
        return try output.show(
          RecordedReport.text(
            of: recorded, naming: owners, receivedAs: witness ?? [:], for: output.terminal))
      }
      try output.write(.history((recorded.added + recorded.takenBack).flatMap(\.events)), as: form)
    case .row(let name):
      let recorded = try register.place.asking { try $0.recorded(name) }
      guard let form = output.format.data else {
        return try output.show(
          HistoryReport.layout(of: recorded.events, on: recorded.entry, for: output.terminal))
      }
      try output.write(.history(recorded.events), as: form)
    case .edition(let name):
      let (edition, change) = try register.place.asking { snapshot in
        guard let edition = try snapshot.editions().first(where: { $0.name == name }) else {
          throw RegisterError(.notFound, "there is no edition \(name); see `stand editions`")
        }
        return (edition, try snapshot.changes().first { $0.change.id == edition.change.id })
      }
      guard let form = output.format.data else {
        return try output.show(EditionsReport.text(of: [(edition, change)], for: output.terminal))
      }
      try output.write(.editions([(edition, change)]), as: form)
    }
  }
}

/// A thing that was recorded, by its name: `c19`, `s57`, `e1`.
private enum RecordedThing {
  case change(Int)
  case row(RowName)
  case edition(String)

  /// Reads a name; nothing where it is none.
  init?(reading typed: String) {
    let name = typed.lowercased()
    guard let number = Int(name.dropFirst()), number > 0 else { return nil }
    switch name.first {
    case "c": self = .change(number)
    case "e": self = .edition(name)
    default:
      guard let row = try? RowName(reading: name) else { return nil }
      self = .row(row)
    }
  }

  var name: String {
    switch self {
    case .change(let number): "c\(number)"
    case .row(let row): row.description
    case .edition(let name): name
    }
  }
}
