internal import CSheet
internal import Markup

/// What only machines read: the sheet, the list of pages, and what crawlers may do.
enum Machines {
  /// The style sheet, in UTF-8.
  static var sheet: [UInt8] {
    var count = 0
    let bytes = style_sheet(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The pages by their addresses.
  ///
  /// https://www.sitemaps.org/protocol.html
  static func sitemap(of site: Site) -> String {
    let base = site.settings.address ?? ""
    var map = XML()
    map.element("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { map in
      // A list of pages has at most fifty thousand.
      for route in site.routes.filter(\.isPage).prefix(50_000) {
        if case .former = route { continue }
        map.element("url") { url in url.element("loc") { $0.words(base + route.address) } }
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + map.text + "\n"
  }

  /// What crawlers may do: RFC 9309.
  static func robots(of site: Site) -> String {
    guard !site.answer.isWhole else { return "User-agent: *\nDisallow: /\n" }
    let map = site.settings.address.map { "\nSitemap: \($0)\(Route.sitemap.path)\n" } ?? ""
    return "User-agent: *\nAllow: /\n" + map
  }
}
