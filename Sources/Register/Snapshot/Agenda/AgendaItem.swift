internal import Annex
public import Dates

/// Something that the next letter to Parliament must deal with.
public struct AgendaItem: Hashable, Sendable {
  /// Why.
  public let reason: Reason
  /// The line, with what holds for it.
  public let line: LineState
  /// The date on which the reason rests: a target date, or that from which a status holds.
  public let date: CalendarDate?
  /// When Parliament was told last of the line, and by what.
  public let told: Telling?
  /// What is not as it was told then, where that is why.
  public let change: ToldChange?

  /// Why a line is on the agenda, in the order in which a letter deals with it.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Its target date has passed, and it is neither implemented nor stopped.
    case targetPassed = "target_passed"
    /// Its target date is within a quarter of a year.
    case targetNear = "target_near"
    /// On some day since Parliament was told last, something else holds than what it was told.
    case changed
    /// Parliament was never told of it.
    case neverTold = "never_told"
    /// It was in an edition, and is not in the last.
    case dropped
    /// What holds was neither said nor confirmed for a year, and it is neither implemented nor stopped.
    case silent
    /// Its phase is not said.
    case phaseNotSaid = "phase_not_said"
  }
}

/// A line, and all that decides whether it is on the agenda.
struct AgendaSubject {
  let line: LineState
  let date: CalendarDate
  /// What is not as Parliament was told last.
  let change: ToldChange?

  private static let daysOfQuarter = 92
  private static let daysOfYear = 365

  /// The reasons that there are, each with its date.
  var items: [AgendaItem] {
    let status = line.status
    var items: [AgendaItem] = []
    if let target = line.openTarget {
      let days = target.daysSinceEpoch - date.daysSinceEpoch
      if line.isTargetPassed(on: date) { items.append(item(.targetPassed, target)) }
      if (0...Self.daysOfQuarter).contains(days) { items.append(item(.targetNear, target)) }
    }
    if change != nil { items.append(item(.changed, status?.holdsFrom)) }
    if told == nil { items.append(item(.neverTold, status?.holdsFrom)) }
    if line.isDropped { items.append(item(.dropped, status?.holdsFrom)) }
    if line.isOpen, let last = lastWord, date.daysSinceEpoch - last.daysSinceEpoch > Self.daysOfYear
    {
      items.append(item(.silent, last))
    }
    if status?.phase.value == nil { items.append(item(.phaseNotSaid, status?.holdsFrom)) }
    return items
  }

  /// When Parliament was told last.
  private var told: Telling? { line.tellings.last }

  /// The last day on which it was said, or confirmed, what holds.
  private var lastWord: CalendarDate? { line.confirmed?.date ?? line.status?.holdsFrom }

  private func item(_ reason: AgendaItem.Reason, _ date: CalendarDate?) -> AgendaItem {
    AgendaItem(
      reason: reason, line: line, date: date, told: told,
      change: reason == .changed ? change : nil)
  }
}
