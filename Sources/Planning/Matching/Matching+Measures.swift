internal import Annex
internal import PlainText

extension Matching {
  /// A number and the title; a number and the place, where it begins anew under each heading; a number alone, where
  /// it names one measure on both sides and their titles have something in common.
  ///
  /// A merge or a split goes on as the one that keeps the title. Codes alone tell nothing of a measure whose
  /// title another one has: then numbers were exchanged, or titles.
  mutating func pairMeasuresByCodes() {
    let (new, known, matching) = (new, known, self)
    measures.pairUnique(by: { new.titledCodes(of: $0) }, { known.titledCodes(of: $0) })
    let (places, knownPlaces) = (headings(), knownHeadings())
    let knownTitles = Set(
      measures.free.filter { known.isCurrent(measure: $0) }.map { known.title(ofMeasure: $0) })
    let newTitles = Set(measures.waiting.map { new.title(ofMeasure: $0) })
    let isOwn = { (place: Int) in !knownTitles.contains(new.title(ofMeasure: place)) }
    let isKnownOwn = { (place: Int) in !newTitles.contains(known.title(ofMeasure: place)) }
    func placed(_ codes: [String], _ places: Set<String>) -> Set<[String]> {
      codes.isEmpty ? [] : Set(places.map { [$0] + codes.sorted() })
    }
    measures.pairUnique(
      by: { isOwn($0) ? placed(new.measures[$0].codes, places[$0]) : [] },
      { isKnownOwn($0) ? placed(known.words(ofMeasure: $0).codes, knownPlaces($0)) : [] },
      where: matching.haveSomethingInCommon)
    measures.pairUnique(
      by: { isOwn($0) && matching.isNumbered($0) ? new.codeList(of: $0) : [] },
      { isKnownOwn($0) && matching.isNumbered(known: $0) ? known.codeList(of: $0) : [] },
      where: matching.haveSomethingInCommon)
    measures.pairUnique(
      by: { isOwn($0) && matching.isNumbered($0) ? Set(new.measures[$0].codes) : [] },
      {
        isKnownOwn($0) && matching.isNumbered(known: $0)
          ? Set(known.words(ofMeasure: $0).codes) : []
      },
      where: matching.haveSomethingInCommon)
  }

  /// Whether each code of a measure of the table is its own alone, on both sides.
  private func isNumbered(_ place: Int) -> Bool {
    new.measures[place].codes.allSatisfy { new.isOfOne($0) && known.isOfOne($0) }
  }

  private func isNumbered(known place: Int) -> Bool {
    known.words(ofMeasure: place).codes.allSatisfy { new.isOfOne($0) && known.isOfOne($0) }
  }

  /// Whether the titles of a measure of the table and of a known one have something in common: a word, or enough of
  /// their letters.
  ///
  /// What has not is asked about.
  private func haveSomethingInCommon(_ place: Int, _ other: Int) -> Bool {
    let title = new.title(ofMeasure: place)
    return known.titles(ofMeasure: other).contains { known in
      Likeness.share(of: title, and: known) >= Self.somewhatAlike
        || !Self.words(of: title).isDisjoint(with: Self.words(of: known))
    }
  }

  private static let somewhatAlike = 0.3

  /// The words of a title that say something.
  private static func words(of title: String) -> Set<Substring> {
    Set(title.split { !$0.isLetter }.filter { $0.count > 3 })
  }

  /// Under which headings each measure of the table stands, as far as the register knows them.
  private func headings() -> [Set<String>] {
    new.measures.indices.map { measure in
      Set(
        new.linesOfMeasure[measure].compactMap { place -> String? in
          let line = new.lines[place]
          guard let ambition = line.ambition else {
            return line.theme.map { "theme " + FoldedText.trimmed($0) }
          }
          return new.placeOfAmbition[ambition].flatMap { ambitions.partners[$0] }
            .map { "ambition \(known.all.ambitions[$0].id)" }
        })
    }
  }

  /// The same of a known measure.
  private func knownHeadings() -> (Int) -> Set<String> {
    let known = known
    return { measure in
      Set(
        known.currentLines(ofMeasure: measure).flatMap { line -> [String] in
          line.ambition.map { ["ambition \($0)"] }
            ?? known.titles(ofTheme: line.held?.theme).map { "theme " + $0 }
        })
    }
  }

  /// The same title, where no codes tell them apart: as it is written before as it is folded.
  mutating func pairMeasuresByTitle() {
    let (new, known) = (new, known)
    let isPlain = { (place: Int) in new.measures[place].codes.isEmpty }
    let isKnownPlain = { (place: Int) in known.words(ofMeasure: place).codes.isEmpty }
    // A document that has no column for numbers puts them behind the title, where they may not be known for such.
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] },
      { isKnownPlain($0) ? [] : [known.fullTitle(ofMeasure: $0)] })
    measures.pairUnique(
      by: { isPlain($0) ? [ComparedText(new.measures[$0].title)] : [] },
      { isKnownPlain($0) ? [ComparedText(known.words(ofMeasure: $0).title)] : [] })
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] },
      { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] }, { known.titles(ofMeasure: $0) })
    measures.pairUnique(
      by: { [new.title(ofMeasure: $0)] }, { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
  }
}
