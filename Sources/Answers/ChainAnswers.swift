public import Chain
internal import JSONText
internal import Register

extension Answer {
  /// The head of the chain at a change.
  public static func seal(_ seal: Seal) -> Answer {
    Answer(seal.members)
  }

  /// What a check came to; as a table its findings.
  public static func verification(_ verification: Verification) -> Answer {
    let outcome: [(String, JSON)] = [
      ("consistent", .bool(verification.isConsistent)),
      ("verified", .text(verification.verified?.seal.changeName)),
      ("hub", .text(verification.comparedUpTo.map { "c\($0)" })),
      ("changes", .number(verification.changes)),
      ("rows", .number(verification.rows)),
      ("head", verification.head.map { .object($0.members) } ?? .null),
      ("findings", Shape.finding.list(of: verification.findings)),
    ]
    return Answer(outcome, asTable: verification.findings, of: .finding)
  }
}

extension Shape<AuditFinding> {
  fileprivate static let finding = Shape([
    ("kind", { .string($0.kind.rawValue) }),
    ("change", { .text($0.changeName) }),
    ("table", { .text($0.table) }),
    ("id", { .number($0.id) }),
    ("message", { .string($0.message) }),
  ])
}
