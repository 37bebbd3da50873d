/// Words in their context: what was searched for, and what stands around it.
public struct Snippet: Hashable, Sendable {
  /// Its pieces, in order.
  public let pieces: [Piece]

  /// A run of text that matches, or that does not.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether it is what was searched for.
    public let isMatch: Bool
  }

  /// What stands before a match and behind it: characters for private use, which no prose holds
  /// (https://www.unicode.org/faq/private_use.html).
  static let open = "\u{e000}"
  static let close = "\u{e001}"

  /// Reads a text in which matches stand between marks.
  init(marked: String) {
    var pieces: [Piece] = []
    var text = String.UnicodeScalarView()
    var isMatch = false
    func end() {
      if !text.isEmpty { pieces.append(Piece(text: String(text), isMatch: isMatch)) }
      text = String.UnicodeScalarView()
    }
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{e000}":
        end()
        isMatch = true
      case "\u{e001}":
        end()
        isMatch = false
      default: text.append(scalar)
      }
    }
    end()
    self.pieces = pieces
  }

  /// The text with each match between two marks.
  public func marked(_ open: String, _ close: String) -> String {
    pieces.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
  }
}
