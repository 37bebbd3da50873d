/// What a person states: a value, or that there is none.
public enum Stated<Content: Hashable & Sendable>: Hashable, Sendable {
  /// There is one, and this is it.
  case given(Content)
  /// There is none: what held so far ends.
  case nothing

  /// The value, or nothing.
  public var value: Content? {
    guard case .given(let content) = self else { return nil }
    return content
  }
}
