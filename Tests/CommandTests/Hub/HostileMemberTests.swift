import Foundation
import Sharing
import Testing
import Verifiers

/// A member of a hub whose program is not `stand`.
@Suite(.serialized) struct HostileMemberTests {
  private struct Export {
    let header: [UInt8]
    let lines: [[UInt8]]

    init(of desks: SharedDesks) throws {
      let text = try desks.run("stand export", at: "anna").output
      let all = text.split(separator: "\n").map { Array($0.utf8) }
      header = all.first ?? []
      lines = Array(all.dropFirst().dropLast())
    }

    var lastHash: String { hash(of: lines.last ?? []) }

    func hash(of line: [UInt8]) -> String {
      String(String(decoding: line, as: UTF8.self).dropLast(2).suffix(64))
    }
  }

  private static func insert(_ change: HandedChange, into name: String) -> String {
    """
    INSERT INTO \(name).changes (number, previous, hash, line) VALUES (\(change.number), '\\x\(change.previous)',
      '\\x\(change.hash)', $line$\(String(decoding: change.line, as: UTF8.self))$line$);
    """
  }

  @Test func `what is not the next change is refused with a reason`() throws {
    let desks = try SharedDesks("hostile")
    for number in 1...2 { _ = try desks.run("stand log VM38 -m 'Stap \(number).'", at: "anna") }
    let export = try Export(of: desks)
    let last = try #require(export.lines.last)
    func forged(_ change: (String) -> String) throws -> HandedChange {
      try ForgedChange.line(of: last, header: export.header, behind: export.lastHash) { line in
        change(
          line.replacing("\"change_id\":3", with: "\"change_id\":4").replacing(
            "\"id\":3,", with: "\"id\":4,"))
      }
    }
    let good = try forged { $0 }
    func other(
      number: Int? = nil, previous: String? = nil, hash: String? = nil, line: String? = nil
    ) -> HandedChange {
      HandedChange(
        number: number ?? good.number, previous: previous ?? good.previous, hash: hash ?? good.hash,
        line: line.map { Array($0.utf8) } ?? good.line)
    }
    let text = String(decoding: good.line, as: UTF8.self)
    let zeros = String(repeating: "0", count: 64)
    let future = Int64(Date().timeIntervalSince1970 * 1_000_000) + 3_600_000_000
    let cases: [(HandedChange, String)] = [
      (other(hash: zeros), "its hash is not that of its line"),
      (other(number: 9), "the next change is c4"), (other(number: 3), "the next change is c4"),
      (other(previous: zeros), "the next change is c4, behind \(export.lastHash)"),
      (other(line: text.replacing("Stap 2.", with: "Stap 9.")), "not that of its rows"),
      (
        try forged { $0.replacing("\"name\":\"anna\"", with: "\"name\":\"bert\"") },
        "says that bert records, and anna"
      ),
      (
        try forged { $0.replacing("\"actors\":", with: "\"players\":") },
        "the hub knows no table players"
      ),
      (
        try forged { $0.replacing("\"phase\":", with: "\"state\":") },
        "the hub knows no column state"
      ),
      (
        try forged { $0.replacing("\"holds_from\":\"", with: "\"holds_from\":7,\"zzz\":\"") },
        "status_updates.holds_from is no text"
      ),
      (
        try forged { $0.replacing("\"line_id\":", with: "\"line_id\":\"1\",\"line_idd\":") },
        "status_updates.line_id is no integer"
      ),
      (
        other(line: text.replacing("\"command\":\"log\"", with: "\"command\":7")),
        "changes.command is no text"
      ),
      (
        other(line: text.replacing("\"id\":4,", with: "\"id\":4.0,")),
        "is of another change"
      ),
      (other(line: text.replacing("\"id\":4,", with: "\"id\":4e0,")), "spelled"),
      (
        other(
          line: text.replacing("\"command\":\"log\"", with: "\"command\":\"x\",\"command\":\"log\"")
        ), "spelled"
      ),
      (other(line: text.replacing("{\"change\":", with: "{ \"change\":")), "spelled"),
      (other(line: text.replacing("Stap", with: "\\u0053tap")), "spelled"),
      (other(line: "[]"), "c4"), (other(line: "{"), "invalid input syntax"),
      (
        try forged { $0.replacing(/"recorded_at":[0-9]+/, with: "\"recorded_at\":\(future)") },
        "more than a minute ahead"
      ),
      (try forged { $0.replacing(/"actors":\[.*?\],/, with: "") }, "does not say who recorded it"),
    ]
    for (change, reason) in cases {
      let said = try desks.cluster.refusal(of: Self.insert(change, into: "hostile"), as: "anna")
      #expect(said.contains(reason), "\(reason): \(said.prefix(400))")
    }
    #expect(try desks.count == 3)
    // 100 MB, made where it is refused.
    let large = try desks.cluster.refusal(
      of: """
        INSERT INTO hostile.changes (number, previous, hash, line)
        VALUES (4, '\\x\(good.previous)', '\\x\(good.hash)', repeat('x', 100000000));
        """, as: "anna")
    #expect(large.contains("the most that a shared change may have is 67108864"))
    let rows = (1...50_000).map { "{\"change_id\":4,\"id\":\($0)}" }.joined(separator: ",")
    let many = try forged { $0.replacing("]},\"hash\"", with: "],\"themes\":[\(rows)]},\"hash\"") }
    let tooMany = try desks.cluster.refusal(of: Self.insert(many, into: "hostile"), as: "anna")
    #expect(
      tooMany.contains("the most that a shared change may have is 50000"), "\(tooMany.prefix(300))")
    // What is as it should be is taken.
    #expect(try desks.cluster.refusal(of: Self.insert(good, into: "hostile"), as: "anna") == "")
    #expect(try desks.count == 4)
  }

  @Test func `what was taken in is altered by nobody`() throws {
    let desks = try SharedDesks("kept")
    for (role, words) in [("anna", "permission denied"), ("owner", "append-only")] {
      for deed in [
        "UPDATE kept.changes SET line = ''", "DELETE FROM kept.changes", "TRUNCATE kept.changes",
        "DELETE FROM kept.shared", "UPDATE kept.register SET id = ''",
        "UPDATE kept.layouts SET header = ''",
        "DELETE FROM kept.versions",
      ] {
        let said = try desks.cluster.refusal(of: deed, as: role)
        #expect(said.contains(words), "\(role): \(deed): \(said)")
      }
    }
    for deed in [
      "INSERT INTO kept.changes (number, previous, hash, line, recorder, received_at) VALUES (2, '', '', '', 'x', now())",
      "INSERT INTO kept.shared DEFAULT VALUES", "INSERT INTO kept.layouts VALUES (2, '{}')",
      "CREATE TABLE kept.x ()", "ALTER TABLE kept.changes DISABLE TRIGGER ALL",
    ] {
      let said = try desks.cluster.refusal(of: deed, as: "anna")
      #expect(
        said.contains("permission denied") || said.contains("must be owner"), "\(deed): \(said)")
    }
    let unsafe = try desks.cluster.refusal(
      of:
        "SET synchronous_commit = off; INSERT INTO kept.changes (number, previous, hash, line) VALUES (2, '', '', '')",
      as: "anna")
    #expect(unsafe.contains("does not keep what it acknowledges"))
    // Nobody's temporary table is taken for one of the hub's.
    let hidden = try desks.cluster.refusal(
      of: """
        CREATE TEMP TABLE shared (x integer); CREATE TEMP TABLE changes (LIKE kept.changes);
        INSERT INTO kept.changes (number, previous, hash, line) VALUES (1, '', '', '');
        """, as: "anna")
    #expect(hidden.contains("the next change is c2"))
  }

  @Test func `a change that no desk takes stops each of them, and the owner shares anew up to it`()
    throws
  {
    let desks = try SharedDesks("stuck")
    #expect(try desks.run("stand log VM38 -m 'Stap 1.'", at: "anna").status == 0)
    let export = try Export(of: desks)
    let forged = try ForgedChange.line(
      of: try #require(export.lines.last), header: export.header, behind: export.lastHash
    ) { line in
      line.replacing("\"change_id\":2", with: "\"change_id\":3").replacing(
        "\"id\":2,", with: "\"id\":3,"
      )
      .replacing("\"id\":38,", with: "\"id\":39,").replacing(
        "\"name\":\"anna\"", with: "\"name\":\"bert\""
      )
      .replacing("\"phase\":\"implementation\"", with: "\"phase\":\"finished\"")
    }
    #expect(try desks.cluster.refusal(of: Self.insert(forged, into: "stuck"), as: "bert") == "")
    for desk in ["anna", "bert"] {
      let stopped = try desks.run("stand pull", at: desk)
      #expect(
        stopped.status == 65 && stopped.errors.contains("c3, which bert handed to the hub"),
        "\(stopped.errors)")
      #expect(try desks.run("stand show VM38", at: desk).output.contains("Stap 1."))
      #expect(try desks.run("stand log VM38 -m 'Stap 2.'", at: desk).status == 65)
    }
    // The way out of docs/hub.md: the owner's own desk has all up to there.
    #expect(try desks.command.run("stand pull").status == 65)
    try desks.cluster.sql("ALTER SCHEMA stuck RENAME TO stuck_until_c3", as: "owner")
    let anew = try desks.command.run("stand share '\(desks.cluster.url(for: "owner"))' --as stuck")
    #expect(anew.status == 0, "\(anew.errors)")
    for desk in ["anna", "bert"] {
      let logged = try desks.run("stand log VM38 -m 'Stap van \(desk).'", at: desk)
      #expect(logged.status == 0, "\(logged.errors)")
      #expect(try desks.run("stand verify", at: desk).status == 0)
    }
    #expect(try desks.count == 4)
  }
}
