import Foundation
import Testing

/// Tables for pandas, R and spreadsheets: the views of the file, and the answers as rows.
@Suite struct RowViewTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
    for line in [
      "stand log VM5 --on 2025-03-01 --signal none -m 'Het loopt weer.'",
      "stand log VM5 --on 2025-06-01 -m 'On hold gezet.'",
      "stand log VM5 --on 2025-09-01 -m 'Nog steeds on hold.'",
      "stand correct s40 --target 2027-01-01 --why Vergeten.",
      "stand log VM38 --on 2024-10-24 -m 'Beleidsmatige uitwerking loopt.'",
      "stand retract s42 -m Weg. --yes",
      "stand correct e1 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 1440' --why Brief.",
      "stand inform VM5 --on 2025-07-01 --kamerstuk '31066, nr. 1500'",
    ] {
      let outcome = try command.run(line)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
  }

  private func rows(_ line: String) throws -> [[String: Any]] {
    let data = Data(try command.run(line).output.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private func view(_ sql: String) throws -> [[String: Any]] {
    try rows("sqlite3 -json register.sqlite \"\(sql)\"")
  }

  @Test func `every status is a row, and what stands now is what the list says`() throws {
    let all = try view("SELECT * FROM status_history")
    #expect(all.count == 42)
    let now = try view(
      "SELECT line, phase, text, signals, target_date, holds_from FROM status_history WHERE stands AND holds_until IS NULL"
    )
    let listed = try rows("stand list -f json")
    #expect(now.count == listed.count)
    for (row, line) in zip(now, listed) {
      for field in ["line", "phase", "text", "target_date", "holds_from"] {
        #expect("\(row[field] ?? "")" == "\(line[field] ?? "")")
      }
      let kinds = (line["signals"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
      #expect(row["signals"] as? String ?? "" == kinds.joined(separator: "; "))
    }
    let gone = try view(
      "SELECT status, superseded_by, taken_back FROM status_history WHERE NOT stands")
    #expect(gone.map { $0["status"] as? String } == ["s40", "s42"])
    #expect(gone.map { $0["taken_back"] as? Int } == [0, 1])
  }

  @Test func `a signal has a row for each time that it held`() throws {
    let times = try view(
      "SELECT since, until, statuses FROM signals_over_time WHERE code = 'VM 5' AND signal = 'on_hold'"
    )
    #expect(times.map { $0["since"] as? String } == ["2024-10-24", "2025-06-01"])
    #expect(times.map { $0["until"] as? String } == ["2025-03-01", nil])
    #expect(times.last?["statuses"] as? String == "s39; s41")
    let listed = try rows("stand list -f json")
    let open = try view("SELECT line, signal, since FROM signals_over_time WHERE until IS NULL")
    let said = listed.flatMap { line in
      (line["signals"] as? [[String: Any]] ?? []).map { signal in
        "\(line["line"] ?? "") \(signal["kind"] ?? "") \(signal["since"] ?? "")"
      }
    }
    #expect(
      open.map { "\($0["line"] ?? "") \($0["signal"] ?? "") \($0["since"] ?? "")" }.sorted()
        == said.sorted())
  }

  @Test func `a line has a row for each time that Parliament was told`() throws {
    let told = try view("SELECT line, date, letter, edition FROM notifications_by_line")
    let listed = try rows("stand list -f json")
    let said = listed.flatMap { line in
      (line["told"] as? [[String: Any]] ?? []).map { "\(line["line"] ?? "") \($0["date"] ?? "")" }
    }
    #expect(Set(told.map { "\($0["line"] ?? "") \($0["date"] ?? "")" }) == Set(said))
    #expect(
      told.contains {
        $0["letter"] as? String == "kst-31066-1440" && $0["edition"] as? String == "e1"
      })
  }

  @Test func `the list is a table with one value in each column`() throws {
    let list = try command.run(
      "stand list -f csv --fields line,code,signals,on_hold_since,last_told,last_told_letter,times_told | sed -n 7p"
    )
    #expect(list.output == "6,VM 5,on_hold,2025-06-01,2025-07-01,kst-31066-1500,3\r\n")
  }

  @Test func `fields are picked and ordered, and one that is not there is named`() throws {
    #expect(
      try command.run("stand history VM38 -f csv --fields kind,date | head -2").output
        == "kind,date\r\nnotification,2024-02-09\r\n")
    let first = try #require(try rows("stand list -f json --fields phase,line").first)
    #expect(Set(first.keys) == ["phase", "line"])
    let unknown = try command.run("stand list -f csv --fields line,fase")
    #expect(unknown.status == 64 && unknown.output == "")
    #expect(
      unknown.errors.contains("--fields fase: there is no such field; expected some of line,"))
    #expect(try command.run("stand list --fields line").status == 64)
    #expect(
      try command.run("stand show VM5 -f json --fields code,measure").output
        == "{\n  \"code\": \"VM 5\",\n  \"measure\": \"Eenvoudige betaalmogelijkheden\"\n}\n")
  }

  @Test func `the history of all is that of each`() throws {
    let all = try rows("stand history --all -f json")
    let one = try rows("stand history VM5 -f json")
    #expect(
      all.filter { $0["measure_id"] as? Int == one.first?["measure_id"] as? Int }.count == one.count
    )
    #expect(Set(all.compactMap { $0["measure_id"] as? Int }).count == 27)
    let corrected = try #require(one.first { $0["id"] as? String == "s41" })
    #expect(corrected["why"] as? String == "Vergeten.")
    #expect(one.first { $0["id"] as? String == "s40" }?["superseded_why"] as? String == "Vergeten.")
    #expect(corrected["phase_basis"] as? String == "kept")
    let text = try command.run("stand history --all")
    #expect(text.status == 0 && text.output.contains("VM 44 · "))
    #expect(try command.run("stand history").status == 64)
    #expect(try command.run("stand history VM5 --all").status == 64)
  }

  @Test func `moments have three digits, and a moment that is typed means all of its last`() throws
  {
    let moment = try #require(
      try rows("stand changes -f json").last?["recorded_at"] as? String)
    #expect(moment.count == 24 && moment.hasSuffix("Z"))
    let newest = try #require(try rows("stand changes -f json").last?["change"] as? String)
    let second = moment.prefix(19) + "Z"
    for known in [moment, String(second), String(moment.prefix(16)) + "Z"] {
      let then = try command.run("stand list --known-at \(known) | tail -1").output
      #expect(
        then
          == (try command.run("stand list --known-at \(newest) | tail -1").output)
          .replacing(newest, with: newest))
    }
  }

  @Test func `the queries of docs/tables.md have answers`() throws {
    let page = try String(
      contentsOf: Command.root.appending(path: "docs/tables.md"), encoding: .utf8)
    let queries = page.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(queries.count == 3)
    for query in queries { #expect(try view(query).count > 0) }
    for name in ["lines_now", "status_history", "signals_over_time", "notifications_by_line"] {
      #expect(page.contains("`\(name)`"))
    }
  }

  @Test func `each change says whether it can be undone`() throws {
    for change in try rows("stand changes -f json") {
      let name = try #require(change["change"] as? String)
      _ = try command.run("rm -f copy.sqlite*; sqlite3 register.sqlite '.backup copy.sqlite'")
      let undone = try command.run("stand undo \(name) --yes --register copy.sqlite")
      #expect(change["undoable"] as? Bool == (undone.status == 0), "\(name): \(undone.errors)")
    }
    _ = try command.run("rm -f copy.sqlite*")
  }
}
