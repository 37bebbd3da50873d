internal import PlainText
internal import Annex

extension Matching {
  /// The same title, told apart by theme and page where it comes more than once; as it is written before as it is
  /// folded.
  mutating func pairAmbitionsByTitle() {
    let (new, known) = (new, known)
    ambitions.pairUnique(
      by: { place in
        let ambition = new.ambitions[place]
        return [[ambition.theme ?? "", ambition.page ?? "", ambition.title]]
      },
      { place in
        let words = known.words(ofAmbition: place)
        return Set(
          (words.theme.map { known.writtenTitles(ofTheme: $0) } ?? [""]).map {
            [$0, words.page ?? "", words.title]
          })
      })
    ambitions.pairUnique(
      by: { place in
        let ambition = new.ambitions[place]
        let theme = FoldedText.trimmed(ambition.theme ?? "")
        return [[theme, ambition.page ?? "", new.title(ofAmbition: place)]]
      },
      { place in
        Set(
          known.all.ambitions[place].called.flatMap { words in
            known.titles(ofTheme: words.theme).map {
              [$0, words.page ?? "", FoldedText.trimmed(words.title)]
            }
          })
      })
    ambitions.pairUnique(
      by: { [[new.ambitions[$0].page ?? "", new.title(ofAmbition: $0)]] },
      { place in
        Set(
          known.all.ambitions[place].called.map {
            [$0.page ?? "", FoldedText.trimmed($0.title)]
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
    // One measure alone may have moved, from one of two headings to the other.
    let isCertain = { (place: Int, other: Int) in
      let isAlike =
        Likeness.share(of: new.title(ofAmbition: place), and: known.title(ofAmbition: other)) >= 0.5
      let page = new.ambitions[place].page
      let isOnPage = page != nil && page == known.words(ofAmbition: other).page
      return content[place]?.count == 1 ? isAlike && isOnPage : isAlike || isOnPage
    }
    ambitions.pairUnique(
      by: { content[$0].map { $0.isEmpty ? [] : [$0] } ?? [] },
      { place in
        let ids = known.measureIDs(underAmbition: place)
        return ids.isEmpty ? [] : [ids]
      }, where: isCertain)
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
      by: { [new.themes[$0]] }, { known.all.themes[$0].held.map { [$0] } ?? [] })
    themes.pairUnique(
      by: { [FoldedText.trimmed(new.themes[$0])] },
      { known.titles(ofTheme: known.all.themes[$0].id) })
  }

  /// Another heading over the very same; over one ambition alone only in words that are alike, for that may have moved.
  mutating func pairThemesByContent() {
    let (new, known) = (new, known)
    let content = themes.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      let ids = ambitionIDs(underTheme: place)
      if !ids.contains(where: { $0 == nil }) { found[place] = Set(ids.compactMap(\.self)) }
    }
    themes.pairUnique(
      by: { content[$0].map { $0.isEmpty ? [] : [$0] } ?? [] },
      { place in
        let ids = known.ambitionIDs(underTheme: known.all.themes[place].id)
        return ids.isEmpty ? [] : [ids]
      },
      where: { place, other in
        content[place].map { $0.count > 1 } ?? false
          || Likeness.share(
            of: FoldedText.trimmed(new.themes[place]),
            and: FoldedText.trimmed(known.all.themes[other].called.first ?? "")) >= 0.5
      })
  }

  func ambitionIDs(underTheme place: Int) -> Set<Int?> {
    Set(
      new.ambitions.filter { $0.theme == new.themes[place] }.map { id(of: $0) })
  }
}
