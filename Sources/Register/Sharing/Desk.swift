public import Dates
internal import SQLite

/// Where a register is shared.
public struct HubAddress: Hashable, Sendable {
  /// The address of the database, as libpq takes it, without a password: `postgresql://host/registers`.
  public let url: String
  /// The name that the register has there.
  public let name: String

  /// Names a place.
  public init(url: String, name: String) {
    self.url = url
    self.name = name
  }
}

/// What a register's file knows of the hub that it is shared through: it is one desk among others.
public struct Desk: Hashable, Sendable {
  /// Where the hub is.
  public let address: HubAddress
  /// When this file last had all that the hub had, by this machine's clock.
  public let pulledAt: Moment
}

extension Register {
  /// Where the register is shared; nothing where it is not.
  ///
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words.
  public func desk() throws -> Desk? {
    try database.first("SELECT url, name, pulled_at FROM desk") { row in
      Desk(
        address: HubAddress(url: try row.read(0), name: try row.read(1)),
        pulledAt: try row.read(2))
    }
  }

  /// Remembers where the register is shared, within a transaction.
  func remember(_ address: HubAddress, at moment: Moment) throws {
    try database.run(
      """
      INSERT OR REPLACE INTO desk (singular, url, name, pulled_at)
      VALUES (1, \(address.url), \(address.name), \(moment))
      """)
  }

  /// Notes that the file has all that the hub had at a moment, within a transaction.
  func notePull(at moment: Moment) throws {
    try database.run("UPDATE desk SET pulled_at = \(moment)")
  }

  /// Lets the file go on alone: what is recorded from now on is recorded in it only.
  ///
  /// - Returns: Where it was shared; nothing where it was not.
  /// - Throws: As ``desk()`` does.
  public func unshare() throws -> HubAddress? {
    try database.writing {
      let desk = try desk()
      try forgetDesk()
      return desk?.address
    }
  }

  /// Forgets where the register is shared, and leaves nothing of it in the file.
  func forgetDeskForGood() throws {
    // https://www.sqlite.org/pragma.html#pragma_secure_delete
    try database.run(script: "PRAGMA secure_delete = ON")
    try database.writing { try forgetDesk() }
  }

  /// Forgets where the register is shared, within a transaction.
  func forgetDesk() throws {
    try database.run("DELETE FROM desk")
  }
}
