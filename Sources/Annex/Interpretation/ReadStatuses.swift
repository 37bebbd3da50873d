internal import Dates
internal import Files

/// What the statuses of a long table say, read on two processors before the lines are gone through.
struct ReadStatuses {
  private let texts: [String]
  private let results: [Result<Derivation, ImpossibleDate>]

  /// Reads the statuses of an annex where they are so many that another processor helps; else none.
  ///
  /// - Parameter texts: The words of each line, in their order.
  init(of texts: [String], on date: CalendarDate?) {
    self.texts = texts
    guard texts.count >= Self.many else {
      results = []
      return
    }
    let half = texts.count / 2
    let second = Array(texts[half...])
    // Each keeps what it read of the table of words, so that neither waits for the other.
    let meanwhile = Meanwhile { Self.derivations(of: second, on: date, by: .standard(without: [])) }
    let first = Self.derivations(of: Array(texts[..<half]), on: date, by: .standard)
    let rest = (try? meanwhile?.outcome()) ?? nil
    results = first + (rest ?? Self.derivations(of: second, on: date, by: .standard))
  }

  /// How many lines there are.
  var count: Int { texts.count }

  /// From how many lines on a second processor is worth its beginning.
  private static let many = 500

  /// What the status of a line says, from a date on.
  ///
  /// - Parameter position: The line, counted from 0 over all lines.
  /// - Throws: ``ImpossibleDate``.
  func derivation(at position: Int, of text: String, on date: CalendarDate?) throws(ImpossibleDate)
    -> Derivation
  {
    guard results.indices.contains(position), texts[position] == text else {
      return try Derivation(of: text, on: date)
    }
    return try results[position].get()
  }

  private static func derivations(
    of texts: [String], on date: CalendarDate?, by table: WordTable
  ) -> [Result<Derivation, ImpossibleDate>] {
    texts.map { text in
      do throws(ImpossibleDate) {
        return .success(try Derivation(of: text, on: date, by: table))
      } catch {
        return .failure(error)
      }
    }
  }
}
