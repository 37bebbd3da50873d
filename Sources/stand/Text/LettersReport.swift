import Dates
import Kamerstuk
import Register

/// The letters to Parliament as text, oldest first.
enum LettersReport {
  static func text(of letters: [Letter], for terminal: Terminal) -> String {
    var layout = Layout(for: terminal)
    for letter in letters {
      let name = letter.kamerstuk?.description ?? "letter not known"
      let words = [name, letter.edition.map { "with \($0)" }].compactMap(\.self)
      layout.add(
        words.joined(separator: " · "), behind: letter.date.description, labelStyle: .bold,
        width: 12, style: .bold)
      let measures = letter.measures
      let count = "\(letter.lines.count) line\(letter.lines.count == 1 ? "" : "s")"
      layout.add("\(count): \(measures.joined(separator: "; "))", indent: 12)
    }
    if letters.isEmpty { layout.add("no letter is known") }
    return layout.text
  }
}
