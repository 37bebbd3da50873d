import Foundation
import Testing

/// What was put right, given back or came later leaves the other answers true.
@Suite struct PutRightTests {
  private static let letter = "Kamerstukken II 2020/21, 31066, nr."

  private func command(_ table: String, _ options: String = "") throws -> Command {
    let command = try Command()
    try command.write(Array(table.utf8), to: "a.csv")
    let taken = try command.run("stand import a.csv --date 2020-03-01 \(options)")
    #expect(taken.status == 0, "\(taken.errors)")
    return command
  }

  @Test(arguments: [
    "stand correct s1 --target 2022-01-01 --why x && stand undo --yes",
    "stand correct s1 --target none --why x && stand undo --yes",
    "stand retract s1 -m x --yes && stand undo --yes",
    "stand correct s1 --target 2022-01-01 --why x && stand correct s2 --target 2021-03-01 --why x",
  ])
  func `a target that was given back was told as before`(_ change: String) throws {
    let command = try command(
      "Maatregel,Nummer,Status,Streefdatum\nBellen,VM 2,Loopt.,2021-03-01\n",
      "--kamerstuk '\(Self.letter) 1'")
    let question = "stand deadlines -f csv --fields target_date,stands,told"
    let before = try command.run(question).output
    #expect(before.hasSuffix("2021-03-01,true,2020-03-01\r\n"), "\(before)")
    #expect(try command.run(change).status == 0)
    let after = try command.run(question).output
    #expect(after.contains("2021-03-01,true,2020-03-01\r\n"), "\(after)")
    #expect(!after.contains("2021-03-01,false"), "\(after)")
  }

  @Test func `a letter that was put right stays where it was among those of its day`() throws {
    let command = try command("Maatregel,Nummer,Status\nBellen,VM 2,Zaak een.\n")
    let agenda = "stand agenda --on 2021-02-01 -f csv --fields reason"
    let said = try command.run(
      """
      stand inform VM2 --on 2021-01-10 --kamerstuk '\(Self.letter) 1' \
      && stand log VM2 --on 2021-01-05 --phase policy -m Twee. \
      && stand inform VM2 --on 2021-01-10 --kamerstuk '\(Self.letter) 2'
      """)
    #expect(said.status == 0, "\(said.errors)")
    let before = try command.run(agenda).output
    #expect(!before.contains("changed"), "\(before)")
    let corrected = try command.run(
      "stand correct n1 --kamerstuk '\(Self.letter) 3' --why Tikfout")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(try command.run(agenda).output == before)
  }

  @Test func `a rewording stays told when an earlier day is worded so too`() throws {
    let command = try command("Maatregel,Nummer,Status\nPomp,VM 2,Zaak.\n")
    _ = try command.run("stand reword VM2 --title Nieuw --on 2021-03-01")
    let question = "stand history VM2 --known-at c2 -f csv --fields date,kind,id"
    let before = try command.run(question).output
    #expect(before.contains("2021-03-01,wording,w"), "\(before)")
    _ = try command.run("stand reword VM2 --title Nieuw --on 2020-03-01")
    #expect(try command.run(question).output == before)
    let now = try command.run("stand history VM2 -f csv --fields date,kind").output
    #expect(
      now.contains("2021-03-01,wording\r\n") && now.contains("2020-03-01,wording\r\n"), "\(now)")
  }

  @Test func `what an edition leaves out is told of its change`() throws {
    let command = try command("Maatregel,Nummer,Status\nBellen,VM 2,Een.\nLopen,VM 7,Zeven.\n")
    try command.write(Array("Maatregel,Nummer,Status\nBellen,VM 2,Een.\n".utf8), to: "b.csv")
    _ = try command.run("stand import b.csv --date 2020-06-01 --yes")
    let differences = try command.run("stand diff c1 c2 -f csv --fields numbers,kind").output
    #expect(differences.contains("7,dropped"), "\(differences)")
    #expect(try command.run("stand changes VM7 -f csv --fields change").output.contains("c2"))
  }

  @Test func `letters tell of lines that an edition of a later day is the first to word`() throws {
    let command = try command(
      "Maatregel,Nummer,Status,TK geïnformeerd\nBellen,VM 2,Een.,20/01/2020\n")
    let letters = try command.run("stand letters --as-of 2020-02-01 -f csv --fields date,measures")
    #expect(letters.output.hasSuffix("2020-01-20,VM 2\r\n"), "\(letters.output)\(letters.errors)")
    #expect(
      try command.run("stand letters --as-of 2020-01-19 -f csv --fields date").output == "date\r\n")
  }

  @Test func `an annex as data tells when its lines were confirmed`() throws {
    let command = try command("Maatregel,Nummer,Status\nBellen,VM 2,Een.\n")
    _ = try command.run("stand confirm VM2 --on 2020-07-01")
    let annex = try command.run("stand annex --format json").output
    #expect(annex.contains("\"confirmed_on\": \"2020-07-01\""), "\(annex)")
  }

  @Test func `dates of a line that was told twice on one stay apart in text`() throws {
    let command = try Command(seeded: true)
    let told = try command.run(
      "stand inform VM38 --on 2024-02-09 --kamerstuk 'Kamerstukken II 2023/24, 31066, nr. 1400'")
    #expect(told.status == 0, "\(told.errors)")
    let out = try command.run(
      "stand annex --to b.txt --as-of 2026-01-01 && stand import b.txt --date 2026-02-01 --dry-run")
    #expect(out.status == 0, "\(out.output)\(out.errors)")
    #expect(try command.run("grep 'VM 38' b.txt").output.contains("09/02/2024 ¹ en 24/10/2024"))
  }

  @Test func `a name in the environment that is no UTF-8 is refused`() throws {
    let command = try command("Maatregel,Nummer,Status\nBellen,VM 2,Een.\n")
    let logged = try command.run(
      "STAND_ACTOR=$(printf 'Andr\\351') stand log VM2 -m x")
    #expect(logged.status == 64 && logged.errors.contains("no UTF-8"), "\(logged.errors)")
  }
}
