public import Dates

/// A text that has all the words that were searched for.
public struct SearchHit: Hashable, Sendable {
  /// What the text is.
  public let kind: Kind
  /// Its row in the register: `s12`, `w7`.
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
  }
}
