public import Annex
public import Dates

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
  /// Who answers for the measure under an ambition, or that nobody does.
  public var owner: Stated<String>?
  /// The measures in which the measure goes on.
  public var successors: Successors?
  /// The words of the ambition.
  public var ambition: String?
  /// The page of the ambition in the strategy.
  public var page: String?
  /// The title of the theme.
  public var theme: String?

  /// Whether nothing but a title is given.
  public var isOnlyTitle: Bool {
    numbers == nil && owner == nil && successors == nil
      && [explanation, ambition, page, theme].allSatisfy { $0 == nil }
  }

  /// Creates a rewording.
  public init(
    title: String? = nil, numbers: Stated<String>? = nil, explanation: String? = nil,
    owner: Stated<String>? = nil, successors: Successors? = nil, ambition: String? = nil,
    page: String? = nil, theme: String? = nil
  ) {
    self.title = title
    self.numbers = numbers
    self.explanation = explanation
    self.owner = owner
    self.successors = successors
    self.ambition = ambition
    self.page = page
    self.theme = theme
  }

  /// Whether nothing is given.
  public var isEmpty: Bool { !isOfMeasure && !isOfLine }
  /// Whether it is about the measure itself.
  var isOfMeasure: Bool { title != nil || numbers != nil || successors != nil }
  /// Whether it is about where the measure stands, so that one line must be meant.
  public var isOfLine: Bool { isOfPlace || isOfAmbition || isOfTheme }
  /// Whether it is about the line itself: why and how, and by whom.
  var isOfPlace: Bool { explanation != nil || owner != nil }
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

extension Recording {
  /// Words a measure, an explanation, an ambition or a theme anew from a date on, in one change.
  ///
  /// Nothing is renamed: the old words hold until that date, and stay.
  ///
  /// - Parameter entry: The measure; on one line, where the words of that line are meant.
  /// - Throws: ``RegisterError`` where nothing held on that date that could be worded anew, or a code
  ///   belongs to another measure.
  /// - Returns: The names of the new rows: `w70`; none where all of it is worded so already, so that nothing is recorded.
  public func reword(
    _ entry: MeasureIndex.Entry, to words: Rewording, from date: CalendarDate
  ) throws -> [String] {
    let codes = try words.readCodes()
    try snapshot.measureIndex().refuse(codes ?? [], takenForMeasure: entry.measure.id)
    try snapshot.refuseCircle(of: entry.measure, into: words.successors, on: date)
    let wordings = try subjects(of: words, on: entry, from: date).map { kind, owner in
      guard let held = try snapshot.wording(of: kind, owner, on: date) else {
        throw RegisterError(
          .usage,
          """
          \(entry.measure.name) is not worded yet on \(date), so nothing is worded anew; give a \
          later --on
          """)
      }
      return (kind, try NewWording(of: held, from: date, words: words))
    }
    let others = try wordings.filter { kind, new in try !snapshot.isSaid(new, of: kind) }
    guard !others.isEmpty else { return [] }
    let change = try begin()
    return try others.map { kind, new in "w\(try insert(new, of: kind, in: change))" }
  }

  /// What some words are of: the measure, its lines or its ambitions, each with its id.
  private func subjects(
    of words: Rewording, on entry: MeasureIndex.Entry, from date: CalendarDate
  ) throws -> [(WordingKind, Int?)] {
    var subjects: [(WordingKind, Int?)] = []
    if words.isOfMeasure { subjects.append((.measure, entry.measure.id)) }
    for place in entry.lines {
      if words.isOfPlace { subjects.append((.line, place.line)) }
      if words.isOfAmbition { subjects.append((.ambition, try snapshot.ambition(of: place))) }
      if words.isOfTheme { subjects.append((.theme, try snapshot.theme(of: place, on: date))) }
    }
    return subjects
  }
}

extension Recording {
  /// Puts a wording right: a new row supersedes it.
  ///
  /// What is not given stays as it was recorded.
  ///
  /// - Throws: ``RegisterError`` where there is no such wording, or it was put right or taken back
  ///   already, where it has no such words, or where a code belongs to another measure.
  /// - Returns: The name of the new row.
  public func correct(
    wording id: Int, to words: Rewording, from date: CalendarDate?
  ) throws -> RowName {
    let new = try NewWording(of: id, from: date, superseding: id, words: words)
    let row = try snapshot.correctable(.wording(id))
    guard let kind = WordingKind(of: row.table) else {
      throw RegisterError(.notFound, "w\(id) is no wording")
    }
    try words.refuseOthers(than: kind, of: .wording(id))
    if kind == .measure {
      try snapshot.measureIndex().refuse(new.codes ?? [], takenForMeasure: row.owner)
    }
    return .wording(try insert(new, of: kind, in: try begin()))
  }
}
