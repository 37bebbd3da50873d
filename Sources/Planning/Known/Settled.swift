import Annex
import Dates

/// What an edition says beside the words of a status: what these say, unless it states something else.
public struct Settled<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What is said; nothing where nothing is.
  public let value: Content?
  /// Whether it is stated beside the words, be it that there is none.
  public let isStated: Bool

  /// - Parameter insists: Whether it is stated also where the words say the same, or nothing.
  init(derived: Content?, stated: Content?, insists: Bool) {
    isStated = insists || (stated != nil && stated != derived)
    value = isStated ? stated : derived
  }
}

extension SaidLine {
  /// Whether two statuses agree in the facts that this edition has a place for.
  ///
  /// What is said in words alone says nothing against facts that were stated beside them.
  func agrees(_ one: Facts, with other: Facts) -> Bool {
    guard let statement else { return true }
    return (statement.phase == nil && !statement.isPhaseStated || one.phase == other.phase)
      && (statement.target == nil || one.target == other.target)
      && (statement.signals.isEmpty || one.signals == other.signals)
  }
}
