public import Dates
public import Sharing

/// How a register comes to the hub through which it is shared, which is not its own business.
public struct HubReach: Sendable {
  /// Finds the hub of an address.
  let open: @Sendable (HubAddress) throws -> any Hub
  /// Takes what a person is to know though all went well.
  let tell: @Sendable (String) -> Void
  /// The clock of this machine.
  let clock: WallClock

  /// - Parameters:
  ///   - tell: Takes what a person is to know though all went well.
  ///   - open: Finds the hub of an address.
  public init(
    clock: WallClock, telling tell: @escaping @Sendable (String) -> Void,
    _ open: @escaping @Sendable (HubAddress) throws -> any Hub
  ) {
    self.open = open
    self.tell = tell
    self.clock = clock
  }
}

extension Register {
  /// Does something with a hub, and puts in words what it did not do.
  ///
  /// - Parameter consequence: What that means for what was asked: `nothing was recorded`.
  static func explaining<Outcome>(
    _ consequence: String, _ work: () throws -> Outcome
  ) throws -> Outcome {
    do {
      return try work()
    } catch let error as HubError {
      throw RegisterError(error, consequence)
    }
  }
}

extension RegisterError {
  /// Says what a hub did not do.
  ///
  /// - Parameter consequence: What that means for what was asked: `nothing was recorded`.
  init(_ error: HubError, _ consequence: String) {
    switch error.kind {
    case .unreachable:
      self.init(.busy, "the hub cannot be reached, so \(consequence): \(error.words)")
    case .silent:
      self.init(.busy, "the hub does not answer, so \(consequence): \(error.words)")
    case .refused:
      self.init(.unavailable, "the hub refuses this, so \(consequence): \(error.words)")
    }
  }

  /// That the hub has no register of the name.
  static func nothing(at address: HubAddress) -> RegisterError {
    RegisterError(
      .notFound,
      """
      the hub has no register \(address.name), or you may not see it; `stand share` puts one there, --as names it, and \
      its owner lets you in (GRANT \(address.name)_members)
      """)
  }

  /// That the hub keeps another register.
  static func another(at address: HubAddress, is other: String, not own: String) -> RegisterError {
    RegisterError(
      .content,
      "the register \(address.name) of the hub is another one: its id is \(other), and this one's is \(own)"
    )
  }

  /// That the hub is not yet filled.
  static func unfinished(at address: HubAddress) -> RegisterError {
    RegisterError(
      .unavailable,
      "the register \(address.name) is not all in the hub yet: whoever shares it goes on with `stand share`"
    )
  }
}
