/// The order of a document: that of the last edition, with what came since among its own.
struct DocumentOrder {
  private(set) var blocks: [Block]

  /// A theme with its lines.
  struct Block {
    var theme: String?
    var heading: MarkedText?
    var lines: [Placed] = []
    /// Whether the edition had lines under it.
    var hadLines = false
  }

  /// A line, and how the edition writes it.
  struct Placed {
    let fact: AnnexFact
    let written: EditionLayout.Written?
  }

  /// Puts lines in order.
  ///
  /// - Parameter facts: The lines, in the order in which they were recorded.
  init(of facts: [AnnexFact], in layout: EditionLayout?) {
    blocks = [Block()]
    let known = Dictionary(facts.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    for row in layout?.rows ?? [] {
      switch row {
      case .theme(let title, let heading):
        blocks.append(Block(theme: title, heading: heading))
      case .line(let line, let written):
        blocks[blocks.count - 1].hadLines = true
        guard let fact = known[line] else { continue }
        blocks[blocks.count - 1].lines.append(Placed(fact: fact, written: written))
      }
    }
    let moved = rename()
    let placed = Set(blocks.flatMap { $0.lines.map(\.fact.line) })
    // A table whose themes stand in a column has no headings to stand under, and an order all the same.
    for line in moved { insert(line) }
    let put = placed.union(moved.map(\.fact.line))
    for fact in facts where !put.contains(fact.line) { insert(Placed(fact: fact, written: nil)) }
    blocks.removeAll { $0.lines.isEmpty && ($0.hadLines || $0.heading == nil) }
    // Nothing could be read below the last heading.
    while blocks.last?.lines.isEmpty == true { blocks.removeLast() }
  }

  /// Gives headings the names that all their lines have now, and takes out the lines that stand under
  /// another theme, in their order.
  private mutating func rename() -> [Placed] {
    var moved: [Placed] = []
    let titles = Set(blocks.map(\.theme))
    for index in blocks.indices {
      let themes = Set(blocks[index].lines.map(\.fact.theme))
      if blocks[index].heading != nil, themes.count == 1, let only = themes.first, let theme = only,
        !titles.contains(theme)
      {
        blocks[index].theme = theme
        blocks[index].heading = MarkedText(theme)
      }
      let theme = blocks[index].theme
      moved += blocks[index].lines.filter { $0.fact.theme != theme }
      blocks[index].lines.removeAll { $0.fact.theme != theme }
    }
    return moved
  }

  /// Puts a line behind the last of its ambition, else of its theme, else at the end; without a theme
  /// it stands above all headings.
  private mutating func insert(_ line: Placed) {
    let fact = line.fact
    let homes = blocks.indices.filter { blocks[$0].theme == fact.theme }
    for index in homes.reversed() {
      let last = blocks[index].lines.lastIndex { $0.fact.ambition == fact.ambition }
      if let last { return blocks[index].lines.insert(line, at: last + 1) }
    }
    if let last = homes.last {
      blocks[last].lines.append(line)
    } else {
      blocks.append(
        Block(theme: fact.theme, heading: fact.theme.map { MarkedText($0) }, lines: [line]))
    }
  }
}
