import ArgumentParser
import Dates
import Register

/// The register that a command asks, and whether what others recorded is brought in first.
struct AskedRegister: ParsableArguments {
  @OptionGroup var place: RegisterOptions

  @Flag(help: "Of a shared register, bring in first what others recorded.")
  var pull = false

  /// Asks the register about one moment, after it was said how old a copy it is.
  func asking<Answer>(_ ask: (borrowing Snapshot) throws -> Answer) throws -> Answer {
    try opened { try Register.reading(at: $0) }.snapshot(ask)
  }

  /// The register's file once what others recorded is in it, where that is asked for.
  ///
  /// What it says may be older than what the hub has: then that is said.
  func opened(_ open: (_ path: String) throws -> Register) throws -> Register {
    if pull { try place.pull() }
    let register = try open(place.path())
    // A file that is damaged tells that where it is asked.
    if let desk = try? register.desk(), let age = Self.age(of: desk, by: .system) {
      StandardError.write(
        "this copy is \(age) old (\(desk.pulledAt.second) UTC); --pull brings in what others recorded since"
      )
    }
    return register
  }

  /// How old a copy is, in words; nothing where that is no more than a minute.
  private static func age(of desk: Desk, by clock: WallClock) -> String? {
    let minutes = (clock.now().microseconds - desk.pulledAt.microseconds) / 60_000_000
    func words(_ count: Int64, _ unit: String) -> String {
      "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
    switch minutes {
    case ..<1: return nil
    case ..<60: return words(minutes, "minute")
    case ..<(48 * 60): return words(minutes / 60, "hour")
    default: return words(minutes / (24 * 60), "day")
    }
  }
}
