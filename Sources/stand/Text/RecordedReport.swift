import Register
import Sharing

/// A change whole, as text: who, when, why, and each thing that it recorded or took back.
enum RecordedReport {
  /// - Parameters:
  ///   - owners: What the measures of lines are called.
  ///   - witnesses: What the hub of a shared register witnessed of it, where that is asked for.
  static func text(
    of recorded: RecordedChange, naming owners: LineOwners,
    receivedAs witnesses: [Int: HubWitness], for terminal: Terminal
  ) -> Layout {
    var layout = Layout(for: terminal)
    layout.append(
      ChangesReport.text(
        of: [recorded.summary], naming: owners, receivedAs: witnesses, for: terminal))
    if recorded.summary.lines.count > RecordedChange.mostLines {
      layout.gap()
      layout.add(
        "it is about \(recorded.summary.lines.count) lines; `stand history MEASURE` tells each")
    }
    for measure in recorded.added { add(measure, to: &layout) }
    guard !recorded.takenBack.isEmpty else { return layout }
    layout.gap()
    layout.add("taken back", style: .bold)
    for measure in recorded.takenBack { add(measure, to: &layout) }
    return layout
  }

  private static func add(_ measure: RecordedChange.MeasureEvents, to layout: inout Layout) {
    layout.gap()
    for piece in HistoryReport.layout(
      of: measure.events, on: measure.entry, for: layout.terminal
    ).pieces {
      layout.append(String(decoding: piece, as: UTF8.self))
    }
  }
}
