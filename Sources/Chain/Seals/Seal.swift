public import Dates
public import Digest
public import JSONText
internal import SQLite

/// The head of a register's chain at one change, to be kept elsewhere: docs/chain.md, "The seal".
///
/// Whoever keeps it can tell later whether anything up to that change was altered.
public struct Seal: Hashable, Sendable {
  /// Which register it is of.
  public let register: RegisterID
  /// The number of the change.
  public let change: Int
  /// When the change was recorded.
  public let recordedAt: Moment
  /// The hash of the change, which covers all changes before it.
  public let hash: SHA256Digest

  /// Creates a seal.
  public init(register: RegisterID, change: Int, recordedAt: Moment, hash: SHA256Digest) {
    self.register = register
    self.change = change
    self.recordedAt = recordedAt
    self.hash = hash
  }

  /// The change as people write it: `c12`.
  public var changeName: String { "c\(change)" }
}

extension Chain {
  /// The seal of a change, by default of the newest.
  ///
  /// It says what the register says; only a check of the chain says that.
  ///
  /// - Throws: ``ChainError`` where there is no such change.
  package func seal(of change: Int? = nil) throws -> Seal {
    let register = try id()
    let seal = try database.first(
      """
      SELECT change.id, change.recorded_at, link.hash
      FROM changes AS change
      JOIN links AS link ON link.change_id = change.id
      WHERE change.id = ifnull(\(change), (SELECT max(id) FROM changes))
      """
    ) { row in
      Seal(
        register: register, change: try row.read(0), recordedAt: try row.read(1),
        hash: try row.read(2))
    }
    if let seal { return seal }
    throw ChainError(
      .notFound,
      change.map { "there is no change c\($0)" }
        ?? "the register holds no changes yet, so there is nothing to seal")
  }
}

extension Seal {
  /// The members of the seal as a JSON object: docs/chain.md, "The seal".
  public var members: [(String, JSON)] {
    [
      ("register", .name(register)), ("change", .string(changeName)),
      ("recorded_at", .name(recordedAt)), ("hash", .name(hash)),
    ]
  }
}
