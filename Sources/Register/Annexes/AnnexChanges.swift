internal import Annex
internal import Dates

/// What changed since a date, as an annex tells it.
struct AnnexChanges {
  /// The date.
  let date: CalendarDate
  /// The changes of each line, in the order in which differences come.
  let byLine: [Int: [AnnexChange]]
  /// The lines that stood in the annex then and do not any more, as people name them.
  let dropped: [String]

  /// Compares the lines from an earlier viewpoint with the lines now.
  ///
  /// - Parameter kept: The lines that the annex has now.
  init(
    of register: Register, from view: Viewpoint, to now: [LineState], keeping kept: [LineState],
    editions: [Edition]
  ) throws {
    date = view.date
    let then = try register.lines(from: view)
    var changes: [Int: [AnnexChange]] = [:]
    for difference in Differences.between(then, now) {
      changes[difference.line, default: []].append(AnnexChange(difference))
    }
    let keptNow = Set(kept.map(\.line))
    let earlier = try AnnexSources(of: register, from: view, editions: editions)
    let keptThen = Set(then.filter { !earlier.isLeftOut($0.line) }.map(\.line))
    for line in keptNow.subtracting(keptThen) { changes[line] = [.appeared] }
    byLine = changes
    dropped = then.filter { keptThen.contains($0.line) && !keptNow.contains($0.line) }
      .map { state in
        state.measure.code.map { "\($0) · \(state.measure.title)" } ?? state.measure.title
      }
  }
}

extension AnnexChange {
  /// A difference in the words of an annex.
  fileprivate init(_ difference: Difference) {
    switch difference.kind {
    case .appeared: self = .appeared
    case .dropped: self.init(subject: "Regel", old: difference.old, new: difference.new)
    case .title: self.init("Naam of plaats", difference)
    case .explanation: self.init("Toelichting", difference)
    case .status: self.init("Stand van zaken", difference)
    case .phase: self.init("Fase", difference) { Phase(rawValue: $0)?.dutch }
    case .targetDate: self.init("Streefdatum", difference) { CalendarDate(iso: $0)?.dutch }
    case .signal: self.init("Signaal", difference) { Signal.Kind(rawValue: $0)?.dutch }
    case .notified: self.init("TK geïnformeerd", difference)
    }
  }

  private init(
    _ subject: String, _ difference: Difference, worded: (String) -> String? = { $0 }
  ) {
    self.init(
      subject: subject, old: difference.old.flatMap(worded), new: difference.new.flatMap(worded))
  }
}
