public import Dates

/// A text that has all the words that were searched for.
public struct SearchHit: Hashable, Sendable {
  /// What the text is.
  public let kind: Kind
  /// Its row in the register: `s12`, `w7`; of a Kamerstuk the name under which it is published.
  public let id: String
  /// The line that it is about; nothing where it is about more than one.
  public let line: Int?
  /// The ambition that it stands under, as it is worded last, or the one that it words.
  public let ambition: LineState.Ambition?
  /// The measure, as it is worded last; nothing for an ambition or a theme.
  public let measure: Measure?
  /// The date from which it holds.
  public let holdsFrom: CalendarDate
  /// The words in their context.
  public let snippet: Snippet
  /// The whole text.
  public let text: String
  /// Whether it was corrected or taken back since.
  public let isSuperseded: Bool
  /// The change that recorded it.
  public let change: Change

  /// What a text can be.
  public enum Kind: String, Sendable {
    /// What was said of a line.
    case status
    /// Why and how, of a measure under an ambition.
    case explanation
    /// The title of a measure.
    case title
    /// The words of an ambition.
    case ambition
    /// A heading over ambitions.
    case theme
    /// A Kamerstuk that is cited.
    case letter
  }
}

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
  static let open: Unicode.Scalar = "\u{e000}"
  static let close: Unicode.Scalar = "\u{e001}"
  /// With which both begin in UTF-8.
  private static let firstByte: UInt8 = 0xee

  /// Reads a text in which matches stand between marks.
  init(marked: String) {
    var pieces: [Piece] = []
    let scalars = marked.unicodeScalars
    var start = scalars.startIndex
    var isMatch = false
    func end(at place: String.Index) {
      guard start < place else { return }
      pieces.append(Piece(text: String(scalars[start..<place]), isMatch: isMatch))
    }
    // A scalar that no mark can be is passed by its first byte, which is much the quicker.
    var place = scalars.startIndex
    while let mark = marked.utf8[place...].firstIndex(of: Self.firstByte) {
      place = scalars.index(after: mark)
      guard scalars[mark] == Self.open || scalars[mark] == Self.close else { continue }
      end(at: mark)
      isMatch = scalars[mark] == Self.open
      start = place
    }
    end(at: scalars.endIndex)
    self.pieces = pieces
  }

  /// The text with each match between two marks.
  public func marked(_ open: String, _ close: String) -> String {
    pieces.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
  }
}
