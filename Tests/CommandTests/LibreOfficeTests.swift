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
