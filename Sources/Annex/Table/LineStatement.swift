public import Dates

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
  public internal(set) var target: CalendarDate?
  /// The signals.
  public internal(set) var signals: [Signal.Kind] = []

  /// Whether it states nothing at all.
  var isEmpty: Bool { self == LineStatement() }
}
