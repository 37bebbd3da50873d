import ArgumentParser
import Dates
import Register

/// From where in the two times a question is asked.
struct TimeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Up to and on this date.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "As the register knew it then: a change (c12 or the beginning of its hash, #3c5e8a10), a moment (2026-03-01T12:00:00Z), or a day, to its end.",
      valueName: "time"))
  var knownAt: String?

  /// The date: of the option, else today.
  func date(clock: WallClock = .system) throws -> CalendarDate {
    try CalendarDate(option: asOf ?? "today", named: "--as-of", clock: clock)
  }

  /// The viewpoint on the date, or on another where none is given.
  func viewpoint(
    of snapshot: borrowing Snapshot, otherwise date: CalendarDate? = nil, clock: WallClock = .system
  ) throws -> Viewpoint {
    let chosen = asOf == nil ? date : nil
    return Viewpoint(
      asOf: try chosen ?? self.date(clock: clock),
      knownAt: try known(clock: clock).map { try snapshot.change($0, clock: clock) } ?? .max)
  }

  /// From where things have the names by which they are asked for: the date of the option, else today.
  func names(of view: Viewpoint, clock: WallClock = .system) throws -> Viewpoint {
    Viewpoint(asOf: try date(clock: clock), knownAt: view.change)
  }

  private func known(clock: WallClock) throws -> KnownAt? {
    try knownAt.map { try KnownAt(option: $0, clock: clock) }
  }
}

extension Viewpoint {
  /// Today, as it is known now: how things are called by which a person names them to record something.
  static func today(clock: WallClock = .system) -> Viewpoint { Viewpoint(asOf: clock.today) }
}

extension KnownAt {
  /// Reads the option `--known-at`; days have the names that other options know: `today`, `yesterday`.
  init(option text: String, clock: WallClock = .system) throws {
    if let known = KnownAt(reading: text) {
      self = known
    } else if let day = CalendarDate.day(named: text, clock: clock) {
      self = .day(day)
    } else {
      do {
        _ = try CalendarDate(reading: text)
      } catch .impossible {
        throw InputError.usage("--known-at \(text): there is no such day")
      } catch .notADate {}
      throw InputError.usage(
        "--known-at \(text): expected a change such as c12 or #3c5e8a10, a moment such as "
          + "2026-03-01T12:00:00Z, or a day such as 2026-03-01")
    }
  }
}
