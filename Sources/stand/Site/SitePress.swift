import Annex
import Answers
import Files
import Markup
import Pages
import Register

/// Makes the files of a site, one after the other: what others lead to first, the front page last.
struct SitePress {
  let site: Site
  /// The changes of the whole register; none where only what is public is told.
  let changes: [ChangeSummary]
  /// What was asked last: the pages of an edition follow one another.
  private var lines: (key: String, lines: [LineState])?
  private var table: (key: String, table: Annex?)?
  private var pair: (old: SiteEdition, new: SiteEdition, differences: [Difference])?

  init(site: Site, changes: [ChangeSummary]) {
    (self.site, self.changes) = (site, changes)
  }

  /// Makes all files.
  ///
  /// - Parameters:
  ///   - snapshot: What the site's answers were asked of, for what only one page needs.
  ///   - put: Takes each file.
  mutating func printAll(
    from snapshot: borrowing Snapshot, telling progress: Progress,
    onto put: (Route, [UInt8]) throws -> Void
  ) throws {
    let routes = site.routes
    let all = site.answer.measures.count + routes.count
    var entries = FeedEntries()
    try printMeasures(from: snapshot, noting: &entries, onto: put) { progress($0, of: all) }
    for (place, route) in routes.enumerated() {
      progress(site.answer.measures.count + place, of: all)
      if case .feed = route {
        try put(route, Array(Feed(of: entries, in: site).text.utf8))
      } else if let bytes = try bytes(of: route, from: snapshot) {
        try put(route, bytes)
      }
    }
  }

  /// Makes what belongs to each measure.
  ///
  /// While the pages and pictures of some are made in a thread of their own, their other files are made and written, and
  /// the register is asked of the next: both take about as long.
  private func printMeasures(
    from snapshot: borrowing Snapshot, noting entries: inout FeedEntries,
    onto put: (Route, [UInt8]) throws -> Void, telling progress: (Int) -> Void
  ) throws {
    let measures = site.answer.measures
    var begun: Meanwhile<[(Route, [UInt8])]>?
    for start in stride(from: 0, to: measures.count, by: Self.mostAtOnce) {
      let answers = try measures[start...].prefix(Self.mostAtOnce).map {
        try snapshot.answer(of: $0, in: site.answer)
      }
      let made = try begun?.outcome() ?? []
      begun = Meanwhile { [site] in answers.flatMap { Self.pages(of: $0, in: site) } }
      for (route, bytes) in made { try put(route, bytes) }
      for (place, answer) in answers.enumerated() {
        progress(start + place)
        try printData(of: answer, noting: &entries, onto: put)
      }
      guard begun == nil else { continue }
      // The system gives no thread: they are made here.
      for answer in answers {
        for (route, bytes) in Self.pages(of: answer, in: site) { try put(route, bytes) }
      }
    }
    for (route, bytes) in try begun?.outcome() ?? [] { try put(route, bytes) }
  }

  /// Of how many measures pages are made at once: enough that a thread finds a core of its own before it is done.
  private static let mostAtOnce = 16

  /// The pages of a measure, the first last, behind the picture that is on it.
  private static func pages(of answer: MeasureAnswer, in site: Site) -> [(Route, [UInt8])] {
    let slug = answer.measure.slug
    let picture = CourseSVG.text(of: answer.courses, on: site.answer.day, in: .dutch)
    return [(.measureFile(slug, .svg), Array(picture.utf8))]
      + MeasurePage.pages(of: answer, in: site).enumerated().reversed().map { place, page in
        (.measure(slug, page: place + 1), Array(page.markup.utf8))
      }
  }

  /// Makes the data and the feed of a measure.
  private func printData(
    of answer: MeasureAnswer, noting entries: inout FeedEntries,
    onto put: (Route, [UInt8]) throws -> Void
  ) throws {
    let slug = answer.measure.slug
    let told = Answer.history(answer.events)
    try put(.measureFile(slug, .json), site.bytes(of: told, as: .json))
    try put(.measureFile(slug, .csv), site.bytes(of: told, as: .csv))
    let own = Feed.entries(of: answer, in: site)
    try put(.measureFile(slug, .atom), Array(Feed(of: answer, own, in: site).text.utf8))
    entries.add(own)
  }

  /// A file that is not of a measure; nothing for those that are made with others.
  private mutating func bytes(of route: Route, from snapshot: borrowing Snapshot) throws -> [UInt8]?
  {
    if let bytes = try site.bytes(of: route) { return bytes }
    let html: HTML?
    switch route {
    case .state(let key, let page):
      html = try edition(key).map {
        StatePage.html(of: $0, try lines(on: $0, from: snapshot), page: page, in: site)
      }
    case .edition(let key, let page):
      html = try edition(key).map {
        EditionPage.html(of: $0, try table(of: $0, from: snapshot), page: page, in: site)
      }
    case .difference(let old, let new, let page):
      html = try differences(old, new, from: snapshot).map {
        DifferencePage.html(from: $0.old, to: $0.new, $0.differences, page: page, in: site)
      }
    case .differenceData(let old, let new, let form):
      return try differences(old, new, from: snapshot).map {
        try site.bytes(of: .differences($0.differences), as: form)
      }
    case .letter(let key, let page):
      html = try site.letter(key).map {
        LetterPage.html(of: $0, key: key, told: try snapshot.told(by: $0), page: page, in: site)
      }
    case .changes: html = ChangesPage.newest(of: changes, in: site)
    case .hundred(let number): html = ChangesPage.html(of: changes, hundred: number, in: site)
    default: html = nil
    }
    return html.map { Array($0.markup.utf8) }
  }

  private func edition(_ key: String) -> SiteEdition? {
    site.answer.editions.first { $0.key == key }
  }

  private mutating func lines(
    on edition: SiteEdition, from snapshot: borrowing Snapshot
  ) throws -> [LineState] {
    if let lines, lines.key == edition.key { return lines.lines }
    let found = try snapshot.lines(on: edition, in: site.answer)
    lines = (edition.key, found)
    return found
  }

  private mutating func table(
    of edition: SiteEdition, from snapshot: borrowing Snapshot
  ) throws -> Annex? {
    if let table, table.key == edition.key { return table.table }
    let found = try snapshot.table(of: edition.edition)
    table = (edition.key, found)
    return found
  }

  private mutating func differences(
    _ old: String, _ new: String, from snapshot: borrowing Snapshot
  ) throws -> (old: SiteEdition, new: SiteEdition, differences: [Difference])? {
    guard let old = edition(old), let new = edition(new) else { return nil }
    if let pair, pair.old == old, pair.new == new { return pair }
    let found = (old, new, try snapshot.differences(from: old, to: new))
    pair = found
    return found
  }
}
