package import SQLite
internal import Digest

/// The chain of one file: what its changes recorded, row by row, and the links that vouch for it.
///
/// It knows which tables there are, and nothing of what they say.
package struct Chain {
  /// The connection to the file.
  package let database: Database
  /// The file's path, as errors name it.
  package let path: String
  /// The tables that it covers.
  package let catalogue: Catalogue

  /// The chain of a file.
  package init(of database: Database, at path: String, _ catalogue: Catalogue) {
    self.database = database
    self.path = path
    self.catalogue = catalogue
  }

  /// Which register it is; that never changes.
  ///
  /// - Throws: ``ChainError`` where the file has lost it.
  package func id() throws -> RegisterID {
    guard let id = try keptID() else {
      throw ChainError(.content, "\(path): the register has lost its id")
    }
    return id
  }

  /// Its id, or nothing where it has lost it, or has several.
  func keptID() throws -> RegisterID? {
    try database.first(
      "SELECT id FROM register WHERE only = 1 AND (SELECT count(*) FROM register) = 1"
    ) { row in try row.read(0) }
  }

  /// Gives a new file its id, with which its chain begins.
  package func begin(as id: RegisterID) throws {
    try database.run("INSERT INTO register (only, id) VALUES (1, \(id))")
  }

  /// The greatest id of each table, 0 where it is empty, in the order of the catalogue.
  package func newestIDs() throws -> [Int] {
    try database.first(catalogue.newestIDs) { row in
      try catalogue.tables.indices.map { try row.read($0, as: Int.self) }
    } ?? []
  }

  /// Ends a change with its link, within its transaction.
  ///
  /// - Parameter before: What ``newestIDs()`` gave before the change.
  package func link(_ change: Int, after before: [Int]) throws {
    var linker = try Linker(self)
    let after = try newestIDs()
    _ = try linker.link(change, after: zip(before, after).map { $0 < $1 ? $0 : nil })
  }

  /// Refuses to go on with a chain that began with another id: what is added could never be verified.
  func refuseOtherChain(than register: RegisterID) throws {
    let first: [UInt8]? = try database.first("SELECT previous FROM links WHERE change_id = 1") {
      row in try row.read(0)
    }
    guard first.map({ $0 == Link.first(of: register).bytes }) ?? true else {
      throw ChainError(
        .content,
        """
        \(path): the register's id is not the one with which its chain begins; nothing was recorded. \
        `stand verify` says what is wrong
        """)
    }
  }
}

/// Why the chain did not do what it was asked, in words for the one who asked.
public struct ChainError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it is about.
  public enum Reason: Hashable, Sendable {
    /// A file, a seal or an export: it cannot be taken as it is.
    case content
    /// A change that is not there.
    case notFound
  }

  /// What it is about.
  public let reason: Reason
  /// What was wrong, and what to do.
  public let description: String

  init(_ reason: Reason, _ description: String) {
    self.reason = reason
    self.description = description
  }
}
