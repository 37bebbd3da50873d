/// Words to look for, written folded.
struct Phrase: ExpressibleByStringLiteral {
  /// Their characters, because those of a string are slow to count.
  let characters: [Character]

  init(_ words: String) { characters = Array(words) }
  init(stringLiteral words: String) { self.init(words) }
}
