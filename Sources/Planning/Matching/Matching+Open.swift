internal import PlainText
internal import Annex

extension Matching {
  func openMeasure(_ place: Int) -> OpenMatch? {
    let measure = new.measures[place]
    let title = new.title(ofMeasure: place)
    let codes = Set(measure.codes)
    let ambitions = Set(
      new.linesOfMeasure[place].compactMap { new.lines[$0].ambition.flatMap { id(of: $0) } })
    let candidates = measures.free.filter { other in
      guard known.isCurrent(measure: other) else { return false }
      let others = known.words(ofMeasure: other).codes
      guard codes.isDisjoint(with: others) else { return true }
      let likeness = Likeness.share(of: title, and: known.title(ofMeasure: other))
      guard codes.isEmpty || others.isEmpty else { return likeness >= 0.8 }
      // One that has codes is known by them; another place alone does not make it lose them.
      guard likeness < 0.5, others.isEmpty else { return likeness >= 0.5 }
      return known.currentLines(ofMeasure: other).contains { line in
        line.ambition.map(ambitions.contains) ?? false
      }
    }
    return OpenMatch(
      .measure, on: rows.sourceLine(of: new.linesOfMeasure[place].first),
      title: measure.code.map { "\(measure.title) (\($0))" } ?? measure.title,
      candidates: candidates.map { other in
        let words = known.words(ofMeasure: other)
        return OpenMatch.Candidate(
          name: known.all.measures[other].name,
          title: words.code.map { "\(words.title) (\($0))" } ?? words.title)
      })
  }

  func openAmbition(_ place: Int) -> OpenMatch? {
    let ambition = new.ambitions[place]
    let measures = Set(measureIDs(underAmbition: place).compactMap(\.self))
    let candidates = ambitions.free.filter { other in
      guard known.isCurrent(ambition: other) else { return false }
      let words = known.words(ofAmbition: other)
      return (ambition.page != nil && words.page == ambition.page)
        || !measures.isDisjoint(with: known.measureIDs(underAmbition: other))
        || Likeness.share(of: new.title(ofAmbition: place), and: known.title(ofAmbition: other))
          >= 0.5
    }
    return OpenMatch(
      .ambition, on: rows.sourceLine(of: new.linesOfAmbition[place].first),
      title: ambition.title,
      candidates: candidates.map { other in
        let words = known.words(ofAmbition: other)
        return OpenMatch.Candidate(
          name: known.all.ambitions[other].name,
          title: words.page.map { "\(words.title), p. \($0)" } ?? words.title)
      })
  }

  func openTheme(_ place: Int) -> OpenMatch? {
    let ambitions = Set(ambitionIDs(underTheme: place).compactMap(\.self))
    let candidates = themes.free.filter { other in
      let theme = known.all.themes[other]
      guard known.isCurrent(theme: theme.id) else { return false }
      return !ambitions.isDisjoint(with: known.ambitionIDs(underTheme: theme.id))
        || Likeness.share(
          of: FoldedText(new.themes[place]).trimmed,
          and: FoldedText(theme.called.first ?? "").trimmed) >= 0.5
    }
    return OpenMatch(
      .theme, on: rows.sourceLine(ofTheme: new.themes[place]), title: new.themes[place],
      candidates: candidates.map { other in
        let theme = known.all.themes[other]
        return OpenMatch.Candidate(name: theme.name, title: theme.called.first ?? "")
      })
  }
}

extension OpenMatch {
  /// Nothing where there are no candidates: then it is new for certain.
  fileprivate init?(
    _ kind: Answer.Kind, on sourceLine: Int, title: String, candidates: [Candidate]
  ) {
    guard !candidates.isEmpty else { return nil }
    self.kind = kind
    self.sourceLine = sourceLine
    self.title = title
    self.candidates = candidates
  }
}
