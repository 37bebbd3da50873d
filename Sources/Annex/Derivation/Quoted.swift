/// Something that words say, with the words.
public struct Quoted<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What they say.
  public let content: Content
  /// The words, exactly as they stand in the text.
  public let quote: String
}
