import Foundation
import Testing

/// What people have instead of the annex's own text.
@Suite struct ImportFormsTests {
  @Test(arguments: ["json", "csv"])
  func `the list of one register fills another with the same list`(_ form: String) throws {
    let command = try Command(seeded: true)
    #expect(try command.run("stand list --format \(form) > list").status == 0)
    let imported = try command.run("stand import list --date 2024-10-24 --register again.sqlite")
    #expect(imported.status == 0)
    let lists = try ["register.sqlite", "again.sqlite"].map { name in
      try command.run("stand list --format json --register \(name)").output
        .split(separator: "\n").filter { !$0.contains("\"recorded_at\"") }
    }
    #expect(lists[0].count > 700)
    #expect(lists[0] == lists[1])
  }

  @Test(arguments: ["json", "csv"])
  func `the list of a register says nothing of remarks, and takes none away`(_ form: String) throws
  {
    let command = try Command(seeded: true)
    #expect(try command.run("stand list --format \(form) > list").status == 0)
    let imported = "stand import list --date 2025-10-24"
    let rehearsed = try command.run("\(imported) --dry-run")
    #expect(rehearsed.output.contains("lines: 37 as they were"), "\(rehearsed.output)")
    #expect(try command.run("\(imported) --yes").status == 0)
    #expect(
      try command.run("stand show 'VM 23' -f json").output
        .contains("Dit overzicht staat in het klantportaal."))
    #expect(try command.run("stand diff e1 e2").output == "nothing changed\n")
    #expect(!(try command.run("stand history 'VM 23'").output.contains("[-")))
  }

  @Test func `a column for remarks with nothing in it says that there are none`() throws {
    let command = try Command()
    let table = { (cell: String) in "Maatregel;Status;Opmerkingen\nEen (VM 1);Loopt.;\(cell)\n" }
    try command.write(table("¹ Behalve de kade.").utf8, to: "een.csv")
    try command.write(table("").utf8, to: "twee.csv")
    #expect(try command.run("stand import een.csv --date 2025-01-01").status == 0)
    let taken = try command.run("stand import twee.csv --date 2025-02-01 --yes")
    #expect(taken.output.contains("1 changed"), "\(taken.output)")
    #expect(try command.run("stand diff e1 e2").output.contains("Behalve de kade."))
    let again = try command.run("stand import twee.csv --date 2025-03-01 --yes")
    #expect(again.output.contains("1 as they were"), "\(again.output)")
  }

  @Test func `what a table tells beside its rows is said on standard error`() throws {
    let command = try Command()
    try command.write(
      Array("Maatregel;Status;Betrokkene\nCaf".utf8) + [0xE9]
        + Array(" (M1);Loopt;x\nTwee (M2);;\n".utf8),
      to: "tabel.csv")
    let outcome = try command.run("stand import tabel.csv --date 2026-01-01")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        tabel.csv: this is not UTF-8 text; it is read as Windows-1252
        tabel.csv:1:18: the column "Betrokkene" is left aside
        the measures are numbered with "M"

        """)
    #expect(try command.run("stand show m1").output.hasPrefix("M1 · Café"))
    #expect(outcome.output.contains("holding 2 M numbers"))
  }

  @Test func `a table is refused with its place`() throws {
    let command = try Command()
    try command.write("Maatregel;Fase\nEen;Ooit\n".utf8, to: "tabel.csv")
    let outcome = try command.run("stand import - --date 2026-01-01 < tabel.csv")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("standard input:2:5: \"Ooit\" is no phase"))
    #expect(!command.exists("register.sqlite"))
  }

  @Test func `no cell of an answer begins a formula`() throws {
    let command = try Command(seeded: true)
    let logged = try command.run("stand log VM38 -m '=HYPERLINK(\"x\")' --on 2026-01-01")
    #expect(logged.status == 0)
    let list = try command.run("stand list --format csv").output
    #expect(list.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(try command.run("stand search hyperlink --format csv").output.contains("'=HYPER"))
    try command.write(list.utf8, to: "list.csv")
    _ = try command.run("stand import list.csv --date 2026-01-01 --register again.sqlite")
    #expect(
      try command.run("stand list --format json --register again.sqlite").output
        .contains("\"text\": \"=HYPERLINK(\\\"x\\\")\""))
  }
}
