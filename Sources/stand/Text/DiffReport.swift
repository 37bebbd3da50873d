import Annex
import Dates
import Register

/// Differences as text: per line what it was and what it is, prose word by word.
struct DiffReport {
  private var layout: Layout
  private let labelWidth = 13

  /// Lays the differences out.
  ///
  /// `[-…-]` is gone and `{+…+}` is new.
  static func text(of differences: [Difference], for terminal: Terminal) -> String {
    var diff = DiffReport(layout: Layout(for: terminal))
    var line: Int?
    for difference in differences {
      if difference.line != line {
        if line != nil { diff.layout.gap() }
        diff.addHeading(of: difference)
        line = difference.line
      }
      diff.add(difference)
    }
    if differences.isEmpty { diff.layout.add("nothing changed") }
    return diff.layout.text
  }

  /// Lays out what differs between what was known after two changes, days by days, and what was put right of editions.
  static func text(
    of periods: [DifferingPeriod], _ editions: [EditionDifference], on today: CalendarDate,
    for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    let isOfToday = periods.contains { period in
      period.from <= today && period.until.map { today <= $0 } ?? true
    }
    if periods.isEmpty {
      if editions.isEmpty { layout.add("nothing changed") }
    } else if !isOfToday {
      layout.add("today the same", style: .bold)
    }
    for (place, period) in periods.enumerated() {
      if place > 0 || !isOfToday { layout.gap() }
      let days = period.until.map { "from \(period.from) until \($0)" } ?? "from \(period.from) on"
      layout.add(days, style: .bold)
      layout.append(text(of: period.differences, for: terminal))
    }
    if !editions.isEmpty {
      if !periods.isEmpty { layout.gap() }
      layout.append(text(of: editions, for: terminal))
    }
    return layout.text
  }

  private static func text(of editions: [EditionDifference], for terminal: Terminal) -> String {
    var diff = DiffReport(layout: Layout(for: terminal))
    for (place, edition) in editions.enumerated() {
      if place > 0 { diff.layout.gap() }
      diff.layout.add("\(edition.new.name) · \(edition.new.fileName)", style: .bold)
      let (old, new) = (edition.old, edition.new)
      let parts: [(label: String, old: String?, new: String?)] = [
        ("date", old.date.description, new.date.description), ("title", old.title, new.title),
        ("letter", old.letter?.description, new.letter?.description),
      ]
      for (label, old, new) in parts where old != new {
        diff.layout.add(
          [
            old.map { WordDiff.Run(words: $0, fate: .removed) },
            new.map { WordDiff.Run(words: $0, fate: .added) },
          ].compactMap(\.self), behind: label, width: diff.labelWidth, indent: 2)
      }
    }
    return diff.layout.text
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func addHeading(of difference: Difference) {
    let measure = difference.code.map { "\($0) · \(difference.measure)" } ?? difference.measure
    layout.add(measure, style: .bold)
    layout.add(difference.ambition ?? "N.v.t.", indent: 2, style: .dim)
  }

  private mutating func add(_ difference: Difference) {
    let runs: [WordDiff.Run]
    switch (words(difference.old, of: difference.kind), words(difference.new, of: difference.kind))
    {
    case (let old?, let new?) where difference.kind.isProse:
      runs = WordDiff(from: old, to: new).runs
    case (let old, let new):
      runs =
        [
          old.map { WordDiff.Run(words: $0, fate: .removed) },
          new.map { WordDiff.Run(words: $0, fate: .added) },
        ].compactMap(\.self)
    }
    layout.add(runs, behind: difference.kind.label, width: labelWidth, indent: 2)
  }

  /// Names of phases and signals in words.
  private func words(_ text: String?, of kind: Difference.Kind) -> String? {
    switch kind {
    case .phase: PhaseLook(text.flatMap(Phase.init(rawValue:))).text
    case .signal: text.flatMap(Signal.Kind.init(rawValue:))?.words
    default: text
    }
  }
}

extension Difference.Kind {
  fileprivate var isProse: Bool {
    switch self {
    case .title, .code, .moved, .explanation, .owner, .status, .note: true
    default: false
    }
  }

  fileprivate var label: String {
    switch self {
    case .targetDate: "target date"
    case .goesOnIn: "goes on in"
    case .notified: "told"
    default: rawValue
    }
  }
}
