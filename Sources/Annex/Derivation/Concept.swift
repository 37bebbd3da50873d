/// Something that a status can say.
enum Concept: Hashable, Sendable {
  case phase(Phase)
  case signal(Signal.Kind)
  /// Words that the target date stands behind, or before.
  case target(WordTable.Side)
  /// Words in the place of a target date, which name no days: `n.n.b.`.
  case undated
  /// A signal that is over.
  case over(Signal.Kind)
  /// Something of which the words speak without saying it.
  case mentioned(Mention.Subject)
  /// A half of what clauses or sentences say together.
  case half(Half)

  init?(_ name: String, side: WordTable.Side?) {
    if name == "target" {
      self = .target(side ?? .before)
    } else if name == "undated" {
      self = .undated
    } else if name.hasPrefix("ended "), let kind = Signal.Kind(rawValue: String(name.dropFirst(6)))
    {
      self = .over(kind)
    } else if let half = Half(rawValue: name) {
      self = .half(half)
    } else if let phase = Phase(rawValue: name) {
      self = .phase(phase)
    } else if let kind = Signal.Kind(rawValue: name) {
      self = .signal(kind)
    } else {
      return nil
    }
  }

  /// Whether it is a signal that holds or is over.
  var isSignal: Bool {
    switch self {
    case .signal, .over: true
    case .phase, .target, .undated, .mentioned, .half: false
    }
  }

  /// Whether triggers of a scope go to it.
  ///
  /// That a measure has yet to start is said in words that speak of what is to come, or is not: none goes to it.
  func isWithin(_ scope: WordTable.Scope) -> Bool {
    switch (scope, self) {
    case (_, .phase(.toStart)): false
    // What answers says so by itself: `De rest kan pas in mei volgen`.
    case (_, .half(.rest)), (_, .half(.missed)), (_, .half(.moved)), (_, .half(.due)),
      (_, .half(.hence)):
      false
    case (.all, _), (.phase, .phase), (.done, .phase(.implemented)), (.stop, .phase(.stopped)),
      (.whole, .phase(.implemented)), (.whole, .phase(.stopped)), (.running, .phase(.policy)),
      (.running, .phase(.implementation)), (.signal, .signal), (.hold, .signal(.onHold)),
      (.hold, .signal(.transferred)), (.hold, .half(.resumed)), (.delay, .signal(.delayed)),
      (.half, .half(.some)), (.half, .half(.resumed)), (.target, .target):
      true
    default: false
    }
  }
}

/// A half of what clauses or sentences say together, and not alone.
///
/// `Drie van de vijf stuwen zijn vervangen. De overige volgen`.
enum Half: String, Hashable, Sendable {
  /// Some of it is done; the rest of it is to come, so that it is partly implemented.
  case some, rest
  /// It was to be so; it was not, or is to be so on another day, so that it is delayed where that is later.
  case due, missed, moved
  /// Something of IT is not there; therefore it is late, rests or has yet to start.
  case lacking, hence
  /// It goes on again, where a hold was spoken of.
  case resumed
}

/// Why something that is spoken of is not taken for so.
public enum Category: String, CaseIterable, Hashable, Sendable {
  /// It is somebody else's: another measure, a body, a party.
  case other
  /// It is a part or a step of the measure.
  case part
  /// It held and no longer holds.
  case ended
  /// It is denied.
  case denied
  /// It was so.
  case past
  /// It may be so.
  case possible
  /// It will be so.
  case future
  /// A part is not so, and the rest is.
  case partly
  /// It is asked.
  case asked
  /// The words say several that cannot all be so.
  case contradicted
  /// It names no days that are known.
  case imprecise
  /// It names days, and nothing says what is to be by then.
  case unannounced
}
