import Foundation
import Testing

/// Editions of other shapes: columns that are not there, numbers that begin anew, questions that can be answered.
@Suite struct EditionShapeTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  private func take(_ table: String, _ date: String, _ options: String = "") throws
    -> Command.Outcome
  {
    try command.write(table.utf8, to: "\(date).csv")
    return try command.run("stand import \(date).csv --date \(date) --yes \(options)")
  }

  private func list(_ fields: String, _ options: String = "") throws -> [String] {
    try command.run("stand list -f csv --fields \(fields) \(options)").output
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  private static let whole = """
    Thema,Ambitie,Pag.,Nummer,Maatregel,Toelichting,Stand van zaken,TK geïnformeerd
    Betalen,Makkelijk,3,B 1,Online betalen,Via de site.,Loopt.,01-02-2025
    Betalen,Makkelijk,3,B 2,Pauze,Even niet.,Gereed.,-
    Hulp,Dichtbij,8,B 3,Loket,In de buurt.,Loopt.,-

    """

  @Test func `an edition that is taken back leaves what a later one says, from its date on`() throws
  {
    let head = "Maatregel;Nummer;Status\n"
    for (number, table) in [
      "Een;VM 1;Start.\nTwee;VM 2;Loopt.\n",
      "Een;VM 1;Vertraagd.\nTwee;VM 2;Loopt nu.\nDrie;VM 3;Nieuw.\n",
      "Een;VM 1;Vertraagd.\nTwee;VM 2;Loopt.\nDrie;VM 3;Nieuw.\nVier;VM 4;Komt.\n",
    ].enumerated() {
      try command.write((head + table).utf8, to: "e.csv")
      _ = try command.run("stand import e.csv --date 2025-0\(number + 1)-01 --yes")
    }
    let undone = try command.run("stand undo c2 --yes")
    #expect(
      undone.output == """
        taken back: e2, s3 to s5, w5 to w6 (c4)
        said by what stands now: s10 to s11, w9 to w10

        """)
    let history = try command.run("stand history VM1").output
    #expect(history.contains("corrects s3\n            s10 · from e3 · recorded"))
    #expect(
      try command.run("stand list --as-of 2025-02-01 -f csv --fields text").output
        == "text\r\nStart.\r\nLoopt.\r\n")
    #expect(
      try command.run("stand list -f csv --fields text").output
        == "text\r\nVertraagd.\r\nLoopt.\r\nNieuw.\r\nKomt.\r\n")
    #expect(
      try command.run("stand diff e1 e3 -f csv --fields kind").output.split(separator: "\r\n")
        == ["kind", "status", "signal", "appeared", "appeared"])
    // What a person built on the edition alone is to be undone first.
    _ = try command.run("stand log VM4 --on 2025-04-01 -m 'Verder.'")
    #expect(
      try command.run("stand undo c3 --yes").errors.contains(
        "s12 of c5 builds on what c3 recorded; undo c5 first"))
    _ = try command.run("stand undo")
    #expect(try command.run("stand undo c3 --yes").status == 0)
    #expect(
      try command.run("stand list -f csv --fields text").output
        == "text\r\nStart.\r\nLoopt.\r\n")
    let back = try command.run("stand undo --yes").output
    #expect(back.split(separator: "\n").contains { $0.hasPrefix("brought back: e3") }, "\(back)")
    #expect(try command.run("stand verify").status == 0)
  }

  @Test(arguments: [
    ("Thema", 0, "the theme"), ("Pag.", 2, "the page"), ("Nummer", 3, "the number"),
    ("Toelichting", 5, "the explanation"), ("TK geïnformeerd", 7, "when Parliament was told"),
  ])
  func `a column that is not there says nothing`(_ name: String, _ place: Int, _ words: String)
    throws
  {
    #expect(try take(Self.whole, "2025-03-01").status == 0)
    let before = try command.run("stand list -f json | grep -vE 'confirmed'").output
    let rows = Self.whole.split(separator: "\n").map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset != place }.map(\.element).joined(separator: ",")
    }
    let outcome = try take(rows.joined(separator: "\n") + "\n", "2025-04-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("it has no column for") && outcome.output.contains(words))
    #expect(outcome.output.contains("3 as they were"))
    #expect(try command.run("stand list -f json | grep -vE 'confirmed'").output == before)
    // And where the column is there again, what it says is held against what was said last.
    let again = try take(Self.whole.replacing("In de buurt.", with: "Dichtbij huis."), "2025-05-01")
    #expect(
      again.status == 0 && again.output.contains("1 changed, 2 as they were"), "\(again.errors)")
  }

  @Test(arguments: [
    ("Thema", 0, "Betalen", "Afbetalen", "theme"), ("Pag.", 2, ",3,", ",4,", "page"),
    ("Toelichting", 5, "Via de site.", "Via de app.", "explanation"),
    ("Eigenaar", 8, "Directie A", "Directie B", "owner"),
  ])
  func `what an edition in between says holds on where later ones have no column for it`(
    _ name: String, _ place: Int, _ old: String, _ new: String, _ field: String
  ) throws {
    func owned(_ table: String) -> String {
      table.split(separator: "\n").enumerated().map { place, row in
        row + (place == 0 ? ",Eigenaar" : ",Directie A")
      }.joined(separator: "\n") + "\n"
    }
    func without(_ table: String) -> String {
      table.split(separator: "\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset != place }.map(\.element).joined(separator: ",")
      }.joined(separator: "\n") + "\n"
    }
    let whole = owned(Self.whole)
    #expect(try take(whole, "2025-03-01").status == 0)
    #expect(try take(without(whole), "2025-05-01").status == 0)
    let between = try take(whole.replacing(old, with: new), "2025-04-01")
    #expect(between.status == 0, "\(between.errors)")
    let word = new.replacing(",", with: "")
    #expect(try list(field, "--as-of 2025-03-31")[0] == old.replacing(",", with: ""))
    #expect(try list(field, "--as-of 2025-04-30")[0] == word)
    #expect(try list(field, "--as-of 2025-06-01")[0] == word)
  }

  @Test func `a table without ambitions says nothing of them, and asks where it cannot be told`()
    throws
  {
    #expect(try take(Self.whole, "2025-03-01").status == 0)
    let plain =
      "Nummer,Maatregel,Stand van zaken\nB 1,Online betalen,Gereed.\nB 2,Pauze,Gereed.\nB 3,Loket,Loopt.\n"
    #expect(try take(plain, "2025-04-01").output.contains("1 changed, 2 as they were"))
    #expect(try list("code,ambition") == ["B 1,Makkelijk", "B 2,Makkelijk", "B 3,Dichtbij"])
    _ = try command.run("stand add line 'B 1' --ambition Dichtbij --on 2025-04-02")
    let refused = try take(plain.replacing("Loopt", with: "Loopt nog"), "2025-05-01")
    #expect(refused.status == 64 && refused.errors.contains("B 1 stands under several ambitions"))
  }

  @Test func `without a status column a table is refused, and what looks like it is named`() throws
  {
    let table = "Nummer,Maatregel,Stand van zaken per 1 mei 2026\nB 1,Online betalen,Loopt.\n"
    let refused = try take(table, "2025-03-01")
    #expect(refused.status == 65)
    #expect(
      refused.errors.contains("--column \"Stand van zaken per 1 mei 2026=status\""),
      "\(refused.errors)")
    let taken = try take(table, "2025-03-01", "--column 'Stand van zaken per 1 mei 2026=status'")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try list("text") == ["Loopt."])
    // The next edition need not be told again.
    #expect(try take(table.replacing("Loopt", with: "Gereed"), "2025-04-01").status == 0)
    #expect(try list("text") == ["Gereed."])
    #expect(
      try command.run("stand import 2025-04-01.csv --date 2025-06-01 --yes --column x").status == 64
    )
    #expect(try command.run("stand import . --date 2025-06-01 --yes").status == 66)
    // What was said of an edition that is taken back is said no longer.
    let wrong = "Nummer,Maatregel,Stand van zaken,Wat nu\nB 1,Online betalen,Goed.,Fout.\n"
    #expect(try take(wrong, "2025-08-01", "--column 'Wat nu=status'").status == 0)
    #expect(try list("text") == ["Fout."])
    #expect(try command.run("stand undo --yes").status == 0)
    #expect(try take(wrong, "2025-08-01").status == 0)
    #expect(try list("text") == ["Goed."])
    #expect(try command.run("stand undo --yes").status == 0)
    // What is said now counts before what was said once.
    let two = table.replacing("Nummer,", with: "Nummer,Stand,").replacing("B 1,", with: "B 1,Vol.,")
    let other = try take(two, "2025-07-01", "--column Stand=status")
    #expect(other.status == 0, "\(other.errors)")
    #expect(try list("text") == ["Vol."])
    #expect(try command.run("stand verify").status == 0)
  }

  @Test(arguments: [
    "Actiepunt,Voortgang", "Aanbeveling,Huidige status", "Motie,Status:",
    "Maatregel,Status (stand)",
    "measure,progress",
  ])
  func `headings have other words too`(_ headings: String) throws {
    let outcome = try take("\(headings)\nOnline betalen,Loopt.\n", "2025-03-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try list("measure,text") == ["Online betalen,Loopt."])
  }

  private static func numbered(_ rows: [String]) -> String {
    "Ambitie,Nummer,Maatregel,Status\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func `numbers that begin anew under each heading join nothing`() throws {
    let old = Self.numbered([
      "Noord,1,Loket openen,Loopt.", "Zuid,2,Brieven,Loopt.", "Zuid,1,Scholing,Loopt.",
    ])
    #expect(try take(old, "2025-03-01").status == 0)
    #expect(try list("code,measure") == ["1,Loket openen", "2,Brieven", "1,Scholing"])
    // The same number at the same place goes on, whatever was done to its title.
    let next = Self.numbered([
      "Noord,1,Loket geopend,Gereed.", "Zuid,2,Brieven,Loopt.", "Zuid,1,Scholing van teams,Loopt.",
    ])
    let taken = try take(next, "2025-04-01")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try list("code,measure") == ["1,Loket geopend", "2,Brieven", "1,Scholing van teams"])
    #expect(try command.run("stand verify").status == 0)
    // Each is found by its title, and the number alone names both.
    #expect(try command.run("stand history 1").status == 66)
    #expect(try command.run("stand history Scholing").status == 0)
  }

  @Test func `a number alone under other words is asked about`() throws {
    #expect(
      try take(
        Self.numbered(["Noord,1,Loket openen,Loopt.", "Zuid,2,Brieven,Loopt."]), "2025-03-01"
      ).status == 0)
    let other = Self.numbered(["West,1,Kwijtschelding,Loopt.", "Zuid,2,Brieven,Loopt."])
    let asked = try take(other, "2025-04-01")
    #expect(asked.status == 66)
    #expect(asked.errors.contains("it is Loket openen (1), under Noord"))
    #expect(try take(other, "2025-04-01", "--match new=others").status == 0)
    #expect(try list("measure") == ["Loket openen", "Brieven", "Kwijtschelding"])
  }

  @Test(arguments: [
    // Another number under the same title.
    ("Zuid,7,Brieven,Loopt.", "measure"),
    // The only line of an ambition moved.
    ("Zuidwest,2,Brieven,Loopt.", "ambition"),
  ])
  func `what may be another name is asked about, and never joined`(_ row: String, _ kind: String)
    throws
  {
    #expect(
      try take(
        Self.numbered(["Noord,1,Loket openen,Loopt.", "Zuid,2,Brieven,Loopt."]), "2025-03-01"
      ).status == 0)
    let asked = try take(Self.numbered(["Noord,1,Loket openen,Loopt.", row]), "2025-04-01")
    #expect(
      asked.status == 66 && asked.errors.contains("is a\(kind == "ambition" ? "n" : "") \(kind)"))
    // Every answer that is printed is taken as it is printed.
    for line in asked.errors.split(separator: "\n") where line.contains("--match ") {
      let wish = try #require(line.split(separator: "--match ").last?.split(separator: " ").first)
      guard wish != "new=others", !wish.hasPrefix(",") else { continue }
      let answered = try command.run(
        "stand import 2025-04-01.csv --date 2025-04-01 --dry-run --match '\(wish)'")
      #expect(answered.status == 0, "\(wish): \(answered.errors)")
    }
  }

  @Test func `the same explanation under another title is asked about`() throws {
    let table =
      "Ambitie,Maatregel,Toelichting,Status\nNoord,Loket openen,Wordt meegenomen in de release van najaar.,Loopt.\nNoord,Brieven,,Loopt.\n"
    #expect(try take(table, "2025-03-01").status == 0)
    let asked = try take(table.replacing("Loket openen", with: "Kwijtschelding"), "2025-04-01")
    #expect(asked.status == 66 && asked.errors.contains("it is Loket openen, under Noord"))
  }

  @Test func `only likely ones are offered, and many are counted`() throws {
    let rows = (1...60).map {
      "Noord,Maatregel \($0) over \(["lokken", "brieven", "teams"][$0 % 3]),Loopt."
    }
    let old = "Ambitie,Maatregel,Status\n" + rows.joined(separator: "\n") + "\n"
    #expect(try take(old, "2025-03-01").status == 0)
    let new = try take(old.replacing("Maatregel ", with: "De maatregel "), "2025-04-01")
    #expect(
      new.status == 66 && new.errors.contains("and 10 more, which --dry-run --format json has"))
    let unlike =
      "Ambitie,Maatregel,Status\nNoord,Kwijtschelding bij overlijden,Loopt.\nNoord,Digitale post,Loopt.\n"
    #expect(try take(unlike, "2025-04-01").status == 0)
  }

  @Test func `themes that differ in accents are kept apart, and an answer about one is taken`()
    throws
  {
    let old =
      "Thema,Maatregel,Status\nFinancien,Een,Loopt.\nFinanciën,Twee,Loopt.\nZorg,Drie,Loopt.\n"
    #expect(try take(old, "2025-03-01").status == 0)
    #expect(
      try take(old.replacing("Drie,Loopt", with: "Drie,Gereed"), "2025-04-01").output.contains(
        "1 changed, 2 as they were"))
    #expect(try list("theme") == ["Financien", "Financiën", "Zorg"])
    let renamed = try take(old.replacing("Zorg", with: "Zorg en welzijn"), "2025-05-01")
    if renamed.status == 66 {
      #expect(renamed.errors.contains("theme:4"))
      #expect(
        try take(
          old.replacing("Zorg", with: "Zorg en welzijn"), "2025-05-01", "--match new=theme:4"
        ).status == 0)
    }
  }

  @Test func `an edition in between is held against both that are next to it`() throws {
    func table(_ title: String) -> String {
      "Thema,Maatregel,Status\nGroot,Vast,Loopt.\nKlein,\(title),Loopt.\n"
    }
    #expect(try take("Thema,Maatregel,Status\nGroot,Vast,Loopt.\n", "2025-01-01").status == 0)
    #expect(try take(table("Review q1 en q2 2024"), "2025-03-01").status == 0)
    let between = try take(table("Review q1 2024"), "2025-02-01")
    #expect(
      between.status == 66 && between.errors.contains("it is Review q1 en q2 2024"))
  }

  @Test func `former names lead home`() throws {
    #expect(try take(Self.numbered(["Noord,A 1,Loket openen,Loopt."]), "2025-03-01").status == 0)
    #expect(
      try take(
        Self.numbered(["Noord,A 9,Loket openen,Loopt."]), "2025-04-01", "--match w1=measure:2"
      ).status == 0)
    #expect(try take(Self.numbered(["Noord,A 9,Balie openen,Loopt."]), "2025-05-01").status == 0)
    for name in ["A1", "Loket"] {
      for question in ["history", "show", "deadlines", "course", "changes"] {
        let found = try command.run("stand \(question) '\(name)'")
        #expect(found.status == 0, "\(question) \(name)")
        #expect(found.errors.contains("\(name) is what A 9 · Balie openen was called before"))
      }
    }
    #expect(try command.run("stand log A1 -m Loopt.").status == 66)
  }

  @Test func `kinds of change are told apart`() throws {
    #expect(try take(Self.whole, "2025-03-01").status == 0)
    #expect(
      try take(
        Self.whole.replacing("Hulp,", with: "Betalen,").replacing("B 2", with: "B 20")
          .replacing("Online betalen", with: "Snel betalen online"), "2025-04-01",
        "--match w6=measure:3"
      ).status == 0)
    let kinds = try command.run("stand diff e1 e2 -f csv --fields kind,old,new").output
    #expect(kinds.contains("moved,Hulp · Dichtbij · p. 8,Betalen · Dichtbij · p. 8"))
    #expect(kinds.contains("code,B 2,B 20"))
    #expect(kinds.contains("title,Online betalen (B 1),Snel betalen online (B 1)"))
    let less = Self.whole.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    _ = try take(less, "2025-05-01", "--conflicts edition --match w6=measure:3")
    _ = try take(Self.whole, "2025-06-01", "--conflicts edition --match w6=measure:3")
    #expect(try command.run("stand diff e3 e4 -f csv --fields kind").output.contains("reappeared"))
  }

  @Test func `the annex keeps the order of the last edition`() throws {
    let table = "Thema,Maatregel,Status\nGroot,Vijf,Loopt.\nGroot,Een,Loopt.\nKlein,Twee,Loopt.\n"
    #expect(try take(table, "2025-03-01").status == 0)
    let other =
      "Thema,Maatregel,Status\nKlein,Twee,Loopt.\nGroot,Een,Loopt.\nGroot,Nieuw,Loopt.\nGroot,Vijf,Loopt.\n"
    #expect(try take(other, "2025-04-01").status == 0)
    #expect(
      try command.run("stand annex -f json | grep '\"measure\"'").output
        .split(separator: "\n").map { $0.split(separator: "\"")[3] } == [
          "Twee", "Een", "Nieuw", "Vijf",
        ])
  }
}
