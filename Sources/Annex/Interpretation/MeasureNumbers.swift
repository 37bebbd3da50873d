/// The VM numbers of a measure, in the order in which they are written.
public struct MeasureNumbers: Hashable, Sendable {
  /// The numbers; a range is written out.
  public let numbers: [Int]

  /// Why a text is no list of numbers.
  public enum ReadingError: Error, Hashable, Sendable {
    /// It holds something else than numbers.
    case notNumbers(String)
    /// A range whose end comes before its beginning.
    case backwards(String)
    /// A range of more numbers than any programme has.
    case tooMany(String)
    /// A number that comes twice.
    case repeated(Int)
  }

  /// Reads numbers as annexes and people write them: `VM 4`, `4`, `VM1, 15`, `VM 8, VM 9`, `VM 23
  /// t/m 29`.
  ///
  /// Case and spaces do not matter.
  ///
  /// - Throws: ``ReadingError``.
  public init(reading text: some StringProtocol) throws(ReadingError) {
    var numbers: [Int] = []
    let parts = FoldedText(text).folded.split(separator: ",", omittingEmptySubsequences: false)
    for part in parts {
      for number in try Self.range(in: String(part)) {
        guard !numbers.contains(number) else { throw .repeated(number) }
        numbers.append(number)
      }
    }
    self.numbers = numbers
  }

  private static func range(in part: String) throws(ReadingError) -> ClosedRange<Int> {
    let written = part.replacing("t/m", with: "-").replacing("–", with: "-")
    let ends = written.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.compactMap(number)
    guard numbers.count == ends.count, numbers.count <= 2, let first = numbers.first,
      let last = numbers.last
    else { throw .notNumbers(trimmed(part)) }
    guard first <= last else { throw .backwards(trimmed(part)) }
    guard last - first < 1000 else { throw .tooMany(trimmed(part)) }
    return first...last
  }

  /// Reads one number, of four digits at most: no programme has more measures.
  private static func number(_ text: Substring) -> Int? {
    let word = trimmed(String(text))
    let digits = trimmed(word.hasPrefix("vm") ? String(word.dropFirst(2)) : word)
    guard !digits.isEmpty, digits.utf8.count <= 4,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(digits), number > 0
    else { return nil }
    return number
  }

  private static func trimmed(_ text: String) -> String {
    FoldedText(text).trimmed
  }
}

extension MeasureNumbers.ReadingError: CustomStringConvertible {
  /// What is wrong, and what was expected.
  public var description: String {
    let expected = "expected numbers such as VM 4, VM 8, VM 9 or VM 23 t/m 29"
    return switch self {
    case .notNumbers(let text): "\"\(text)\" is no measure number; \(expected)"
    case .backwards(let text): "the range \"\(text)\" runs backwards; \(expected)"
    case .tooMany(let text): "the range \"\(text)\" holds more than a thousand numbers; \(expected)"
    case .repeated(let number): "the number \(number) stands twice in one measure; \(expected)"
    }
  }
}
