internal import Annex
internal import Dates

/// What changed since a date, as an annex tells it.
struct AnnexChanges {
  /// Since when, in Dutch.
  let point: ChangesSince
  /// What differs of the lines that the annex has now.
  let differences: [Difference]
  /// The same of each line, in the words of the annex.
  let byLine: [Int: [AnnexChange]]
  /// The lines that stood in the annex then and do not any more, as people name them.
  let dropped: [String]

  /// Compares the lines at an earlier point with the lines now.
  ///
  /// - Parameters:
  ///   - view: From where the annex is seen.
  ///   - kept: The lines that the annex has now.
  init(
    of snapshot: borrowing Snapshot, since: ChangesSince, from view: Viewpoint,
    to now: [LineState], keeping kept: [LineState],
    told sources: AnnexSources, editions: [Edition]
  ) throws {
    point = since
    let then = try snapshot.lines(at: since, before: view, now: now)
    let keptNow = Set(kept.map(\.line))
    let keptThen = Set(then.filter { !$0.isDropped }.map(\.line))
    let earlier: AnnexSources
    if case .date(let date, _) = since {
      earlier = try AnnexSources(
        of: snapshot, for: then, from: Viewpoint(asOf: date, knownAt: view.change),
        editions: editions)
    } else {
      earlier = sources
    }
    if since == .told {
      let told = try snapshot.changesSinceTold(of: now, on: view.date)
      differences = now.flatMap { told[$0.line]?.differences ?? [] }
        .filter { keptNow.contains($0.line) }
    } else {
      differences = Differences.between(then, now).filter { keptNow.contains($0.line) }
    }
    var changes: [Int: [AnnexChange]] = [:]
    let before = Dictionary(then.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(now.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    // Who answers for a line, and in which it goes on, have no cell in the annex.
    for difference in differences where ![.owner, .goesOnIn].contains(difference.kind) {
      let change = AnnexChange(difference) {
        [old = before[difference.line], new = after[difference.line]] in
        // Marks have other numbers in the document, or lead nowhere in it.
        switch difference.kind {
        // What was told is not among the lines as they were.
        case _ where since == .told: (difference.old, difference.new)
        case .explanation:
          (
            old.map { earlier.explanation(of: $0).words },
            new.map { sources.explanation(of: $0).words }
          )
        case .status:
          (old.map { earlier.status(of: $0).words }, new.map { sources.status(of: $0).words })
        default: (difference.old, difference.new)
        }
      }
      guard change.old != change.new || change == .appeared else { continue }
      changes[difference.line, default: []].append(change)
    }
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
  ///
  /// - Parameter texts: What it was and what it is, where words differ.
  fileprivate init(_ difference: Difference, texts: () -> (old: String?, new: String?)) {
    let (old, new) = texts()
    switch difference.kind {
    case .appeared, .reappeared: self = .appeared
    case .dropped: self.init(.line, old: old, new: new)
    case .title, .code, .moved: self.init(.name, old: old, new: new)
    case .explanation: self.init(.explanation, old: old, new: new)
    case .owner, .goesOnIn: self.init(.owner, old: old, new: new)
    case .status: self.init(.status, old: old, new: new)
    case .phase: self.init(.phase, old, new) { Phase(rawValue: $0)?.dutch }
    case .targetDate:
      self.init(.target, old, new) { ((try? Target(reading: $0)) ?? Target(words: $0)).dutch }
    case .signal: self.init(.signal, old, new) { Signal.Kind(rawValue: $0)?.dutch }
    case .notified: self.init(.notified, old, new) { Self.told($0) }
    // The document has its cell, and the words.
    case .note:
      self.init(.note, old, new) { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) }
    }
  }

  /// A date on which Parliament was told, in prose, with what follows it.
  private static func told(_ words: String) -> String {
    let date = CalendarDate(iso: String(words.prefix(10)))
    return date.map { $0.dutch + words.dropFirst(10) } ?? words
  }

  private init(
    _ subject: Subject, _ old: String?, _ new: String?, worded: (String) -> String?
  ) {
    self.init(subject, old: old.flatMap(worded), new: new.flatMap(worded))
  }
}
