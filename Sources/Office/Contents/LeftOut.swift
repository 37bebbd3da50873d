/// Why words of a document are left out.
enum LeftOut {
  /// A person struck them through, and so takes them back.
  case struck
  /// They mark what changed since a date, as this program writes it beside what holds.
  case marked

  /// The names of the styles of such marks; a template of a ministry keeps them.
  enum MarkStyle: String {
    case label = "Gewijzigd sinds kenmerk"
    case words = "Gewijzigd sinds woorden"
    case old = "Gewijzigd sinds oud"
    case new = "Gewijzigd sinds nieuw"

    /// The name by which an OpenDocument calls it.
    var openDocumentName: String { rawValue.replacing(" ", with: "_20_") }
  }

  /// Whether a style is one of those of marks, by the name that people see.
  static func isMark(style name: String) -> Bool { MarkStyle(rawValue: name) != nil }
}
