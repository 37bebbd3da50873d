import Kamerstuk
import Register

/// The editions as a page, in the order in which they were taken in.
enum EditionsPage {
  /// - Parameter editions: Each with the change that took it in.
  static func text(
    of editions: [(Edition, ChangeSummary?)], for terminal: Terminal
  ) -> String {
    var page = Page(for: terminal)
    let width = (editions.map(\.0.name.count).max() ?? 0) + 2
    for (edition, change) in editions {
      let basis = edition.isDateStated ? "stated" : "inferred"
      page.add(
        "\(edition.date) (\(basis))", behind: edition.name, labelStyle: .bold, width: width,
        style: .bold)
      if let title = edition.title { page.add(title, indent: width) }
      page.add(edition.letter?.description ?? "letter not known", indent: width)
      if let words = change?.lineWords { page.add(words, indent: width) }
      page.add("\(edition.fileName) · SHA-256 \(edition.sha256)", indent: width, style: .dim)
      page.add(edition.change.words, indent: width, style: .dim)
    }
    return page.text
  }
}
