internal import Dates

extension StatusReader {
  /// Reads the target dates of a sentence, and which took the place of which.
  mutating func readTargets(
    of clauses: [Clause], in sentence: Sentence, _ text: String
  ) throws(ImpossibleDate) {
    guard !sentence.isQuestion else { return }
    let triggers = clauses.flatMap { $0.triggers(of: .target) }
    let dates = clauses.flatMap(\.dates)
    let bounds = dates.indices.map { index in
      (
        start: index == 0 ? 0 : dates[index - 1].place + 1,
        end: index + 1 < dates.count ? dates[index + 1].place : sentence.words.count
      )
    }
    let categories = zip(dates, bounds).map { date, bounds in
      triggers.filter { $0.isOnItsSide(of: date.place, from: bounds.start, to: bounds.end) }
        .map(\.meaning.category).strongest
    }
    let giving = triggers.filter { $0.meaning.category == .ended }
    let old = Set(
      zip(dates, categories).filter { date, category in
        category == .ended && giving.contains { $0.givesUp(date.place) }
      }.map(\.0.place))
    let cues = TargetCues(of: clauses, without: old, on: date, openings: Self.openings)
    if dates.isEmpty, let cue = cues.before.first {
      readUndated(behind: cue, of: clauses, in: sentence, denied: !triggers.isEmpty)
    }
    for ((place, written), (bounds, category)) in zip(dates, zip(bounds, categories)) {
      guard let (cue, isNamed) = cues.cue(of: place, from: bounds.start, to: bounds.end) else {
        let quote = sentence.original(of: place..<(place + 1))
        if let last = written.lastDay, old.contains(place) {
          let words = giving.first { $0.givesUp(place) }?.range ?? place..<(place + 1)
          let all = min(words.lowerBound, place)..<max(words.upperBound, place + 1)
          replaced.append((last, sentence.original(of: all)))
        } else if let last = written.lastDay, written.mayCome(after: date),
          unannounced.map({ $0.last < last }) ?? true
        {
          unannounced = (last, quote)
        }
        continue
      }
      let quoted = min(cue.lowerBound, place)..<max(cue.upperBound, place + 1)
      let quote = sentence.original(of: quoted)
      let words = sentence.original(of: place..<(place + 1)).withoutArticle
      // What was to be done by a day that is past, and is not called a target, was done, or was not.
      let isPast = !isNamed && written.isPast(on: date)
      switch (written, category ?? (isPast ? .past : nil)) {
      case (_, let category?):
        let isGivenUp = giving.contains { $0.givesUp(place) || $0.isRightBefore(cue) }
        if category == .ended, isGivenUp, let last = written.lastDay {
          replaced.append((last, quote))
        }
        spokenOf.append(Mention(subject: .target, category: category, quote: quote))
      case (.day(let day), nil): targets.append(Quoted(content: Target(day), quote: quote))
      case (.period(let first, let last), nil):
        let target = Target(from: first, to: last, words: words)
        targets.append(Quoted(content: target, quote: quote))
      case (.impossible, nil):
        let range = sentence.words[place].range
        throw ImpossibleDate(
          text: words,
          offset: text.distance(
            from: text.startIndex, to: sentence.text.place(of: range.lowerBound)))
      }
    }
  }

  /// Reads what stands in the place of a target date and names no days, or no year.
  private mutating func readUndated(
    behind cue: Range<Int>, of clauses: [Clause], in sentence: Sentence, denied isDenied: Bool
  ) {
    let undated = clauses.flatMap(\.concepts).filter { $0.meaning == .undated }.map(\.range)
    let withoutYear = sentence.words.indices[cue.upperBound...].lazy.compactMap { place in
      WrittenDate.withoutYear(sentence.words[place...].prefix(WrittenDate.mostWords).map(\.text))
        .map { place..<(place + $0) }
    }.first
    let found = undated.first { cue.upperBound <= $0.lowerBound } ?? withoutYear
    if let found, !isDenied {
      let quote = sentence.original(of: cue.lowerBound..<found.upperBound, withPoint: true)
      let words = sentence.original(of: found, withPoint: true)
      targets.append(Quoted(content: Target(words: words), quote: quote))
    } else {
      // What is written there is no date that is known; or there is none any more.
      let quote = sentence.original(of: cue.lowerBound..<sentence.words.count)
      spokenOf.append(Mention(subject: .target, category: .imprecise, quote: quote))
    }
  }
}
