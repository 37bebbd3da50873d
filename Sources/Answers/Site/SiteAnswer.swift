public import Dates
public import Register

/// What a site of a register tells on every page: its lines, its editions, its letters.
///
/// What only the page of one measure needs is asked for by itself, as ``MeasureAnswer``.
public struct SiteAnswer: Sendable {
  /// Whether all that the register holds is told, and not only what is public.
  public let isWhole: Bool
  /// The day on which a deadline has passed or not.
  public let day: CalendarDate
  /// From where the register is looked at.
  public let view: Viewpoint
  /// The last day on which something public was told: an edition, or a notification.
  public let lastTelling: CalendarDate?
  /// The editions, in the order of time.
  public let editions: [SiteEdition]
  /// The lines and what holds for them, those that the last edition has no longer among them.
  public let lines: [LineState]
  /// The measures that have a line, in the order of the annex.
  public let measures: [SiteMeasure]
  /// How many measures are in each phase, those aside that are no longer in the annex.
  public let counts: [MeasureCounts]
  /// The letters to Parliament, the oldest first.
  public let letters: [Letter]
  /// The targets of lines that had one, by the numbers of these.
  public let deadlines: [Int: LineDeadlines]
  /// How lines went, by their numbers.
  public let courses: [Int: LineCourse]
  /// What changed since Parliament was told, where the whole register is told.
  public let changedSince: [AgendaItem]
  /// What the last edition changed against the one before it.
  public let lastChanges: [Difference]
  /// How long the pages of each edition are, by its key.
  public let sizes: [String: Sizes]
  fileprivate let places: [Int: Int]

  /// How many things the pages of an edition have.
  public struct Sizes: Hashable, Sendable {
    /// Rows of its table.
    public let rows: Int
    /// Lines on its date.
    public let lines: Int
    /// Lines that differ from the edition before it.
    public let changed: Int

    /// Creates them.
    public init(rows: Int, lines: Int, changed: Int) {
      (self.rows, self.lines, self.changed) = (rows, lines, changed)
    }
  }

  /// A line by its number.
  public func line(_ number: Int) -> LineState? { places[number].map { lines[$0] } }
}

/// An edition of the annex on a site.
public struct SiteEdition: Hashable, Sendable {
  /// The edition.
  public let edition: Edition
  /// What its pages are called: its date, with a number where others have that date too.
  public let key: String
  /// How many measures were in each phase by what it said.
  public let counts: MeasureCounts
}

/// A measure on a site.
public struct SiteMeasure: Hashable, Sendable {
  /// The measure with its lines.
  public let entry: MeasureIndex.Entry
  /// What its page is called: its codes, or its title.
  public let slug: String
  /// What it was called before, the earliest first.
  public let former: [Measure]

  /// The measure as it is called now.
  public var measure: Measure { entry.measure }
}

extension Snapshot {
  /// Asks what a site tells.
  ///
  /// - Parameters:
  ///   - view: Up to which day, and as known after which change.
  ///   - isWhole: Whether this is the whole register, and not one of what is public.
  public func siteAnswer(from view: Viewpoint, isWhole: Bool) throws -> SiteAnswer {
    var lines = try lines(from: view)
    try addSince(to: &lines, from: view)
    try addConfirmations(to: &lines, from: view)
    try spellMarks(in: &lines, from: view)
    let editions = try siteEditions(from: view)
    let courses = try courses(of: nil, from: view)
    var sizes: [String: SiteAnswer.Sizes] = [:]
    var lastChanges: [Difference] = []
    for (place, edition) in editions.enumerated() {
      lastChanges =
        place > 0 ? try differences(from: editions[place - 1], to: edition) : []
      sizes[edition.key] = SiteAnswer.Sizes(
        rows: try table(of: edition.edition)?.rows.count ?? 0,
        lines: try self.lines(
          from: Viewpoint(asOf: edition.edition.date, knownAt: view.change)
        ).count, changed: Set(lastChanges.map(\.line)).count)
    }
    let told = lines.compactMap(\.tellings.last?.date) + editions.map(\.edition.date)
    return SiteAnswer(
      isWhole: isWhole, day: view.date, view: view, lastTelling: told.max(), editions: editions,
      lines: lines, measures: try siteMeasures(of: lines, from: view),
      counts: MeasureCounts.of(lines.filter { !$0.isDropped }, by: .phase, on: view.date),
      letters: Letter.all(of: lines),
      deadlines: Dictionary(try deadlines(from: view).map { ($0.line.line, $0) }) { first, _ in
        first
      },
      courses: Dictionary(courses.map { ($0.line.line, $0) }) { first, _ in first },
      changedSince: isWhole && view.change == .max
        ? try agenda(on: view.date).filter { $0.reason == .changed } : [],
      lastChanges: lastChanges, sizes: sizes,
      places: Dictionary(lines.enumerated().map { ($0.element.line, $0.offset) }) { first, _ in
        first
      })
  }

  /// What one edition changed against another, as `stand diff e1 e2` tells it.
  public func differences(from old: SiteEdition, to new: SiteEdition) throws -> [Difference] {
    let names = [old.edition.name, new.edition.name]
    return Differences.between(
      try lines(saidBy: names[0]), try lines(saidBy: names[1]).filter { !$0.isDropped },
      ignoring: try footnoteMarks(ofEditions: names))
  }

  private func siteEditions(from view: Viewpoint) throws -> [SiteEdition] {
    let counts = Dictionary(
      try countsOfEditions(by: .phase, from: view).map { ($0.edition, $0) }
    ) { first, _ in first }
    var seen: [CalendarDate: Int] = [:]
    return try editions(knownAt: view.change).filter { $0.date <= view.date }
      .enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .compactMap { _, edition in
        let count = seen[edition.date, default: 0] + 1
        seen[edition.date] = count
        return counts[edition.name].map { counts in
          SiteEdition(
            edition: edition,
            key: edition.date.description + (count > 1 ? "-\(count)" : ""), counts: counts)
        }
      }
  }

  private func siteMeasures(of lines: [LineState], from view: Viewpoint) throws -> [SiteMeasure] {
    let names = try names(from: view)
    var entries: [Int: MeasureIndex.Entry] = [:]
    for entry in try measureIndex(from: view).entries {
      entries[entry.measure.id] = entry
    }
    var slugs = Slugs()
    var seen: Set<Int> = []
    let numbers = Dictionary(grouping: lines, by: \.measure.id).mapValues { $0.map(\.line) }
    return lines.compactMap { line -> SiteMeasure? in
      guard seen.insert(line.measure.id).inserted, let entry = entries[line.measure.id] else {
        return nil
      }
      let there = numbers[line.measure.id] ?? []
      let own = MeasureIndex.Entry(
        measure: line.measure, lines: entry.lines.filter { there.contains($0.line) })
      return SiteMeasure(
        entry: own, slug: slugs.slug(of: line.measure),
        former: (names[line.measure.id] ?? []).filter {
          $0.title != line.measure.title || $0.code != line.measure.code
        })
    }
  }
}
