public import Kamerstuk

/// What a footnote says, whatever its number: two that cite the same paper are one.
public enum FootnoteKey: Hashable, Sendable {
  /// It cites the paper that told Parliament.
  case kamerstuk(Kamerstuk)
  /// It only remarks, in these words; an edition may have several copies, counted from 0.
  case remark(String, copy: Int)

  /// Whether it only remarks.
  public var isRemark: Bool {
    if case .remark = self { true } else { false }
  }
}

/// A footnote of a document, with the number that it has there.
public struct Footnote: Hashable, Sendable {
  /// Its number, from 1 on in the order in which marks first lead to it.
  public let number: Int
  /// What it says.
  public let key: FootnoteKey
  /// Its words, without spaces around them.
  public let text: String

  /// Its mark: `²`, `¹⁰`.
  public var mark: String { Self.mark(number) }

  static func mark(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
