/// Why words of a document are left out.
enum LeftOut {
  /// A person struck them through, and so takes them back.
  case struck
  /// The document hides them.
  case hidden
  /// They mark what changed since a date, in a ``MarkStyle``.
  case marked
}
