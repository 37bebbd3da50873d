internal import Dates

/// Reads a status sentence by sentence.
struct StatusReader {
  let date: CalendarDate?
  private let table: WordTable
  private var phases: [Quoted<Phase>] = []
  private var said: [Signal] = []
  private var ended: [Signal] = []
  var targets: [Quoted<Target>] = []
  private var together = Together()
  /// What is done of some, of whose rest nothing is said, or not yet.
  private var some: [Mention] = []
  var spokenOf: [Mention] = []
  /// The signal of which the last sentence said last that it holds, or held; and how many were said before it.
  private var lastSignal: Signal.Kind?
  private var saidBefore = 0
  /// The last days of target dates that others took the place of, with the words.
  var replaced: [(last: CalendarDate, quote: String)] = []
  /// The latest date that nothing announces, with its last day.
  var unannounced: (last: CalendarDate, quote: String)?

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
      return said.first { $0.kind == kind } ?? (kind == .delayed ? postponed : nil)
    }
  }

  /// That it is to be done later than was said: the target date takes the place of earlier ones.
  private var postponed: Signal? {
    guard let last = target?.content.last, let old = replaced.first,
      replaced.allSatisfy({ $0.last < last })
    else { return nil }
    return Signal(kind: .delayed, quote: old.quote)
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
    for mention in spokenOf + (isOver ? besideOver : some) + contradicted
      + (alone.map { [$0] } ?? [])
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
    if let first = clauses.first { close(by: first, in: sentence) }
    lastSignal = nil
    together.goOn(to: clauses, said: said.count)
    saidBefore = said.count
    let waiting = phases.count
    for clause in clauses {
      for concept in clause.concepts { read(concept, of: clause, in: sentence) }
    }
    if let lacking = together.cause,
      phases.dropFirst(waiting).contains(where: { $0.content == .toStart })
        || said.dropFirst(saidBefore).contains(where: { [.delayed, .onHold].contains($0.kind) })
    {
      said.append(Signal(kind: .itDependency, quote: lacking))
    }
    try readTargets(of: clauses, in: sentence, text)
  }

  /// Takes the last signal of the sentence before for over, or for open, where this one says so of it.
  private mutating func close(by clause: Clause, in sentence: Sentence) {
    guard let kind = lastSignal, let closing = clause.closingBefore, !sentence.isQuestion else {
      return
    }
    takeBack(kind)
    let quote = sentence.original(of: 0..<closing.range.upperBound)
    let category = closing.meaning.category
    if category == .ended {
      ended.append(Signal(kind: kind, quote: quote))
    } else {
      spokenOf.append(Mention(subject: .signal(kind), category: category, quote: quote))
    }
  }

  /// Takes back that a signal holds, as the last sentence said before it went on.
  private mutating func takeBack(_ kind: Signal.Kind) { takeBack(kind, from: saidBefore) }

  private mutating func takeBack(_ kind: Signal.Kind, from first: Int) {
    said = said.prefix(first) + said.dropFirst(first).filter { $0.kind != kind }
  }

  /// Reads a half of what clauses or sentences say together.
  private mutating func read(
    _ half: Half, _ concept: Clause.Match<Concept>, of clause: Clause, as quote: String
  ) {
    // Of what was feared nothing is late where it did not come.
    if half == .due, clause.concepts.contains(where: { $0.meaning.isSignal }) { return }
    together.now[half] = quote
    switch half {
    case .some:
      some.append(Mention(subject: .signal(.partlyImplemented), category: .part, quote: quote))
    case .lacking:
      spokenOf.append(
        Mention(subject: .signal(.itDependency), category: .possible, quote: quote))
    case .rest:
      if let some = together.words(of: .some) {
        said.append(Signal(kind: .partlyImplemented, quote: some))
      }
    case .missed:
      if together.words(of: .due) != nil { said.append(Signal(kind: .delayed, quote: quote)) }
    case .moved:
      replaced += together.due(before: concept.range.lowerBound).map { ($0, quote) }
    case .resumed:
      guard let first = together.held,
        !clause.dates.contains(where: { $0.date.isLater(than: date) })
      else { break }
      takeBack(.onHold, from: first)
      ended.append(Signal(kind: .onHold, quote: quote))
    case .due, .hence: break
    }
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
    case (.half(let half), nil): read(half, concept, of: clause, as: quote)
    case (.target, _), (.undated, _), (.half, _): break
    case (.mentioned(let subject), _):
      if subject == .signal(.onHold) { together.isHeld = true }
      spokenOf.append(Mention(subject: subject, category: .possible, quote: quote))
    case (.over(let kind), .denied?), (.over(let kind), .possible?), (.over(let kind), .future?):
      spokenOf.append(
        Mention(subject: .signal(kind), category: category ?? .possible, quote: quote))
    case (.over(let kind), _):
      // It held, says the sentence before that: `lag stil, maar is hervat`.
      takeBack(kind)
      ended.append(Signal(kind: kind, quote: quote))
    case (.signal(.transferred), nil) where isLater(concept, in: clause):
      spokenOf.append(Mention(subject: .signal(.transferred), category: .future, quote: quote))
    case (.signal(let kind), nil):
      said.append(Signal(kind: kind, quote: quote))
      lastSignal = kind
      if kind == .onHold { together.isHeld = true }
    case (.signal(let kind), .ended): ended.append(Signal(kind: kind, quote: quote))
    case (.signal(let kind), let category?):
      if category == .past {
        lastSignal = kind
        if kind == .onHold { together.isHeld = true }
      }
      spokenOf.append(Mention(subject: .signal(kind), category: category, quote: quote))
    case (.phase(.implemented), .partly):
      said.append(Signal(kind: .partlyImplemented, quote: quote))
    case (.phase(let phase), nil) where isSo(phase, concept, in: clause):
      phases.append(Quoted(content: phase, quote: quote))
    case (.phase(let phase), let category):
      let category = category ?? (phase == .toStart ? .past : .future)
      spokenOf.append(Mention(subject: .phase(phase), category: category, quote: quote))
    }
  }

  /// Whether a date within some words has yet to come: `is per 1 januari 2028 belegd bij`.
  private func isLater(_ concept: Clause.Match<Concept>, in clause: Clause) -> Bool {
    clause.dates.contains { concept.places.contains($0.place) && $0.date.isLater(than: date) }
  }

  /// Whether what a clause calls done is said to be done, and not from a later day on; or what has yet to start may.
  private func isSo(
    _ phase: Phase, _ concept: Clause.Match<Concept>, in clause: Clause
  ) -> Bool {
    // What starts on a day has yet to start only where that has not passed.
    if phase == .toStart {
      let own = clause.dates.filter { concept.places.contains($0.place) }
      return own.isEmpty || !own.allSatisfy { $0.date.isPast(on: date) }
    }
    guard phase == .implemented else { return true }
    let isLater = clause.dates.contains { $0.date.isLater(than: date) }
    return !isLater && clause.affirms(concept, behind: Self.openings, on: date)
  }

  /// How many words may stand before a word that opens a clause: `inmiddels volledig geïmplementeerd`.
  static let openings = 2
}
