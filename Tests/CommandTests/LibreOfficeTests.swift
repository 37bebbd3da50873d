import Testing

/// What LibreOffice makes of the annex, where it is installed: it takes seconds for each document.
@Suite(.enabled(if: DocumentTests.isThere("soffice"), "LibreOffice is not installed"))
struct LibreOfficeTests {
  @Test(arguments: ["odt", "docx"])
  func `what LibreOffice makes of it fills another with the same list`(_ form: String) throws {
    try DocumentTests.expectRoundTrip(by: form)
  }

  @Test(arguments: ["odt", "docx"])
  func `marks of what changed are told from the rest behind LibreOffice too`(_ form: String) throws
  {
    try DocumentTests.expectMarksLeftOut(by: form)
  }

  @Test(arguments: ["ott", "dotx"])
  func `a template of a word processor gives its look, and the annex comes back`(_ template: String)
    throws
  {
    let command = try Command(seeded: true)
    try command.write(TemplateTests.template.utf8, to: "huis.fodt")
    let made = try command.run("HOME=$PWD soffice --headless --convert-to \(template) huis.fodt")
    #expect(made.status == 0 && command.exists("huis.\(template)"), "\(made.errors)")
    for form in ["fodt", "odt", "docx"] {
      let written = try command.run("stand annex --template huis.\(template) --to uit.\(form)")
      #expect(written.status == 0, "\(written.errors)")
      let back = try command.run("stand import uit.\(form) --date 2025-06-01 --dry-run")
      #expect(back.output.contains("lines: 37 as they were"), "\(form): \(back.output)")
    }
    let flat = try command.run("cat uit.fodt").output
    #expect(flat.contains("#a90061") && flat.contains("Ministerie van Voorbeelden"))
    #expect(!flat.contains("Plaats hier uw tekst."))
  }

  @Test(.enabled(if: DocumentTests.isThere("pdftotext"), "poppler-utils is not installed"))
  func `the PDF is tagged, and has every cell`() throws {
    let command = try Command(seeded: true)
    _ = try command.run("stand annex --to bijlage.pdf")
    #expect(try command.run("pdfinfo bijlage.pdf").output.contains("Tagged:          yes"))
    let metadata = try command.run("strings bijlage.pdf | grep -E 'pdfaid:part|pdfuaid:part'")
      .output
    #expect(metadata.contains("<pdfaid:part>2<") && metadata.contains("<pdfuaid:part>1<"))
    let imported = try command.run(
      "stand import bijlage.pdf --date 2024-10-24 --yes --reviewed --register again.sqlite")
    #expect(imported.status == 0, "\(imported.errors)")
    try DocumentTests.expectSeed(in: "again.sqlite", of: command)
  }
}
