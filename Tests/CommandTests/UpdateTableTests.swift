import Foundation
import Testing

/// Many updates at once: `stand log --from updates.csv`.
@Suite struct UpdateTableTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  private static let table = """
    maatregel;ambitie;datum;woorden;fase;streefdatum;signalen;bron
    VM38;;1 november 2026;Loopt volgens plan.;implementatie;2027-Q1;;mail van 1 november
    24;34;2026-11-02;On hold geplaatst.;;;;
    VM5;;2026-11-02;"Nieuw
    begin; echt.";beleid;;delayed, capaciteit;

    """

  @Test func `a table is recorded in one change, and shown before`() throws {
    try command.write(Self.table.utf8, to: "updates.csv")
    let trial = try command.run("stand log --from updates.csv --dry-run")
    #expect(trial.status == 0)
    #expect(
      trial.output == """
        s38  2026-11-01  VM 38  ■ implementation (stated)  target 2027-Q1 (until 2027-03-31)
        s39  2026-11-02  VM 23 t/m 29  ■ implementation (kept)  delayed · on hold · capacity · priority · another measure
        s40  2026-11-02  VM 5  ◐ policy (stated)  delayed · on hold · partly implemented · IT dependency · capacity
        3 status updates of 3 measures

        """)
    #expect(trial.errors.hasSuffix("a rehearsal: nothing was recorded\n"))
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
    let recorded = try command.run("stand log --from updates.csv --yes")
    #expect(recorded.output == trial.output)
    #expect(
      try command.run("stand changes | grep ^c2").output
        == "c2  log · 3 status updates, holding from 2026-11-01\n")
    let history = try command.run("stand history VM5 -f csv --fields id,text,source,change")
    #expect(history.output.contains("s40,\"Nieuw\nbegin; echt.\",,c2"))
    #expect(
      try command.run("stand history VM38 -f csv --fields id,source").output
        .contains("s38,mail van 1 november"))
  }

  @Test func `nobody can be asked in a script, so that nothing is recorded without --yes`() throws {
    try command.write(Self.table.utf8, to: "updates.csv")
    for line in ["stand log --from updates.csv", "cat updates.csv | stand log --from -"] {
      let outcome = try command.run(line)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--yes"))
    }
    let asked = try command.onTerminal("stand log --from updates.csv", answers: "n\\n")
    #expect(asked.output.contains("Record this? [y/N]"))
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
    let agreed = try command.onTerminal("stand log --from updates.csv", answers: "y\\n")
    #expect(agreed.output.contains("recorded: 3 status updates of 3 measures"))
  }

  @Test func `what is wrong is told cell by cell, and nothing is recorded`() throws {
    try command.write(
      """
      measure,ambition,date,words,phase,target,signals
      VM38,,31 november 2026,Loopt.,implemntatie,,
      24,,,On hold.,,2026-02-30,late
      VM5,,2026-11-02,,,,
      VM4,,2026-11-02,Loopt.,,,

      """.utf8, to: "bad.csv")
    let outcome = try command.run("stand log --from bad.csv --yes")
    #expect(outcome.status == 65)
    let places = outcome.errors.split(separator: "\n").compactMap { line in
      line.replacing("stand: ", with: "").split(separator: " ").first.map(String.init)
    }
    // What the register says of a measure is told beside it: 24 stands on several lines, which follow.
    #expect(
      places.filter { $0 != "p." } == [
        "bad.csv:2:7:", "bad.csv:2:31:", "bad.csv:3:5:", "bad.csv:3:16:", "bad.csv:3:27:",
        "bad.csv:3:1:", "bad.csv:4:17:", "nothing",
      ])
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
  }

  @Test(arguments: [
    ("measure,words\\nVM99,x\\n24,x\\nVM5,x\\nVM5,x\\n", [":2:1:", ":3:1:", ":5:1:"]),
    ("measure,words,remark\\nVM5,x,y\\n", [":1:15:"]),
    ("measure,words\\nVM5,x,y\\n", [":2:7:"]),
    ("measure,date\\nVM5,today\\n", [":1:1:"]),
    ("measure,words,tekst\\nVM5,x,y\\n", [":1:15:"]),
    ("measure,words\\n", [":1:1:"]),
    ("iets,anders\\n1,2\\n", [":1:1:"]),
    ("measure,words\\nVM5,\"x\\n", [":2:5:"]),
    ("measure,words\\nVM5,Streefdatum voor implementatie: 31-02-2027.\\n", [":2:5:"]),
  ])
  func `a table that cannot be understood is refused where it stands`(
    _ table: String, _ places: [String]
  ) throws {
    let outcome = try command.run("printf '\(table)' | stand log --from - --yes")
    #expect(outcome.status == 65)
    for place in places { #expect(outcome.errors.contains("standard input\(place)")) }
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
  }

  @Test func `what is of one update has no place beside a table`() throws {
    try command.write(Self.table.utf8, to: "updates.csv")
    for option in ["VM5", "-m x", "--phase policy", "--target 2027", "--signal delayed"] {
      #expect(try command.run("stand log \(option) --from updates.csv --yes").status == 64)
    }
  }

  @Test func `defaults are of the whole table, and --all takes the lines of a measure`() throws {
    let outcome = try command.run(
      "printf 'measure,words\\n24,Loopt.\\nVM5,Loopt.\\n' | stand log --from - --yes --all --on 2026-11-03 --source mail --kamerstuk '31066, nr. 1600' -f csv | cut -d, -f 9"
    )
    #expect(outcome.errors.contains("delayed"))
    let rows = try command.run("stand history --all -f csv --fields date,kind,source,letter").output
    #expect(
      rows.split(separator: "\r\n").count { $0 == "2026-11-03,status,mail,kst-31066-1600" } == 6)
  }

  @Test func `the order of the rows does not matter, for each keeps what the one before says`()
    throws
  {
    let rows = [
      "VM38,2026-11-05,Nog niet verder.,,geen", "VM38,2026-11-01,On hold geplaatst.,beleid,",
      "VM38,2026-11-09,Loopt weer.,implementatie,geen",
    ]
    var answers: Set<String> = []
    for order in [rows, rows.reversed(), [rows[1], rows[2], rows[0]]] {
      let table = (["measure,date,words,phase,signals"] + order).joined(separator: "\n") + "\n"
      try command.write(table.utf8, to: "updates.csv")
      let outcome = try command.run(
        "stand log --from updates.csv --yes -f csv | tr -d '\\r' | cut -d, -f 9,10,12,13,22"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      answers.insert(outcome.output)
      #expect(try command.run("stand undo --yes").status == 0)
    }
    #expect(
      answers == [
        """
        holds_from,holds_until,phase,phase_basis,signals
        2026-11-01,2026-11-05,policy,stated,on_hold derived On hold 0
        2026-11-05,2026-11-09,policy,kept,
        2026-11-09,,implementation,stated,

        """
      ])
  }
}
