import AnnexSamples
import Dates
import Register
import SQLite
import Testing

/// What is asked most often takes as many statements, and reads no more, in a register of any size.
@Suite(.verifiersAgree) struct HotPathTests {
  @Test(arguments: Question.allCases)
  func `a question takes as many statements in a large register as in a small one`(
    _ question: Question
  ) throws {
    var small = Clerk()
    var large = Clerk()
    let few = try question.statements(on: register(of: 1, &small), &small)
    let many = try question.statements(on: register(of: 20, &large), &large)
    #expect(few.map(\.sql) == many.map(\.sql))
    #expect(few.count <= question.mostStatements)
  }

  @Test(arguments: Question.allCases)
  func `no question goes through a table that grows with what is recorded`(
    _ question: Question
  ) throws {
    var clerk = Clerk()
    let statements = try question.statements(on: register(of: 2, &clerk), &clerk)
    // The plan of an INSERT names what it would go through for keys that are owed, and none ever are:
    // https://www.sqlite.org/foreignkeys.html#fk_deferred
    for statement in statements where !statement.sql.hasPrefix("INSERT") {
      for table in question.searchedTables {
        let names = Self.names(of: table, in: statement.sql)
        let scans = statement.plan.filter { step in
          names.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
        }
        #expect(scans == [], "\(statement.sql)")
      }
    }
  }

  /// Something that people and programs ask often.
  enum Question: CaseIterable {
    case history, list, show, agenda, log

    var mostStatements: Int {
      switch self {
      case .history: 36
      case .list: 12
      case .show: 34
      case .agenda: 25
      case .log: 32
      }
    }

    /// The tables that it must not go through: those that grow, but for what is all part of the answer.
    var searchedTables: [String] {
      let tables = ["status_updates", "changes", "actors", "links", "signals"]
      return switch self {
      // They tell of every time that Parliament was told.
      case .list, .agenda: tables
      case .history, .show, .log: tables + ["notifications"]
      }
    }

    func statements(on register: Register, _ clerk: inout Clerk) throws -> [RunStatement] {
      let day = try date("2026-06-01")
      let recorder = clerk.recorder()
      return try register.statements {
        switch self {
        case .history:
          let entry = try register.measure(named: "VM 38")
          _ = try register.history(of: entry)
          _ = try register.formerMeasures(named: "VM 38", than: entry.measure)
        case .list:
          _ = try register.lines(from: Viewpoint(asOf: day))
        case .show:
          let entry = try register.measure(named: "38")
          _ = try register.whole(entry, from: Viewpoint(asOf: day))
        case .agenda:
          _ = try register.agenda(on: day)
        case .log:
          let entry = try register.measure(named: "VM38")
          _ = try register.log(
            StatusDraft(date: day, text: "Gereed."), on: entry.lines.map(\.line),
            recorder: recorder)
        }
      }
    }
  }

  /// The annex of `seed/`, with so many statuses and notifications on two of its lines.
  private func register(of updates: Int, _ clerk: inout Clerk) throws -> Register {
    let register = try seededRegister(&clerk)
    let lines = try register.measure(named: "38").lines.map(\.line) + [14]
    let letter = try Citation(reading: "Kamerstukken II 2024/25, 31066, nr. 1433")
    for update in 1...updates {
      let day = try date("2025-01-\(update < 10 ? "0" : "")\(update)")
      _ = try register.log(
        StatusDraft(date: day, text: "Implementatiefase is vertraagd."), on: lines,
        recorder: clerk.recorder())
      _ = try register.inform(of: lines, on: day, by: letter, recorder: clerk.recorder("inform"))
    }
    return register
  }

  /// What a statement calls a table; plans name tables so.
  private static func names(of table: String, in sql: String) -> [String] {
    let words = sql.split { $0.isWhitespace || "(),".contains($0) }
    return [table]
      + words.indices.dropLast(2).filter { words[$0] == table && words[$0 + 1] == "AS" }
      .map { String(words[$0 + 2]) }
  }
}
