/// What ArgumentParser says of a command, in lines that fit the terminal.
///
/// It wraps all but the line that sums the arguments up.
enum UsageText {
  /// The text with that line wrapped between arguments.
  static func wrapped(_ text: String, width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      guard line.columns > width, let label = labels.first(where: line.hasPrefix) else {
        return String(line)
      }
      // An option keeps its value beside it, and a list its dots.
      let joined = String(line.dropFirst(label.count))
        .replacing(" <", with: "\u{a0}<").replacing(" ...", with: "\u{a0}...")
      let margin = String(repeating: " ", count: label.count)
      let wrapped = joined.wrapped(to: width - label.count).joined(separator: "\n" + margin)
      return label + wrapped.replacing("\u{a0}", with: " ")
    }.joined(separator: "\n")
  }

  private static let labels = ["USAGE: ", "Usage: "]
}
