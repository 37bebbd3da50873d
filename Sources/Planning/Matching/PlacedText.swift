internal import PlainText
internal import Annex

/// An explanation, long enough to tell one measure from another at the same place.
struct PlacedText: Hashable {
  private let text: String

  init?(_ text: String) {
    let folded = FoldedText.trimmed(text)
    guard folded.count >= 20 else { return nil }
    self.text = folded
  }
}
