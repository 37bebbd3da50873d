internal import Kamerstuk
public import Dates
internal import PlainText

/// How much an annex holds, in the numbers that people check it by.
public struct AnnexCounts: Hashable, Sendable {
  private let contents: AnnexContents
  private let phases: [Phase?: Int]
  private let signals: [Signal.Kind: Int]
  /// The codes that measures have.
  public let codes: Set<String>
  /// The lines with a target date.
  public let targets: Int

  /// Counts what an annex says.
  public init(of contents: AnnexContents) {
    self.contents = contents
    var (phases, signals, targets) = ([Phase?: Int](), [Signal.Kind: Int](), 0)
    for line in contents.lines {
      phases[line.phase.value, default: 0] += 1
      for kind in Set(line.signals.map(\.kind)) { signals[kind, default: 0] += 1 }
      if line.target.value != nil { targets += 1 }
    }
    (self.phases, self.signals, self.targets) = (phases, signals, targets)
    codes = Set(contents.lines.flatMap(\.measure.codes))
  }

  /// The themes.
  public var themes: Int { contents.themes.count }

  /// The ambitions.
  public var ambitions: Int { Set(contents.lines.compactMap(\.ambition)).count }

  /// The measures.
  public var measures: Int { Set(contents.lines.map(\.measure)).count }

  /// The word that all codes have before a whole number, folded; nothing where they are not all so.
  public var word: String? {
    let words = Set(codes.map { $0.prefix(while: \.isLetter) })
    guard words.count == 1, numbers.count == codes.count else { return nil }
    return words.first.map(String.init)
  }

  /// The whole numbers among the codes, in order.
  public var numbers: [Int] {
    Set(codes.compactMap(MeasureCodes.number)).sorted()
  }

  /// The numbers from 1 to the highest that no measure has, where one word numbers them all: how many they are, and
  /// the first of them.
  public func absentNumbers(upTo most: Int) -> (count: Int, first: [Int]) {
    guard word != nil else { return (0, []) }
    var (count, first, next) = (0, [Int](), 1)
    // A table may have a number of any size, so that only those that are there are gone through.
    for number in numbers where number >= next {
      count += number - next
      first += (next..<number).prefix(most - first.count)
      guard number < .max else { break }
      next = number + 1
    }
    return (count, first)
  }

  /// The lines.
  public var lines: Int { contents.lines.count }

  /// The lines with a status in words.
  public var statuses: Int {
    contents.lines.count { !$0.status.isBlank }
  }

  /// The lines in a phase; with nothing, those whose words name none.
  public func lines(in phase: Phase?) -> Int { phases[phase, default: 0] }

  /// The lines with a signal.
  public func lines(with kind: Signal.Kind) -> Int { signals[kind, default: 0] }

  /// The notifications on each date, oldest first.
  public var notifications: [(date: CalendarDate, count: Int)] {
    Dictionary(grouping: contents.lines.flatMap(\.notifications), by: \.date)
      .map { (date: $0.key, count: $0.value.count) }
      .sorted { $0.date < $1.date }
  }

  /// The Kamerstukken that footnotes cite.
  public var kamerstukken: Int { Set(contents.notes.compactMap(\.kamerstuk)).count }

  /// The footnotes that remark.
  public var remarks: Int { contents.notes.count { $0.kamerstuk == nil } }
}

extension AnnexContents {
  /// The latest date on which Parliament was told, which dates an annex that bears no date.
  public var latestNotification: CalendarDate? {
    lines.flatMap(\.notifications).map(\.date).max()
  }
}
