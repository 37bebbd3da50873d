import Files
import JSONText
import Sharing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Speaks with PostgreSQL for `stand`: requests on standard input, one a line, and replies on standard output, until
/// the input ends.
///
/// It verifies nothing, for `stand` believes nothing that it says.
@main
enum StandHub {
  static func main() {
    if CommandLine.arguments.dropFirst() == ["--version"] {
      try? Output.standard.write("stand-hub 0.1.0-dev\n")
      return
    }
    do {
      try serve()
    } catch {
      try? Output.error.write("stand-hub: \(error)\n")
      exit(70)
    }
  }

  /// The longest line that is read: more than SQLite has in a text.
  private static let longest = 1 << 30

  private static func serve() throws {
    let requests = try LineReader(.standard)
    var hub: PostgreSQLHub?
    while let line = try requests.next(atMost: longest) {
      do {
        let request = try HubRequest(reading: line)
        if case .open(let url, let name) = request {
          hub = try PostgreSQLHub(at: url, named: name)
          try reply(.done)
        } else if let hub {
          try answer(request, from: hub)
        } else {
          throw HubError(.refused, "no hub is open")
        }
      } catch let error as HubError {
        try reply(.failed(error))
      } catch let error as JSONError {
        try reply(.failed(HubError(.refused, "a request is no JSON: expected \(error.expected)")))
      }
    }
  }

  private static func reply(_ reply: HubReply) throws {
    try Output.standard.write(reply.line)
  }

  private static func answer(_ request: HubRequest, from hub: PostgreSQLHub) throws {
    switch request {
    case .open: break
    case .head: try reply(try hub.head().map(HubReply.head) ?? .nothing)
    case .after(let number, let last):
      // Lines are written many at once.
      var waiting: [UInt8] = []
      try hub.visitChanges(after: number, upTo: last) { line in
        waiting += line.utf8
        waiting.append(UInt8(ascii: "\n"))
        guard waiting.count >= 1 << 16 else { return }
        try Output.standard.write(waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try Output.standard.write(waiting + HubReply.end.line)
    case .witnesses(let first, let last):
      var waiting: [UInt8] = []
      try hub.visitWitnesses(from: first, upTo: last) { witness in
        waiting += HubReply.witness(witness).line
        guard waiting.count >= 1 << 16 else { return }
        try Output.standard.write(waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try Output.standard.write(waiting + HubReply.end.line)
    case .append(let change): try reply(.answer(try hub.append(change)))
    case .put(let change): hub.put(change)
    case .commit:
      try hub.commit()
      try reply(.done)
    case .make(let header):
      try hub.make(header: header, register: try register(in: header))
      try reply(.done)
    case .upgrade(let header):
      try hub.upgrade(header: header)
      try reply(.done)
    case .finish:
      try hub.finish()
      try reply(.done)
    }
  }

  /// The register's id in the first line of an export.
  private static func register(in header: [UInt8]) throws -> String {
    var register = ""
    var scanner = JSONScanner(header[...])
    try scanner.object { scanner, name in
      if name.elementsEqual("register".utf8) {
        register = String(decoding: try scanner.text(), as: UTF8.self)
      } else {
        try scanner.skip()
      }
    }
    return register
  }
}
