import ArgumentParser

/// The word that says what `stand` is to do.
enum CommandName {
  /// What is wrong with the command that arguments name, and the nearest; nothing where there is such a one.
  ///
  /// ArgumentParser names the nearest for options alone. It is asked first, so that this costs no time
  /// where nothing is wrong.
  static func mistake(in arguments: some Collection<String>) -> InputError? {
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : Array(arguments)
    let known = Stand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = words.first, !name.hasPrefix("-"), !known.contains(name), name != "help" else {
      return nil
    }
    let near = known.map { (name: $0, distance: distance(from: name, to: $0)) }
      .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }
    let hint = near.map { "did you mean \($0.name)?" } ?? "see: stand help"
    return .usage("there is no command named \"\(name)\"; \(hint)")
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
