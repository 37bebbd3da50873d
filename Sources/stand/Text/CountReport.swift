import Annex
import Dates
import Register

/// Counts of measures as text: one below another where they are of one time, else a row for each.
enum CountReport {
  static func text(
    of counts: [MeasureCounts], by grouping: MeasureCounts.Grouping, for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    if counts.count == 1, let only = counts.first {
      for cell in only.cells {
        layout.add(
          "\(cell.measures)", behind: cell.kind.words, width: width(of: only), indent: 2)
      }
      layout.gap()
      layout.add("\(measures(only.measures)) on \(only.date)", style: .bold)
      return layout.text
    }
    for group in groups(of: counts) {
      if let first = group.first { layout.add(title(of: first), style: .bold) }
      for count in group {
        let words = count.cells.map { "\($0.measures) \($0.kind.words)" }.joined(separator: " · ")
        if let theme = count.theme {
          layout.add(theme.isEmpty ? "(no theme)" : theme, indent: 2)
          layout.add("\(measures(count.measures)): \(words)", indent: 4)
        } else {
          layout.add("\(measures(count.measures)): \(words)", indent: 2)
        }
      }
    }
    if grouping == .theme {
      layout.gap()
      layout.add("a measure under several themes is counted under each", style: .dim)
    }
    return layout.text
  }

  /// The counts of one edition, or of what holds, together.
  private static func groups(of counts: [MeasureCounts]) -> [[MeasureCounts]] {
    var groups: [[MeasureCounts]] = []
    for count in counts {
      if groups.last?.last?.edition == count.edition, !groups.isEmpty {
        groups[groups.count - 1].append(count)
      } else {
        groups.append([count])
      }
    }
    return groups
  }

  private static func title(of count: MeasureCounts) -> String {
    count.edition.map { "\($0) of \(count.date)" } ?? "\(count.date)"
  }

  private static func measures(_ number: Int) -> String {
    "\(number) measure\(number == 1 ? "" : "s")"
  }

  private static func width(of counts: MeasureCounts) -> Int {
    (counts.cells.map { $0.kind.words.columns }.max() ?? 0) + 2
  }
}

extension MeasureCounts.Kind {
  /// What is counted, in words.
  fileprivate var words: String {
    switch self {
    case .phase(let phase): PhaseLook(phase).text
    case .differingPhases: "differs from line to line"
    case .signal(let kind): kind.words
    case .signalOfSome(let kind): "\(kind.words) on some lines"
    case .noSignal: "no signal"
    }
  }
}
