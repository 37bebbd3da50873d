internal import PlainText

/// The codes of a measure, each written out: `VM 23 t/m 29` is `vm23` to `vm29`.
///
/// A code is folded: lower case, without accents and spaces.
public struct MeasureCodes: Hashable, Sendable {
  /// The codes, in the order in which they are written.
  public let all: [String]

  /// What may stand in a text as a code.
  public enum Form: Sendable {
    /// Numbers, each behind a word or after one that is: `VM1, 15`, `actie 3.1 t/m 3.3`, `4`.
    case numbers
    /// Besides these anything that holds a letter or a digit, taken as it is: `P-III`.
    case anything
  }

  /// Why a text is no list of codes.
  public enum ReadingError: Error, Hashable, Sendable {
    /// It holds something else than codes.
    case notNumbers(String)
    /// A range whose end comes before its beginning.
    case backwards(String)
    /// More numbers than any programme has.
    case tooMany(String)
    /// A code that comes twice.
    case repeated(String)
  }

  /// Reads codes as tables and people write them: `VM 4`, `4`, `VM1, 15`, `VM 8, VM 9`, `VM 1, 2 en 3`,
  /// `VM 23 t/m 29`, `M12`, `actie 3.1`.
  ///
  /// Case and spaces do not matter. A number without a word takes the word before it, where there is
  /// one.
  ///
  /// - Throws: ``ReadingError``.
  public init(
    reading text: some StringProtocol, as form: Form = .numbers
  ) throws(ReadingError) {
    var all: [String] = []
    var known: Set<String> = []
    var word = ""
    let folded = FoldedText(text).folded
    // Where anything may be a code, an "en" may be part of one.
    let list = form == .numbers ? folded.replacing(" en ", with: ",") : folded
    let parts = list.split(
      omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) })
    for part in parts {
      for code in try Self.codes(in: part, behind: &word, as: form) {
        guard known.insert(code).inserted else { throw .repeated(code) }
        all.append(code)
      }
      guard all.count <= Limits.codesOfMeasure else { throw .tooMany(FoldedText.trimmed(part)) }
    }
    self.all = all
  }

  /// The codes of one part of a list.
  private static func codes(
    in part: Substring, behind word: inout String, as form: Form
  ) throws(ReadingError) -> [String] {
    let written = FoldedText.trimmed(part)
    if let number = NumberedCode(written, behind: word) {
      word = number.word
      return [number.code]
    }
    let ends = written.replacing("t/m", with: "-").replacing("–", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, let first = NumberedCode(ends[0], behind: word),
      let last = NumberedCode(ends[1], behind: first.word)
    {
      word = first.word
      return try first.range(to: last, written: written)
    }
    let code = written.filter { $0 != " " }
    guard form == .anything, (1...longestCode).contains(code.utf8.count),
      code.contains(where: { $0.isLetter || $0.isNumber })
    else { throw .notNumbers(written) }
    return [code]
  }

  private static let longestCode = 100

  /// The whole number of a code that is a word and one, or only a number: 4 of `vm4`.
  public static func number(of code: String) -> Int? {
    let digits = code.drop(while: \.isLetter)
    return digits.allSatisfy(\.isWholeNumber) ? Int(digits) : nil
  }

  /// One of the codes of a list as that list would write it alone: `VM 24` of `VM 23 t/m 29`.
  public static func written(_ code: String, in list: String) -> String {
    let number = code.drop(while: \.isLetter)
    guard number.count < code.count, number.first?.isNumber == true else { return code }
    let word = list.drop { $0.isWhitespace }.prefix(while: \.isLetter)
    guard FoldedText(word).folded == code.prefix(while: \.isLetter) else { return code }
    return "\(word) \(number)"
  }

  /// Whether what a person types as a code means a code: itself, or its number without the word.
  public static func isNamed(_ code: String, by typed: String) -> Bool {
    // Most are not, which their ends tell at once.
    code.hasSuffix(typed) && names(of: code).contains(typed)
  }

  /// What a person can type for a code: itself, and its number without the word.
  public static func names(of code: String) -> [String] {
    let number = code.drop(while: \.isLetter)
    guard number.first?.isWholeNumber == true, number.startIndex > code.startIndex else {
      return [code]
    }
    return [code, String(number)]
  }
}

/// A code that is a word and a number: `vm4`, `actie3.1`.
private struct NumberedCode {
  let word: String
  /// The parts of the number: 3 and 1 of `3.1`.
  let parts: [String]

  /// Reads a folded text; a number alone takes a word over.
  init?(_ text: some StringProtocol, behind word: String) {
    let characters = String(text.filter { $0 != " " })
    let own = characters.prefix(while: \.isLetter)
    var parts = characters[own.endIndex...]
      .split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard parts.allSatisfy({ Self.isDigits($0) }) else { return nil }
    if parts.count == 1 {
      guard let number = Int(parts[0]), number > 0 else { return nil }
      parts = [String(number)]
    }
    self.word = own.isEmpty ? word : String(own)
    self.parts = parts
  }

  var code: String { word + parts.joined(separator: ".") }

  /// The codes from this one to another, which differs only in the last part of its number.
  func range(
    to last: NumberedCode, written: String
  ) throws(MeasureCodes.ReadingError) -> [String] {
    guard word == last.word, parts.dropLast() == last.parts.dropLast(),
      let first = parts.last.flatMap({ Int($0) }), let end = last.parts.last.flatMap({ Int($0) })
    else { throw .notNumbers(written) }
    guard first <= end else { throw .backwards(written) }
    guard end - first < Limits.codesOfMeasure else { throw .tooMany(written) }
    let stem = word + parts.dropLast().map { $0 + "." }.joined()
    return (first...end).map { stem + String($0) }
  }

  /// Whether these are digits, four at most: no programme has more measures.
  private static func isDigits(_ text: String) -> Bool {
    (1...4).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension MeasureCodes.ReadingError: CustomStringConvertible {
  /// What is wrong, and what was expected.
  public var description: String {
    let expected = "expected numbers such as VM 4, VM 8, VM 9 or VM 23 t/m 29"
    return switch self {
    case .notNumbers(let text): "\"\(text.shown)\" is no measure number; \(expected)"
    case .backwards(let text): "the range \"\(text.shown)\" runs backwards; \(expected)"
    case .tooMany(let text): "\"\(text.shown)\" makes more than a thousand numbers; \(expected)"
    case .repeated(let code): "\(code) stands twice in one measure; \(expected)"
    }
  }
}
