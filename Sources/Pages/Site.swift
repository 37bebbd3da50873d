public import Answers
internal import Dates
internal import Markup
internal import PlainText
internal import Register

/// A site: what its register tells, what it is called, and where each thing of it stands.
public struct Site: Sendable {
  /// What the register tells.
  public let answer: SiteAnswer
  /// What whoever publishes it says of it.
  public let settings: SiteSettings
  private let measures: [Int: SiteMeasure]
  /// The place of a line's measure among all.
  private let measuresOfLines: [Int: Int]
  private let themes: [String: String]
  private let letters: [String]
  /// The places of letters among all, by the lines that they told.
  private var lettersOfLines: [Int: [Int]] = [:]
  /// The names of themes by their slugs.
  private let themesBySlug: [String: String]
  /// All files besides those of measures, those to which others lead first; the front page last.
  public private(set) var routes: [Route] = []
  /// Where measures were under earlier names: by the slug that these had, where no other measure has it now.
  private(set) var formerRoutes: [String: SiteMeasure] = [:]
  /// The listings that have a line, each with how many.
  private(set) var listings: [(listing: Listing, count: Int)] = []

  /// Puts a site together.
  public init(_ answer: SiteAnswer, _ settings: SiteSettings) {
    self.answer = answer
    self.settings = settings
    measures = Dictionary(answer.measures.map { ($0.measure.id, $0) }) { first, _ in first }
    measuresOfLines = Dictionary(
      answer.measures.enumerated().flatMap { place, measure in
        measure.entry.lines.map { ($0.line, place) }
      }
    ) { _, last in last }
    var slugs = Slugs()
    var themes: [String: String] = [:]
    for line in answer.lines where themes[line.themeName] == nil {
      themes[line.themeName] = slugs.slug(of: line.themeName)
    }
    self.themes = themes
    themesBySlug = Dictionary(themes.map { ($0.value, $0.key) }) { first, _ in first }
    var names = Slugs()
    letters = answer.letters.map { letter in
      names.slug(of: letter.kamerstuk?.publication ?? letter.date.description)
    }
    for (place, letter) in answer.letters.enumerated() {
      for line in letter.lines { lettersOfLines[line.line, default: []].append(place) }
    }
    formerRoutes = Self.formerRoutes(of: answer)
    listings = Self.listings(of: self)
    routes = Self.routes(of: self)
  }

  /// What it is called: what whoever publishes it says, else as the last edition is.
  public var title: String {
    settings.title ?? answer.editions.last?.edition.title ?? "Verbetermaatregelen"
  }

  /// How many lines stand on one page.
  static let mostLines = 100

  /// The page of a measure.
  func route(ofMeasure id: Int) -> Route? { measures[id].map { .measure($0.slug) } }

  func slug(ofMeasure id: Int) -> String { measures[id]?.slug ?? "" }

  /// The measures of some lines, each once, in the order in which they were recorded.
  func measures(ofLines lines: Set<Int>) -> [Measure] {
    Set(lines.compactMap { measuresOfLines[$0] }).map { answer.measures[$0].measure }
      .sorted { $0.id < $1.id }
  }

  /// The page of a theme.
  func route(ofTheme name: String) -> Route { .listing(.theme(themes[name] ?? "")) }

  /// The themes in the order of the lines.
  var themeNames: [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for line in answer.lines where seen.insert(line.themeName).inserted {
      names.append(line.themeName)
    }
    return names
  }

  func theme(of slug: String) -> String? { themesBySlug[slug] }

  /// How many lines a listing has; none where it has no page.
  func count(of listing: Listing) -> Int { listings.first { $0.listing == listing }?.count ?? 0 }

  /// The letters with what their pages are called.
  var namedLetters: [(key: String, letter: Letter)] { Array(zip(letters, answer.letters)) }

  /// The letters that told some lines, the oldest first.
  func letters(of lines: [LineState]) -> [(key: String, letter: Letter)] {
    Set(lines.flatMap { lettersOfLines[$0.line] ?? [] }).sorted()
      .map { (letters[$0], answer.letters[$0]) }
  }

  /// Which page has the place of a line, among pages of so many.
  func page(ofPlace place: Int) -> Int { place / Self.mostLines + 1 }
}

/// What whoever publishes a site says of it.
public struct SiteSettings: Sendable {
  /// What it is called.
  public var title: String?
  /// Where it will stand: `https://…/`, with the slash.
  public var address: String?
  /// Who publishes it.
  public var publisher: String?
  /// Where questions go: an address of the web or of mail.
  public var contact: String?
  /// The licence of the data: an address of the web.
  public var license: String?
  /// Whether it is told who recorded what; only where the whole register is.
  public var withActors = false
  /// How many changes the register has, where the whole register is told.
  public var changes = 0
  /// How far the chain was, where the whole register is told up to its newest change; then its export is beside it.
  public var seal: SiteSeal?

  /// Nothing said.
  public init() {}
}

/// How far the chain of a register was.
public struct SiteSeal: Hashable, Sendable {
  /// The id of the register, in hexadecimal digits.
  public let register: String
  /// The change: `c12`.
  public let change: String
  /// Its hash, in hexadecimal digits.
  public let hash: String

  /// Creates it.
  public init(register: String, change: String, hash: String) {
    (self.register, self.change, self.hash) = (register, change, hash)
  }
}

extension LineState {
  /// The theme that it stands under, or that it stands under none.
  var themeName: String { theme ?? "Zonder thema" }

  /// The ambition with its page, as a person reads it.
  var ambitionName: String {
    guard let ambition else { return "Buiten de invorderingsstrategie" }
    let page = ambition.page.map { $0.isEmpty || $0 == "-" ? "" : " · p. \($0)" } ?? ""
    return (ambition.title.isEmpty ? "Zonder ambitie" : ambition.title) + page
  }
}

/// A page while it is made: which site, and where.
struct Here {
  let site: Site
  let route: Route

  func href(_ other: Route, _ anchor: String? = nil) -> HTML.Attribute {
    HTML.Attribute("href", route.link(to: other) + (anchor.map { "#\($0)" } ?? ""))
  }

  /// A link to another page of the site.
  func link(_ other: Route, _ anchor: String? = nil, _ content: HTML...) -> HTML {
    .tag("a", [href(other, anchor)], content)
  }

  /// A measure, with the link to its page and its codes.
  func measure(_ measure: Measure) -> HTML {
    let title: HTML = .words(measure.title.isEmpty ? measure.name : measure.title)
    let named = site.route(ofMeasure: measure.id).map { link($0, nil, title) } ?? title
    return named + " " + .tag("span", class: "code-vm", .words(measure.code ?? "zonder nummer"))
  }
}
