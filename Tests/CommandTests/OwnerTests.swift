import Foundation
import Testing

/// Who answers for a measure, and in which measure one goes on.
@Suite struct OwnerTests {
  private let command: Command

  init() throws {
    command = try Command()
    let table = """
      Maatregel,Nummer,Status,Wie
      Eerste,A1,Loopt.,Directie Noord
      Tweede,A2,Loopt.,-
      Derde,A3,Implementatiefase.,directie zuid

      """
    try command.write(table.utf8, to: "een.csv")
    let outcome = try command.run("stand import een.csv --date 2025-01-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func owners() throws -> String {
    try command.run("stand list -f csv --fields code,owner").output
      .replacing("\r\n", with: "|")
  }

  @Test func `an edition names who answers, and one without that column says nothing of it`() throws
  {
    #expect(try owners() == "code,owner|A1,Directie Noord|A2,|A3,directie zuid|")
    try command.write(
      Array(
        "Maatregel,Nummer,Status\nEerste,A1,Loopt goed.\nTweede,A2,Loopt.\nDerde,A3,Implementatiefase.\n"
          .utf8),
      to: "twee.csv")
    #expect(try command.run("stand import twee.csv --date 2025-02-01 --yes").status == 0)
    #expect(try owners() == "code,owner|A1,Directie Noord|A2,|A3,directie zuid|")
    try command.write(
      Array(
        "Maatregel,Nummer,Status,Actiehouder\nEerste,A1,Loopt goed.,Directie West\nTweede,A2,Loopt.,\nDerde,A3,Implementatiefase.,\n"
          .utf8),
      to: "drie.csv")
    let plan = try command.run("stand import drie.csv --date 2025-03-01 --dry-run")
    #expect(plan.output.contains("owner"))
    #expect(try command.run("stand import drie.csv --date 2025-03-01 --yes").status == 0)
    #expect(try owners() == "code,owner|A1,Directie West|A2,|A3,|")
    let before = try command.run("stand list --as-of 2025-02-15 --owner noord -f csv --fields code")
    #expect(before.output == "code\r\nA1\r\n")
    #expect(try command.run("stand history A1").output.contains("owner: Directie West"))
  }

  @Test func `a person names who answers, and the register's word is asked about`() throws {
    #expect(try command.run("stand reword A1 --owner 'Directie Oost' --on 2025-01-15").status == 0)
    try command.write(
      Array(
        "Maatregel,Nummer,Status,Wie\nEerste,A1,Loopt.,Directie West\nTweede,A2,Loopt.,-\nDerde,A3,Implementatiefase.,directie zuid\n"
          .utf8),
      to: "twee.csv")
    let refused = try command.run("stand import twee.csv --date 2025-03-01 --yes")
    #expect(refused.status == 64 && refused.errors.contains("something new of its owner"))
    #expect(
      try command.run("stand import twee.csv --date 2025-03-01 --yes --conflicts register").status
        == 0)
    #expect(try owners().contains("A1,Directie Oost|"))
    #expect(try command.run("stand reword A1 --owner none --on 2025-04-01").status == 0)
    #expect(try owners().contains("A1,|"))
    #expect(try command.run("stand show A3").output.contains("owner        directie zuid"))
  }

  @Test func `the agenda is put together by who answers`() throws {
    let agenda = try command.run("stand agenda --on 2025-06-01 --by-owner").output
    let names = agenda.split(separator: "\n").filter {
      $0.hasPrefix("D") || $0.hasPrefix("d") || $0.hasPrefix("Nobody")
    }
    #expect(names == ["Directie Noord", "directie zuid", "Nobody named"])
    let own = try command.run(
      "stand agenda --on 2025-06-01 --owner ZUID -f csv --fields measure,owner")
    #expect(Set(own.output.split(separator: "\r\n").dropFirst()) == ["Derde,directie zuid"])
  }

  @Test func `owners come back with a table`() throws {
    _ = try command.run(
      "stand annex --to bijlage.csv && stand list -f json > lijst.json && stand list -f csv > lijst.csv"
    )
    #expect(try command.run("head -1 bijlage.csv").output.contains("Opmerkingen,Wie"))
    for file in ["bijlage.csv", "lijst.json", "lijst.csv"] {
      let plan = try command.run("stand import \(file) --date 2025-05-01 --dry-run -f csv")
      #expect(
        plan.status == 0 && plan.output.split(separator: "\r\n").count == 1,
        "\(plan.output)\(plan.errors)")
    }
  }

  @Test func `a measure goes on in another, which both histories tell`() throws {
    #expect(
      try command.run("stand reword A1 --merged-into A2 --on 2025-04-01 --why Eén.").status == 0)
    #expect(try command.run("stand show A1").output.contains("merged into A2"))
    #expect(try command.run("stand show A2").output.contains("A1 is merged into it"))
    #expect(try command.run("stand history A1").output.contains("Eerste (A1) · merged into A2"))
    #expect(try command.run("stand history A2").output.contains("A1 is merged into this measure"))
    #expect(try command.run("stand history A3").output.contains("merged") == false)
    // What is worded anew later goes on in the same.
    _ = try command.run("stand reword A1 --title 'Eerste maatregel' --on 2025-05-01")
    #expect(try command.run("stand show A1").output.contains("merged into A2"))
    #expect(
      try command.run("stand history A2 | grep -c 'is merged into this measure'").output == "1\n")
    try command.write(
      Array(
        "Maatregel,Nummer,Status\nEerste anders,A1,Loopt.\nTweede,A2,Loopt.\nDerde,A3,Implementatiefase.\n"
          .utf8),
      to: "twee.csv")
    _ = try command.run("stand import twee.csv --date 2025-06-01 --yes --conflicts edition")
    #expect(try command.run("stand show A1").output.contains("merged into A2"))
    #expect(try command.run("stand undo c2 --yes").status == 0)
    #expect(try command.run("stand history A2 | grep -c 'is merged into this measure'").status == 0)
  }

  @Test func `a measure is split, and goes on in no other in the end`() throws {
    #expect(
      try command.run("stand reword A1 --split-into A2 --split-into A3 --on 2025-04-01").status == 0
    )
    #expect(
      try command.run("stand show A1 | sed -n 2,3p").output == "split into A2\nsplit into A3\n")
    #expect(try command.run("stand reword A1 --merged-into none --on 2025-05-01").status == 0)
    #expect(!(try command.run("stand show A1").output.contains("split")))
    for line in [
      "A1 --merged-into A1", "A1 --split-into A2 --split-into A2",
      "A1 --merged-into A2 --split-into A3", "A1 --merged-into A9", "A1 --owner 'Directie\nB'",
      "A1 --title 'Eerste\nTweede'",
    ] {
      #expect(try command.run("stand reword \(line)").status != 0)
    }
    let told = try command.run("stand history A2 -f csv --fields date,text").output
    #expect(
      told.contains("2025-04-01,\"A1 is split, and goes on in this measure too\"")
        && told.contains("2025-05-01,A1 goes on in this measure no longer"), "\(told)")
  }

  @Test func `measures do not go on in each other in a circle`() throws {
    #expect(try command.run("stand reword A1 --merged-into A2 --on 2025-04-01").status == 0)
    #expect(try command.run("stand reword A2 --merged-into A3 --on 2025-04-01").status == 0)
    let circle = try command.run("stand reword A3 --merged-into A1 --on 2025-05-01")
    #expect(circle.status == 64 && circle.errors.contains("cannot go on in a measure"))
    // Where it ended before, the other way is none.
    #expect(try command.run("stand reword A1 --merged-into none --on 2025-04-15").status == 0)
    #expect(try command.run("stand reword A3 --merged-into A1 --on 2025-05-01").status == 0)
    #expect(try command.run("stand verify").status == 0)
  }
}
