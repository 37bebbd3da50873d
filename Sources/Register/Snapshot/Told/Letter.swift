public import Dates
public import Kamerstuk

/// A letter to Parliament, and the lines that it told.
public struct Letter: Hashable, Sendable {
  /// Its date.
  public let date: CalendarDate
  /// The letter, where it is known.
  public let kamerstuk: Kamerstuk?
  /// The edition that it carried, by its name.
  public let edition: String?
  /// The lines that it told.
  public let lines: [LineState]
}

extension Letter {
  /// The letters that told some lines, oldest first.
  public static func all(of lines: [LineState]) -> [Letter] {
    struct Key: Hashable {
      let date: CalendarDate
      let kamerstuk: Kamerstuk?
    }
    var told: [Key: (edition: String?, lines: [LineState])] = [:]
    for line in lines {
      for telling in line.tellings {
        let key = Key(date: telling.date, kamerstuk: telling.kamerstuk)
        let edition = told[key]?.edition ?? telling.edition
        told[key] = (edition, (told[key]?.lines ?? []) + [line])
      }
    }
    return told.map { key, value in
      Letter(
        date: key.date, kamerstuk: key.kamerstuk, edition: value.edition, lines: value.lines)
    }.sorted { left, right in
      let (one, other) = (left.kamerstuk?.description ?? "", right.kamerstuk?.description ?? "")
      return (left.date, one) < (right.date, other)
    }
  }
}

extension Letter {
  /// The measures that it told, as a person names them, each once.
  public var measures: [String] {
    var names: [String] = []
    for line in lines where !names.contains(line.measure.name) { names.append(line.measure.name) }
    return names
  }
}
