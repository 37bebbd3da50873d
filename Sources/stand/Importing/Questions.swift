import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Questions to the person at the terminal.
struct Questions {
  private let answers: LineReader

  /// Nothing where nobody can answer: standard input or the messages do not go to a terminal.
  init?() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    answers = try LineReader(.standard)
  }

  /// Asks until one of some letters is the answer.
  ///
  /// - Parameter otherwise: What an empty answer means.
  /// - Returns: The letter; nothing at the end of the input.
  func ask(_ question: String, letters: [Character], otherwise: Character?) throws -> Character? {
    while true {
      try Output.error.write(question.harmless + " ")
      guard let line = try answers.next(atMost: 1 << 12) else {
        try Output.error.write("\n")
        return nil
      }
      let answer = String(decoding: line, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
      guard let letter = answer.first else {
        if let otherwise { return otherwise }
        continue
      }
      if letters.contains(letter) { return letter }
    }
  }
}
