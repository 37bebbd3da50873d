internal import Annex
internal import Planning

/// What editions behind a new one say soonest of the lines of the register and of what these stand under.
///
/// It is gone through once, for an edition words many things.
struct LaterWords {
  /// By the ids of lines.
  private(set) var ofLines: [Int: EditionNeighbours.Behind] = [:]
  /// By the ids of themes, ambitions and measures: that of the line of which something is said soonest.
  private(set) var ofThemes: [Int: EditionNeighbours.Behind] = [:]
  private(set) var ofAmbitions: [Int: EditionNeighbours.Behind] = [:]
  private(set) var ofMeasures: [Int: EditionNeighbours.Behind] = [:]

  /// - Parameter said: What the edition itself says of lines, by their ids.
  init(
    behind neighbours: EditionNeighbours, knowing known: RegisterState,
    saying said: [Int: AnnexContents.Line]
  ) {
    guard !neighbours.behind.isEmpty else { return }
    for (line, behind) in neighbours.behind {
      // In a column that none behind it has, nothing speaks against what this edition says, or the last one before it.
      let words = behind.unsaid.isEmpty ? nil : said[line] ?? neighbours.before[line]?.line
      ofLines[line] = words.map { behind.filled(from: $0) } ?? behind
    }
    let themes = Dictionary(
      known.ambitions.map { ($0.id, $0.held?.theme) }, uniquingKeysWith: { first, _ in first })
    for line in known.lines {
      guard let behind = ofLines[line.id] else { continue }
      Self.keep(behind, of: line.measure, in: &ofMeasures)
      if let ambition = line.ambition { Self.keep(behind, of: ambition, in: &ofAmbitions) }
      let theme = line.ambition.flatMap { themes[$0] ?? nil } ?? line.held?.theme
      if let theme { Self.keep(behind, of: theme, in: &ofThemes) }
    }
  }

  private static func keep(
    _ behind: EditionNeighbours.Behind, of thing: Int,
    in found: inout [Int: EditionNeighbours.Behind]
  ) {
    if let known = found[thing], known.date <= behind.date { return }
    found[thing] = behind
  }
}
