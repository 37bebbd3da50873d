internal import Annex

extension Matching {
  /// A code and the title; else the same codes; else a code alone.
  ///
  /// A merge or a split goes on as the one that keeps the title. Codes alone tell nothing of a measure whose
  /// title another one has: then numbers were exchanged, or titles.
  mutating func pairMeasuresByCodes() {
    let (new, known) = (new, known)
    measures.pairUnique(by: { new.titledCodes(of: $0) }, { known.titledCodes(of: $0) })
    let knownTitles = Set(
      measures.free.filter { known.isCurrent(measure: $0) }.map { known.title(ofMeasure: $0) })
    let newTitles = Set(measures.waiting.map { new.title(ofMeasure: $0) })
    let isOwn = { (place: Int) in !knownTitles.contains(new.title(ofMeasure: place)) }
    let isKnownOwn = { (place: Int) in !newTitles.contains(known.title(ofMeasure: place)) }
    measures.pairUnique(
      by: { isOwn($0) ? new.codeList(of: $0) : [] },
      { isKnownOwn($0) ? known.codeList(of: $0) : [] })
    measures.pairUnique(
      by: { isOwn($0) ? Set(new.measures[$0].codes) : [] },
      { isKnownOwn($0) ? Set(known.words(ofMeasure: $0).codes) : [] })
  }

  /// The same title, where no codes tell them apart.
  mutating func pairMeasuresByTitle() {
    let (new, known) = (new, known)
    let isPlain = { (place: Int) in new.measures[place].codes.isEmpty }
    let isKnownPlain = { (place: Int) in known.words(ofMeasure: place).codes.isEmpty }
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] },
      { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] }, { known.titles(ofMeasure: $0) })
    measures.pairUnique(
      by: { [new.title(ofMeasure: $0)] }, { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
  }

  /// The same title at the same place although the codes are others; the same explanation at the same
  /// place where there are no codes.
  mutating func pairMeasuresByPlace() {
    let (new, known, ambitions) = (new, known, ambitions)
    let places = { (measure: Int) in
      new.linesOfMeasure[measure].compactMap { line -> (AnnexContents.Line, Int)? in
        let line = new.lines[line]
        guard let ambition = line.ambition.flatMap({ new.placeOfAmbition[$0] }),
          let partner = ambitions.partners[ambition]
        else { return nil }
        return (line, known.all.ambitions[partner].id)
      }
    }
    measures.pairUnique(
      by: { measure in
        Set(places(measure).map { "\($0.1) \(new.title(ofMeasure: measure))" })
      },
      { measure in
        Set(
          known.currentLines(ofMeasure: measure).flatMap { line in
            known.titles(ofMeasure: measure).map { "\(line.ambition ?? 0) \($0)" }
          })
      })
    measures.pairUnique(
      by: { measure in
        guard new.measures[measure].codes.isEmpty else { return [] }
        return Set(
          places(measure).compactMap { PlacedText($0.0.explanation, under: $0.1) })
      },
      { measure in
        Set(
          known.currentLines(ofMeasure: measure).compactMap { line in
            PlacedText(line.held?.explanation ?? "", under: line.ambition)
          })
      })
  }
}
