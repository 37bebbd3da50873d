import JSONText
import Register

/// What a check came to, as data; as CSV its findings.
enum VerificationData {
  static func write(_ verification: Verification, as form: DataForm) throws {
    let findings = verification.findings
    switch form {
    case .csv: try form.write(findings, columns: columns, fields)
    case .json:
      let outcome: [(String, JSON)] = [
        ("consistent", .bool(verification.isConsistent)),
        ("verified", .text(verification.verified?.seal.changeName)),
        ("changes", .number(verification.changes)),
        ("rows", .number(verification.rows)),
        ("head", verification.head.map { .object($0.members) } ?? .null),
        ("findings", .array(findings.map { .object(fields(of: $0)) })),
      ]
      try StandardOutput.write(JSON.object(outcome).text + "\n")
    }
  }

  private static func fields(of finding: AuditFinding) -> [(String, JSON)] {
    [
      ("kind", .string(finding.kind.rawValue)), ("change", .text(finding.changeName)),
      ("table", .text(finding.table)), ("id", finding.id.map(JSON.number) ?? .null),
      ("message", .string(finding.message)),
    ]
  }

  private static let columns = ["kind", "change", "table", "id", "message"]
}
