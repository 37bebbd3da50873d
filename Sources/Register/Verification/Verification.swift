/// What a check of a register came to.
public struct Verification: Hashable, Sendable {
  /// All that is not as it was recorded, in the order of the changes.
  public let findings: [AuditFinding]
  /// How many changes there are.
  public let changes: Int
  /// How many rows they recorded.
  public let rows: Int
  /// The seal of the newest change; nothing for a register without changes, or a damaged one.
  public let head: Seal?
  /// The newest change that a kept seal vouches for; nothing without a seal, or where there are findings.
  public let verified: KeptSeal?

  /// Whether everything is as it was recorded, as far as the register can say so of itself.
  public var isConsistent: Bool { findings.isEmpty }
}
