import Annex
import Dates
import Register

/// The list as text: every line under its theme and ambition, with what holds for it.
struct ListReport {
  private var layout: Layout
  private let phaseWidth = PhaseLook.columns + 2
  private let marks: [Phase?: Layout.Column]

  /// Lays the lines out and shows them.
  ///
  /// - Parameter view: From where the list is seen.
  /// - Throws: `FileError` where they cannot be shown.
  static func show(_ lines: [LineState], from view: Viewpoint, by output: OutputOptions) throws {
    var list = ListReport(layout: Layout(for: output.terminal))
    try list.add(lines) { layout in try output.showPieces(of: &layout) }
    list.layout.add(summary(of: lines, from: view), style: .bold)
    try output.show(list.layout)
  }

  private init(layout: Layout) {
    self.layout = layout
    let width = phaseWidth
    marks = Dictionary(
      uniqueKeysWithValues: PhaseLook.phases.map { phase in
        let look = PhaseLook(phase)
        let mark = Layout.Block(look.text, to: width, style: look.style)
        return (phase, Layout.Column([mark], width: width))
      })
  }

  private mutating func add(_ lines: [LineState], between: (inout Layout) throws -> Void) rethrows {
    var theme: String??
    var ambition: LineState.Ambition??
    for index in Self.grouped(lines) {
      if theme != .some(lines[index].theme) {
        if theme != nil { layout.gap() }
        theme = .some(lines[index].theme)
        layout.add(lines[index].theme ?? "(no theme)", style: .bold)
        ambition = nil
      }
      if ambition != .some(lines[index].ambition) {
        layout.gap()
        ambition = .some(lines[index].ambition)
        layout.add(Self.heading(lines[index].ambition), indent: 2)
      }
      add(lines[index])
      try between(&layout)
    }
    if !lines.isEmpty { layout.gap() }
  }

  /// The places of the lines with those of one theme, and within it of one ambition, together: a line
  /// that was added later stands among its own.
  private static func grouped(_ lines: [LineState]) -> [Int] {
    var themes: [String?: Int] = [:]
    var places: [[String?]: Int] = [:]
    var ranks: [(theme: Int, ambition: Int, index: Int)] = []
    ranks.reserveCapacity(lines.count)
    for index in lines.indices {
      // Most lines stand beside their own already, and are compared without a copy.
      if let last = ranks.last, lines[index - 1].theme == lines[index].theme,
        lines[index - 1].ambition == lines[index].ambition
      {
        ranks.append((last.theme, last.ambition, index))
        continue
      }
      let line = lines[index]
      let place = [line.theme, line.ambition?.title, line.ambition?.page]
      let theme = themes[line.theme] ?? index
      themes[line.theme] = theme
      let ambition = places[place] ?? index
      places[place] = ambition
      ranks.append((theme, ambition, index))
    }
    return ranks.sorted { $0 < $1 }.map { $0.index }
  }

  private static func heading(_ ambition: LineState.Ambition?) -> String {
    guard let ambition else { return "N.v.t." }
    return ambition.page.map { "\(ambition.title) · p.\u{a0}\($0)" } ?? ambition.title
  }

  private mutating func add(_ line: LineState) {
    let indent = 4
    let mark = marks[line.status?.phase.value] ?? Layout.Column([])
    let rest = layout.terminal.width - indent - phaseWidth
    let isWide = layout.terminal.width >= 120
    let factsWidth = isWide ? 44 : rest
    var blocks = [Layout.Block(line.measure.heading, to: factsWidth, style: .bold)]
    if line.isDropped {
      blocks.append(Layout.Block("not in the last edition", to: factsWidth, style: .red))
    }
    if let signals = line.signalWords {
      blocks.append(Layout.Block(signals, to: factsWidth, style: .red))
    }
    let words = Layout.Block(
      line.status?.text ?? "no status recorded", to: isWide ? rest - factsWidth - 2 : rest)
    let told = Layout.Block(line.toldWords, to: factsWidth, style: .dim)
    if isWide {
      blocks.append(told)
      layout.add(
        [mark, Layout.Column(blocks, width: factsWidth + 2), Layout.Column([words])], indent: indent
      )
    } else {
      blocks += [words, told]
      layout.add([mark, Layout.Column(blocks)], indent: indent)
    }
  }

  /// One sentence on all lines: how many there are in each phase.
  private static func summary(of lines: [LineState], from view: Viewpoint) -> String {
    var counts: [Phase?: Int] = [:]
    for index in lines.indices { counts[lines[index].status?.phase.value, default: 0] += 1 }
    let told = PhaseLook.phases.compactMap { phase in
      counts[phase].map { "\(PhaseLook(phase).symbol) \($0) \(PhaseLook(phase).word)" }
    }
    let noun = lines.count == 1 ? "line" : "lines"
    let known = view.change == .max ? "" : ", as known after c\(view.change)"
    return (["\(lines.count) \(noun) on \(view.date)\(known)"] + told).joined(separator: " · ")
  }
}
