internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register

extension Answer {
  /// The letters to Parliament, each with the lines that it told.
  public static func letters(_ letters: [Letter]) -> Answer { Answer(letters, of: .letter) }
}

extension Shape<Letter> {
  fileprivate static let letter = Shape([
    ("date", { .name($0.date) }),
    ("kamerstuk", { .name($0.kamerstuk) }),
    ("letter", { .text($0.kamerstuk?.publication) }),
    ("url", { .text($0.kamerstuk?.address) }),
    ("edition", { .text($0.edition) }),
    ("lines", { .numbers($0.lines.map(\.line)) }),
    ("measures", { .array($0.measures.map(JSON.string)) }),
  ])
}
