internal import Files
internal import SQLite
internal import Synchronization

/// A chain in stretches, which two threads check side by side.
///
/// What was recorded never changes, so a stretch may be read in any connection that was opened after the chain was
/// parted. Only the last, which has no end, belongs to the connection that parted it: others may see more.
final class ChainParts: Sendable {
  private let register: RegisterID
  private let catalogue: Catalogue
  private let path: String
  private let wanted: Set<Int>
  private let last: ChainStretch
  /// Those before the last that nobody has taken.
  private let rest: Mutex<ArraySlice<ChainStretch>>
  private let count: Int
  private let checked = Mutex(0)
  private let progress: Progress

  /// Parts the chain of a register by what its links say.
  ///
  /// - Parameters:
  ///   - size: How many rows a stretch has at least.
  ///   - wanted: The changes whose hashes are to be kept.
  ///   - progress: Is told how many stretches are checked.
  init(
    of chain: Chain, every size: Int, keeping wanted: Set<Int>, telling progress: Progress
  ) throws {
    register = try chain.id()
    (catalogue, path) = (chain.catalogue, chain.path)
    self.wanted = wanted
    let stretches = try ChainStretch.parting(chain, every: size)
    last = stretches.last ?? ChainStretch(wholeOf: catalogue)
    rest = Mutex(stretches.dropLast())
    count = stretches.count
    self.progress = progress
  }

  /// Checks the last stretch, and then others from the back, until none is left.
  func auditsFromTheBack(in database: Database) throws -> [ChainAudit] {
    try [audit(last, in: database)] + audits(in: database) { $0.popLast() }
  }

  /// Checks stretches from the front, until none is left.
  ///
  /// There the long ones are: a register mostly begins with a change that takes in a whole annex.
  func auditsFromTheFront(in database: Database) throws -> [ChainAudit] {
    try audits(in: database) { $0.popFirst() }
  }

  private func audits(
    in database: Database, taking take: (inout ArraySlice<ChainStretch>) -> ChainStretch?
  ) throws -> [ChainAudit] {
    var audits: [ChainAudit] = []
    while let stretch = rest.withLock({ take(&$0) }) {
      audits.append(try audit(stretch, in: database))
    }
    return audits
  }

  private func audit(_ stretch: ChainStretch, in database: Database) throws -> ChainAudit {
    let chain = Chain(of: database, at: path, catalogue)
    let audit = try ChainAudit(chain, as: register, stretch, keeping: wanted)
    let done = checked.withLock { done in
      done += 1
      return done
    }
    progress(done, of: count)
    // Then the whole is checked again, to tell all that is wrong.
    if !audit.findings.isEmpty { rest.withLock { $0 = [] } }
    return audit
  }
}
