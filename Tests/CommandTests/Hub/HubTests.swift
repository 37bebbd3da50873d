import Foundation
import Testing

/// Desks that record through a PostgreSQL.
@Suite(.serialized) struct HubTests {
  @Test func `two desks record, both see it, and the hub witnesses who it was`() throws {
    let desks = try SharedDesks("two")
    let logged = try desks.run(
      "stand log VM38 --on 2026-01-01 -m 'De pauze kan worden aangevraagd.'", at: "anna")
    #expect(logged.status == 0, "\(logged.errors)")
    let other = try desks.run(
      "stand inform VM38 --on 2026-02-03 --kamerstuk '31066, nr. 1500'", at: "bert")
    #expect(other.status == 0, "\(other.errors)")
    let pulled = try desks.run("stand pull", at: "anna")
    #expect(pulled.output == "c3–c3 brought in\n")
    let changes = try desks.run("stand changes --received --format json", at: "anna")
    for who in ["owner", "anna", "bert"] {
      #expect(changes.output.contains("\"handed_by\": \"\(who)\""))
    }
    #expect(
      try desks.run("stand show c3 --received", at: "anna").output.contains(
        "handed to the hub by bert"))
    for desk in ["anna", "bert"] {
      let verified = try desks.run("stand verify", at: desk)
      #expect(
        verified.status == 0 && verified.output.contains("the hub has the same changes up to c3"))
    }
    #expect(try desks.run("stand unshare", at: "bert").status == 0)
    #expect(try desks.run("stand pull", at: "bert").status == 64)
    #expect(try desks.cluster.sql("SELECT count(*) FROM two.altered()", as: "owner") == "0")
  }

  @Test func `every command that records does so through the hub`() throws {
    let desks = try SharedDesks("each")
    try desks.command.write(
      "measure,words,date\nVM38,Loopt.,2026-02-01\nVM17,Loopt ook.,2026-02-01\n".utf8,
      to: "updates.csv")
    let lines = [
      "stand log VM38 --on 2026-01-01 -m 'Een.'", "stand log --from updates.csv --yes",
      "stand inform VM38 --on 2026-02-03 --kamerstuk '31066, nr. 1500'", "stand confirm VM38",
      "stand correct s38 -m 'Twee.' --why 'Fout.'",
      "stand retract s41 -m 'Vergissing.' --yes",
      "stand pull >/dev/null && stand undo --yes", "stand reword VM38 --title Pauze",
      "stand add theme 'Nieuw thema'",
      "sed 's/Er is momenteel geen tijdsindicatie/Er is nog geen tijdsindicatie/' \(Command.seed) > next.txt; stand import next.txt --date 2025-03-01 --yes",
    ]
    for (number, line) in lines.enumerated() {
      let outcome = try desks.run(line, at: number % 2 == 0 ? "anna" : "bert")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      #expect(try desks.count == number + 2, "\(line)")
    }
    for desk in ["anna", "bert"] {
      #expect(try desks.run("stand verify --pull", at: desk).status == 0)
    }
    let heads = try ["anna", "bert"].map { try desks.run("stand seal", at: $0).output }
    #expect(heads[0] == heads[1])
  }

  @Test func `four desks that record at once lose nothing and agree`() async throws {
    let desks = try SharedDesks("four")
    for desk in ["anna2", "bert2"] { try desks.clone(for: String(desk.dropLast()), to: desk) }
    let each = 12
    try await withThrowingTaskGroup(of: Void.self) { group in
      for desk in ["anna", "bert", "anna2", "bert2"] {
        group.addTask {
          let actor = desk.hasSuffix("2") ? String(desk.dropLast()) : desk
          let outcome = try await desks.command.runWaiting(
            """
            export STAND_REGISTER=\(desk).sqlite STAND_ACTOR=\(actor)
            for n in $(seq \(each)); do stand log VM38 -m "$STAND_REGISTER $n." 2>&1 || exit; done
            """)
          #expect(outcome.status == 0, "\(outcome.output)")
        }
      }
      try await group.waitForAll()
    }
    #expect(try desks.count == 1 + 4 * each)
    let heads = try ["anna", "bert", "anna2", "bert2"].map { desk in
      let verified = try desks.command.run("stand verify --pull --register \(desk).sqlite")
      #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
      return try desks.command.run("stand seal --register \(desk).sqlite").output
    }
    #expect(Set(heads).count == 1)
  }

  @Test func `nobody records as another, but for a server that signs people in`() throws {
    let desks = try SharedDesks("whose")
    let refused = try desks.run("stand log VM38 -m 'Namens bert.' --actor bert", at: "anna")
    #expect(
      refused.status == 69
        && refused.errors.contains("it says that bert records, and anna is connected"))
    #expect(refused.errors.contains("--actor anna"))
    try desks.clone(for: "webserver")
    let taken = try desks.run("stand log VM38 -m 'Namens bert.' --actor bert", at: "webserver")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try desks.count == 2)
    let stranger = try desks.command.run(
      "stand clone 'postgresql://postgres@/postgres?host=\(desks.cluster.path)' --register no.sqlite"
    )
    #expect(stranger.status == 66 && !desks.command.exists("no.sqlite"))
  }

  @Test func `who is not let in is told so, and a password in an address is taken nowhere`() throws
  {
    let desks = try SharedDesks("secret")
    // Nor is a person told to try again who is not let in.
    for url in [
      desks.cluster.url(for: "nobody_here"), desks.cluster.url(for: "anna", database: "nothing"),
    ] {
      let refused = try desks.command.run("stand clone '\(url)' --register no.sqlite")
      #expect(
        refused.status == 69 && refused.errors.contains("the hub refuses"), "\(refused.errors)")
      #expect(!desks.command.exists("no.sqlite"))
    }
    // A port that looks like a code of PostgreSQL is none.
    let away = try desks.command.run(
      "stand clone postgresql://anna@127.0.0.1:28015/x --register no.sqlite")
    #expect(away.status == 75 && away.errors.contains("cannot be reached"), "\(away.errors)")
    for url in [
      "postgresql://anna:geheim@host/x", "postgresql://host/x?password=geheim", "mysql://x", "x",
    ] {
      let refused = try desks.command.run("stand clone '\(url)' --register no.sqlite")
      #expect(refused.status == 69 && !refused.errors.contains("geheim"), "\(refused.errors)")
      #expect(!desks.command.exists("no.sqlite"))
    }
  }

  @Test
  func
    `a hub that is killed keeps from recording and not from asking, and has what it acknowledged`()
    throws
  {
    let desks = try SharedDesks("killed", on: Cluster())
    #expect(try desks.run("stand log VM38 -m 'Voor.'", at: "anna").status == 0)
    try desks.cluster.kill()
    let refused = try desks.run("stand log VM38 -m 'Nee.'", at: "anna")
    #expect(refused.status == 75 && refused.errors.contains("the hub cannot be reached"))
    #expect(refused.errors.contains(desks.cluster.path))
    #expect(try desks.run("stand show VM38", at: "anna").output.contains("Voor."))
    #expect(try desks.run("stand list --pull", at: "anna").status == 75)
    let verified = try desks.run("stand verify", at: "anna")
    #expect(verified.status == 75 && verified.output.contains("consistent: 2 changes"))
    #expect(try desks.run("stand log VM38 -m 'Proef.' --dry-run", at: "anna").status == 0)
    try desks.cluster.start()
    #expect(try desks.run("stand log VM38 -m 'Na.'", at: "bert").status == 0)
    #expect(try desks.count == 3)
  }

  @Test func `how old a copy is is said where that is more than a minute`() throws {
    let desks = try SharedDesks("aged")
    #expect(try desks.run("stand list", at: "anna").errors == "")
    _ = try desks.run(
      "sqlite3 anna.sqlite 'UPDATE desk SET pulled_at = pulled_at - 7200000000'", at: "anna")
    #expect(try desks.run("stand list", at: "anna").errors.contains("this copy is 2 hours old"))
    #expect(try desks.run("stand list --pull", at: "anna").errors == "")
    #expect(try desks.run("stand list", at: "anna").errors == "")
  }
}
