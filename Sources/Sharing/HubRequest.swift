internal import JSONText

/// What `stand` asks of `stand-hub`: a JSON object on a line.
public enum HubRequest: Hashable, Sendable {
  /// Connects to the database of a URL, for the register of a name. It comes first.
  case open(url: String, name: String)
  /// How far the hub is: a `head`, or `nothing`.
  case head
  /// The changes behind one, up to another: each as its line, and an `end`.
  case after(Int, upTo: Int)
  /// What the hub witnessed: a `witness` each, and an `end`.
  case witnesses(from: Int, upTo: Int)
  /// A change to add: `took`, or `overtaken`.
  case append(HandedChange)
  /// The same without an answer yet: the next `commit` has one for all that were put.
  case put(HandedChange)
  /// Whether all that was put is there: `done`.
  case commit
  /// The register's place, made with the first line of an export: `done`.
  case make(header: [UInt8])
  /// The first line of an export of a newer `stand`: `done`.
  case upgrade(header: [UInt8])
  /// That all is shared: `done`.
  case finish
}

extension HubRequest {
  /// The request as a line, with its end.
  public var line: [UInt8] {
    switch self {
    case .open(let url, let name):
      Self.line([("ask", .string("open")), ("url", .string(url)), ("name", .string(name))])
    case .head: Self.line([("ask", .string("head"))])
    case .after(let number, let last):
      Self.line([("ask", .string("after")), ("number", .number(number)), ("last", .number(last))])
    case .witnesses(let first, let last):
      Self.line([
        ("ask", .string("witnesses")), ("number", .number(first)), ("last", .number(last)),
      ])
    case .append(let change): Self.line(handing: change, as: "append")
    case .put(let change): Self.line(handing: change, as: "put")
    case .commit: Self.line([("ask", .string("commit"))])
    case .make(let header): Self.line(of: "make", with: header)
    case .upgrade(let header): Self.line(of: "upgrade", with: header)
    case .finish: Self.line([("ask", .string("finish"))])
    }
  }

  private static func line(_ members: [(String, JSON)]) -> [UInt8] {
    JSON.object(members).line + "\n".utf8
  }

  /// A line with a value that is JSON already as its last member.
  private static func line(
    of ask: String, _ members: [(String, JSON)] = [], with content: [UInt8]
  ) -> [UInt8] {
    var line = JSON.object([("ask", .string(ask))] + members).line
    line.removeLast()
    line += ",\"line\":".utf8
    line += content
    line += "}\n".utf8
    return line
  }

  private static func line(handing change: HandedChange, as ask: String) -> [UInt8] {
    line(
      of: ask,
      [
        ("number", .number(change.number)), ("previous", .string(change.previous)),
        ("hash", .string(change.hash)),
      ], with: change.line)
  }

  /// Reads a request.
  ///
  /// - Throws: `JSONError`, or ``HubError`` where it asks nothing that is known.
  public init(reading line: ArraySlice<UInt8>) throws {
    let message = try HubMessage(line, kind: "ask")
    func change() throws(HubError) -> HandedChange {
      HandedChange(
        number: try message.number("number"), previous: try message.text("previous"),
        hash: try message.text("hash"), line: message.content)
    }
    switch message.kind {
    case "open": self = .open(url: try message.text("url"), name: try message.text("name"))
    case "head": self = .head
    case "after": self = .after(try message.number("number"), upTo: try message.number("last"))
    case "witnesses":
      self = .witnesses(from: try message.number("number"), upTo: try message.number("last"))
    case "append": self = .append(try change())
    case "put": self = .put(try change())
    case "commit": self = .commit
    case "make": self = .make(header: message.content)
    case "upgrade": self = .upgrade(header: message.content)
    case "finish": self = .finish
    default: throw HubError(.refused, "stand-hub does not know the request \(message.kind)")
    }
  }
}
