public import Annex

/// A line and what holds for it on a date.
public struct LineState: Hashable, Sendable {
  /// The line's number.
  public let line: Int
  /// The heading that it stands under.
  public let theme: String?
  /// The ambition that it stands under; nothing outside the strategy.
  public let ambition: Ambition?
  /// What is done.
  public internal(set) var measure: Measure
  /// Why and how, under this ambition.
  public internal(set) var explanation: String
  /// Who answers for it, as written; nothing where nobody is named.
  public let owner: String?
  /// What holds; nothing where no status was recorded by the date.
  public internal(set) var status: StatusUpdate?
  /// Since when that has held; nothing where it was not asked for.
  public internal(set) var since: Since?
  /// When that was said again last, by a person or an edition; nothing where nobody did, or where it was not asked for.
  public internal(set) var confirmed: Confirmation?
  /// The notifications of it, oldest first: the annex's column.
  public let notifications: [Notification]
  /// When Parliament was told of it, by a notification or an edition with its letter, oldest first.
  public internal(set) var tellings: [Telling]
  /// Whether an edition had it, and the last one has not.
  ///
  /// That says nothing of the line itself: what holds for it holds on.
  public let isDropped: Bool
  /// In which measures its measure goes on, each with how: `VM 38 · Invorderingspauze (merged)`.
  public internal(set) var goesOnIn: [String] = []
  /// The footnotes of its cells; empty where they were not asked for.
  public internal(set) var notes: [CellNote] = []
  /// The footnotes of the theme above it likewise: their words.
  public internal(set) var themeNotes: [String] = []

  /// What the strategy wants: its words, and where they stand.
  public struct Ambition: Hashable, Sendable {
    /// The words.
    public let title: String
    /// The page in the strategy, as written.
    public let page: String?
  }
}
