import Annex
import Dates
import Register

/// A date that a person typed and that can hardly be meant: a slip of a digit.
struct DateDoubt {
  /// The option and what is odd, in words.
  let words: String

  /// The year before which no date of a register is meant: the first Kamerstukken are of 1814.
  private static let firstYear = 1814
  /// How many years a date may be ahead.
  private static let yearsAhead = 20
}

extension DateDoubt {
  /// Doubts about the date of a status, a wording or an edition: of another age.
  static func about(
    _ date: CalendarDate?, named name: String, today: CalendarDate
  ) -> [DateDoubt] {
    guard let date else { return [] }
    if date.year < firstYear { return [DateDoubt(words: "\(name) \(date) is long ago")] }
    guard date.year > today.year + yearsAhead else { return [] }
    return [DateDoubt(words: "\(name) \(date) is more than \(yearsAhead) years ahead")]
  }

  /// Doubts about the date of a letter, which is written before it is recorded, or soon.
  static func about(
    letter date: CalendarDate?, named name: String, today: CalendarDate
  ) -> [DateDoubt] {
    guard let date, date.year > today.year + 1 else {
      return about(date, named: name, today: today)
    }
    return [
      DateDoubt(words: "\(name) \(date) is in \(date.year), and a letter is not sent so far ahead")
    ]
  }

  /// Doubts about a target that is typed now: one that has passed before its status begins, or of another age.
  static func about(
    target: Stated<Target>?, named name: String, of status: CalendarDate
  ) -> [DateDoubt] {
    guard let target = target?.value, let last = target.last else { return [] }
    if last < status {
      return [
        DateDoubt(
          words: "\(name) \(target) is before the status itself, which holds from \(status)")
      ]
    }
    guard last.year > status.year + 100 else { return [] }
    return [DateDoubt(words: "\(name) \(target) is more than a hundred years ahead")]
  }
}
