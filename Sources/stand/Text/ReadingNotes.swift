import Annex
import Register

/// What a status speaks of and does not say, in words for the person who can say it.
enum ReadingNotes {
  /// What ended with a status and what it kept, and what its words only speak of, unless the person stated it.
  static func notes(on recorded: RecordedStatus) -> [String] {
    let status = recorded.status
    let ended = status.ended.map { signal in
      signal.quote.map { "\(signal.kind.words) is over (\(quoted($0)))" }
        ?? "\(signal.kind.words) ends"
    }
    let mentions = recorded.derivation?.mentions ?? []
    let kept = status.signals.filter { $0.basis == .kept }.map(\.kind)
    let doubted = kept.compactMap { kind in
      mentions.first { $0.subject == .signal(kind) }.map { mention in
        "\(kind.words) stays, which is spoken of as \(mention.category.words) (\(quoted(mention.quote))); "
          + "--no-signal \(kind.rawValue) ends it"
      }
    }
    let plain = kept.filter { kind in !mentions.contains { $0.subject == .signal(kind) } }
    let open = mentions.filter { mention in
      switch mention.subject {
      case .phase: status.phase.basis != .stated
      case .signal(let kind): !(status.signals + status.ended).contains { $0.kind == kind }
      case .target: status.target.basis != .stated
      }
    }
    return ended + staying(plain) + doubted
      + open.map { mention in
        guard mention.subject == .target, status.target.basis == .derived else {
          return words(of: mention)
        }
        return "the target date takes the place of another (\(quoted(mention.quote)))"
      }
  }

  private static func staying(_ kinds: [Signal.Kind]) -> [String] {
    switch kinds.count {
    case 0: []
    case 1: kinds.map { "\($0.words) stays; --no-signal \($0.rawValue) ends it" }
    default:
      [
        "\(kinds.map(\.words).joined(separator: ", ")) stay; --no-signal ends one, --signal none all"
      ]
    }
  }

  /// What is spoken of, as what, in which words, and how to say that it is so.
  static func words(of mention: Mention) -> String {
    guard mention.category != .unannounced else {
      return
        "\(quoted(mention.quote)) is not taken for the target date, for no words are known there that announce "
        + "one; --target says that it is"
    }
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
    case .asked: "asked"
    case .contradicted: "one of several that cannot all be so"
    case .imprecise: "none that is known"
    case .unannounced: "a date alone"
    }
  }
}
