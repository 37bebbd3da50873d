public import Dates

/// One transaction on the register: who, when, with which command, why.
public struct Change: Hashable, Sendable {
  /// Its number, counted from 1 without gaps.
  public let id: Int
  /// When it was recorded, by the recorder's clock, later than the change before it.
  public let recordedAt: Moment
  /// Who recorded it, by the name that they gave.
  public let actor: String

  /// Its number as people write it: `c12`.
  public var name: String { "c\(id)" }

  /// When it was recorded, and which change it is.
  var recorded: Recorded { Recorded(change: id, moment: recordedAt) }
}

/// By which change something was recorded, and when.
///
/// Who recorded it stands in a row of its own, which a list of thousands of lines need not read.
public struct Recorded: Hashable, Sendable {
  /// The number of the change.
  public let change: Int
  /// The moment of the change.
  public let moment: Moment

  /// The change as people write it: `c12`.
  public var changeName: String { "c\(change)" }
}
