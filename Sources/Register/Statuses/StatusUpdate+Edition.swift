internal import Annex
internal import Dates
internal import Planning

extension StatusUpdate {
  /// What an edition says of a line, from its date on.
  init(_ said: SaidLine, from date: CalendarDate, in change: Change) {
    self.init(
      holdsFrom: date, text: said.status, phase: Finding(said.derivation.phase),
      target: Finding(said.derivation.target), signals: said.derivation.signals(with: []),
      change: change)
  }
}
