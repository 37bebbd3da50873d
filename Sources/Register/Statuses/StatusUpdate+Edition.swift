internal import Annex
internal import Dates
internal import Planning

extension StatusUpdate {
  /// What an edition says of a line, from its date on.
  init(_ said: SaidLine, from date: CalendarDate, in change: Change) {
    self.init(
      holdsFrom: date, text: said.status,
      phase: said.phase.isStated ? .stated(said.phase.value) : Finding(said.derivation.phase),
      target: said.target.isStated ? .stated(said.target.value) : Finding(said.derivation.target),
      signals: said.derivation.signals(with: said.statement?.signals ?? []),
      recorded: change.recorded)
  }
}

extension Finding {
  fileprivate static func stated(_ value: Content?) -> Finding {
    Finding(value: value, basis: .stated, quote: nil)
  }
}
