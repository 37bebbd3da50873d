/// What keeps the order of the changes of one register, for all desks that record in it.
///
/// Exactly one change follows each. What a hub says is believed of nothing but that: whoever takes a change in
/// verifies it. Register ids and hashes are lower-case hexadecimal digits here, of 16 and 32 bytes.
public protocol Hub: AnyObject {
  /// How far it is; nothing where it has no register of the name.
  func head() throws(HubError) -> HubHead?

  /// Gives the changes behind one, up to another, in order, each as the line of an export.
  ///
  /// - Throws: ``HubError``, or what the taking throws, after which nothing more comes.
  func visitChanges(
    after number: Int, upTo last: Int, _ take: (ArraySlice<UInt8>) throws -> Void) throws

  /// Gives what it witnessed of changes, in order.
  ///
  /// - Throws: ``HubError``, or what the visit throws.
  func visitWitnesses(
    from first: Int, upTo last: Int, _ visit: (HubWitness) throws -> Void) throws

  /// Adds a change behind its newest. The same change twice is one.
  ///
  /// Where the connection breaks on the way, the outcome is looked up.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take to know the outcome.
  ///   - doubt: What kept the answer from coming when the change was sent before, where it was: until a hub says whether
  ///     it is there, nothing else tells.
  /// - Throws: ``HubError``; one that is ``HubError/Kind/silent`` where the change may be there or not.
  func append(
    _ change: HandedChange, within seconds: Int, after doubt: HubError?
  ) throws(HubError) -> HubAnswer

  /// Makes the register's place in it.
  ///
  /// - Parameter header: The first line of an export of the register.
  func make(header: [UInt8]) throws(HubError)

  /// Lets it know the tables and columns of a newer `stand`.
  func upgrade(header: [UInt8]) throws(HubError)

  /// Adds many changes one behind the other, which is quicker, before it is ``finish()``ed.
  func appendMany(_ changes: [HandedChange]) throws(HubError)

  /// Says that all that was recorded before the register was shared is there: from then on all may add.
  func finish() throws(HubError)
}

/// How far a hub is.
public struct HubHead: Hashable, Sendable {
  /// Which register it keeps.
  public let register: String
  /// How many changes it has.
  public let number: Int
  /// The hash of the newest; nothing where it has none.
  public let hash: String?
  /// Whether all is there that was recorded before the register was shared.
  public let isShared: Bool

  /// Says how far a hub is.
  public init(register: String, number: Int, hash: String?, isShared: Bool) {
    self.register = register
    self.number = number
    self.hash = hash
    self.isShared = isShared
  }
}

/// A change on its way into a hub.
public struct HandedChange: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// The hash before it.
  public let previous: String
  /// Its hash.
  public let hash: String
  /// The line of an export that it is, without the line's end.
  public let line: [UInt8]

  /// Describes a change.
  public init(number: Int, previous: String, hash: String, line: [UInt8]) {
    self.number = number
    self.previous = previous
    self.hash = hash
    self.line = line
  }
}

/// What came of handing a change over.
public enum HubAnswer: Hashable, Sendable {
  /// It is there, for good.
  case took
  /// Another was first.
  case overtaken
}

/// Who handed a change over, and when it came, by the hub's own witness.
public struct HubWitness: Hashable, Sendable {
  /// The number of the change.
  public let number: Int
  /// Its hash, as the hub has it.
  public let hash: String
  /// Who was connected.
  public let recorder: String
  /// When it came: microseconds since 1970-01-01 00:00 UTC, by the hub's clock.
  public let receivedAt: Int64

  /// Describes what a hub witnessed.
  public init(number: Int, hash: String, recorder: String, receivedAt: Int64) {
    self.number = number
    self.hash = hash
    self.recorder = recorder
    self.receivedAt = receivedAt
  }
}

/// Why a hub did not do what it was asked.
public struct HubError: Error, Hashable, Sendable {
  /// What is known of it.
  public enum Kind: String, Hashable, Sendable {
    /// It cannot be reached; nothing was sent.
    case unreachable
    /// It does not do that, for a reason.
    case refused
    /// It was asked, and no answer came: what was asked may be done or not.
    case silent
  }

  /// What is known of it.
  public let kind: Kind
  /// The reason, in words that end without a full stop.
  public let words: String

  /// Describes a failure.
  public init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }
}

/// How large a change may be on a shared register.
public enum HubLimits {
  /// 64 MiB of its line.
  public static let mostBytes = 64 << 20
  /// The rows besides its own.
  public static let mostRows = 50_000
}
