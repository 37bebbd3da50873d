public import Dates

extension Recording {
  /// Words a measure, an explanation, an ambition or a theme anew from a date on, in one change.
  ///
  /// Nothing is renamed: the old words hold until that date, and stay.
  ///
  /// - Parameter entry: The measure; on one line, where the words of that line are meant.
  /// - Throws: ``RegisterError`` where nothing held on that date that could be worded anew, or a code
  ///   belongs to another measure.
  /// - Returns: The names of the new rows: `w70`.
  public func reword(
    _ entry: Directory.Entry, to words: Rewording, from date: CalendarDate
  ) throws -> [String] {
    let codes = try words.readCodes()
    try snapshot.directory().refuse(codes ?? [], takenForMeasure: entry.measure.id)
    let change = try begin()
    return try subjects(of: words, on: entry, from: date).map { kind, owner in
      guard let held = try snapshot.wording(of: kind, owner, on: date) else {
        throw RegisterError(
          .usage,
          """
          \(entry.measure.name) is not worded yet on \(date), so nothing is worded anew; give a \
          later --on
          """)
      }
      let new = try NewWording(of: held, from: date, words: words)
      return "w\(try insert(new, of: kind, in: change))"
    }
  }

  /// What some words are of: the measure, its lines or its ambitions, each with its id.
  private func subjects(
    of words: Rewording, on entry: Directory.Entry, from date: CalendarDate
  ) throws -> [(WordingKind, Int?)] {
    var subjects: [(WordingKind, Int?)] = []
    if words.isOfMeasure { subjects.append((.measure, entry.measure.id)) }
    for place in entry.lines {
      if words.explanation != nil { subjects.append((.line, place.line)) }
      if words.isOfAmbition { subjects.append((.ambition, try snapshot.ambition(of: place))) }
      if words.isOfTheme { subjects.append((.theme, try snapshot.theme(of: place, on: date))) }
    }
    return subjects
  }
}
