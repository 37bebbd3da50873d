import Annex
import ArgumentParser

/// Which signals a person states, and which they end.
struct SignalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What holds beside the words: on_hold, delayed, … May be repeated. none ends all that held.",
      valueName: "signal"),
    completion: .signals)
  var signal: [String] = []

  @Option(
    help: ArgumentHelp("A signal that no longer holds. May be repeated.", valueName: "signal"),
    completion: .signals)
  var noSignal: [String] = []

  /// Whether nothing is given.
  var isEmpty: Bool { signal.isEmpty && noSignal.isEmpty }

  /// The signals that are stated.
  var given: [Signal.Kind] {
    get throws { try signal.filter { !$0.isNone }.map { try Signal.Kind(option: $0) } }
  }

  /// The signals that are ended.
  var ended: [Signal.Kind] {
    get throws {
      let named = try noSignal.map { try Signal.Kind(option: $0, named: "--no-signal") }
      let both = Set(named).intersection(try given)
      guard both.isEmpty else {
        throw InputError.usage("--signal and --no-signal name the same; expected one of them")
      }
      return signal.contains(where: \.isNone) ? Signal.Kind.allCases : named
    }
  }
}
