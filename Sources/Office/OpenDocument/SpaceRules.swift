/// What becomes of spaces in a paragraph: several are one, and none stands at its beginning
/// (OpenDocument 1.3, part 3, 6.1.2).
struct SpaceRules {
  var isBehindSpace = true

  mutating func words(_ text: String) -> String {
    var words = ""
    for scalar in text.unicodeScalars {
      let isSpace = [" ", "\t", "\n", "\r"].contains(scalar)
      if isSpace {
        if !isBehindSpace { words += " " }
      } else {
        words.unicodeScalars.append(scalar)
      }
      isBehindSpace = isSpace
    }
    return words
  }
}
