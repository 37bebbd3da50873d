/// What a source states of a line beside the words of its status.
///
/// A source that has no place for it states nothing.
public struct LineStatement: Hashable, Sendable {
  /// The phase; nothing where none is stated.
  public internal(set) var phase: Phase?
  /// Whether the source says that a person stated the phase, or that there is none.
  ///
  /// Then it is taken as stated also where the words say the same.
  public internal(set) var isPhaseStated = false
  /// The target date; nothing where none is stated.
  public internal(set) var target: Target?
  /// The signals.
  public internal(set) var signals: [Signal.Kind] = []
  /// Who answers for the line; empty where its place for that is, and nothing where it has no such place.
  public internal(set) var owner: String?

  /// The phase that it states beside the words; nothing where it leaves them their say.
  ///
  /// What says the same as the words says nothing of its own.
  public func phase(beside derived: Phase?) -> Stated<Phase>? {
    guard isPhaseStated || phase != nil && phase != derived else { return nil }
    return phase.map(Stated.given) ?? .nothing
  }

  /// The target date likewise.
  public func target(beside derived: Target?) -> Stated<Target>? {
    target == derived ? nil : target.map(Stated.given)
  }

  /// Whether it states nothing at all.
  var isEmpty: Bool { self == LineStatement() }
}
