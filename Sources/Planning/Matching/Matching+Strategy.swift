internal import PlainText
internal import Annex

extension Matching {
  /// The same title, told apart by theme and page where it comes more than once.
  mutating func pairAmbitionsByTitle() {
    let (new, known) = (new, known)
    ambitions.pairUnique(
      by: { place in
        let ambition = new.ambitions[place]
        let theme = FoldedText(ambition.theme ?? "").trimmed
        return [[theme, ambition.page ?? "", new.title(ofAmbition: place)]]
      },
      { place in
        Set(
          known.all.ambitions[place].called.flatMap { words in
            known.titles(ofTheme: words.theme).map {
              [$0, words.page ?? "", FoldedText(words.title).trimmed]
            }
          })
      })
    ambitions.pairUnique(
      by: { [[new.ambitions[$0].page ?? "", new.title(ofAmbition: $0)]] },
      { place in
        Set(
          known.all.ambitions[place].called.map {
            [$0.page ?? "", FoldedText($0.title).trimmed]
          })
      })
    ambitions.pairUnique(
      by: { [new.title(ofAmbition: $0)] }, { known.titles(ofAmbition: $0) })
  }

  /// Other words for what the same measures stand under: on the same page, or in words that are alike.
  mutating func pairAmbitionsByMeasures() {
    let (new, known) = (new, known)
    let content = ambitions.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      let ids = measureIDs(underAmbition: place)
      // A measure that is new itself is no evidence.
      if !ids.contains(where: { $0 == nil }) { found[place] = Set(ids.compactMap(\.self)) }
    }
    let keys = { (page: String?, ids: Set<Int>?) -> Set<[String]> in
      guard let ids, !ids.isEmpty, let page else { return [] }
      return [[page] + ids.sorted().map(String.init)]
    }
    ambitions.pairUnique(
      by: { keys(new.ambitions[$0].page, content[$0]) },
      { keys(known.words(ofAmbition: $0).page, known.measureIDs(underAmbition: $0)) })
    let likely = ambitions.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      guard let ids = content[place], !ids.isEmpty else { return }
      found[place] = Set(
        ambitions.free.filter { other in
          known.measureIDs(underAmbition: other) == ids
            && Likeness.share(
              of: new.title(ofAmbition: place), and: known.title(ofAmbition: other)) >= 0.5
        })
    }
    ambitions.pairUnique(by: { likely[$0] ?? [] }, { [$0] })
  }

  /// The known ids of what stands under an ambition of the table; nothing for what is new.
  func measureIDs(underAmbition place: Int) -> Set<Int?> {
    Set(new.linesOfAmbition[place].map { id(of: new.lines[$0].measure) })
  }
}

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
