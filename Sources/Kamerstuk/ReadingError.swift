extension Kamerstuk {
  /// Why a text is not the citation of one paper.
  public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and what was expected.
    public let message: String
    /// Where in the text, in characters counted from 1.
    public let column: Int

    /// The message.
    public var description: String { message }

    static let example = "expected a citation such as Kamerstukken II 2023/24, 31066, nr. 1339"
  }
}
