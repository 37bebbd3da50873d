public import Annex

/// A signal as the register keeps it.
public struct RecordedSignal: Hashable, Sendable {
  /// What it says.
  public let kind: Signal.Kind
  /// The words that say so; nothing where a person stated it.
  public let quote: String?
}
