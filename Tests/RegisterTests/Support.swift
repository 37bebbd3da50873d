import AnnexSamples
import Dates
import Foundation
import Register
import Testing
import Verifiers

/// A clock that a test sets.
func clock(at moment: Int64 = 1_700_000_000_000_000, today: String = "2026-11-24") -> WallClock {
  let date = (try? CalendarDate(reading: today))
  return WallClock(
    now: { Moment(microseconds: moment) },
    date: { _ in date ?? CalendarDate(year: 2026, month: 11, day: 24) ?? WallClock.system.today })
}

/// Someone who records, each time a second later than the last.
struct Clerk {
  private var moment: Int64 = 1_700_000_000_000_000

  mutating func recorder(_ command: String = "log", actor: String = "anna") -> Recorder {
    moment += 1_000_000
    return Recorder(actor: actor, command: command, clock: clock(at: moment))
  }
}

func date(_ text: String) throws -> CalendarDate {
  try CalendarDate(reading: text)
}

func draft(
  of bytes: [UInt8], date: CalendarDate? = nil, title: String? = nil, letter: Citation? = nil
) throws -> EditionDraft {
  try EditionDraft(
    reading: bytes, named: "annex.txt", shownAs: "annex.txt", date: date, title: title,
    letter: letter)
}

/// A register in memory that holds the annex of `seed/`.
func seededRegister(_ clerk: inout Clerk) throws -> Register {
  let register = try MadeRegisters.make()
  _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
  return register
}

/// A fresh folder, which goes with its last reference.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stand-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String {
    url.appending(path: name).path(percentEncoded: false)
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)))?
      .sorted() ?? []
  }

  deinit {
    // Every register that a test leaves is looked at by both verifiers.
    let paths = names.filter { $0.hasSuffix(".sqlite") }.map(path)
    do {
      for words in try IndependentVerifier.disagreements(on: paths) { Issue.record("\(words)") }
    } catch {
      Issue.record(error)
    }
    try? FileManager.default.removeItem(at: url)
  }
}

/// How thoroughly the tests try what has no end: in short, or as long as `make soak` wants.
enum Soak {
  static let isLong = ProcessInfo.processInfo.environment["STAND_SOAK"] != nil
}
