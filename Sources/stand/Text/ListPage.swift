import Annex
import Dates
import Register

/// The list as a page: every line under its theme and ambition, with what holds for it.
struct ListPage {
  private var page: Page
  private let phaseWidth = PhaseLook.columns + 2

  /// Lays the lines out.
  ///
  /// - Parameter view: From where the list is seen.
  static func text(of lines: [LineState], from view: Viewpoint, for terminal: Terminal) -> String {
    var list = ListPage(page: Page(for: terminal))
    list.add(lines)
    list.page.add(summary(of: lines, from: view), style: .bold)
    return list.page.text
  }

  private init(page: Page) {
    self.page = page
  }

  private mutating func add(_ lines: [LineState]) {
    var theme: String??
    var ambition: LineState.Ambition??
    for index in Self.grouped(lines) {
      let line = lines[index]
      if theme != .some(line.theme) {
        if theme != nil { page.gap() }
        page.add(line.theme ?? "(no theme)", style: .bold)
        theme = .some(line.theme)
        ambition = nil
      }
      if ambition != .some(line.ambition) {
        page.gap()
        page.add(Self.heading(line.ambition), indent: 2)
        ambition = .some(line.ambition)
      }
      add(line)
    }
    if !lines.isEmpty { page.gap() }
  }

  /// The places of the lines with those of one theme, and within it of one ambition, together: a line
  /// that was added later stands among its own.
  private static func grouped(_ lines: [LineState]) -> [Int] {
    var themes: [String?: Int] = [:]
    var places: [[String?]: Int] = [:]
    var ranks: [(theme: Int, ambition: Int, index: Int)] = []
    for (index, line) in lines.enumerated() {
      // Most lines stand beside their own already.
      if let last = ranks.last, lines[index - 1].stands(with: line) {
        ranks.append((last.theme, last.ambition, index))
        continue
      }
      let place = [line.theme, line.ambition?.title, line.ambition?.page]
      let theme = themes[line.theme] ?? index
      themes[line.theme] = theme
      let ambition = places[place] ?? index
      places[place] = ambition
      ranks.append((theme, ambition, index))
    }
    return ranks.sorted { $0 < $1 }.map(\.index)
  }

  private static func heading(_ ambition: LineState.Ambition?) -> String {
    guard let ambition else { return "N.v.t." }
    return ambition.page.map { "\(ambition.title) · p.\u{a0}\($0)" } ?? ambition.title
  }

  private mutating func add(_ line: LineState) {
    let indent = 4
    let look = PhaseLook(line.status?.phase.value)
    let rest = page.terminal.width - indent - phaseWidth
    let isWide = page.terminal.width >= 120
    let factsWidth = isWide ? 44 : rest
    var facts = [Page.Line].wrapping(line.measure.heading, to: factsWidth, style: .bold)
    if line.isDropped {
      facts += [Page.Line].wrapping("not in the last edition", to: factsWidth, style: .red)
    }
    if let signals = line.signalWords {
      facts += [Page.Line].wrapping(signals, to: factsWidth, style: .red)
    }
    let words = line.status?.text ?? "no status recorded"
    let told = [Page.Line].wrapping(line.toldWords, to: factsWidth, style: .dim)
    let mark = Page.Column([Page.Line(look.text, look.style)], width: phaseWidth)
    if isWide {
      page.add(
        [
          mark, Page.Column(facts + told, width: factsWidth + 2),
          Page.Column(.wrapping(words, to: rest - factsWidth - 2)),
        ], indent: indent)
    } else {
      page.add(
        [mark, Page.Column(facts + .wrapping(words, to: rest) + told)], indent: indent)
    }
  }

  /// One sentence on all lines: how many there are in each phase.
  private static func summary(of lines: [LineState], from view: Viewpoint) -> String {
    let phases: [Phase?] = [.toStart, .policy, .implementation, .implemented, nil]
    let counts = phases.compactMap { phase in
      let count = lines.filter { $0.status?.phase.value == phase }.count
      return count == 0 ? nil : "\(PhaseLook(phase).symbol) \(count) \(PhaseLook(phase).word)"
    }
    let noun = lines.count == 1 ? "line" : "lines"
    let known = view.change == .max ? "" : ", as known after c\(view.change)"
    return (["\(lines.count) \(noun) on \(view.date)\(known)"] + counts).joined(separator: " · ")
  }
}

extension LineState {
  /// Whether another line stands under the same theme and ambition.
  fileprivate func stands(with other: LineState) -> Bool {
    theme == other.theme && ambition == other.ambition
  }
}
