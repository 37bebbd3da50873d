import Annex
import Dates
import Kamerstuk
import Register

extension Measure {
  /// The measure as a heading: its numbers and its title.
  var heading: String {
    code.map { $0 + " · " + title } ?? title
  }
}

extension LineState {
  /// What else the status says, with its target date; nothing where it says nothing else.
  var signalWords: String? {
    guard let status else { return nil }
    let dates = status.signals.map { since?.signals[$0.kind] }
    let isOneDate = Set(dates).count == 1
    var words = zip(status.signals, dates).map { signal, date in
      signal.kind.words + (isOneDate ? "" : date.map { " (since \($0))" } ?? "")
    }
    if isOneDate, let date = dates.first ?? nil { words[words.count - 1] += " (since \(date))" }
    if let target = status.target.value { words.insert("target \(target.told)", at: 0) }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

  /// When Parliament was told.
  var toldWords: String {
    guard !tellings.isEmpty else { return "never told" }
    return "told "
      + tellings.map { told in told.edition.map { "\(told.date) with \($0)" } ?? "\(told.date)" }
      .joined(separator: ", ")
  }
}

extension Telling {
  /// When, with which edition, and by which paper: `2026-11-28 with e2, Kamerstukken II 2026/27, 31066, nr. 1600`.
  var words: String {
    let day = edition.map { "\(self.date) with \($0)" } ?? self.date.description
    return [day, kamerstuk?.description].compactMap(\.self).joined(separator: ", ")
  }
}

extension Target {
  /// The target, and its last day where it has several.
  var told: String {
    guard first != nil, let last else { return description }
    return "\(description) (until \(last))"
  }
}

extension StatusUpdate {
  /// The target date and the signals in one line of words.
  var signalWords: String? {
    var words = signals.map(\.kind.words)
    if let target = target.value { words.insert("target \(target.told)", at: 0) }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }
}

extension StatusUpdate {
  /// The signals that ended with it.
  var endedWords: String? {
    ended.isEmpty ? nil : "no longer \(ended.map(\.kind.words).joined(separator: ", "))"
  }
}

extension Change {
  /// When it was recorded, in UTC to the second, and by whom.
  var moment: String {
    // Not by interpolation, which a page of thousands of these would wait for.
    "recorded " + recordedAt.second + " UTC by " + actor
  }

  /// When it was recorded, by whom, and its name.
  var words: String { moment + " (" + name + ")" }
}
