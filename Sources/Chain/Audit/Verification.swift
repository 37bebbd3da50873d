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

  /// How far it was held against the hub of a shared register; nothing where it was not.
  public private(set) var comparedUpTo: Int?

  /// The same together with what came of holding it against something beside the file.
  public func with(_ comparison: HubComparison) -> Verification {
    let all = findings + [comparison.finding].compactMap(\.self)
    var whole = Verification(
      findings: all, changes: changes, rows: rows, head: all.isEmpty ? head : nil,
      verified: all.isEmpty ? verified : nil)
    whole.comparedUpTo = comparison.upTo
    return whole
  }

  /// Whether everything is as it was recorded, as far as the register can say so of itself.
  public var isConsistent: Bool { findings.isEmpty }
}

/// What came of holding a register against its hub.
public struct HubComparison: Hashable, Sendable {
  /// Up to which change both have something.
  public let upTo: Int
  /// What differs first; nothing where nothing does.
  public let finding: AuditFinding?

  /// Says what came of it.
  package init(upTo: Int, finding: AuditFinding?) {
    self.upTo = upTo
    self.finding = finding
  }
}

/// Something that is not as it was recorded.
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The number of the change that it belongs to; nothing where it is about the whole register.
  public let change: Int?
  /// The table in which it stands.
  public let table: String?
  /// The id of its row in that table.
  public let id: Int?
  /// What is wrong, in words.
  public let message: String

  /// Says what is wrong.
  package init(
    _ kind: Kind, change: Int? = nil, table: String? = nil, id: Int? = nil, _ message: String
  ) {
    self.kind = kind
    self.change = change
    self.table = table
    self.id = id
    self.message = message
  }

  /// The change as people write it: `c12`.
  public var changeName: String? { change.map { "c\($0)" } }

  /// What can be wrong.
  public enum Kind: String, Hashable, Sendable {
    /// A row is not what was recorded.
    case altered
    /// A row that was recorded is not there.
    case missing
    /// A row is there that was not recorded.
    case added
    /// A link is missing, or does not fit its rows or the link before it.
    case link
    /// The register's id is not the one that its chain begins with.
    case register
    /// The schema is not the one that this program makes.
    case schema
    /// The file is damaged: SQLite cannot read it as it should.
    case file
    /// A kept seal does not fit the register.
    case seal
    /// The hub through which the register is shared has something else.
    case hub
  }
}
