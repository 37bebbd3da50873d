/// Raised digits that are part of a word: `50 m²`, `10⁶`.
public enum Power {
  /// Whether raised digits behind words raise the unit or the number with which these end, and mark no footnote.
  ///
  /// Nobody raises a year or a date: what stands behind one marks a footnote.
  public static func raises(_ words: Substring, to digits: some StringProtocol) -> Bool {
    guard let last = words.last else { return false }
    if isDigit(last) { return !endsWithName(words) && !endsWithDate(words) }
    let unit = String(words.suffix(while: \.isLetter))
    guard exponents[unit, default: []].contains(String(digits)) else { return false }
    let before = words.dropLast(unit.count)
    if before.last.map(isDigit) ?? false { return true }
    // `t/m` names no metre.
    if before.last == "/" { return before.dropLast().last != "t" }
    let word = before.dropLast(before.suffix(while: \.isWhitespace).count)
    guard word.endIndex < before.endIndex else { return false }
    return word.last.map(isDigit) ?? false || word.suffix(while: \.isLetter).lowercased() == "per"
  }

  /// What stands between words and the mark of a footnote behind them: a space where its digits would be taken for a power,
  /// or for one number with others.
  public static func gap(behind words: Substring, to mark: String) -> String {
    let isGlued = words.last.map(isRaised) ?? false || raises(words, to: mark)
    return isGlued ? " " : ""
  }

  private static func isRaised(_ character: Character) -> Bool {
    !character.isASCII && "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character)
  }

  /// What units are raised to: `m¹` is a metre along.
  private static let exponents: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: ["km", "hm", "dam", "dm", "cm", "mm"].map { ($0, ["²", "³"]) }
      + [("m", ["¹", "²", "³"])])

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }

  /// Whether words end with letters and a number, as codes and names have them: `VM5`, `VM 5`.
  private static func endsWithName(_ words: Substring) -> Bool {
    let before = words.dropLast(words.suffix(while: isDigit).count)
    guard let last = before.last, last.isWhitespace else { return before.last?.isLetter ?? false }
    let word = before.dropLast().suffix(while: \.isLetter)
    return !word.isEmpty && word.allSatisfy(\.isUppercase)
  }

  /// Whether words end with a year, or with numbers as dates and session years have them: `2026`, `1-2-26`, `2025/26`.
  private static func endsWithDate(_ words: Substring) -> Bool {
    let number = words.suffix(while: isDigit)
    let before = words.dropLast(number.count)
    if number.count == 4, let year = Int(number), (1900..<2100).contains(year) {
      return before.last.map { !",.".contains($0) || before.dropLast().last.map(isDigit) != true }
        ?? true
    }
    guard number.count <= 2, let joint = before.last, "-/'’".contains(joint) else { return false }
    return joint == "'" || joint == "’" || before.dropLast().last.map(isDigit) == true
  }
}

extension Substring {
  /// Its end as far back as all characters are of a kind.
  fileprivate func suffix(while isOfKind: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isOfKind($0) }.map(index(after:)) ?? startIndex)...]
  }
}
