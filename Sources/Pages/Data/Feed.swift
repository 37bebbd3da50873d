public import Answers
internal import Dates
internal import Markup
internal import PlainText
internal import Register

/// What changes, for readers of feeds: RFC 4287.
///
/// Entries are numbered in the order in which things were told, so that one that was dropped on the way shows.
public struct Feed {
  /// An entry.
  public struct Entry {
    let date: CalendarDate
    let slug: String
    let anchor: String
    let title: String
    let text: String
  }

  private let site: Site
  private let route: Route
  private let title: String
  private let entries: [Entry]
  /// How many entries came before the first of these.
  private let earlier: Int
  /// How many entries a feed has; the number of each says how many came before.
  static let most = 200

  /// The feed of a measure.
  public init(of answer: MeasureAnswer, _ entries: [Entry], in site: Site) {
    self.site = site
    route = .measureFile(answer.measure.slug, .atom)
    title = answer.measure.measure.name
    self.entries = entries.suffix(Self.most)
    earlier = entries.count - self.entries.count
  }

  /// The feed of a site, of the entries of its measures.
  public init(of entries: FeedEntries, in site: Site) {
    self.site = site
    route = .feed
    title = site.title
    self.entries = entries.last(Self.most)
    earlier = entries.count - self.entries.count
  }

  /// What happened to a measure, the oldest first.
  public static func entries(of answer: MeasureAnswer, in site: Site) -> [Entry] {
    let measure = answer.measure.measure
    let here = Here(site: site, route: .measure(answer.measure.slug))
    return Timeline(of: answer, here: here).items.filter { !$0.isGone }.map { item in
      let isAll = item.places.isEmpty || item.places.count == answer.lines.count
      return Entry(
        date: item.date, slug: answer.measure.slug, anchor: item.anchor,
        title: "\(measure.name): \(item.heading)" + (isAll ? "" : " (\(Dutch.list(item.places)))"),
        text: item.plain)
    }
  }

  /// The feed, in XML.
  public var text: String {
    let base = site.settings.address
    var feed = XML()
    feed.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "nl")]) { feed in
      feed.element("id") { $0.words(site.name(of: route)) }
      feed.element("title") { $0.words(title.harmless) }
      feed.element("updated") { $0.words(Self.moment(entries.last?.date ?? site.answer.day)) }
      feed.element("author") { author in
        author.element("name") { $0.words((site.settings.publisher ?? site.title).harmless) }
      }
      if let base {
        feed.element("link", [("rel", "self"), ("href", base + route.path)])
        feed.element("link", [("rel", "alternate"), ("href", base + home.address)])
      } else {
        feed.element("link", [("rel", "alternate"), ("href", route.link(to: home))])
      }
      for (place, entry) in entries.enumerated().reversed() {
        feed.element("entry") { add(entry, number: earlier + place + 1, to: &$0) }
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed.text + "\n"
  }

  private var home: Route {
    if case .measureFile(let slug, _) = route { .measure(slug) } else { .front }
  }

  private func add(_ entry: Entry, number: Int, to xml: inout XML) {
    let page = Route.measure(entry.slug)
    let address = site.settings.address.map { $0 + page.address } ?? route.link(to: page)
    xml.element("id") { $0.words(site.name(of: page) + "#\(entry.anchor)") }
    xml.element("title") { $0.words("\(entry.title.harmless) (nr. \(number))") }
    xml.element("updated") { $0.words(Self.moment(entry.date)) }
    xml.element("link", [("rel", "alternate"), ("href", "\(address)#\(entry.anchor)")])
    xml.element("category", [("term", "\(number)"), ("label", "nummer \(number)")])
    xml.element("content", [("type", "text")]) { $0.words(entry.text.harmless) }
  }

  /// A day as RFC 3339 has moments: what was told holds from its beginning.
  private static func moment(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}

/// The entries of a site's feed while its pages are made: the newest of them, and how many there were.
public struct FeedEntries {
  private var entries: [Feed.Entry] = []
  /// How many there were.
  public private(set) var count = 0

  /// None yet.
  public init() {}

  /// Adds those of a measure.
  public mutating func add(_ new: [Feed.Entry]) {
    entries += new
    count += new.count
    if entries.count > Feed.most * 20 { entries = last(Feed.most) }
  }

  /// The newest, the oldest of them first.
  func last(_ most: Int) -> [Feed.Entry] {
    // What is equal stays in its order: the sort is stable.
    Array(entries.sorted { ($0.date, $0.slug) < ($1.date, $1.slug) }.suffix(most))
  }
}

extension Site {
  /// A name of a page that stays wherever the site stands.
  ///
  /// Where its address is known it is of that (RFC 4151); else of the first edition, which no other site has.
  func name(of route: Route) -> String {
    let first = answer.editions.first?.edition
    if let address = settings.address, let host = Self.host(of: address) {
      let year = first.map { String($0.date.description.prefix(4)) } ?? "2026"
      return "tag:\(host),\(year):/\(route.path)"
    }
    let digits = Array((first?.sha256 ?? String(repeating: "0", count: 64)).prefix(32))
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:\(parts.joined(separator: "-"))?=\(route.path)"
  }

  private static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    return String(address[start...].prefix { $0 != "/" && $0 != ":" })
  }
}
