import Annex
import Dates
import Kamerstuk
import Register

/// The agenda as text: reason by reason, each line with the date and the Kamerstuk it rests on.
enum AgendaReport {
  /// - Parameter byOwner: Whether what one person answers for stands together.
  static func text(
    of items: [AgendaItem], on date: CalendarDate, byOwner: Bool, for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    if byOwner {
      for owner in owners(of: items) {
        layout.add(owner ?? "Nobody named", style: .yellow)
        layout.gap()
        add(items.filter { $0.line.owner == owner }, to: &layout)
      }
    } else {
      add(items, to: &layout)
    }
    let count = Set(items.map(\.line.line)).count
    layout.add("\(count) line\(count == 1 ? "" : "s") on the agenda of \(date)", style: .bold)
    return layout.text
  }

  /// Those who answer for some of the lines, in the order of their names; last that nobody does.
  static func owners(of items: [AgendaItem]) -> [String?] {
    let names = Set(items.compactMap(\.line.owner)).sorted()
    return names + (items.contains { $0.line.owner == nil } ? [nil] : [])
  }

  private static func add(_ items: [AgendaItem], to layout: inout Layout) {
    for reason in AgendaItem.Reason.allCases {
      let lines = items.filter { $0.reason == reason }
      guard !lines.isEmpty else { continue }
      layout.add("\(reason.heading) (\(lines.count))", style: .bold)
      for item in lines { add(item, to: &layout) }
      layout.gap()
    }
  }

  private static func add(_ item: AgendaItem, to layout: inout Layout) {
    let look = PhaseLook(item.line.status?.phase.value)
    let place = item.line.ambition.map { ambition in
      ambition.page.map { "p.\u{a0}\($0)" } ?? ambition.title
    }
    let heading = [item.line.measure.heading, place].compactMap(\.self).joined(separator: ", ")
    layout.add(
      "\(look.symbol) \(heading)", behind: item.date?.description ?? "", labelStyle: .dim,
      width: 12,
      indent: 2)
    if let told = item.told {
      layout.add("last told \(told.words)", indent: 16, style: .dim)
    } else if item.reason != .neverTold {
      layout.add("never told", indent: 16, style: .dim)
    }
    guard let change = item.change else { return }
    let marks = [
      change.isRecordedAfter ? "recorded after the letter" : nil,
      change.isOffRecord ? "what was told then is not on record; this is the first status" : nil,
    ].compactMap(\.self)
    for mark in marks { layout.add(mark, indent: 16, style: .red) }
    for difference in change.differences {
      layout.add(difference.inOneLine, indent: 16)
    }
  }
}

extension Difference {
  /// What it was and what it is, in one line: `phase: policy → implementation`.
  fileprivate var inOneLine: String {
    func shown(_ text: String?) -> String {
      guard let text else { return "–" }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.count > 60 ? words.prefix(59) + "…" : words
    }
    return "\(kind.rawValue.replacing("_", with: " ")): \(shown(old)) → \(shown(new))"
  }
}

extension AgendaItem.Reason {
  /// The reason as a heading.
  fileprivate var heading: String {
    switch self {
    case .targetPassed: "Target date passed"
    case .targetNear: "Target date within three months"
    case .changed: "Changed since Parliament was last told"
    case .neverTold: "Never told"
    case .dropped: "Dropped from the last edition"
    case .silent: "Silent for more than a year"
    case .phaseNotSaid: "Phase not said"
    }
  }
}
