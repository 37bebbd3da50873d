import Foundation
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

  /// A register whose last measure has a status of three pages, and whose notes are used again on other pages.
  private func long() throws -> Command {
    let command = try Command()
    _ = try command.run(
      #"sed -E 's|09/02/2024( ¹)?$|09/02/2024 ¹|' \#(Command.seed) > bijlage.txt && stand import bijlage.txt --yes"#
    )
    let sentences = (1...180).map {
      "Zin \($0) van een lange stand van zaken staat hier om te worden gelezen."
    }
    try command.write(sentences.joined(separator: " ").utf8, to: "lang.txt")
    let logged = try command.run(#"stand log VM38 --on 2026-01-01 -m "$(cat lang.txt)""#)
    #expect(logged.status == 0, "\(logged.errors)")
    return command
  }

  @Test(arguments: ["odt", "docx"])
  func `a row that is taller than a page is one of each page, with its name, and comes back as one`(
    _ form: String
  ) throws {
    let command = try long()
    let written = try command.run("stand annex --to lang.\(form)")
    #expect(written.status == 0 && written.errors == "", "\(written.errors)")
    let plan = try command.run("stand import lang.\(form) --date 2026-06-01 --dry-run")
    #expect(plan.output.contains("lines: 37 as they were"), "\(plan.output)")
    #expect(plan.errors.contains("here a measure goes on over more rows"), "\(plan.errors)")
  }

  @Test(
    .enabled(
      if: DocumentTests.isThere("pdftotext") && DocumentTests.isThere("qpdf"),
      "poppler-utils or qpdf is not installed"))
  func
    `in a PDF what goes on has its name, a note stands on each page with its mark, rows have headings`()
    throws
  {
    let command = try long()
    let written = try command.run("stand annex --to lang.pdf")
    #expect(written.status == 0 && written.errors == "", "\(written.errors)")
    let pages = try command.run("pdftotext -layout lang.pdf -").output.split(separator: "\u{c}")
    for page in pages {
      let marks = Set(page.matches(of: /\d\d\/\d\d\/\d{4} (\d)\b/).map { String($0.1) })
      let notes = page.matches(of: /(?m)^ *(\d) Kamerstukken/).map { String($0.1) }
      #expect(Set(notes).isSuperset(of: marks) && Set(notes).count == notes.count, "\(page)")
    }
    #expect(pages.filter { $0.contains(/Kamerstukken II, 2023\/24, 31066 nr. 1339/) }.count > 2)
    #expect(pages.filter { $0.contains("(vervolg)") }.count > 1)
    let plan = try command.run("stand import lang.pdf --date 2026-06-01 --dry-run")
    #expect(plan.output.contains("lines: 37 as they were"), "\(plan.output)")
    let tags = try command.run(
      """
      qpdf --json=2 --json-key=qpdf --json-stream-data=none lang.pdf | tr -d ' \\n' > tags.json; \
      grep -o '"/Scope":"/Row"' tags.json | wc -l; grep -o '"/S":"/Note"' tags.json | wc -l; \
      grep -o '"/ID":"u:noot[0-9]*"' tags.json | sort -u | wc -l; grep -c plaats tags.json
      """
    ).output.split(separator: "\n")
    #expect((Int(tags[0]) ?? 0) >= 39 && tags[1] == tags[2] && tags[3] == "0", "\(tags)")
  }

  @Test(
    .enabled(
      if: DocumentTests.isThere("qpdf")
        && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/pikepdf"),
      "qpdf or pikepdf is not installed"))
  func `another program finds all in a PDF that it can tell of what PDF/UA asks for`() throws {
    let check = "/usr/bin/python3 \(Command.root.path)/Tests/pdfua.py"
    let command = try long()
    // In this template LibreOffice lays the table out once more while it writes the pages.
    try command.write(TemplateTests.template.utf8, to: "huis.fodt")
    for options in ["--since 2024-10-24", "--template huis.fodt"] {
      let written = try command.run("stand annex \(options) --to bijlage.pdf --yes")
      #expect(written.status == 0 && written.errors == "", "\(written.errors)")
      let checked = try command.run("\(check) bijlage.pdf")
      #expect(checked.status == 0 && checked.output == "", "\(checked.output)\(checked.errors)")
    }
    // What LibreOffice writes by itself is not all of that.
    let raw = try command.run(
      """
      stand annex --to bijlage.fodt && HOME=$PWD soffice --headless --convert-to \
      'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}' bijlage.fodt >raw.log && \(check) \
      bijlage.pdf
      """)
    #expect(raw.status == 1, "\(raw.errors)")
    for fault in ["19-003", "28-008", "28-010"] {
      #expect(raw.output.contains("bijlage.pdf: \(fault) "), "\(raw.output)")
    }
  }

  @Test func `where LibreOffice runs no macro a PDF is written all the same, and that is said`()
    throws
  {
    let command = try Command(seeded: true)
    let written = try command.run(
      #"""
      mkdir bin && printf '#!/bin/sh\ncase "$*" in *macro:*) exit 0;; esac\nexec soffice "$@"\n' > bin/soffice && \
      sed -i "s|exec soffice|exec $(command -v soffice)|" bin/soffice && chmod +x bin/soffice && \
      PATH=$PWD/bin:$PATH stand annex --to bijlage.pdf
      """#)
    #expect(written.status == 0 && command.exists("bijlage.pdf"), "\(written.errors)")
    #expect(
      written.errors.ranges(of: "LibreOffice did not run the macro").count == 1,
      "\(written.errors)")
  }

  @Test(arguments: ["pdf", "docx"])
  func `whatever the folder for temporary files is called, documents are written`(_ form: String)
    throws
  {
    let command = try Command(seeded: true)
    let written = try command.run(
      """
      for name in 'a b' p%20q 'é#?' 'x$y'; do mkdir "$name" && TMPDIR="$PWD/$name" stand annex --to bijlage.\(form) --yes && \
      ls "$name"; done
      """)
    #expect(written.status == 0 && written.output == "", "\(written.output)\(written.errors)")
    #expect(command.exists("bijlage.\(form)"))
  }

  @Test func `without the programs that help it a PDF is written all the same, and that is said`()
    throws
  {
    let command = try long()
    let written = try command.run(
      """
      mkdir bin && for program in soffice pdftotext sh; do ln -s $(command -v $program) bin/; done; \
      PATH=$PWD/bin $(command -v stand) annex --to lang.pdf
      """)
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.errors.contains("pdfinfo is not installed"), "\(written.errors)")
    #expect(written.errors.contains("qpdf is not installed"), "\(written.errors)")
  }
}
