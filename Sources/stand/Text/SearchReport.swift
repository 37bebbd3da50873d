import Register

/// What was found as text: each text with its words in context, and where it stands.
struct SearchReport {
  private var layout: Layout
  private let dateWidth = 12
  private let open = "«"
  private let close = "»"

  /// Lays the hits out, in their order.
  static func text(of hits: [SearchHit], for terminal: Terminal) -> String {
    var search = SearchReport(layout: Layout(for: terminal))
    for (index, hit) in hits.enumerated() {
      if index > 0 { search.layout.gap() }
      search.add(hit)
    }
    return search.layout.text
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func add(_ hit: SearchHit) {
    layout.add(
      hit.heading, behind: hit.holdsFrom.description, labelStyle: .bold, width: dateWidth,
      style: .bold)
    if hit.kind != .ambition, let place = hit.placeName {
      layout.add(place, indent: dateWidth, style: .dim)
    }
    add(hit.snippet)
    if hit.isSuperseded {
      layout.add("corrected or taken back since", indent: dateWidth, style: .red)
    }
    let source = [hit.kind.rawValue, hit.id, hit.change.words]
    layout.add(source.joined(separator: " · "), indent: dateWidth, style: .dim)
  }

  /// Adds the words in context: matches in a style, or between marks where there are no styles.
  private mutating func add(_ snippet: Snippet) {
    let terminal = layout.terminal
    let margin = String(repeating: " ", count: dateWidth)
    guard terminal.hasColour else {
      return layout.add(snippet.marked(open, close), indent: dateWidth)
    }
    var isMatch = false
    let marked = snippet.marked("\u{e000}", "\u{e001}").harmless
    for line in marked.wrapped(to: terminal.width - dateWidth) {
      layout.addLine(margin + Self.styled(line, isMatch: &isMatch, for: terminal))
    }
  }

  /// A line in which matches stand between marks, styled; a match may go on in the next line.
  private static func styled(
    _ line: String, isMatch: inout Bool, for terminal: Terminal
  ) -> String {
    var styled = ""
    var run = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      guard scalar == "\u{e000}" || scalar == "\u{e001}" else {
        run.append(scalar)
        continue
      }
      styled += terminal.styled(String(run), isMatch ? .yellow : nil)
      run = String.UnicodeScalarView()
      isMatch = scalar == "\u{e000}"
    }
    return styled + terminal.styled(String(run), isMatch ? .yellow : nil)
  }
}

extension SearchHit {
  /// What it is about, as a person names it.
  fileprivate var heading: String {
    if kind == .letter { return "Letter · \(id)" }
    if let measure { return measure.heading }
    guard let ambition else { return "Theme" }
    return ambition.page.map { "Ambition · p. \($0)" } ?? "Ambition"
  }

  /// Where the line stands; nothing where it is about no one line.
  fileprivate var placeName: String? {
    guard line != nil else { return nil }
    guard let ambition else { return "N.v.t. (outside the strategy)" }
    return ambition.page.map { "p. \($0)  \(ambition.title)" } ?? ambition.title
  }
}
