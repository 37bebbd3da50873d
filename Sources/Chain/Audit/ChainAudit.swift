internal import Dates
internal import Digest
internal import SQLite

/// The chain of a register, or a stretch of it, checked from its first change to its last.
struct ChainAudit: Sendable {
  /// What was checked.
  private(set) var stretch: ChainStretch
  private(set) var findings: [AuditFinding] = []
  /// The number of the last change.
  private(set) var changes: Int
  private(set) var rows = 0
  /// What the links say of the changes for which a seal was kept.
  private(set) var sealed: [Int: SHA256Digest] = [:]
  /// The numbers in the columns of all tables, by their names.
  private(set) var numbers: [String: [String: ColumnNumbers]] = [:]
  /// The hash that the link of the first change names as the one before it.
  private var previous: SHA256Digest?
  /// The hash that the link of the last change has.
  private var last: SHA256Digest?

  /// Checks every change, and goes on behind what it finds.
  ///
  /// - Parameter wanted: The changes whose hashes are to be kept in ``sealed``.
  init(
    _ chain: Chain, as register: RegisterID, _ stretch: ChainStretch? = nil,
    keeping wanted: Set<Int>
  ) throws {
    let stretch = stretch ?? ChainStretch(wholeOf: chain.catalogue)
    self.stretch = stretch
    changes = stretch.before
    let walk = try ChainWalk(chain, as: register, stretch)
    var hash = stretch.before == 0 ? Link.first(of: register) : nil
    var isOtherRegister = false
    while let change = try walk.next() {
      if change.number > changes + 1 { addMissing(changes + 1..<change.number) }
      if change.number > changes + 1 { hash = nil }
      if changes == stretch.before { previous = change.link?.previous }
      changes = change.number
      rows += change.rows.reduce(0) { $0 + $1.count }
      let own = change.findings()
      if let hash, let link = change.link, link.previous != hash {
        isOtherRegister = change.number == 1 && link.hash != change.computed.hash
        findings.append(isOtherRegister ? Self.otherRegister : Self.broken(change.number))
      }
      // With another id every hash is another, though every row is what it was.
      let isExplained = isOtherRegister && own.allSatisfy { $0.kind == .link }
      if !isExplained { findings += own }
      hash = change.link?.hash
      if wanted.contains(change.number) { sealed[change.number] = hash }
    }
    last = hash
    numbers = walk.numbers
    for stray in walk.strays { findings.append(Self.finding(about: stray)) }
  }

  /// Joins the audits of stretches to one of the whole chain; nothing where something was found in one of them,
  /// or they do not follow one another from the first change to the end.
  init?(joining audits: [ChainAudit]) {
    let audits = audits.sorted { $0.stretch.before < $1.stretch.before }
    guard let first = audits.first, first.stretch.before == 0 else { return nil }
    self = first
    for audit in audits.dropFirst() {
      guard join(audit) else { return nil }
    }
    guard findings.isEmpty, stretch.last == .max else { return nil }
  }

  /// Takes in the audit of the stretch behind its own.
  ///
  /// - Returns: Whether the one begins where the other ends, and nothing was found.
  private mutating func join(_ next: ChainAudit) -> Bool {
    let hasChanges = next.changes > next.stretch.before
    guard findings.isEmpty, next.findings.isEmpty, stretch.last == changes,
      next.stretch.before == changes, !hasChanges || next.previous == last
    else { return false }
    stretch = stretch.joined(with: next.stretch)
    changes = next.changes
    rows += next.rows
    sealed.merge(next.sealed) { first, _ in first }
    numbers.merge(next.numbers) { $0.merging($1) { $0.adding($1) } }
    if hasChanges { last = next.last }
    return true
  }

  private mutating func addMissing(_ numbers: Range<Int>) {
    // An added change with a far number leaves a gap that nobody wants to read number by number.
    let name =
      numbers.count == 1
      ? "c\(numbers.lowerBound)" : "c\(numbers.lowerBound)–c\(numbers.upperBound - 1)"
    findings.append(
      AuditFinding(
        .missing, change: numbers.lowerBound, table: "changes", id: numbers.lowerBound,
        "\(name): neither the change nor its link is there"))
  }

  private static let otherRegister = AuditFinding(
    .register, table: "register",
    "the register's id is not the one with which its chain begins, so no hash can be checked")

  private static func broken(_ change: Int) -> AuditFinding {
    AuditFinding(
      .link, change: change, table: "links", id: change,
      change == 1
        ? "the link of c1 does not begin with the register's id"
        : "the link of c\(change) does not follow that of c\(change - 1): one of the two was altered"
    )
  }

  private static func finding(about stray: ChainWalk.Stray) -> AuditFinding {
    switch stray {
    case .change(let number):
      AuditFinding(
        .added, change: number, table: "changes", id: number, "c\(number) stands out of order")
    case .link(let number):
      AuditFinding(
        .link, change: number, table: "links", id: number,
        "the link of c\(number) stands out of order")
    case .row(let row, let table):
      table.added(row.id, of: row.change)
    }
  }
}
