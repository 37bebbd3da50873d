import Files
import JSONText
import Processes
import Register
import Sharing

/// The hub of a shared register, as `stand-hub` speaks with it, the program beside this one.
///
/// PostgreSQL's library brings TLS, Kerberos and the names of hosts with it, which a question needs none of. The program
/// is started once for a command, and again where its connection broke.
final class HubProgram: Hub {
  private let program: String
  private let address: HubAddress
  private var conversation: Conversation?

  /// How many seconds nothing may come of what is quick, of what is read, and of what has much to do.
  private static let patience = (quick: 15, reading: 10, working: 900)
  /// The longest line that is taken, in bytes: more than a register has in a change.
  private static let longestLine = 900_000_000

  /// Starts the program, and connects.
  ///
  /// - Throws: `HubError`, or `RegisterError` where the program is not there.
  init(at address: HubAddress) throws {
    program = try Companion.path(of: "stand-hub", that: "a hub is spoken with by stand-hub")
    self.address = address
    _ = try connected()
  }

  private func connected(
    within seconds: Int = patience.quick
  ) throws(HubError) -> Conversation {
    if let conversation { return conversation }
    do {
      let conversation = try Conversation(with: program)
      try conversation.ask(HubRequest.open(url: address.url, name: address.name).line)
      switch try Self.reply(of: conversation, within: min(seconds, Self.patience.quick)) {
      case .done: break
      case .failed(let error): throw error
      default: throw HubError(.unreachable, "stand-hub answered something that was not asked")
      }
      self.conversation = conversation
      return conversation
    } catch let error as HubError {
      // Nothing was asked yet that could be done.
      throw HubError(error.kind == .silent ? .unreachable : error.kind, error.words)
    } catch {
      throw HubError(.unreachable, "stand-hub: \(error)")
    }
  }

  /// Asks something, and gives the reply.
  private func reply(to request: HubRequest, within seconds: Int) throws(HubError) -> HubReply {
    let conversation = try connected(within: seconds)
    do {
      try conversation.ask(request.line)
      let reply = try Self.reply(of: conversation, within: seconds)
      guard case .failed(let error) = reply else { return reply }
      throw error
    } catch {
      throw broken(by: error)
    }
  }

  private static func reply(of conversation: Conversation, within seconds: Int) throws -> HubReply {
    guard let line = try conversation.answer(atMost: 1 << 20, within: seconds) else {
      throw HubError(.silent, "stand-hub ended")
    }
    return try HubReply(reading: line)
  }

  /// Puts in words why a conversation did not go on; where it cannot, the next request begins another.
  private func broken(by error: any Error) -> HubError {
    let known = error as? HubError
    if known?.kind != .refused { conversation = nil }
    if let known { return known }
    if let error = error as? FileError, error.isLate {
      return HubError(.silent, "no answer came for some seconds")
    }
    return HubError(.silent, "stand-hub: \(error)")
  }

  func head() throws(HubError) -> HubHead? {
    switch try reply(to: .head, within: Self.patience.quick) {
    case .head(let head): return head
    case .nothing: return nil
    default: throw broken(by: Self.unexpected)
    }
  }

  private static let unexpected = HubError(
    .silent, "stand-hub answered something that was not asked")

  func visitChanges(
    after number: Int, upTo last: Int, _ take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    try visitLines(of: .after(number, upTo: last)) { line, _ in try take(line) }
  }

  func visitWitnesses(
    from first: Int, upTo last: Int, _ visit: (HubWitness) throws -> Void
  ) throws {
    try visitLines(of: .witnesses(from: first, upTo: last)) { _, reply in
      if case .witness(let witness) = reply { try visit(witness) }
    }
  }

  /// Gives the lines of an answer, each with the reply that it is, where it is one, up to its end.
  private func visitLines(
    of request: HubRequest, _ visit: (ArraySlice<UInt8>, HubReply?) throws -> Void
  ) throws {
    let conversation = try connected()
    // Whatever keeps it from its end, the rest is not read.
    self.conversation = nil
    do {
      try conversation.ask(request.line)
    } catch {
      throw broken(by: error)
    }
    while true {
      let line: ArraySlice<UInt8>
      do {
        guard
          let next = try conversation.answer(
            atMost: Self.longestLine, within: Self.patience.reading)
        else { throw HubError(.silent, "stand-hub ended") }
        line = next
      } catch {
        throw broken(by: error)
      }
      let reply = line.starts(with: "{\"hub\"".utf8) ? try? HubReply(reading: line) : nil
      switch reply {
      case .end:
        self.conversation = conversation
        return
      case .failed(let error): throw error
      default: try visit(line, reply)
      }
    }
  }

  func append(
    _ change: HandedChange, within seconds: Int, after doubt: HubError?
  ) throws(HubError) -> HubAnswer {
    let end = Monotonic.seconds + seconds
    // What was sent, and whose answer was lost; the same change is sent again, which the hub knows.
    var doubt = doubt
    repeat {
      do throws(HubError) {
        let left = max(1, end - Monotonic.seconds)
        guard case .answer(let answer) = try reply(to: .append(change), within: left) else {
          throw broken(by: Self.unexpected)
        }
        return answer
      } catch {
        if error.kind == .silent {
          doubt = error
        } else if doubt == nil {
          throw error
        }
      }
      Monotonic.pause(milliseconds: 200)
    } while Monotonic.seconds < end
    throw doubt ?? Self.unexpected
  }

  func appendMany(_ changes: [HandedChange]) throws(HubError) {
    let conversation = try connected()
    for change in changes {
      do throws(FileError) {
        try conversation.ask(HubRequest.put(change).line)
      } catch {
        throw broken(by: error)
      }
    }
    try work(.commit)
  }

  func make(header: [UInt8]) throws(HubError) { try work(.make(header: header)) }

  func upgrade(header: [UInt8]) throws(HubError) { try work(.upgrade(header: header)) }

  func finish() throws(HubError) { try work(.finish) }

  private func work(_ request: HubRequest) throws(HubError) {
    guard case .done = try reply(to: request, within: Self.patience.working) else {
      throw broken(by: Self.unexpected)
    }
  }
}

extension HubReach {
  /// By way of `stand-hub`.
  static var process: HubReach {
    HubReach(clock: .system, telling: StandardError.write) { try HubProgram(at: $0) }
  }
}
