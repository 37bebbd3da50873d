extension StringProtocol {
  /// The text as an error can show it: not too long, and nothing in it that drives a terminal.
  var shown: String {
    let start = prefix(60)
    let words = start.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\u{fffd}"
      default: String(scalar)
      }
    }.joined()
    return start.endIndex < endIndex ? words + "…" : words
  }
}
