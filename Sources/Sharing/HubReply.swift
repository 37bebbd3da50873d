internal import JSONText

/// What `stand-hub` answers: a JSON object on a line.
///
/// Between them stand the lines of changes as they are.
public enum HubReply: Hashable, Sendable {
  /// It is done.
  case done
  /// How far the hub is.
  case head(HubHead)
  /// The hub has no register of the name.
  case nothing
  /// What the hub witnessed of a change.
  case witness(HubWitness)
  /// No more comes.
  case end
  /// What came of an append.
  case answer(HubAnswer)
  /// It is not done.
  case failed(HubError)
}

extension HubReply {
  /// The reply as a line, with its end.
  public var line: [UInt8] { JSON.object(members).line + "\n".utf8 }

  private var members: [(String, JSON)] {
    switch self {
    case .done: [("hub", .string("done"))]
    case .nothing: [("hub", .string("nothing"))]
    case .end: [("hub", .string("end"))]
    case .head(let head):
      [
        ("hub", .string("head")), ("register", .string(head.register)),
        ("number", .number(head.number)), ("hash", .string(head.hash ?? "")),
        ("shared", .number(head.isShared ? 1 : 0)),
      ]
    case .witness(let witness):
      [
        ("hub", .string("witness")), ("number", .number(witness.number)),
        ("hash", .string(witness.hash)), ("recorder", .string(witness.recorder)),
        ("received_at", .number(Int(witness.receivedAt))),
      ]
    case .answer(.took): [("hub", .string("took"))]
    case .answer(.overtaken): [("hub", .string("overtaken"))]
    case .failed(let error):
      [("hub", .string(error.kind.rawValue)), ("why", .string(error.words))]
    }
  }

  /// Reads a reply.
  ///
  /// - Throws: `JSONError`, or ``HubError`` where it answers nothing that is known.
  public init(reading line: ArraySlice<UInt8>) throws {
    let message = try HubMessage(line, kind: "hub")
    switch message.kind {
    case "done": self = .done
    case "nothing": self = .nothing
    case "end": self = .end
    case "head":
      let hash = try message.text("hash")
      self = .head(
        HubHead(
          register: try message.text("register"), number: try message.number("number"),
          hash: hash.isEmpty ? nil : hash, isShared: try message.number("shared") == 1))
    case "witness":
      self = .witness(
        HubWitness(
          number: try message.number("number"), hash: try message.text("hash"),
          recorder: try message.text("recorder"),
          receivedAt: Int64(try message.number("received_at"))))
    case "took": self = .answer(.took)
    case "overtaken": self = .answer(.overtaken)
    default:
      guard let kind = HubError.Kind(rawValue: message.kind) else {
        throw HubError(.silent, "stand-hub answered something that is not known")
      }
      self = .failed(HubError(kind, try message.text("why")))
    }
  }
}
