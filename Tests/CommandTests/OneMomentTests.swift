import Dates
import Foundation
import Register
import Synchronization
import Testing

/// Each command that asks, beside somebody who records without a pause: whatever it answers was so at one moment.
@Suite struct OneMomentTests {
  /// How often each command is asked of one register: more, and its answers would grow with the writer's work.
  private static let times = 12

  /// How many registers it is asked of.
  private static let rounds =
    ProcessInfo.processInfo.environment["STAND_SOAK"] == nil ? 1 : 25

  @Test(arguments: Asking.all)
  func `no answer is of two moments`(_ asking: Asking) throws {
    for _ in 0..<Self.rounds { try ask(asking) }
  }

  private func ask(_ asking: Asking) throws {
    let command = try Command(seeded: true)
    let writer = Writer(at: command.register) { register, number in
      _ = try register.recording(by: .writer(number)) { recording in
        try recording.log(
          StatusDraft(date: day(2025), text: "Stand \(number)."), on: asking.lines)
      }
    }
    defer { writer.stop() }
    for answer in try command.answers(to: asking.line, times: Self.times) {
      let objects = try answer.objects()
      let fault = asking.fault(objects)
      #expect(fault == nil, "stand \(asking.line): \(answer)")
    }
  }

  @Test func `an edition never lacks its letter, nor what it recorded`() throws {
    for _ in 0..<Self.rounds { try askEditions() }
  }

  private func askEditions() throws {
    let command = try Command()
    try command.write("Maatregel,Nummer,Status\nEen maatregel,VM 1,Begin.\n".utf8, to: "a.csv")
    _ = try command.run("stand import a.csv --date 2020-01-01 --kamerstuk '31066, nr. 1999'")
    let writer = Writer(at: command.register) { register, number in
      let table = "Maatregel,Nummer,Status\nEen maatregel,VM 1,Stand \(number).\n"
      let draft = try EditionDraft(
        reading: Array(table.utf8), named: "b.csv", shownAs: "b.csv",
        date: CalendarDate(
          year: 2020 + number / 300, month: number / 25 % 12 + 1, day: number % 25 + 2),
        title: nil, letter: Citation(reading: "31066, nr. \(2000 + number)"))
      _ = try register.recording(by: .writer(number)) { try $0.take(draft) }
    }
    defer { writer.stop() }
    for answer in try command.answers(to: "editions --format json", times: Self.times) {
      for edition in try answer.objects() {
        #expect(edition["kamerstuk"] is String, "\(answer)")
        #expect(edition["statuses"] as? Int == 1, "\(answer)")
      }
    }
  }

  @Test func `a check and an export are of one moment too`() throws {
    for _ in 0..<Self.rounds { try checkAndExport() }
  }

  private func checkAndExport() throws {
    let command = try Command(seeded: true)
    let writer = Writer(at: command.register) { register, number in
      _ = try register.recording(by: .writer(number)) { recording in
        try recording.log(StatusDraft(date: day(2025), text: "Stand \(number)."), on: [23])
      }
    }
    defer { writer.stop() }
    let outcome = try command.run(
      """
      set -e
      for time in $(seq \(Self.times)); do
        stand verify > verified
        stand seal --format json > seal && stand verify --seal seal > verified
        stand export > out.jsonl && stand rebuild out.jsonl --register out.sqlite > rebuilt && rm out.sqlite
      done
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a site and the export beside it are of one moment`() throws {
    let command = try Command(seeded: true)
    let writer = Writer(at: command.register) { register, number in
      _ = try register.recording(by: .writer(number)) { recording in
        try recording.log(StatusDraft(date: day(2025), text: "Stand \(number)."), on: [23])
      }
    }
    defer { writer.stop() }
    for round in 1...2 {
      let outcome = try command.run("stand site site\(round) --all")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let files = try command.files("site\(round)").mapValues {
        String(decoding: $0, as: UTF8.self)
      }
      let export = try #require(files.first { $0.key.hasSuffix("register.jsonl") }).value
      let seal = try #require(export.split(separator: "\n").last)
      let change = try #require(seal.firstMatch(of: /"change":"(c[0-9]+)"/)).output.1
      let hash = try #require(seal.firstMatch(of: /"hash":"([0-9a-f]{64})"/)).output.1
      let page = try #require(files["index.html"])
      #expect(page.contains("Gemaakt van mutatie \(change)."))
      #expect(page.contains(hash.prefix(16)))
    }
  }

  /// A command, and what would be wrong with its answer: the writer's status of a number is the change behind it.
  struct Asking: Sendable, CustomTestStringConvertible {
    let line: String
    /// The lines that are written to.
    var lines = [23]
    let fault: @Sendable (_ objects: [[String: Any]]) -> String?

    var testDescription: String { line }

    static let all = [
      // On both days the same held at every moment.
      Asking(line: "diff 2026-01-01 2026-01-02 --format json") { $0.isEmpty ? nil : "differs" },
      Asking(line: "list --format json", lines: [23, 24], fault: differing),
      Asking(line: "show VM38 --format json", fault: unfitting),
      Asking(line: "annex --format json", lines: [23, 24], fault: differing),
      Asking(line: "agenda --format json", lines: [23, 24], fault: differing),
      Asking(line: "search stand --format json", fault: unfitting),
      Asking(line: "history VM38 --format json", fault: incomplete),
      Asking(line: "changes --format json") { objects in
        let names = objects.map { $0["change"] as? String }
        return names == (1...max(1, names.count)).map { "c\($0)" } ? nil : "has gaps"
      },
    ]

    /// Whether a status came with another change than its own.
    private static let unfitting: @Sendable ([[String: Any]]) -> String? = { objects in
      for object in objects {
        guard let text = object["text"] as? String, let number = number(in: text) else { continue }
        if let change = object["change"] as? String, change != "c\(number + 1)" { return text }
      }
      return nil
    }

    /// Whether two lines that were always written to together say other things.
    private static let differing: @Sendable ([[String: Any]]) -> String? = { objects in
      let texts = objects.compactMap { $0["text"] as? String }.filter { number(in: $0) != nil }
      return Set(texts).count <= 1 ? unfitting(objects) : "two lines differ"
    }

    /// Whether a status is missing between the first and the last.
    private static let incomplete: @Sendable ([[String: Any]]) -> String? = { objects in
      let numbers = objects.compactMap { ($0["text"] as? String).flatMap(number) }
      return numbers == Array(1..<(numbers.count + 1)) ? unfitting(objects) : "has gaps"
    }

    private static func number(in text: String) -> Int? {
      guard text.hasPrefix("Stand "), text.hasSuffix(".") else { return nil }
      return Int(text.dropFirst(6).dropLast())
    }
  }
}

/// Somebody who records again and again in a thread of their own.
private final class Writer: Sendable {
  private let isOver = Mutex(false)
  private let begin = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  init(at path: String, _ write: @escaping @Sendable (Register, _ number: Int) throws -> Void) {
    Thread.detachNewThread { [self] in
      do {
        let register = try Register.writing(at: path)
        var number = 0
        while !isOver.withLock({ $0 }) {
          number += 1
          try write(register, number)
          if number == 1 { begin.signal() }
          // Or there were so many changes soon that each answer would take a second.
          usleep(4000)
        }
      } catch {
        Issue.record(error)
        begin.signal()
      }
      end.signal()
    }
    begin.wait()
  }

  func stop() {
    isOver.withLock { $0 = true }
    end.wait()
  }
}

extension Recorder {
  /// The writer, whose clock goes on by a second for each status.
  fileprivate static func writer(_ number: Int) -> Recorder {
    let moment = Moment(microseconds: 1_900_000_000_000_000 + Int64(number) * 1_000_000)
    return Recorder(
      actor: "bram", command: "log", clock: WallClock(now: { moment }, date: { _ in day(2030) }))
  }
}

private func day(_ year: Int) -> CalendarDate {
  CalendarDate(year: year, month: 1, day: 1) ?? WallClock.system.today
}

extension Command {
  /// What a command answers each of so many times.
  fileprivate func answers(to line: String, times: Int) throws -> [Answer] {
    let mark = "=== the next answer ==="
    let outcome = try run("for time in $(seq \(times)); do echo '\(mark)'; stand \(line); done")
    #expect(outcome.errors == "")
    return outcome.output.components(separatedBy: mark + "\n").dropFirst().map(Answer.init)
  }
}

/// What a command answered, as JSON.
private struct Answer: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    description = text
  }

  func objects() throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(description.utf8))
    // `show` has the lines within the measure.
    if let object = value as? [String: Any] { return object["lines"] as? [[String: Any]] ?? [] }
    return value as? [[String: Any]] ?? []
  }
}
