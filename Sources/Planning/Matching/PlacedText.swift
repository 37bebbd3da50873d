internal import PlainText
internal import Annex

/// An explanation under an ambition, long enough to tell one measure from another.
struct PlacedText: Hashable {
  private let text: String
  private let ambition: Int

  init?(_ text: String, under ambition: Int?) {
    let folded = FoldedText(text).trimmed
    guard let ambition, folded.count >= 20 else { return nil }
    self.text = folded
    self.ambition = ambition
  }
}
