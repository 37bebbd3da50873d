/// Something about a line that is not as it was.
public struct Difference: Hashable, Sendable {
  /// The line's number.
  public let line: Int
  /// The ambition that it stands under; nothing outside the strategy.
  public let ambition: String?
  /// The number of its measure.
  public let measureID: Int
  /// The title of its measure.
  public let measure: String
  /// The numbers of its measure as written.
  public let code: String?
  /// The numbers of its measure.
  public let numbers: [Int]
  /// What is not as it was.
  public let kind: Kind
  /// What it was; nothing where there was nothing.
  public let old: String?
  /// What it is; nothing where there is nothing.
  public let new: String?

  /// Creates a difference.
  public init(
    line: Int, ambition: String?, measureID: Int, measure: String, code: String?, numbers: [Int],
    kind: Kind, old: String?, new: String?
  ) {
    self.line = line
    self.ambition = ambition
    self.measureID = measureID
    self.measure = measure
    self.code = code
    self.numbers = numbers
    self.kind = kind
    self.old = old
    self.new = new
  }

  /// What of a line can differ.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The line was not there. What is new is its status.
    case appeared
    /// The line is no longer there. What is old is its status.
    case dropped
    /// The line is in an edition again, after one that did not have it. What is new is its status.
    case reappeared
    /// The title of the measure, or the words or the page of the ambition.
    case title
    /// The numbers of the measure.
    case code
    /// The theme that it stands under.
    case moved
    /// The explanation.
    case explanation
    /// Who answers for it.
    case owner
    /// The words of the status.
    case status
    /// The phase.
    case phase
    /// The target date.
    case targetDate = "target_date"
    /// A signal, come or gone.
    case signal
    /// A measure in which the measure goes on: merged or split.
    case goesOnIn = "goes_on_in"
    /// A date on which Parliament was told.
    case notified
    /// A footnote of a cell: `status: Uitgezonderd de kade.`
    case note
  }
}
