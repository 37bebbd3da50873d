internal import Annex
internal import Dates

extension StatusUpdate {
  /// What holds with the words of a person: what they state, else what their words say, else what held.
  ///
  /// Words that held already are not read again, so that a better table of words changes nothing that is recorded.
  ///
  /// - Parameters:
  ///   - derivation: What the words say by themselves.
  ///   - held: What held on that date.
  init(
    _ draft: StatusDraft, reading derivation: Derivation, after held: StatusUpdate?,
    in change: Change
  ) {
    self.init(
      draft, reading: derivation, by: derivation.version, after: held, recorded: change.recorded)
  }

  /// What holds with the words that a person recorded, where something else held before them: what they leave open is
  /// what held, and the words are not read again.
  init(again recorded: StatusUpdate, after held: StatusUpdate?) {
    self.init(
      StatusDraft(
        date: recorded.holdsFrom, text: recorded.text, phase: recorded.phase.statement,
        target: recorded.target.statement,
        signals: recorded.signals.filter { $0.basis == .stated }.map(\.kind),
        ended: recorded.ended.filter { $0.quote == nil }.map(\.kind)),
      reading: Derivation(
        recorded: recorded.phase, target: recorded.target, signals: recorded.signals,
        ended: recorded.ended),
      by: recorded.wordsVersion, after: held, recorded: recorded.recorded)
  }

  /// Whether a person who records something says what this status says already.
  func says(_ draft: StatusDraft, reading derivation: Derivation) -> Bool {
    let again = StatusUpdate(
      draft, reading: derivation, by: wordsVersion, after: self, recorded: recorded)
    return again.text == text && again.phase.value == phase.value
      && again.target.value == target.value
      && again.signals.map(\.kind) == signals.map(\.kind)
  }

  private init(
    _ draft: StatusDraft, reading derivation: Derivation, by version: Int?,
    after held: StatusUpdate?, recorded: Recorded
  ) {
    let isSame = held?.text == draft.text
    let phase = Attributed(
      stated: draft.phase, derived: derivation.phase, held: held?.phase, wordsAreHeld: isSame)
    let target = Attributed(
      stated: draft.target, derived: derivation.target, held: held?.target, wordsAreHeld: isSame)
    // What is over is neither late nor aimed at a date, unless these very words or a person say so.
    let isOver = phase.value?.isOver == true
    let settled = SettledSignals(
      // What a person ends is ended, also where the words are read to say it.
      said: isSame ? [] : derivation.signals.filter { !draft.ended.contains($0.kind) },
      over: isSame ? [] : derivation.ended, stated: draft.signals,
      ended: draft.ended + (isOver && !isSame ? held?.signals.map(\.kind) ?? [] : []),
      held: held?.signals ?? [], keepingQuotes: isSame)
    self.init(
      holdsFrom: draft.date, text: draft.text, phase: phase,
      target: isOver && target.basis == .kept ? .unsaid : target,
      signals: settled.signals, ended: settled.ended,
      wordsVersion: isSame ? held?.wordsVersion : version, recorded: recorded)
  }
}

extension Attributed {
  /// Settles what a status says where its words may be those that held: these are not read again.
  fileprivate init(
    stated: Stated<Content>?, derived: Quoted<Content>?, held: Attributed?,
    wordsAreHeld isSame: Bool
  ) {
    if stated == nil, isSame, let held {
      self = held
    } else {
      self.init(stated: stated, derived: derived, held: held)
    }
  }
}

/// Which signals hold with new words, and which end with them.
///
/// Words leave a signal open as they leave a phase open: it is kept, until words or a person end it. The reasons why
/// something is late or rests end with the last of the two.
struct SettledSignals {
  let signals: [Signal]
  let ended: [Signal]

  /// - Parameters:
  ///   - said: What the words say.
  ///   - over: What they say to be over.
  ///   - stated: What a person states.
  ///   - ended: What a person ends.
  ///   - held: What held before.
  ///   - keepingQuotes: Whether the words are those of what held, so that its quotes stand in them.
  init(
    said: [Signal], over: [Signal], stated: [Signal.Kind], ended: [Signal.Kind], held: [Signal],
    keepingQuotes: Bool = false
  ) {
    func isSaid(_ kind: Signal.Kind) -> Bool {
      stated.contains(kind) || said.contains { $0.kind == kind }
    }
    var gone = over.filter { !isSaid($0.kind) }
    for signal in held
    where ended.contains(signal.kind) && !isSaid(signal.kind)
      && !gone.contains(where: { $0.kind == signal.kind })
    {
      gone.append(Signal(kind: signal.kind, quote: nil))
    }
    let staying = held.filter { signal in !gone.contains { $0.kind == signal.kind } }
    let isLate = { (kind: Signal.Kind) in kind == .delayed || kind == .onHold }
    if held.contains(where: { isLate($0.kind) }),
      !(staying.map(\.kind) + said.map(\.kind) + stated).contains(where: isLate)
    {
      gone += staying.filter { $0.kind.isReason && !isSaid($0.kind) }
        .map { Signal(kind: $0.kind, quote: nil) }
    }
    signals = Signal.Kind.allCases.compactMap { kind in
      let held = staying.first { $0.kind == kind }
      if let signal = said.first(where: { $0.kind == kind }) ?? (keepingQuotes ? held : nil),
        !gone.contains(where: { $0.kind == kind })
      {
        return signal
      }
      if stated.contains(kind) { return Signal(kind: kind, quote: nil) }
      guard held != nil, !gone.contains(where: { $0.kind == kind }) else { return nil }
      return Signal(kind: kind, quote: nil, isKept: true)
    }
    self.ended = Signal.Kind.allCases.compactMap { kind in gone.first { $0.kind == kind } }
  }
}
