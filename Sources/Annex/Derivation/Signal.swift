/// What the words of a status say beside its phase.
public struct Signal: Hashable, Sendable {
  /// What it says.
  public let kind: Kind
  /// The words that say so, exactly as they stand in the status.
  public let quote: String

  /// What a signal says: how it goes, and what it waits for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It takes longer.
    case delayed
    /// It has stopped for now.
    case onHold = "on_hold"
    /// Others do it now.
    case transferred
    /// A part of it is implemented.
    case partlyImplemented = "partly_implemented"
    /// It waits for IT.
    case itDependency = "it_dependency"
    /// There are too few people.
    case capacity
    /// Something else goes first, or this goes later.
    case priority
    /// It waits for another measure.
    case otherMeasure = "other_measure"
  }
}
