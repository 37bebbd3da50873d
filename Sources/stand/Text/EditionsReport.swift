import Kamerstuk
import Register

/// The editions as text, in the order in which they were taken in.
enum EditionsReport {
  /// - Parameter editions: Each with the change that took it in.
  static func text(
    of editions: [(Edition, ChangeSummary?)], for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    let width = (editions.map(\.0.name.count).max() ?? 0) + 2
    for (edition, change) in editions {
      let basis = edition.isDateStated ? "stated" : "inferred"
      layout.add(
        "\(edition.date) (\(basis))", behind: edition.name, labelStyle: .bold, width: width,
        style: .bold)
      if let title = edition.title { layout.add(title, indent: width) }
      layout.add(edition.letter?.description ?? "letter not known", indent: width)
      if let words = change?.lineWords { layout.add(words, indent: width) }
      layout.add("\(edition.fileName) · SHA-256 \(edition.sha256)", indent: width, style: .dim)
      layout.add(edition.change.words, indent: width, style: .dim)
    }
    return layout.text
  }

  /// What is said of an edition that was put right.
  static func corrected(_ edition: Edition) -> String {
    let title = edition.title.map { "titled \"\($0)\"" }
    let letter = edition.letter.map { "carried by \($0)" }
    let parts = ["of \(edition.date)", title, letter].compactMap(\.self)
    return
      "\(edition.name) is put right: \(parts.joined(separator: ", ")); what it said holds from then\n"
      .harmless
  }
}
