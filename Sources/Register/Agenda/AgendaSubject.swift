internal import Annex
internal import Dates
internal import Kamerstuk

/// A line, and all that decides whether it is on the agenda.
struct AgendaSubject {
  let line: LineState
  let date: CalendarDate
  /// When Parliament was told last.
  let told: Notification?
  /// What held then; where nothing held yet, what held first.
  ///
  /// The annex tells of letters older than itself, and the register begins with the annex.
  let toldStatus: StatusUpdate?

  private static let daysOfQuarter = 92
  private static let daysOfYear = 365

  /// The reasons that there are, each with its date.
  var items: [AgendaItem] {
    let status = line.status
    let isOpen = status?.phase.value != .implemented
    var items: [AgendaItem] = []
    if isOpen, let target = status?.target.value {
      let days = target.daysSinceEpoch - date.daysSinceEpoch
      if days < 0 { items.append(item(.targetPassed, target)) }
      if (0...Self.daysOfQuarter).contains(days) { items.append(item(.targetNear, target)) }
    }
    if isChanged { items.append(item(.changed, status?.holdsFrom)) }
    if told == nil { items.append(item(.neverTold, status?.holdsFrom)) }
    if line.isDropped { items.append(item(.dropped, status?.holdsFrom)) }
    if isOpen, let last = lastWord, date.daysSinceEpoch - last.daysSinceEpoch > Self.daysOfYear {
      items.append(item(.silent, last))
    }
    if status?.phase.value == nil { items.append(item(.phaseNotSaid, status?.holdsFrom)) }
    return items
  }

  /// Whether what holds began after Parliament was told, and something else held before.
  private var isChanged: Bool {
    guard let told, let toldStatus, let status = line.status else { return false }
    let isOther =
      !toldStatus.text.utf8.elementsEqual(status.text.utf8)
      || toldStatus.phase.value != status.phase.value
      || toldStatus.target.value != status.target.value
    return status.holdsFrom > told.date && isOther
  }

  /// The last day on which something was said of the line, in the register or to Parliament.
  private var lastWord: CalendarDate? {
    [line.status?.holdsFrom, told?.date].compactMap(\.self).max()
  }

  private func item(_ reason: AgendaItem.Reason, _ date: CalendarDate?) -> AgendaItem {
    AgendaItem(reason: reason, line: line, date: date, kamerstuk: told?.kamerstuk)
  }
}
