internal import Annex
internal import Dates

extension Finding {
  /// What words say, as the register keeps it.
  init(_ derived: Quoted<Content>?) {
    self.init(
      value: derived?.content, basis: derived.map { _ in .derived }, quote: derived?.quote)
  }
}

extension Derivation {
  /// The signals that the words give, and those that a person states beside them.
  func signals(with stated: [Signal.Kind]) -> [RecordedSignal] {
    Signal.Kind.allCases.compactMap { kind in
      if let signal = signals.first(where: { $0.kind == kind }) {
        return RecordedSignal(kind: kind, quote: signal.quote)
      }
      return stated.contains(kind) ? RecordedSignal(kind: kind, quote: nil) : nil
    }
  }
}

extension StatusDraft {
  /// What the words of the draft say by themselves.
  func derivation() throws(RegisterError) -> Derivation {
    do {
      return try Derivation(of: text)
    } catch {
      throw RegisterError(
        .content,
        "the status aims at \(error.text), a day that does not exist; nothing was recorded")
    }
  }
}
