internal import Dates

/// Reads a status sentence by sentence.
struct StatusReader {
  private let date: CalendarDate?
  private let table: WordTable
  private var phases: [Quoted<Phase>] = []
  private var said: [Signal] = []
  private var ended: [Signal] = []
  private var targets: [Quoted<Target>] = []
  private var spokenOf: [Mention] = []
  /// The latest date that nothing announces, with its last day.
  private var unannounced: (last: CalendarDate, quote: String)?

  /// - Parameter date: The date from which the status holds: what comes later is not yet so.
  init(on date: CalendarDate?, by table: WordTable) {
    self.date = date
    self.table = table
  }

  /// The one phase that all words share, with the first quote; nothing where they differ.
  var phase: Quoted<Phase>? { Self.only(phases) }

  /// The signals that are said, one of a kind.
  var signals: [Signal] {
    Signal.Kind.allCases.compactMap { kind in
      if isOver { return nil }
      return said.first { $0.kind == kind }
    }
  }

  /// The signals that are over, one of a kind.
  var endedSignals: [Signal] {
    Signal.Kind.allCases.compactMap { kind in
      said.contains { $0.kind == kind } ? nil : ended.first { $0.kind == kind }
    }
  }

  /// The one target date; nothing for what is done.
  var target: Quoted<Target>? { isOver ? nil : Self.only(targets) }

  private var isOver: Bool { phase?.content.isOver == true }

  /// What is spoken of and neither said nor over, each once; and the dates that a target takes the place of.
  var mentions: [Mention] {
    var mentions: [Mention] = []
    let alone = unannounced.map {
      Mention(subject: .target, category: .unannounced, quote: $0.quote)
    }
    // What is said of a target counts before a date that may be none.
    for mention in spokenOf + besideOver + contradicted + (alone.map { [$0] } ?? [])
    where !mentions.contains(where: { $0.subject == mention.subject }) {
      let isSaid =
        switch mention.subject {
        // Where one phase is said, that another will come or was is no open question.
        case .phase: phase != nil
        case .signal(let kind): (signals + ended).contains { $0.kind == kind }
        case .target: target != nil && ![.ended, .past].contains(mention.category)
        }
      if !isSaid { mentions.append(mention) }
    }
    return mentions
  }

  /// What is said beside that nothing is left to do, which then can only be of a part or a step of it.
  private var besideOver: [Mention] {
    guard isOver else { return [] }
    let signals = said.map { signal in
      Mention(subject: .signal(signal.kind), category: .part, quote: signal.quote ?? "")
    }
    return signals
      + targets.map { Mention(subject: .target, category: .part, quote: $0.quote) }
  }

  /// Phases and target dates of which the words say more than one.
  private var contradicted: [Mention] {
    let phases = Self.only(self.phases) == nil ? self.phases : []
    let targets = Self.only(self.targets) == nil ? self.targets : []
    return phases.map {
      Mention(subject: .phase($0.content), category: .contradicted, quote: $0.quote)
    }
      + targets.map { Mention(subject: .target, category: .contradicted, quote: $0.quote) }
  }

  private static func only<Content>(_ found: [Quoted<Content>]) -> Quoted<Content>? {
    guard let first = found.first, found.allSatisfy({ $0.content == first.content }) else {
      return nil
    }
    return first
  }

  /// Reads the next sentence.
  mutating func read(_ sentence: Sentence, in text: String) throws(ImpossibleDate) {
    let clauses = Clause.all(of: sentence, by: table)
    for clause in clauses {
      for concept in clause.concepts { read(concept, of: clause, in: sentence) }
    }
    try readTargets(of: clauses, in: sentence, text)
  }

  private mutating func read(
    _ concept: Clause.Match<Concept>, of clause: Clause, in sentence: Sentence
  ) {
    let trigger = clause.trigger(of: concept)
    let category = trigger?.meaning.category
    let range = trigger.map { trigger in
      min(
        trigger.range.lowerBound, concept.range.lowerBound)..<max(
          trigger.range.upperBound, concept.range.upperBound)
    }
    let quote = sentence.original(of: range ?? concept.range)
    if sentence.isQuestion {
      if let subject = concept.meaning.subject {
        spokenOf.append(Mention(subject: subject, category: .asked, quote: quote))
      }
      return
    }
    switch (concept.meaning, category) {
    case (.target, _), (.undated, _): break
    case (.over(let kind), .denied?), (.over(let kind), .possible?), (.over(let kind), .future?):
      spokenOf.append(
        Mention(subject: .signal(kind), category: category ?? .possible, quote: quote))
    case (.over(let kind), _): ended.append(Signal(kind: kind, quote: quote))
    case (.signal(let kind), nil): said.append(Signal(kind: kind, quote: quote))
    case (.signal(let kind), .ended): ended.append(Signal(kind: kind, quote: quote))
    case (.signal(let kind), let category?):
      spokenOf.append(Mention(subject: .signal(kind), category: category, quote: quote))
    case (.phase(.implemented), .partly):
      said.append(Signal(kind: .partlyImplemented, quote: quote))
    case (.phase(let phase), nil) where isSo(phase, concept, in: clause):
      phases.append(Quoted(content: phase, quote: quote))
    case (.phase(let phase), let category):
      spokenOf.append(
        Mention(subject: .phase(phase), category: category ?? .future, quote: quote))
    }
  }

  /// Whether what a clause calls done is said to be done, and not from a later day on.
  private func isSo(
    _ phase: Phase, _ concept: Clause.Match<Concept>, in clause: Clause
  ) -> Bool {
    guard phase == .implemented else { return true }
    let isLater = clause.dates.contains { $0.date.isLater(than: date) }
    return !isLater && clause.affirms(concept, behind: Self.openings, on: date)
  }

  /// How many words may stand before a word that opens a clause: `inmiddels volledig geïmplementeerd`.
  private static let openings = 2

  // MARK: Target dates

  private mutating func readTargets(
    of clauses: [Clause], in sentence: Sentence, _ text: String
  ) throws(ImpossibleDate) {
    guard !sentence.isQuestion else { return }
    let dates = clauses.flatMap(\.dates)
    let cues = TargetCues(of: clauses, on: date, openings: Self.openings)
    let triggers = clauses.flatMap { $0.triggers(of: .target) }
    if dates.isEmpty, let cue = cues.before.first {
      readUndated(behind: cue, of: clauses, in: sentence, denied: !triggers.isEmpty)
    }
    for (index, (place, written)) in dates.enumerated() {
      let start = index == 0 ? 0 : dates[index - 1].place + 1
      let end = index + 1 < dates.count ? dates[index + 1].place : sentence.words.count
      guard let (cue, isNamed) = cues.cue(of: place, from: start, to: end) else {
        if let last = written.lastDay, written.mayCome(after: date),
          unannounced.map({ $0.last < last }) ?? true
        {
          unannounced = (last, sentence.original(of: place..<(place + 1)))
        }
        continue
      }
      let category = triggers.filter { trigger in
        switch trigger.meaning.side {
        case .before: start <= trigger.range.lowerBound && trigger.range.lowerBound < place
        case .after: place < trigger.range.lowerBound && trigger.range.lowerBound < end
        case .both, .sentence: start <= trigger.range.lowerBound && trigger.range.lowerBound < end
        }
      }.map(\.meaning.category).strongest
      let quoted = min(cue.lowerBound, place)..<max(cue.upperBound, place + 1)
      let quote = sentence.original(of: quoted)
      let words = sentence.original(of: place..<(place + 1)).withoutArticle
      // What was to be done by a day that is past, and is not called a target, was done, or was not.
      let isPast = !isNamed && written.isPast(on: date)
      switch (written, category ?? (isPast ? .past : nil)) {
      case (_, let category?):
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
