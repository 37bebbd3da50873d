internal import Chain
internal import Dates
internal import Digest
public import Files
internal import SQLite
internal import Sharing

/// What was brought in from a hub.
public struct Pulled: Hashable, Sendable {
  /// How many changes the file had before.
  public let before: Int
  /// How many it has now.
  public let now: Int
}

extension Register {
  /// Brings in what others recorded through the hub, each change verified before it is taken in.
  ///
  /// Where something is not as it should be the file stays as it was; what is sound before a change that was recorded
  /// and is against the register's rules is taken in.
  ///
  /// - Parameters:
  ///   - reach: How the hub is found; it is asked once.
  ///   - progress: Is told how many changes are taken in.
  /// - Returns: What came; nothing where the register is not shared.
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words.
  public func pull(
    through reach: HubReach, telling progress: Progress = .untold
  ) throws -> Pulled? {
    guard let desk = try desk() else { return nil }
    return try Self.explaining("nothing was brought in") {
      try pull(
        from: try reach.open(desk.address), at: desk.address, telling: progress, noting: true,
        clock: reach.clock)
    }
  }

  /// Brings in what a hub has.
  ///
  /// - Parameter noting: Whether it is noted when nothing came either.
  func pull(
    from hub: any Hub, at address: HubAddress, telling progress: Progress = .untold,
    noting: Bool, clock: WallClock
  ) throws -> Pulled {
    // The file before the hub: of what both have the hub always has more.
    let own = try chain.end()
    let began = clock.now()
    let head = try checkedHead(of: hub, at: address)
    try refuseFork(from: head, own, at: address)
    guard head.number > own.number else {
      if noting { try database.writing { try notePull(at: began) } }
      return Pulled(before: own.number, now: own.number)
    }
    do {
      try database.writing {
        try take(upTo: head, from: hub, at: address, telling: progress)
        try notePull(at: began)
      }
    } catch let fault as TakingFault where fault.kind != .foreign {
      if fault.change > own.number + 1 {
        let sound = HubHead(
          register: head.register, number: fault.change - 1, hash: nil, isShared: true)
        try database.writing { try take(upTo: sound, from: hub, at: address, telling: progress) }
      }
      throw explained(fault, from: hub)
    } catch let fault as TakingFault {
      throw explained(fault, from: hub)
    }
    return Pulled(before: own.number, now: try chain.end().number)
  }

  /// How far a hub is, where it keeps this register and all of it.
  func checkedHead(of hub: any Hub, at address: HubAddress) throws -> HubHead {
    guard let head = try hub.head() else { throw RegisterError.nothing(at: address) }
    let id = try id().description
    guard head.register == id else {
      throw RegisterError.another(at: address, is: head.register, not: id)
    }
    guard head.isShared else { throw RegisterError.unfinished(at: address) }
    return head
  }

  /// Refuses a hub that has less than this file, or something else.
  func refuseFork(
    from head: HubHead, _ own: (number: Int, hash: SHA256Digest), at address: HubAddress
  ) throws {
    func heads() -> String {
      "the hub ends with c\(head.number), \(head.hash ?? "no hash"), and this file with c\(own.number), \(own.hash)"
    }
    guard head.number >= own.number else {
      throw RegisterError(
        .content,
        """
        the hub has fewer changes than this file, as one that was put back from an old backup; this file stays as it is: \
        \(heads()). See docs/hub.md, "When a hub has lost something"
        """)
    }
    guard head.number > own.number || own.number == 0 || head.hash == own.hash.description else {
      throw RegisterError(
        .content,
        """
        the hub has another c\(own.number) than this file, which stays as it is: \(heads()). `stand verify` names the first \
        change that differs
        """)
    }
  }

  /// Takes in what is behind the newest change, within a transaction.
  func take(
    upTo head: HubHead, from hub: any Hub, at address: HubAddress, telling progress: Progress
  ) throws {
    var taking = try ChainTaking(into: chain)
    let first = taking.number
    // Somebody else at this desk may have pulled meanwhile.
    guard first < head.number else { return }
    try hub.visitChanges(after: first, upTo: head.number) { line in
      guard taking.number < head.number else {
        throw RegisterError(
          .content, "the hub gives more changes than it says it has; this file stays as it was")
      }
      try taking.take(line)
      progress(taking.number - first, of: head.number - first)
    }
    guard taking.number == head.number else {
      throw RegisterError(
        .content,
        """
        the hub said that it has c\(head.number), and gave up to c\(taking.number); this file stays as it was
        """)
    }
    let end = try chain.end()
    guard head.hash == nil || head.hash == end.hash.description else {
      throw RegisterError(
        .content,
        """
        the hub said that c\(head.number) has the hash \(head.hash ?? ""), and what it gave has \(end.hash); this file stays \
        as it was
        """)
    }
  }

  /// Says which change was not taken in, who recorded it, and what to do.
  ///
  /// - Parameter hasFile: Whether there is a file that goes on answering.
  func explained(_ fault: TakingFault, from hub: any Hub, hasFile: Bool = true) -> RegisterError {
    var recorder = "somebody"
    // It is known without it too.
    try? hub.visitWitnesses(from: fault.change, upTo: fault.change) { recorder = $0.recorder }
    let name = "c\(fault.change), which \(recorder) handed to the hub,"
    let rest =
      hasFile
      ? "up to c\(fault.change - 1) this file is what the hub has, and goes on answering"
      : "no register was made"
    switch fault.kind {
    case .foreign:
      return RegisterError(
        .content, "\(name) is not what was recorded, so nothing was taken in: \(fault.words)")
    case .newer:
      return RegisterError(
        .unavailable,
        "\(name) was recorded by a newer stand: \(fault.words). Install the newer stand; \(rest)")
    case .refused:
      return RegisterError(
        .content,
        """
        \(name) is against the rules of the register: \(fault.words). The hub's owner shares anew up to the change before \
        it: docs/hub.md, "When a change cannot be taken in"; \(rest)
        """)
    }
  }
}
