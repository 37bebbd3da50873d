public import Dates

/// One transaction on the register: who, when, with which command, why.
public struct Change: Hashable, Sendable {
  /// Its number, counted from 1 without gaps.
  public let id: Int
  /// When it was recorded, by the recorder's clock, later than the change before it.
  public let recordedAt: Moment
  /// Who recorded it.
  public let actor: String

  /// Its number as people write it: `c12`.
  public var name: String { "c\(id)" }
}
