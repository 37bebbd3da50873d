import Dates
import Register

/// The changes as a page, oldest first: what each recorded, by whom, when and why.
enum ChangesPage {
  static func text(of changes: [ChangeSummary], for terminal: Terminal) -> String {
    var page = Page(for: terminal)
    let width = (changes.map(\.change.name.count).max() ?? 0) + 2
    for change in changes {
      page.add(
        "\(change.command) · \(change.contentWords)", behind: change.change.name,
        labelStyle: .bold, width: width)
      if let message = change.message { page.add(message, indent: width) }
      // Enough of the hash to name the change by it.
      let hash = change.hash.map { " · #\($0.description.prefix(8))" } ?? ""
      let login = change.login.map { ", logged in as \($0)" } ?? ""
      page.add(change.change.moment + login + hash, indent: width, style: .dim)
    }
    return page.text
  }
}

extension ChangeSummary {
  /// What it recorded, in words.
  fileprivate var contentWords: String {
    let parts = [
      count(editions, "edition"), count(statuses, "status update"),
      count(notifications, "notification"), editions == 0 ? count(wordings, "wording") : nil,
      count(retractions, "retraction"),
    ].compactMap(\.self)
    let dates = earliest.map { "holding from \($0)" }
    return ([parts.joined(separator: ", ")] + [dates].compactMap(\.self)).joined(separator: ", ")
  }

  /// What it recorded of lines, in words; nothing where it recorded nothing of them.
  var lineWords: String? {
    let parts = [count(statuses, "status update"), count(notifications, "notification")]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
