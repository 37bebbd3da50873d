import Annex
import Dates
import Register

/// One measure in full as text: every line with its explanation, what holds, and who was told.
struct ShowReport {
  private var layout: Layout
  private let labelWidth = 13

  /// Lays the lines of a measure out.
  static func text(of shown: WholeMeasure, for terminal: Terminal) -> String {
    var show = ShowReport(layout: Layout(for: terminal))
    let measure = shown.measure
    show.layout.add(measure.heading, style: .bold)
    if measure.codes.count > 1 {
      let isNumbered = measure.numbers.count == measure.codes.count
      let codes = isNumbered ? measure.numbers.map(String.init) : measure.codes
      show.layout.add("numbers \(codes.joined(separator: ", "))", style: .dim)
    }
    for succession in shown.successions { show.layout.add(succession.words, style: .yellow) }
    for line in shown.lines {
      show.layout.gap()
      show.add(line, of: shown)
    }
    return show.layout.text
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func add(_ line: LineState, of shown: WholeMeasure) {
    add("ambition", line.ambition?.title ?? "N.v.t. (outside the strategy)", style: .bold)
    if let page = line.ambition?.page { add("page", page) }
    if let theme = line.theme { add("theme", theme) }
    if line.isDropped { add("edition", "not in the last one", style: .red) }
    if !line.explanation.isEmpty { add("explanation", line.explanation) }
    if let owner = line.owner { add("owner", owner) }
    if let status = line.status {
      add(status, of: line, shown)
    } else {
      add("status", "none recorded")
    }
    add(line.tellings)
    for remark in shown.remarks[line.line] ?? [] { add("remark", "\(remark.mark) \(remark.text)") }
  }

  private mutating func add(_ status: StatusUpdate, of line: LineState, _ shown: WholeMeasure) {
    let since = line.since
    func words(_ date: CalendarDate?) -> String { date.map { ", since \($0)" } ?? "" }
    let look = PhaseLook(status.phase.value)
    add("phase", look.text + status.phase.reason + words(since?.phase), style: look.style)
    let change = shown.changes[status.recorded.change]
    add(
      "status of",
      [status.holdsFrom.description, change?.words].compactMap(\.self).joined(separator: ", "))
    if let confirmed = line.confirmed { add("confirmed", "\(confirmed.date) (\(confirmed.id))") }
    add("status", status.text)
    for signal in status.signals {
      add(
        "signal",
        signal.kind.words + (signal.quote.map { ": “\($0)”" } ?? " (\(signal.basis.rawValue))")
          + words(since?.signals[signal.kind]),
        style: .red)
    }
    if let target = status.target.value {
      add("target", target.told + status.target.reason + words(since?.target))
    }
  }

  private mutating func add(_ tellings: [Telling]) {
    if tellings.isEmpty { add("told", "never") }
    for told in tellings {
      add("told", told.words)
      if let address = told.kamerstuk?.address { add("", address, style: .dim) }
    }
  }

  private mutating func add(_ label: String, _ words: String, style: Style? = nil) {
    layout.add(
      words, behind: label, labelStyle: .dim, width: labelWidth, indent: 2, style: style)
  }
}

extension Succession {
  /// In which measure it goes on, or which goes on in it: `merged into VM 4`.
  fileprivate var words: String {
    switch (kind, isFromOther) {
    case (.merged, false): "merged into \(other.name)"
    case (.split, false): "split into \(other.name)"
    case (.merged, true): "\(other.name) is merged into it"
    case (.split, true): "\(other.name) is split, and goes on in it too"
    }
  }
}

extension Attributed {
  /// Where it comes from, in words behind it: the quote, or the basis.
  fileprivate var reason: String {
    if let quote { return ", “\(quote)”" }
    return basis.map { " (\($0.rawValue))" } ?? ""
  }
}
