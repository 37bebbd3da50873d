public import Chain
internal import Dates
internal import Digest
public import Files
internal import SQLite
internal import Sharing

extension Register {
  /// Puts all that the register holds into a hub, and remembers where: from then on it is one desk among others.
  ///
  /// Where it was stopped it goes on; where all is there already, only the address is remembered.
  ///
  /// - Parameters:
  ///   - isUpgrade: Whether the hub is to know the tables and columns of this `stand`, which is the owner's to say.
  ///   - progress: Is told how many changes are put.
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words: where the hub keeps another register
  ///   under the name, or has what this file has not.
  public func share(
    at address: HubAddress, through reach: HubReach, isUpgrade: Bool = false,
    telling progress: Progress = .untold
  ) throws {
    if let desk = try desk(), desk.address != address {
      throw RegisterError(
        .usage,
        """
        \(path) is shared already, as \(desk.address.name) at \(desk.address.url); `stand unshare` ends that first
        """)
    }
    try Self.explaining("the register is not shared yet") {
      let hub = try reach.open(address)
      if try hub.head() == nil { try hub.make(header: chain.header()) }
      if isUpgrade { try hub.upgrade(header: chain.header()) }
      // What others recorded since belongs to a file that is a desk of it already.
      if try desk() != nil, let head = try hub.head(), head.isShared,
        head.number > (try chain.end().number)
      {
        _ = try pull(from: hub, at: address, noting: false, clock: reach.clock)
      }
      _ = try fill(hub, at: address, telling: progress)
      // What was recorded meanwhile, while nobody else records here: else the file would have more than the hub.
      try database.writing {
        let head = try fill(hub, at: address, telling: progress)
        if !head.isShared { try hub.finish() }
        try remember(address, at: reach.clock.now())
      }
    }
  }

  /// Puts into a hub what it has not.
  ///
  /// - Returns: How far it was.
  private func fill(
    _ hub: any Hub, at address: HubAddress, telling progress: Progress
  ) throws -> HubHead {
    guard let head = try hub.head() else { throw RegisterError.nothing(at: address) }
    let id = try id().description
    guard head.register == id else {
      throw RegisterError.another(at: address, is: head.register, not: id)
    }
    let end = try chain.end()
    try refuseOther(head, end)
    var waiting: [HandedChange] = []
    var size = 0
    func put() throws {
      if !waiting.isEmpty { try hub.appendMany(waiting) }
      waiting.removeAll()
      size = 0
    }
    guard head.number < end.number else { return head }
    try chain.visitLines(after: head.number) { line in
      waiting.append(HandedChange(line))
      size += line.bytes.count
      progress(line.number - head.number, of: end.number - head.number)
      if waiting.count >= 1000 || size >= 16 << 20 { try put() }
    }
    try put()
    return head
  }

  /// Refuses a hub that has what this file has not.
  private func refuseOther(_ head: HubHead, _ end: (number: Int, hash: SHA256Digest)) throws {
    guard head.number > 0 else { return }
    var kept: String?
    try chain.visitHashes(from: head.number, upTo: head.number) { kept = $1.description }
    guard head.number > end.number || kept != head.hash else { return }
    throw RegisterError(
      .content,
      head.number > end.number
        ? """
        the hub has c\(head.number), and this file ends with c\(end.number): it is behind, or another one. `stand clone` makes \
        a file of what the hub has
        """
        : "the hub has another c\(head.number) than this file: they went apart; `stand clone` makes a file of what the hub has"
    )
  }

  /// Makes a register's file of what a hub has, every change verified as it comes, or none.
  ///
  /// - Parameter progress: Is told how many changes are taken in.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: As ``pull(through:telling:)`` and ``create(at:as:_:)`` do.
  public static func clone(
    from address: HubAddress, to path: String, through reach: HubReach,
    telling progress: Progress = .untold
  ) throws -> Seal? {
    try explaining("no register was made") {
      let hub = try reach.open(address)
      guard let head = try hub.head() else { throw RegisterError.nothing(at: address) }
      guard head.isShared else { throw RegisterError.unfinished(at: address) }
      guard let id = Hexadecimal.bytes(in: head.register).flatMap(RegisterID.init(bytes:)) else {
        throw RegisterError(
          .content, "the hub says an id of the register that is none; no register was made")
      }
      return try create(at: path, as: id) { register in
        let began = reach.clock.now()
        try register.chain.filling {
          do {
            try register.take(upTo: head, from: hub, at: address, telling: progress)
          } catch let fault as TakingFault {
            throw register.explained(fault, from: hub, hasFile: false)
          }
          try register.remember(address, at: began)
        }
        return head.number == 0 ? nil : try register.chain.seal()
      }
    }
  }
}
