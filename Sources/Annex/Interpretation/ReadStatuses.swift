internal import Dates
internal import Files

/// What the statuses of a long table say, read on two processors: while lines are gone through, a second one reads
/// the statuses of those to come.
struct ReadStatuses {
  private let texts: [String]
  private var results: [Result<Derivation, ImpossibleDate>] = []
  /// Those of the other lines, until one of them is asked for.
  private var others: Meanwhile<[Result<Derivation, ImpossibleDate>]>?

  /// Reads the statuses of an annex where they are so many that another processor helps; else none.
  ///
  /// - Parameter texts: The words of each line, in their order.
  init(of texts: [String], on date: CalendarDate?) {
    self.texts = texts
    guard texts.count >= Self.many else { return }
    // The first processor has the lines besides.
    let first = texts.count * 9 / 20
    let others = Array(texts[first...])
    // Each keeps what it read of the table of words, so that neither waits for the other.
    self.others = Meanwhile { Self.derivations(of: others, on: date, by: .standard(without: [])) }
    guard self.others != nil else { return }
    results = Self.derivations(of: Array(texts[..<first]), on: date, by: .standard)
  }

  /// How many lines there are.
  var count: Int { texts.count }

  /// From how many lines on a second processor is worth its beginning.
  private static let many = 500

  /// What the status of a line says, from a date on.
  ///
  /// - Parameter position: The line, counted from 0 over all lines.
  /// - Throws: ``ImpossibleDate``.
  mutating func derivation(
    at position: Int, of text: String, on date: CalendarDate?
  ) throws(ImpossibleDate) -> Derivation {
    if position >= results.count, let others {
      self.others = nil
      results += (try? others.outcome()) ?? []
    }
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
