internal import Annex

/// How a measure, and where it stands, is called from a date on.
///
/// What is not given stays as it is.
public struct Rewording: Hashable, Sendable {
  /// The title of the measure.
  public var title: String?
  /// The codes of the measure as they are written, or that it has none.
  public var numbers: Stated<String>?
  /// The explanation of the measure under an ambition.
  public var explanation: String?
  /// The words of the ambition.
  public var ambition: String?
  /// The page of the ambition in the strategy.
  public var page: String?
  /// The title of the theme.
  public var theme: String?

  /// Creates a rewording.
  public init(
    title: String? = nil, numbers: Stated<String>? = nil, explanation: String? = nil,
    ambition: String? = nil, page: String? = nil, theme: String? = nil
  ) {
    self.title = title
    self.numbers = numbers
    self.explanation = explanation
    self.ambition = ambition
    self.page = page
    self.theme = theme
  }

  /// Whether nothing is given.
  public var isEmpty: Bool { !isOfMeasure && !isOfLine }
  /// Whether it is about the measure itself.
  var isOfMeasure: Bool { title != nil || numbers != nil }
  /// Whether it is about where the measure stands, so that one line must be meant.
  public var isOfLine: Bool { explanation != nil || isOfAmbition || isOfTheme }
  /// Whether it is about the ambition that the measure stands under.
  var isOfAmbition: Bool { ambition != nil || page != nil }
  /// Whether it is about the theme that the measure stands under.
  var isOfTheme: Bool { theme != nil }

  /// The codes that are stated; none where the measure has none from then on.
  func readCodes() throws(RegisterError) -> [String]? {
    guard let numbers else { return nil }
    guard let written = numbers.value else { return [] }
    do {
      return try MeasureCodes(reading: written, as: .anything).all
    } catch {
      throw RegisterError(.usage, error.description)
    }
  }
}
