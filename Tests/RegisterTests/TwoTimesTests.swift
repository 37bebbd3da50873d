import AnnexSamples
import Dates
import Foundation
import Register
import Testing

/// Random histories, and every question about two times answered as a naive model does.
///
/// `STAND_HISTORIES` says how many of them, where another number than that of every day is wanted.
@Suite struct TwoTimesTests {
  private static let count =
    ProcessInfo.processInfo.environment["STAND_HISTORIES"].flatMap(UInt64.init) ?? 60

  @Test(arguments: 1...max(1, count))
  func `every answer is that of the naive model`(_ seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    try history.play(steps: 25)
    let dates = try ["2019-12-31", "2024-01-01", "2024-06-15", "2024-12-31", "9999-12-31"].map(date)
    for change in 1...history.model.changes {
      try history.compareMoments(of: change, "seed \(seed)")
      let measureIndex = try history.register.measureIndex(knownAt: change)
      for date in dates {
        try history.compareLines(from: Viewpoint(asOf: date, knownAt: change), "seed \(seed)")
      }
      for date in [dates[2], dates[4]] where change % 2 == 0 || change == history.model.changes {
        try history.compareHistories(
          in: measureIndex, from: Viewpoint(asOf: date, knownAt: change), "seed \(seed)")
      }
    }
  }
}

extension TwoTimesTests {
  @Test(arguments: 1...max(1, count / 2))
  func `an undo of the newest change gives back every answer`(_ seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    try history.play(steps: 12)
    let register = history.register
    let dates = try ["2024-01-01", "2024-06-01", "2024-06-15", "9999-12-31"].map(date)
    for _ in 1...6 {
      let before = try dates.map { try register.said(on: $0) }
      let changes = history.model.changes
      try history.play(steps: 1)
      guard history.model.changes > changes else { continue }
      // The clock of a history may stand still; this one is far behind it.
      let recorder = Recorder(
        actor: "bram", command: "undo", clock: clock(at: 1_900_000_000_000_000))
      let undone = Result { try register.undo(nil, recorder: recorder) }
      guard case .success = undone else { return }
      #expect(try dates.map { try register.said(on: $0) } == before, "seed \(seed)")
      return
    }
  }
}

extension Register {
  /// What holds for each line on a date, without who recorded it and when.
  fileprivate func said(on date: CalendarDate) throws -> [[String]] {
    try lines(from: Viewpoint(asOf: date)).map { line in
      let status = line.status
      let told = line.notifications.map { "\($0.date) \($0.kamerstuk?.description ?? "")" }
      return [
        "\(line.line)", line.theme ?? "", line.ambition?.title ?? "", line.measure.title,
        line.measure.code ?? "", line.explanation, status?.text ?? "",
        status.map { "\($0.holdsFrom)" } ?? "", status?.phase.value?.rawValue ?? "",
      ] + told
    }
  }
}

extension RandomHistory {
  private var someLines: ClosedRange<Int> { 1...min(4, model.measures.count) }

  /// Compares which change was the newest at the moment of a change, and just before it.
  fileprivate func compareMoments(of change: Int, _ seed: String) throws {
    let moment = moments[change - 1]
    let before = Moment(microseconds: moment.microseconds - 1)
    let known = try [moment, before].map { try register.change(.moment($0), clock: clock()) }
    #expect(known == [change, change - 1], "\(seed): c\(change)")
  }

  /// Compares what holds for the first lines.
  fileprivate func compareLines(from view: Viewpoint, _ seed: String) throws {
    let states = try register.lines(from: view)
    for line in someLines {
      let note: Comment = "\(seed): line \(line) on \(view.date) after c\(view.change)"
      func held(_ kind: NaiveModel.Row.Kind, _ owner: Int?) -> NaiveModel.Row? {
        owner.flatMap { model.held(kind, of: $0, asOf: view.date, knownAt: view.change) }
      }
      let state = states.first { $0.line == line }
      let title = held(.title, model.measures[line])
      #expect((state != nil) == (held(.line, line) != nil && title != nil), note)
      guard let state else { continue }
      #expect(state.measure.title == title?.text, note)
      #expect(state.status?.text == held(.status, line)?.text, note)
      let told = model.told(line, asOf: view.date, knownAt: view.change)
      #expect(state.notifications.map(\.date) == told, note)
    }
  }

  /// Compares what the histories of the first lines tell.
  fileprivate func compareHistories(
    in measureIndex: MeasureIndex, from view: Viewpoint, _ seed: String
  ) throws {
    for line in someLines {
      let note: Comment = "\(seed): line \(line) on \(view.date) after c\(view.change)"
      let stands = model.held(.line, of: line, asOf: CalendarDate.last, knownAt: view.change) != nil
      let entry = measureIndex.entry(of: line)
      #expect((entry != nil) == stands, note)
      guard let entry else { continue }
      let events = try register.history(of: entry, from: view).map(\.id)
        .filter { $0.hasPrefix("s") || $0.hasPrefix("n") }
      #expect(events == model.events(line, asOf: view.date, knownAt: view.change), note)
    }
  }
}
