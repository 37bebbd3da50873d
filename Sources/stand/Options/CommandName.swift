import ArgumentParser

/// The word that says what `stand` is to do.
enum CommandName {
  /// Refuses a command that there is not, and names the nearest.
  ///
  /// ArgumentParser does so for options alone.
  static func check(_ arguments: some Collection<String>) throws {
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : Array(arguments)
    let known =
      Stand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let name = words.first, !name.hasPrefix("-"), !known.contains(name) else { return }
    let near = known.filter { distance(from: name, to: $0) <= 2 }
      .min { distance(from: name, to: $0) < distance(from: name, to: $1) }
    let hint = near.map { "did you mean \($0)?" } ?? "see: stand help"
    throw InputError.usage("there is no command named \"\(name)\"; \(hint)")
  }

  /// Counts the letters that are to be added, dropped or changed to make another word of a word.
  ///
  /// https://en.wikipedia.org/wiki/Levenshtein_distance
  private static func distance(from word: String, to other: String) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in word.enumerated() {
      var next = [index + 1]
      for (column, otherLetter) in other.enumerated() {
        let change = row[column] + (letter == otherLetter ? 0 : 1)
        next.append(min(change, row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[other.count]
  }
}
