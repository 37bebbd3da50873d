import Annex
import ArgumentParser

/// What a shell offers for the value of an argument.
extension CompletionKind {
  static var phases: CompletionKind { .list(Phase.allCases.map(\.rawValue) + ["none"]) }
  static var signals: CompletionKind { .list(Signal.Kind.allCases.map(\.rawValue)) }
  static var measures: CompletionKind {
    .custom { words, _, typed in Completion(of: words).measures(beginningAs: typed) }
  }
  static var ambitions: CompletionKind {
    .custom { words, _, _ in Completion(of: words).ambitions }
  }
  static var ambitionsOfMeasures: CompletionKind {
    .custom { words, _, _ in Completion(of: words).ambitionsOfMeasures }
  }
  static var changes: CompletionKind {
    .custom { words, _, _ in Completion(of: words).changes }
  }
  static var points: CompletionKind {
    .custom { words, _, _ in Completion(of: words).points }
  }
}
