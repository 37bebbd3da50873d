import Annex
import Register

/// What a status speaks of and does not say, in words for the person who can say it.
enum ReadingNotes {
  /// What the words of a status say is over, and what they only speak of, unless the person stated it.
  static func notes(on recorded: RecordedStatus) -> [String] {
    guard let derivation = recorded.derivation else { return [] }
    let status = recorded.status
    let ended = derivation.ended.filter { ended in
      !status.signals.contains { $0.kind == ended.kind }
    }
    let open = derivation.mentions.filter { mention in
      switch mention.subject {
      case .phase: status.phase.basis != .stated
      case .signal(let kind): !status.signals.contains { $0.kind == kind }
      case .target: status.target.basis != .stated
      }
    }
    return ended.map { "\($0.kind.words) is over (\(quoted($0.quote ?? "")))" } + open.map(words)
  }

  /// What is spoken of, as what, in which words, and how to say that it is so.
  static func words(of mention: Mention) -> String {
    let spoken = "is spoken of as \(mention.category.words) (\(quoted(mention.quote)))"
    return switch mention.subject {
    case .phase(let phase):
      "\(PhaseLook(phase).word) \(spoken); --phase \(phase.rawValue) says that it is so"
    case .signal(let kind):
      "\(kind.words) \(spoken); --signal \(kind.rawValue) says that it holds"
    case .target: "a target date \(spoken); --target says which day"
    }
  }

  private static func quoted(_ quote: String) -> String { "\"\(quote)\"" }
}

extension Category {
  /// Why something that is spoken of is not taken for so, in a word or two.
  fileprivate var words: String {
    switch self {
    case .other: "somebody else's"
    case .part: "a part or a step"
    case .partly: "done but for a part"
    case .ended: "over"
    case .denied: "denied"
    case .past: "past"
    case .possible: "possible"
    case .future: "still to come"
    case .imprecise: "no day"
    }
  }
}
