/// Every measure of the register with its lines: what a person can name.
public struct Directory: Sendable {
  /// The measures, in the order in which they were recorded.
  public let entries: [Entry]

  /// The measure of a line, on that line alone.
  public func entry(of line: Int) -> Entry? {
    entries.lazy.compactMap { entry in
      entry.lines.first { $0.line == line }.map { Entry(measure: entry.measure, lines: [$0]) }
    }.first
  }

  /// A measure and the lines that it stands on.
  public struct Entry: Hashable, Sendable {
    /// The measure, as it is worded last.
    public let measure: Measure
    /// Its lines, in the order in which they were recorded.
    public let lines: [Place]
  }

  /// A line: the place where a measure stands.
  public struct Place: Hashable, Sendable {
    /// The line's number.
    public let line: Int
    /// The ambition that it stands under; nothing outside the strategy.
    public let ambition: LineState.Ambition?

    /// The ambition as a person names it, with its page.
    public var name: String {
      ambition?.name ?? "N.v.t. (outside the strategy)"
    }
  }
}
