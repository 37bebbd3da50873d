public import Chain
internal import Digest
public import Sharing

extension Register {
  /// Holds the file against the hub through which it is shared, change by change, up to the shorter of the two.
  ///
  /// - Returns: What came of it; nothing where the register is not shared.
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words, where the hub does not answer.
  public func comparison(withHubThrough reach: HubReach) throws -> HubComparison? {
    guard let desk = try desk() else { return nil }
    return try Self.explaining("the register was not held against it") {
      let hub = try reach.open(desk.address)
      // The file before the hub: of what both have the hub always has more.
      let own = try hashes()
      guard let head = try hub.head() else { throw RegisterError.nothing(at: desk.address) }
      guard head.register == (try id()).description else {
        return HubComparison(
          upTo: 0, finding: AuditFinding(.hub, "the hub keeps another register: \(head.register)"))
      }
      let last = min(own.count, head.number)
      return HubComparison(
        upTo: last, finding: try difference(of: own, from: hub, head, upTo: last))
    }
  }

  /// The first change that a hub has otherwise, or lacks.
  private func difference(
    of own: [SHA256Digest], from hub: any Hub, _ head: HubHead, upTo last: Int
  ) throws -> AuditFinding? {
    var number = 0
    var finding: AuditFinding?
    if last > 0 {
      try hub.visitWitnesses(from: 1, upTo: last) { witness in
        number += 1
        guard finding == nil, own.indices.contains(number - 1) else { return }
        if witness.number != number || witness.hash != own[number - 1].description {
          finding = AuditFinding(
            .hub, change: number, "the hub has another c\(number), with the hash \(witness.hash)")
        }
      }
    }
    if let finding { return finding }
    if number < last {
      return AuditFinding(
        .hub, change: number + 1, "the hub does not give c\(number + 1), which it says it has")
    }
    guard head.number < own.count else { return nil }
    return AuditFinding(
      .hub, change: head.number + 1,
      "the hub ends with c\(head.number), and this file has up to c\(own.count)")
  }

  private func hashes() throws -> [SHA256Digest] {
    var hashes: [SHA256Digest] = []
    try chain.visitHashes(from: 1, upTo: .max) { hashes.append($1) }
    return hashes
  }

  /// What the hub witnessed of changes: who handed each over, and when it came, by their numbers.
  ///
  /// - Returns: Nothing where the register is not shared.
  /// - Throws: As ``comparison(withHubThrough:)`` does.
  public func witnesses(
    from first: Int, upTo last: Int, through reach: HubReach
  ) throws -> [Int: HubWitness]? {
    guard let desk = try desk() else { return nil }
    return try Self.explaining("what it witnessed is not known") {
      let hub = try reach.open(desk.address)
      var found: [Int: HubWitness] = [:]
      try hub.visitWitnesses(from: first, upTo: last) { found[$0.number] = $0 }
      return found
    }
  }
}
