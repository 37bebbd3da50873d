/// A chamber of the Dutch Parliament, by the numeral that citations give it.
public enum Chamber: String, Hashable, Sendable {
  /// The Eerste Kamer, the Senate.
  case first = "I"
  /// The Tweede Kamer, the House of Representatives.
  case second = "II"
}
