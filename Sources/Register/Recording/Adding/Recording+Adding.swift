internal import PlainText
internal import Annex
public import Dates

extension Recording {
  /// Adds a theme, from a date on.
  ///
  /// - Throws: ``RegisterError`` where one of that title stands already.
  public func add(
    theme title: String, from date: CalendarDate
  ) throws -> Change {
    let same = try snapshot.strategy().themes.first { Self.isSame($0.title, title) }
    if let same {
      throw RegisterError(.usage, "the register has the theme \"\(same.title)\" already")
    }
    let change = try begin()
    _ = try insertTheme(title, from: date, in: change)
    return change
  }

  /// Adds an ambition under a theme, from a date on.
  ///
  /// - Throws: ``RegisterError`` where one of that title stands there on that page already.
  public func add(
    ambition title: String, page: String?, under theme: Strategy.Theme, from date: CalendarDate
  ) throws -> Change {
    let same = try snapshot.strategy().ambitions.first { ambition in
      ambition.theme == theme.id && Self.isSame(ambition.words.title, title)
        && Self.isSame(ambition.words.page ?? "", page ?? "")
    }
    if let same {
      throw RegisterError(
        .usage, "\(theme.title) has the ambition \"\(same.words.name)\" already")
    }
    try refuseUnworded(.theme(theme), on: date)
    let change = try begin()
    _ = try insertAmbition(title, page: page, under: theme.id, from: date, in: change)
    return change
  }

  /// Adds a measure and its line, from a date on.
  ///
  /// - Throws: ``RegisterError`` where a code belongs to another measure, one of that title stands
  ///   already and no numbers tell them apart, or the ambition is not worded yet on that date.
  public func add(
    measure title: String, numbers: String?, at place: Strategy.Place, explanation: String,
    owner: String? = nil, from date: CalendarDate
  ) throws -> AddedLine {
    let words = Rewording(numbers: numbers.map(Stated.given))
    let read = try words.readCodes() ?? []
    let measureIndex = try snapshot.measureIndex()
    try measureIndex.refuse(read, takenForMeasure: nil)
    let same = measureIndex.entries.map(\.measure).first { measure in
      Self.isSame(measure.title, title) && (read.isEmpty || measure.codes.isEmpty)
    }
    if let same {
      throw RegisterError(
        .usage,
        """
        the register has the measure \(same.fullTitle) already, and without numbers (--numbers) \
        they cannot be told apart
        """)
    }
    try refuseUnworded(place, on: date)
    let change = try begin()
    let measure = try insertMeasure(
      title, code: numbers, codes: read, from: date, in: change)
    return try addLine(of: measure, at: place, explanation, owner, from: date, in: change)
  }

  /// Puts a measure at another place, from a date on.
  ///
  /// - Throws: ``RegisterError`` where it stands there already, or it or the ambition is not worded yet
  ///   on that date.
  public func add(
    lineOf measure: Measure, at place: Strategy.Place, explanation: String,
    owner: String? = nil, from date: CalendarDate
  ) throws -> AddedLine {
    if let line = try snapshot.line(of: measure.id, at: place.ids), try snapshot.stands(line) {
      throw RegisterError(
        .usage, "\(measure.name) stands \(place.name) already, on line \(line)")
    }
    guard try snapshot.wording(of: .measure, measure.id, on: date) != nil else {
      throw RegisterError(
        .usage, "\(measure.name) is not worded yet on \(date); give a later --on")
    }
    try refuseUnworded(place, on: date)
    let change = try begin()
    return try addLine(of: measure.id, at: place, explanation, owner, from: date, in: change)
  }

  private func addLine(
    of measure: Int, at place: Strategy.Place, _ explanation: String, _ owner: String?,
    from date: CalendarDate, in change: Change
  ) throws -> AddedLine {
    let line = try insertLine(
      of: measure, at: place.ids, explanation: explanation, owner: owner, from: date, in: change)
    return AddedLine(line: line, entry: try snapshot.entry(of: line), change: change)
  }

  /// Refuses a place that is not there on a date, or was taken back since it was named.
  private func refuseUnworded(_ place: Strategy.Place, on date: CalendarDate) throws {
    switch place {
    case .ambition(let ambition):
      guard try snapshot.wording(of: .ambition, ambition.id, on: date) != nil else {
        throw RegisterError(
          .usage, "\(ambition.words.name) is not worded yet on \(date); give a later --on")
      }
    case .theme(let theme):
      guard try snapshot.wording(of: .theme, theme.id, on: date) != nil else {
        throw RegisterError(
          .usage, "the theme \"\(theme.title)\" is not worded yet on \(date); give a later --on")
      }
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    FoldedText.trimmed(one) == FoldedText.trimmed(other)
  }
}

/// A line that was added.
public struct AddedLine: Hashable, Sendable {
  /// Its number.
  public let line: Int
  /// Its measure, on that line alone.
  public let entry: MeasureIndex.Entry
  /// The change that recorded it.
  public let change: Change
}
