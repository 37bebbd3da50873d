#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the time comes from: the machine's clock, or a test's.
///
/// Nothing else in the register reads a clock, and no environment variable sets one.
public struct WallClock: Sendable {
  /// The present moment.
  public let now: @Sendable () -> Moment
  /// The local date of a moment.
  public let date: @Sendable (Moment) -> CalendarDate

  /// Creates a clock from how it tells the moment and the local date of one.
  public init(
    now: @escaping @Sendable () -> Moment,
    date: @escaping @Sendable (Moment) -> CalendarDate
  ) {
    self.now = now
    self.date = date
  }

  /// Today, on the local calendar.
  public var today: CalendarDate { date(now()) }

  /// The machine's clock and its time zone.
  public static let system = WallClock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    },
    date: { moment in
      var seconds = time_t(moment.microseconds / 1_000_000)
      var parts = tm()
      localtime_r(&seconds, &parts)
      return CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        ?? .epoch
    }
  )
}
