internal import Answers
internal import Markup
public import Register

extension Site {
  /// All files besides those of measures, those to which others lead first; the front page last.
  static func routes(of site: Site) -> [Route] {
    let answer = site.answer
    var routes: [Route] = [.sheet]
    for table in DataTable.allCases {
      routes += Route.TableFile.allCases.map { .table(table, $0) }
    }
    routes.append(.catalogue)
    if site.settings.seal != nil { routes.append(.export) }
    routes += site.formerRoutes.keys.sorted().map { .former($0) }
    for edition in answer.editions {
      let size = answer.sizes[edition.key] ?? SiteAnswer.Sizes(rows: 0, lines: 0, changed: 0)
      routes += (1...pages(of: size.rows)).reversed().map { .edition(edition.key, page: $0) }
      routes += (1...pages(of: size.lines)).reversed().map { .state(edition.key, page: $0) }
    }
    for (old, new) in zip(answer.editions, answer.editions.dropFirst()) {
      let size = answer.sizes[new.key]?.changed ?? 0
      routes += [.differenceData(old.key, new.key, .json), .differenceData(old.key, new.key, .csv)]
      routes += (1...pages(of: size)).reversed().map {
        .difference(old.key, new.key, page: $0)
      }
    }
    for named in site.namedLetters {
      let count = pages(of: named.letter.lines.count)
      routes += (1...count).reversed().map { .letter(named.key, page: $0) }
    }
    for (listing, count) in site.listings {
      routes += (1...pages(of: count)).reversed().map { .listing(listing, page: $0) }
    }
    if answer.isWhole {
      routes += (1...pages(of: site.settings.changes)).map { .hundred($0) } + [.changes]
    }
    routes += [
      .feed, .calendar, .robots, .missing, .accessibility, .data, .about, .letters, .editions,
      .differences, .measures,
    ]
    if site.settings.address != nil { routes.append(.sitemap) }
    return routes + [.front]
  }

  static func formerRoutes(of answer: SiteAnswer) -> [String: SiteMeasure] {
    var taken = Set(answer.measures.map(\.slug))
    var found: [String: SiteMeasure] = [:]
    for measure in answer.measures {
      for name in measure.former where taken.insert(Slugs.plain(name)).inserted {
        found[Slugs.plain(name)] = measure
      }
    }
    return found
  }

  /// The letter of a page.
  public func letter(_ key: String) -> Letter? { namedLetters.first { $0.key == key }?.letter }

  /// A file for which nothing more is to be asked; nothing where something is.
  public func bytes(of route: Route) throws -> [UInt8]? {
    let html: HTML
    switch route {
    case .front: html = FrontPage.html(of: self)
    case .measures: html = MeasuresPage.html(of: self)
    case .listing(let listing, let page): html = ListingPage.html(of: listing, page: page, in: self)
    case .former(let slug):
      guard let measure = formerRoutes[slug] else { return nil }
      html = FormerPage.html(of: slug, now: measure, in: self)
    case .editions: html = EditionsPage.html(of: self)
    case .differences: html = DifferencesPage.html(of: self)
    case .letters: html = LettersPage.html(of: self)
    case .about: html = AboutPage.html(of: self)
    case .accessibility: html = AccessibilityPage.html(of: self)
    case .data: html = DataPage.html(of: self)
    case .missing: html = MissingPage.html(of: self)
    case .table(let table, let file): return try bytes(of: table, file)
    case .catalogue: return Array(Catalogue.text(of: self).utf8)
    case .calendar: return Array(Calendar.text(of: self).utf8)
    case .sheet: return Machines.sheet
    case .sitemap: return Array(Machines.sitemap(of: self).utf8)
    case .robots: return Array(Machines.robots(of: self).utf8)
    case .measure, .measureFile, .state, .edition, .difference, .differenceData, .letter, .feed,
      .changes, .hundred, .export:
      return nil
    }
    return Array(html.markup.utf8)
  }
}
