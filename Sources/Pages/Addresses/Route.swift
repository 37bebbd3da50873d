public import Annex
public import Answers

/// Where something of a site stands.
///
/// An address is the path of a file below the site's folder, so that a server and a folder of files have the same.
public enum Route: Hashable, Sendable {
  /// The front page.
  case front
  /// All measures by name.
  case measures
  /// A measure, by its slug; further pages have what happened earlier.
  case measure(String, page: Int = 1)
  /// Where a measure was under an earlier name.
  case former(String)
  /// A file beside a measure's page.
  case measureFile(String, MeasureFile)
  /// Lines with something in common.
  case listing(Listing, page: Int = 1)
  /// How it stood on the date of an edition, by its key.
  case state(String, page: Int = 1)
  /// The editions, and one of them by its key.
  case editions
  case edition(String, page: Int = 1)
  /// The pairs of neighbours among editions, and one of them by its keys.
  case differences
  case difference(String, String, page: Int = 1)
  case differenceData(String, String, DataForm)
  /// The letters, and one of them by its key.
  case letters
  case letter(String, page: Int = 1)
  /// What a site is, how accessible it is, which data it has.
  case about
  case accessibility
  case data
  /// A table of data, what describes it, and the catalogue of all.
  case table(DataTable, TableFile)
  case catalogue
  /// What changes, for readers of feeds; deadlines, for calendars.
  case feed
  case calendar
  /// For machines.
  case sheet
  case sitemap
  case robots
  case missing
  /// The changes of the whole register: the newest, and each hundred from the first on, whose page stays; and its export.
  case changes
  case hundred(Int)
  case export

  /// A file beside a measure's page.
  public enum MeasureFile: String, CaseIterable, Sendable {
    case json, csv, atom
    /// How its lines went, drawn.
    case svg
  }

  /// A form of a table.
  public enum TableFile: String, CaseIterable, Sendable {
    case json, csv
    /// What the columns of the CSV mean: https://www.w3.org/TR/tabular-metadata/
    case metadata = "csv-metadata.json"
  }
}

/// Which lines a page lists.
public enum Listing: Hashable, Sendable {
  case phase(Phase?)
  case signal(Signal.Kind)
  case neverTold
  case changedSince
  case target
  case dropped
  /// By the slug of the theme.
  case theme(String)
}

extension Route {
  /// The path of the file, below the folder of the site.
  public var path: String {
    switch self {
    case .front: "index.html"
    case .measures: "maatregelen/index.html"
    case .measure(let slug, let page): Self.page(page, of: "maatregelen/\(slug)")
    case .former(let slug): "maatregelen/\(slug)/index.html"
    case .measureFile(let slug, let file): "maatregelen/\(slug).\(file.rawValue)"
    case .listing(let listing, let page): Self.page(page, of: listing.folder)
    case .state(let key, let page): Self.page(page, of: "stand/\(key)")
    case .editions: "edities/index.html"
    case .edition(let key, let page): Self.page(page, of: "edities/\(key)")
    case .differences: "verschil/index.html"
    case .difference(let old, let new, let page): Self.page(page, of: "verschil/\(old)/\(new)")
    case .differenceData(let old, let new, let form):
      "verschil/\(old)/\(new).\(form == .json ? "json" : "csv")"
    case .letters: "brieven/index.html"
    case .letter(let key, let page): Self.page(page, of: "brieven/\(key)")
    case .about: "over/index.html"
    case .accessibility: "toegankelijkheid/index.html"
    case .data: "gegevens/index.html"
    case .table(let table, let file): "gegevens/\(table.rawValue).\(file.rawValue)"
    case .catalogue: "gegevens/catalogus.jsonld"
    case .feed: "atom.xml"
    case .calendar: "streefdata.ics"
    case .sheet: "stand.css"
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .missing: "404.html"
    case .changes: "mutaties/index.html"
    case .hundred(let number): "mutaties/\(number)/index.html"
    case .export: "gegevens/register.jsonl"
    }
  }

  private static func page(_ page: Int, of folder: String) -> String {
    page > 1 ? "\(folder)/\(page)/index.html" : "\(folder)/index.html"
  }

  /// The path of another file as a link from this one has it, so that it is found wherever the folder is.
  public func link(to other: Route) -> String {
    let own = path.split(separator: "/").dropLast()
    let there = other.path.split(separator: "/")
    let shared = zip(own, there.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - shared)
    return (up + there.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// Whether it is a page for people, that has an address of its own.
  public var isPage: Bool { path.hasSuffix("/index.html") || self == .front }

  /// The path as a server has it, below the site's own address: without the name of the file that stands for a folder.
  public var address: String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }
}

extension Listing {
  var folder: String {
    switch self {
    case .phase(let phase): "fase/\(phase.slug)"
    case .signal(let kind): "signaal/\(kind.rawValue.replacing("_", with: "-"))"
    case .neverTold: "kamer/nooit"
    case .changedSince: "kamer/veranderd"
    case .target: "streefdatum"
    case .dropped: "niet-meer-in-de-bijlage"
    case .theme(let slug): "themas/\(slug)"
    }
  }
}
