/// Something that an edition says, held against what the edition before said and what the register
/// holds.
public struct Cell<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the edition says.
  public let said: Value
  /// What the register holds; nothing where it holds nothing.
  public let held: Value?
  /// What comes of it.
  public let verdict: Verdict

  /// What comes of a cell.
  public enum Verdict: Hashable, Sendable {
    /// The register holds it already.
    case agrees
    /// It is what the edition before said, so that what the register holds otherwise stands.
    case stands
    /// It is new.
    case new
    /// It is new, and the register holds otherwise than the edition before: both changed.
    case conflict
  }

  /// Puts together what came of comparing.
  init(said: Value, held: Value?, verdict: Verdict) {
    (self.said, self.held, self.verdict) = (said, held, verdict)
  }

  /// Compares three ways.
  ///
  /// - Parameters:
  ///   - before: What the edition before said; nothing where it had no such line.
  ///   - isSame: Whether two values are one, however they are typed.
  ///   - isEmpty: Whether a value says nothing: what a person left open is no word against an edition.
  init(
    said: Value, before: Value?, held: Value?, isSame: (Value, Value) -> Bool,
    isEmpty: (Value) -> Bool = { _ in false }
  ) {
    self.said = said
    self.held = held
    let isOpen = before == nil && held.map(isEmpty) == true
    verdict =
      switch (before, isOpen ? nil : held) {
      case (_, let held?) where isSame(held, said): .agrees
      case (let before?, _) where isSame(before, said): .stands
      case (_, nil): .new
      case (let before?, let held?) where isSame(before, held): .new
      default: .conflict
      }
  }

  /// Whether it is recorded.
  ///
  /// - Parameter isTaken: Whether a person takes what the edition says where both changed.
  func isRecorded(taking isTaken: Bool) -> Bool {
    verdict == .new || (verdict == .conflict && isTaken)
  }

  /// What holds in the end.
  func value(taking isTaken: Bool) -> Value {
    isRecorded(taking: isTaken) ? said : held ?? said
  }
}
