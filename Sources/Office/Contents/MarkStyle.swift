/// The styles in which this program marks, beside what holds, what changed since a date.
///
/// A ministry's template may give them another look; by their names readers tell the marks from the words.
enum MarkStyle: String {
  case label = "Gewijzigd sinds kenmerk"
  case words = "Gewijzigd sinds woorden"
  case old = "Gewijzigd sinds oud"
  case new = "Gewijzigd sinds nieuw"

  /// The name by which an OpenDocument calls it.
  var openDocumentName: String { rawValue.replacing(" ", with: "_20_") }
}
