internal import Markup

/// A sign of its own shape, so that it is known without colour: a symbol of the sprite at the top of each page.
enum Mark: String, CaseIterable {
  case start, policy, build, done, stopped, none
  case told, edition, late, gone, words, fix, logo

  var id: String { "m-\(rawValue)" }

  private var drawing: StaticString {
    switch self {
    case .start:
      "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
    case .policy:
      "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><path d=\"M8 2a6 6 0 0 0 0 12z\"/>"
    case .build: "<path d=\"M2 2h12v12H2z\"/>"
    case .done:
      "<path fill-rule=\"evenodd\" d=\"M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zM3.9 8.3l3 3.1 5.3-5.7-1.5-1.3-3.8 4.1-1.6-1.6z\"/>"
    case .stopped:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" d=\"M5 1.8h6L14.2 5v6L11 14.2H5L1.8 11V5z\"/><path d=\"M4.5 7h7v2h-7z\"/>"
    case .none:
      "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-dasharray=\"2.2 2.51\"/><circle cx=\"8\" cy=\"8\" r=\"1.7\"/>"
    case .told:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linejoin=\"round\" d=\"M1.5 3.5h13v9h-13zM1.8 4l6.2 5 6.2-5\"/>"
    case .edition:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linejoin=\"round\" d=\"M3 1.5h10v13H3zM5.5 5h5M5.5 8h5M5.5 11h3\"/>"
    case .late:
      "<circle cx=\"8\" cy=\"8\" r=\"6.3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/><path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" d=\"M8 4.4V8l2.6 1.9\"/>"
    case .gone:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" d=\"M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6\"/>"
    case .words:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" d=\"M2 3.5h12M2 8h12M2 12.5h7\"/>"
    case .fix:
      "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.4 4.2l2.4 2.4\"/>"
    case .logo:
      "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><circle cx=\"27\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><path d=\"M27 2a6 6 0 0 0 0 12zM40 2h12v12H40z\"/><path fill-rule=\"evenodd\" d=\"M66 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 66 .8zM61.9 8.3l3 3.1 5.3-5.7-1.5-1.3-3.8 4.1-1.6-1.6z\"/>"
    }
  }

  /// The sign where it stands; the word beside it says the same, so that it is hidden from whoever hears the page.
  var html: HTML {
    .tag(
      "svg", class: "mark \(id)", [HTML.Attribute("aria-hidden", "true")],
      [.tag("use", [HTML.Attribute("href", "#\(id)")])])
  }

  /// What links of a page that lead to something within it name, by its bytes: searching for each sign takes longer than
  /// making the page.
  private static func names(in body: HTML) -> Set<String> {
    let most = 16
    var names: Set<String> = []
    var rest = body.markup.utf8[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "#")) {
      rest = rest[rest.index(after: place)...]
      let name = rest.prefix(most).prefix { $0 != UInt8(ascii: "\"") }
      if name.starts(with: "m-".utf8) { names.insert(String(Substring(name))) }
    }
    return names
  }

  /// The symbols that a page's signs are copies of: only those that it has.
  static func sprite(for body: HTML) -> HTML {
    let names = names(in: body)
    let used = allCases.filter { names.contains($0.id) }
    let symbols = used.map { mark in
      HTML.tag(
        "symbol",
        [
          HTML.Attribute("id", mark.id),
          HTML.Attribute("viewBox", mark == .logo ? "0 0 75 16" : "0 0 16 16"),
        ], [.literal(mark.drawing)])
    }
    return .tag(
      "svg", class: "vh",
      [
        HTML.Attribute("aria-hidden", "true"), HTML.Attribute("focusable", "false"),
        HTML.Attribute("width", "0"), HTML.Attribute("height", "0"),
      ], [.tag("defs", symbols)])
  }
}
