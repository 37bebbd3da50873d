import Chain
import AnnexSamples
import Dates
import Foundation
import Register
import Testing

/// A byte of the file turns over: `verify` finds it, or no answer differs.
///
/// `STAND_FLIPS` says how many bytes are tried, spread over the file.
@Suite struct FlippedByteTests {
  @Test func `a flipped byte is found, or no answer differs`() throws {
    let exhibit = try Exhibit.shared.get()
    let folder = try TemporaryFolder()
    let path = folder.path("flipped.sqlite")
    let whole = try Data(contentsOf: URL(filePath: exhibit.path))
    let answers = try Answers(of: exhibit.path)
    let flips = ProcessInfo.processInfo.environment["STAND_FLIPS"].flatMap(Int.init) ?? 150
    var random = SplitMix64(seed: 20_260_203)
    var found = 0
    for number in 0..<flips {
      var content = whole
      // Spread evenly, and at a random place within each part; the header's bytes among them.
      let part = max(1, whole.count / flips)
      let place = min(number * part + Int.random(in: 0..<part, using: &random), whole.count - 1)
      content[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
      try content.write(to: URL(filePath: path))
      if try isFound(path) {
        found += 1
      } else {
        #expect(try Answers(of: path) == answers, "byte \(place), \(content[place])")
      }
    }
    print("\(flips) bytes flipped, \(found) found; in the others no answer differed")
    // Much of a file is free space, in which a byte says nothing.
    #expect(found > flips / 4)
  }

  private func isFound(_ path: String) throws -> Bool {
    do {
      let register = try Register.verifying(at: path)
      let isFound = try !register.verify().isConsistent
      #expect(try register.verify(inStretchesOf: 1).isConsistent != isFound)
      return isFound
    } catch {
      #expect(RegisterError(explaining: error, at: path) != nil, "\(error)")
      return true
    }
  }
}

/// What a register answers to many questions.
private struct Answers: Equatable {
  let lines: [[LineState]]
  let histories: [[Event]]
  let hits: [[SearchHit]]
  let changes: [ChangeSummary]
  let editions: [Edition]
  let agenda: String
  let seal: Seal

  init(of path: String) throws {
    let register = try Register.reading(at: path)
    lines = try ["2023-01-01", "2024-12-31", "2025-06-01", "9999-12-31"].flatMap { day in
      try [1, 9, .max].map { change in
        try register.lines(from: Viewpoint(asOf: try date(day), knownAt: change))
      }
    }
    histories = try register.measureIndex().entries.map { try register.history(of: $0) }
    hits = try ["nummer", "implementatiefase", "titel", "invordering", "vertraagd wegens"].map {
      try register.search($0)
    }
    changes = try register.changes()
    editions = try register.editions()
    agenda = "\(try register.agenda(on: date("2026-02-01")))"
    seal = try register.seal()
  }
}
