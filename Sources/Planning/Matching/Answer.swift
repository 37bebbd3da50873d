/// What a person says of a thing of the table that cannot be told for certain.
public struct Answer: Hashable, Sendable {
  /// What the thing is.
  public let kind: Kind
  /// The line of the source on which it stands, counted from 1.
  public let sourceLine: Int
  /// The known thing that it is, by its id; nothing where it is new.
  public let known: Int?

  /// Creates an answer.
  public init(kind: Kind, sourceLine: Int, known: Int?) {
    self.kind = kind
    self.sourceLine = sourceLine
    self.known = known
  }

  /// What can be matched.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A heading.
    case theme
    /// What the strategy wants.
    case ambition
    /// What is done.
    case measure
  }
}

/// A thing of the table that may be one that the register knows, or may be new.
public struct OpenMatch: Hashable, Sendable {
  /// What it is.
  public let kind: Answer.Kind
  /// The line of the source on which it first stands, counted from 1.
  public let sourceLine: Int
  /// What the table calls it.
  public let title: String
  /// What it may be.
  public let candidates: [Candidate]

  /// A known thing that is not in the table under a name of its own.
  public struct Candidate: Hashable, Sendable {
    /// The row that words it: `w7`.
    public let name: String
    /// What it is called.
    public let title: String
    /// The heading that it stands under.
    public let place: String?
    /// What was said of it last.
    public let words: String?
  }
}

/// Why an answer cannot be taken.
public enum AnswerError: Error, Hashable, Sendable {
  /// No such thing stands on that line of the source.
  case nothingThere(Answer)
  /// The register has no such thing.
  case unknown(Answer)
  /// Two answers, or an answer and the table itself, give one known thing to two.
  case givenTwice(Answer)
}
