public import Kamerstuk

/// A Kamerstuk with the words that cited it.
public struct Citation: Hashable, Sendable {
  /// The paper.
  public let kamerstuk: Kamerstuk
  /// The words, kept because they can say more than the paper's name: a page, a replacement.
  public let cited: String

  /// Reads a citation.
  ///
  /// - Throws: `Kamerstuk.ReadingError`.
  public init(reading text: String) throws(Kamerstuk.ReadingError) {
    kamerstuk = try Kamerstuk(reading: text)
    cited = text
  }
}
