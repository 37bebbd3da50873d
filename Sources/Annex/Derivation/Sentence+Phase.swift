extension Sentence {
  /// The phase that the sentence names, with the words that do.
  var phase: Quoted<Phase>? {
    for phrase in Self.openings {
      guard let range = opening(phrase.words), !isDenied(behind: range.upperBound),
        phrase.endings.contains(where: { isFollowed(by: $0, behind: range.upperBound) })
      else { continue }
      return Quoted(content: phrase.phase, quote: text.original(of: range))
    }
    return nil
  }

  /// Words that open a sentence and name a phase, where one of the endings follows.
  private struct Opening {
    let words: Phrase
    let phase: Phase
    let endings: [Ending]
  }

  private enum Ending {
    case sentence
    case comma
    case word(Phrase)
  }

  /// The words of the annex, and what is written in their place.
  private static let openings: [Opening] = {
    let going = ["vertraagd", "is vertraagd", "loopt", "afronden"].map { Ending.word(Phrase($0)) }
    let started = ["gestart", "is gestart"].map { Ending.word(Phrase($0)) }
    let since = ["per", "op", "sinds"].map { Ending.word(Phrase($0)) }
    let subjects = ["", "de", "deze"].flatMap { article in
      ["vm", "maatregel", "verbetermaatregel"].map { article.isEmpty ? $0 : "\(article) \($0)" }
    }
    let ways = ["", "volledig ", "geheel ", "inmiddels ", "reeds ", "al ", "nu "]
    let done = subjects.flatMap { subject in ways.map { "\(subject) is \($0)geimplementeerd" } }
    let starting = "beleidsmatige uitwerking moet nog starten"
    return [Opening(words: Phrase(starting), phase: .toStart, endings: [.sentence, .comma])]
      + ["beleidsmatige uitwerking", "de beleidsmatige uitwerking"].map {
        Opening(words: Phrase($0), phase: .policy, endings: [.sentence, .comma] + going)
      }
      + ["implementatiefase", "de implementatiefase"].map {
        Opening(
          words: Phrase($0), phase: .implementation, endings: [.sentence, .comma] + going + started)
      }
      + [Opening(words: "geimplementeerd", phase: .implemented, endings: [.sentence] + since)]
      + done.map {
        Opening(words: Phrase($0), phase: .implemented, endings: [.sentence, .comma] + since)
      }
  }()

  /// Where a phrase stands, if the sentence opens with it.
  private func opening(_ words: Phrase) -> Range<Int>? {
    let range = start..<(start + words.characters.count)
    return stands(words, at: range) ? range : nil
  }

  private func isFollowed(by ending: Ending, behind place: Int) -> Bool {
    switch ending {
    case .sentence: place >= end
    case .comma: place < end && text.characters[place] == ","
    case .word(let word): stands(word, at: (place + 1)..<(place + 1 + word.characters.count))
    }
  }
}
