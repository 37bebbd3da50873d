import Annex

/// How a phase is told at a glance: by a symbol, a word and a colour, so that no one of them is needed.
struct PhaseLook {
  let symbol: String
  let word: String
  let style: Style?

  init(_ phase: Phase?) {
    switch phase {
    case .toStart: self.init(phase, "to start", .cyan)
    case .policy: self.init(phase, "policy", .yellow)
    case .implementation: self.init(phase, "implementation", .blue)
    case .implemented: self.init(phase, "implemented", .green)
    case .stopped: self.init(phase, "stopped", .magenta)
    case nil: self.init(phase, "not said", .dim)
    }
  }

  private init(_ phase: Phase?, _ word: String, _ style: Style?) {
    symbol = phase?.symbol ?? "·"
    self.word = word
    self.style = style
  }

  /// The symbol and the word.
  var text: String { "\(symbol) \(word)" }

  /// All phases, and that none is said.
  static let phases = Phase.allCases.map(Phase?.some) + [nil]

  /// The columns of the widest.
  static let columns = phases.map { PhaseLook($0).text.count }.max() ?? 0
}

extension Signal.Kind {
  /// The signal in words.
  var words: String {
    switch self {
    case .delayed: "delayed"
    case .onHold: "on hold"
    case .transferred: "transferred"
    case .partlyImplemented: "partly implemented"
    case .itDependency: "IT dependency"
    case .capacity: "capacity"
    case .priority: "priority"
    case .otherMeasure: "another measure"
    }
  }
}
