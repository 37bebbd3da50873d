public import Register

/// What the page of one measure tells.
public struct MeasureAnswer: Sendable {
  /// The measure.
  public let measure: SiteMeasure
  /// Its lines, and what holds for each.
  public let lines: [LineState]
  /// The footnotes that remark on each line.
  public let remarks: [Int: [Remark]]
  /// The measures in which it goes on, and those that go on in it.
  public let successions: [Succession]
  /// All that happened to it, in date order.
  public let events: [Event]
  /// The targets of its lines.
  public let deadlines: [LineDeadlines]
  /// How its lines went.
  public let courses: [LineCourse]
}

extension Snapshot {
  /// Asks what the page of a measure tells.
  public func answer(of measure: SiteMeasure, in site: SiteAnswer) throws -> MeasureAnswer {
    let courses = measure.entry.lines.compactMap { site.courses[$0.line] }
    return MeasureAnswer(
      measure: measure, lines: measure.entry.lines.compactMap { site.line($0.line) },
      remarks: try remarks(on: measure.entry.lines, from: site.view),
      successions: try successions(of: measure.measure, from: site.view),
      events: try history(of: measure.entry, from: site.view),
      deadlines: measure.entry.lines.compactMap { site.deadlines[$0.line] }, courses: courses)
  }

  /// The lines as they were on the date of an edition.
  public func lines(on edition: SiteEdition, in site: SiteAnswer) throws -> [LineState] {
    let view = Viewpoint(asOf: edition.edition.date, knownAt: site.view.change)
    var lines = try lines(from: view)
    try spellMarks(in: &lines, from: view)
    return lines
  }
}
