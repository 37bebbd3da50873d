internal import Dates
internal import Digest
internal import SQLite

/// The chain of a register, checked from its first change to its last.
struct ChainAudit {
  private(set) var findings: [AuditFinding] = []
  private(set) var changes = 0
  private(set) var rows = 0
  /// What the links say of the changes for which a seal was kept.
  private(set) var sealed: [Int: SHA256Digest] = [:]
  /// The walk behind its last row.
  let walk: ChainWalk

  /// Checks every change, and goes on behind what it finds.
  ///
  /// - Parameter wanted: The changes whose hashes are to be kept in ``sealed``.
  init(of register: Register, keeping wanted: Set<Int>) throws {
    walk = try ChainWalk(register)
    var hash: SHA256Digest? = Link.first(of: walk.register)
    var isOtherRegister = false
    while let change = try walk.next() {
      if change.number > changes + 1 { addMissing(changes + 1..<change.number) }
      if change.number > changes + 1 { hash = nil }
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
    for stray in walk.strays { findings.append(Self.finding(about: stray)) }
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
