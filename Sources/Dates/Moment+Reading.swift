extension Moment {
  /// Reads a moment as a person types it and means the whole of its last digit: the end of the minute
  /// `2026-03-01T12:00Z`, of the second `2026-03-01 12:00:00 UTC`, of the tenth `2026-03-01T12:00:00.5Z`.
  ///
  /// - Returns: `nil` as ``init(reading:)``.
  public init?(endOf text: String) {
    let utc = " UTC"
    let text = text.hasSuffix(utc) ? text.dropLast(utc.count) + "Z" : text
    guard let first = Moment(reading: text) else { return nil }
    let time = text.dropFirst(11).prefix { $0.isNumber || $0 == ":" || $0 == "." }
    var span: Int64 = time.count { $0 == ":" } < 2 ? 60_000_000 : 1_000_000
    if let point = time.firstIndex(of: ".") {
      for _ in time[point...].dropFirst() { span = max(span / 10, 1) }
    }
    self.init(microseconds: first.microseconds + span - 1)
  }

  /// Reads a moment in ISO 8601 with its distance from UTC: `2026-03-01T12:00:00Z`,
  /// `2026-03-01 12:00:00.5+01:00`.
  ///
  /// - Returns: `nil` where the text has another form, or names a time that does not exist.
  public init?(reading text: some StringProtocol) {
    let text = String(text)
    guard let gap = text.firstIndex(where: { "T t".contains($0) }),
      let day = CalendarDate(iso: String(text[..<gap]))
    else { return nil }
    let rest = text[text.index(after: gap)...]
    guard let zone = rest.lastIndex(where: { "Zz+-".contains($0) }),
      let time = Self.time(rest[..<zone]), let offset = Self.offset(rest[zone...])
    else { return nil }
    let midnight = Int64(day.daysSinceEpoch) * 86_400_000_000
    self.init(microseconds: midnight + time - offset)
  }

  /// Microseconds since midnight: `12:00`, `12:00:00`, `12:00:00.123456`.
  private static func time(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], 0...23),
      let minute = number(parts[1], 0...59)
    else { return nil }
    let seconds = parts.count == 3 ? parts[2] : "00"
    let pieces = seconds.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), let second = number(pieces[0], 0...59) else { return nil }
    let fraction = pieces.count == 2 ? pieces[1] : "0"
    let isFraction = (1...6).contains(fraction.count) && fraction.allSatisfy(\.isASCIIDigit)
    guard isFraction, let micros = Int64((fraction + "000000").prefix(6)) else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1_000_000 + micros
  }

  /// Microseconds that a zone is ahead of UTC: `Z`, `+01:00`, `-0530`.
  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" || text == "z" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let hour = number(digits.prefix(2), 0...23),
      let minute = number(digits.suffix(2), 0...59)
    else { return nil }
    let ahead = (hour * 60 + minute) * 60_000_000
    return text.first == "-" ? -ahead : ahead
  }

  private static func number(
    _ text: some StringProtocol, _ range: ClosedRange<Int64>
  ) -> Int64? {
    guard text.count == 2, text.allSatisfy(\.isASCIIDigit), let number = Int64(text),
      range.contains(number)
    else { return nil }
    return number
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension CalendarDate {
  /// The days since 1970-01-01, by Howard Hinnant's `days_from_civil`.
  ///
  /// It stands on https://howardhinnant.github.io/date_algorithms.html#days_from_civil.
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
