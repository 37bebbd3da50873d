public import Dates

extension CalendarDate {
  /// The date in Dutch prose: `24 oktober 2024`.
  public var dutch: String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
