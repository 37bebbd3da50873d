/// How far a measure is: the four of the annex's legend.
public enum Phase: String, CaseIterable, Hashable, Sendable {
  /// The policy has yet to be worked out.
  case toStart = "to_start"
  /// The policy is being worked out.
  case policy
  /// The implementation is being prepared.
  case implementation
  /// It is implemented.
  case implemented
}
