import Foundation
import OfficeSamples
import Testing

/// An annex goes out in the headings, legend words, columns and owner of its own programme.
@Suite struct ProgrammeLookTests {
  private static let grid =
    "<w:tblGrid>"
    + [1000, 500, 2000, 1000, 3000, 1000, 1000].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    + "</w:tblGrid>"

  private func command() throws -> Command {
    let command = try Command()
    let table = tbl(
      tr(
        tc("Ambitie"), tc("Pagina"), tc("Maatregel"), tc("Toelichting"), tc("Status"),
        tc("Trekker"), tc("TK geïnformeerd")),
      tr(
        tc("Droge kelders"), tc("12"), tc("Kade (KM 1)"), tc(""), tc("→ Loopt."), tc("A. de Vries"),
        tc("09/02/2024")))
    try command.write(
      word(
        p("Bijlage kades") + tbl(tr(tc("→"), tc("= Voorbereiden implementatie van de kade")))
          + table.replacingOccurrences(of: "<w:tbl>", with: "<w:tbl>\(Self.grid)")), to: "a.docx")
    let taken = try command.run("stand import a.docx --date 2025-01-01")
    #expect(taken.status == 0, "\(taken.errors)")
    return command
  }

  @Test(arguments: ["fodt", "html", "markdown"])
  func `headings, legend and owner are those of the last edition`(_ form: String) throws {
    let text = try command().run("stand annex --format \(form)").output
    for words in ["Pagina", "Trekker", "A. de Vries", "Voorbereiden implementatie van de kade"] {
      #expect(text.contains(words), "\(words): \(text)")
    }
    for words in ["Ambitie invorderingsstrategie", "Stand van zaken uitwerking"] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test func `columns are as wide as they were, beside that of the phase`() throws {
    let text = try command().run("stand annex --format fodt").output
    func width(_ column: Int) -> Double {
      let style = text.components(separatedBy: "style:name=\"Maatregelen.\(column)\"").last ?? ""
      let width = style.components(separatedBy: "column-width=\"").dropFirst().first ?? ""
      return Double(width.prefix { $0 != "c" }) ?? 0
    }
    #expect((1...8).map(width).allSatisfy { $0 > 1 })
    #expect(width(5) > width(3) && width(3) > width(1))
    #expect(abs((1...8).map(width).reduce(0, +) - 26.7) < 0.1)
  }

  @Test func `a person says what a heading is called`() throws {
    let command = try command()
    let text = try command.run(
      "stand annex -f markdown --heading status='Hoe het staat' --heading owner=Wie"
    ).output
    #expect(text.contains("| Hoe het staat | Wie |") && !text.contains("Trekker"))
    _ = try command.run(
      "stand import a.docx --date 2025-03-01 --heading 'measure=Wat wij doen' --yes")
    #expect(try command.run("stand annex -f markdown").output.contains("| Wat wij doen |"))
    let wrong = try command.run("stand annex --heading stand=X")
    #expect(wrong.status == 64 && wrong.errors.contains("expected one of ambition, page"))
  }

  @Test func `what goes out with another's headings comes back as it was`() throws {
    let command = try command()
    for form in ["fodt", "xlsx", "csv"] {
      let out = try command.run(
        "stand annex --to b.\(form) --yes && stand import b.\(form) --date 2025-02-01 --dry-run")
      #expect(out.output.contains("nothing changed"), "\(form): \(out.output)\(out.errors)")
    }
  }

  @Test
  func `columns that the programme does not have are left out until something stands in them`()
    throws
  {
    let command = try Command()
    try command.write(
      word(
        p("Bijlage C: acties")
          + tbl(tr(tc("Toezegging"), tc("Status")), tr(tc("Dijken"), tc("Gereed.")))), to: "a.docx")
    _ = try command.run("stand import a.docx --date 2025-01-01")
    let text = try command.run("stand annex --format markdown").output
    #expect(text.contains("\n| Toezegging | Status | Fase en signalen |\n"), "\(text)")
    #expect(!text.contains("N.v.t.") && !text.contains("Verbetermaatregel"), "\(text)")
    #expect(text.contains("Legenda:\n\n- ✔ Geïmplementeerd = Maatregel is geïmplementeerd\n\n"))
    for form in ["fodt", "docx", "xlsx", "csv"] {
      let out = try command.run(
        "stand annex --to b.\(form) && stand import b.\(form) --date 2025-02-01 --dry-run")
      #expect(out.output.contains("nothing changed"), "\(form): \(out.output)\(out.errors)")
    }
    _ = try command.run(
      "stand inform Dijken --on 2025-01-20 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 9'")
    let told = try command.run("stand annex --format markdown").output
    #expect(told.contains("| Fase en signalen | TK geïnformeerd"), "\(told)")
  }

  @Test func `a PDF with the headings of other tables comes back as it was`() throws {
    let command = try Command()
    try command.write(
      Array(
        """
        Toezegging,Toelichting,Status,TK geïnformeerd
        Dijken (VM 1),Plan.,Gereed.,09/02/2024
        Sluizen (VM 2),Plan.,Loopt.,-

        """.utf8), to: "a.csv")
    _ = try command.run("stand import a.csv --date 2025-01-01")
    let out = try command.run(
      "stand annex --to b.pdf && stand import b.pdf --date 2025-02-01 --dry-run")
    #expect(out.output.contains("nothing changed"), "\(out.output)\(out.errors)")
    #expect(!out.output.contains("Zegel"), "\(out.output)")
  }

  @Test(arguments: ["fodt", "docx", "xlsx", "csv", "txt"])
  func `numbers of a column of their own stand behind the titles`(_ form: String) throws {
    let command = try Command()
    try command.write(
      Array("Maatregel,Nummer,Status\nBellen,VM 2,Loopt.\nBellen,VM 7,Loopt niet.\n".utf8),
      to: "a.csv")
    _ = try command.run("stand import a.csv --date 2025-01-01")
    #expect(try command.run("stand annex -f markdown").output.contains("| Bellen (VM 7) |"))
    let out = try command.run(
      "stand annex --to b.\(form) && stand import b.\(form) --date 2025-02-01 --dry-run")
    #expect(out.output.contains("nothing changed"), "\(out.output)\(out.errors)")
    let new = try command.run(
      "stand import b.\(form) --date 2025-02-01 --register n.sqlite && stand list -f csv --fields code --register n.sqlite"
    )
    #expect(new.output.hasSuffix("code\r\nVM 2\r\nVM 7\r\n"), "\(new.output)\(new.errors)")
  }
}
