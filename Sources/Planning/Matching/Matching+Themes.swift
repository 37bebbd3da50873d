internal import Annex

extension Matching {
  mutating func pairThemesByTitle() {
    let (new, known) = (new, known)
    themes.pairUnique(
      by: { [FoldedText(new.themes[$0]).trimmed] },
      { known.titles(ofTheme: known.all.themes[$0].id) })
  }

  /// Another heading over the very same.
  mutating func pairThemesByContent() {
    let known = known
    let content = themes.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      let ids = ambitionIDs(underTheme: place)
      if !ids.contains(where: { $0 == nil }) { found[place] = Set(ids.compactMap(\.self)) }
    }
    themes.pairUnique(
      by: { content[$0].map { $0.isEmpty ? [] : [$0] } ?? [] },
      { place in
        let ids = known.ambitionIDs(underTheme: known.all.themes[place].id)
        return ids.isEmpty ? [] : [ids]
      })
  }

  func ambitionIDs(underTheme place: Int) -> Set<Int?> {
    Set(
      new.ambitions.filter { $0.theme == new.themes[place] }.map { id(of: $0) })
  }
}
