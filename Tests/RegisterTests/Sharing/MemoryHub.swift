import Dates
import Foundation
import Register
import Sharing

/// A hub in memory: it keeps the order of changes, believes every line, and fails as a test wants it to.
final class MemoryHub: Hub, @unchecked Sendable {
  /// What becomes of the next change that is handed over.
  enum Fault {
    /// Nothing is sent.
    case unreachable
    /// It is sent, and no answer comes; it may have got there.
    case silent(isThere: Bool)
    /// It is refused.
    case refused(String)
    /// Something else happens first.
    case after(() throws -> Void)
  }

  private(set) var header: [UInt8]?
  private(set) var changes: [HandedChange] = []
  private(set) var isShared = false
  var faults: [Fault] = []
  /// Whether nobody can reach it.
  var isDown = false
  /// What it says of how far it is, where that is not so.
  var lie: ((HubHead) -> HubHead)?
  /// The lines that it gives, where they are not those that it took.
  var lines: (([HandedChange]) -> [[UInt8]])?
  /// What was told to the person.
  private(set) var told: [String] = []

  static let address = HubAddress(url: "postgresql://hub/registers", name: "register")

  func reach(by clock: WallClock = .system) -> HubReach {
    HubReach(clock: clock, telling: { [self] in told.append($0) }) { [self] _ in
      try refuseDown()
      return self
    }
  }

  private func refuseDown() throws(HubError) {
    guard isDown else { return }
    throw HubError(.unreachable, "connection to server at \"hub\" failed: Connection refused")
  }

  private var register: String {
    let object = try? JSONSerialization.jsonObject(with: Data(header ?? [])) as? [String: Any]
    return object?["register"] as? String ?? ""
  }

  func head() throws(HubError) -> HubHead? {
    try refuseDown()
    guard header != nil else { return nil }
    let head = HubHead(
      register: register, number: changes.count, hash: changes.last?.hash, isShared: isShared)
    return lie?(head) ?? head
  }

  func visitChanges(
    after number: Int, upTo last: Int, _ take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    try refuseDown()
    let wanted = Array(changes.dropFirst(number).prefix(last - number))
    for line in lines?(wanted) ?? wanted.map(\.line) { try take(line[...]) }
  }

  func visitWitnesses(
    from first: Int, upTo last: Int, _ visit: (HubWitness) throws -> Void
  ) throws {
    try refuseDown()
    for change in changes where (first...max(first, last)).contains(change.number) {
      try visit(
        HubWitness(
          number: change.number, hash: change.hash, recorder: "bert",
          receivedAt: 1_700_000_000_000_000))
    }
  }

  func append(
    _ change: HandedChange, within seconds: Int, after doubt: HubError?
  ) throws(HubError) -> HubAnswer {
    // What was sent before may be there, however it goes now.
    if isDown, let doubt { throw doubt }
    try refuseDown()
    if !faults.isEmpty {
      switch faults.removeFirst() {
      case .unreachable: throw doubt ?? HubError(.unreachable, "connection refused")
      case .refused(let words): throw doubt ?? HubError(.refused, words)
      case .silent(let isThere):
        if isThere { _ = take(change) }
        throw HubError(.silent, "no answer came for some seconds")
      case .after(let deed): try? deed()
      }
    }
    return take(change)
  }

  private func take(_ change: HandedChange) -> HubAnswer {
    if changes.contains(change) { return .took }
    guard change.number == changes.count + 1,
      change.previous == changes.last?.hash ?? change.previous
    else { return .overtaken }
    changes.append(change)
    return .took
  }

  func appendMany(_ many: [HandedChange]) throws(HubError) {
    for change in many where take(change) == .overtaken {
      throw HubError(.refused, "another was first")
    }
  }

  /// Takes a change from somebody whose program is not `stand`.
  func slip(_ change: HandedChange) { changes.append(change) }

  /// Loses its newest changes.
  func lose(_ count: Int) { changes.removeLast(count) }

  func make(header: [UInt8]) throws(HubError) { self.header = header }

  func upgrade(header: [UInt8]) throws(HubError) { self.header = header }

  func finish() throws(HubError) { isShared = true }
}

/// The hub through which the registers of a test are shared.
enum TestHub {
  @TaskLocal static var reach: HubReach?
}

extension Register {
  /// Records likewise, in the hub of the test where the register is shared.
  func recordingAnywhere<Result>(
    by recorder: Recorder, _ record: (Recording) throws -> Result
  ) throws -> Result {
    try recording(by: recorder, through: TestHub.reach, record)
  }
}
