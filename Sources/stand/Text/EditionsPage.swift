import Kamerstuk
import Register

/// The editions as a page, in the order in which they were taken in.
enum EditionsPage {
  static func text(of editions: [Edition], for terminal: Terminal) -> String {
    var page = Page(for: terminal)
    let width = (editions.map(\.name.count).max() ?? 0) + 2
    for edition in editions {
      let basis = edition.isDateStated ? "stated" : "inferred"
      page.add(
        "\(edition.date) (\(basis))", behind: edition.name, labelStyle: .bold, width: width,
        style: .bold)
      if let title = edition.title { page.add(title, indent: width) }
      page.add(edition.letter?.description ?? "letter not known", indent: width)
      page.add("\(edition.fileName) · SHA-256 \(edition.sha256)", indent: width, style: .dim)
      page.add(edition.change.words, indent: width, style: .dim)
    }
    return page.text
  }
}
