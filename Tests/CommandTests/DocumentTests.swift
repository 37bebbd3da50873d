import Foundation
import Testing

/// The annex as documents of office programs, out of one register and into another.
@Suite struct DocumentTests {
  @Test(arguments: ["fodt", "xlsx"])
  func `what one register writes fills another with the same list`(_ form: String) throws {
    try Self.expectRoundTrip(by: form)
  }

  static func expectRoundTrip(by form: String) throws {
    let command = try Command(seeded: true)
    let written = try command.run("stand annex --to bijlage.\(form)")
    #expect(written.status == 0, "\(written.errors)")
    let imported = try command.run(
      "stand import bijlage.\(form) --date 2024-10-24 --register again.sqlite")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors == "")
    let lists = try ["register.sqlite", "again.sqlite"].map { name in
      try command.run("stand list --format json --register \(name)").output
        .split(separator: "\n").filter { !$0.contains("\"recorded_at\"") }
    }
    #expect(lists[0].count > 700)
    #expect(lists[0] == lists[1])
    // The next edition is held against what the document said.
    let next = try command.run(
      "sed 's/Implementatiefase[.]/Geïmplementeerd./' \(Command.seed) > next.txt "
        + "&& stand import next.txt --date 2025-01-01 --dry-run --register again.sqlite")
    #expect(
      next.output.contains("lines: 8 changed, 29 as they were"), "\(next.output)\(next.errors)")
    // Taken into the register that wrote it, nothing is new but the edition.
    let plan = try command.run(
      "stand import bijlage.\(form) --date 2025-01-01 --dry-run --format csv")
    #expect(plan.output.split(separator: "\r\n").count == 1, "\(plan.output)")
  }

  @Test(arguments: ["fodt", "xlsx", "csv"])
  func `marks of what changed are no part of what is read`(_ form: String) throws {
    try Self.expectMarksLeftOut(by: form)
  }

  static func expectMarksLeftOut(by form: String) throws {
    let command = try Command(seeded: true)
    for line in [
      "log VM38 --on 2025-02-01 --phase implementation --target 2026-07-01 -m 'Loopt.\n\nVerder.'",
      "log VM3 --on 2025-02-01 --signal on_hold -m 'Stil: geen mensen.'",
      "reword VM30 --on 2025-02-01 --explanation 'Anders gezegd.'",
      "add measure 'Nieuwe maatregel' --numbers 'VM 99' --ambition invorderingsrente --on 2025-02-01",
      "inform VM38 --on 2025-02-03 --kamerstuk '31066, nr. 1501'",
    ] {
      let outcome = try command.run("stand \(line)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    let written = try command.run("stand annex --since 2025-01-01 --to bijlage.\(form)")
    #expect(written.status == 0, "\(written.errors)")
    let imported = try command.run(
      "stand import bijlage.\(form) --date 2025-03-01 --register again.sqlite")
    #expect(imported.status == 0, "\(imported.errors)")
    let annexes = try ["register.sqlite", "again.sqlite"].map { name in
      try command.run("stand annex -f csv --register \(name)").output
    }
    #expect(annexes[0].contains("VM 99"))
    #expect(annexes[0].split(separator: "\n").filter { !annexes[1].contains($0) } == [])
    #expect(annexes[0] == annexes[1])
  }

  @Test(.enabled(if: Self.isOpenpyxlThere, "openpyxl is not installed"))
  func `openpyxl finds in the workbook what is in the CSV, dates as dates`() throws {
    let command = try Command(seeded: true)
    _ = try command.run(
      "stand log VM38 --on 2025-01-01 --phase implementation --target 2026-07-01 -m Loopt.")
    _ = try command.run("stand annex --to bijlage.xlsx; stand annex --to bijlage.csv")
    let outcome = try command.run(
      "/usr/bin/python3 \(Command.root.path)/Tests/sheet.py bijlage.xlsx bijlage.csv")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("456 cells, "), "\(outcome.output)")
    #expect(outcome.output.hasSuffix(" dates, frozen at A2, filtered over all\n"))
    #expect(!outcome.output.contains(" 0 dates"))
  }

  /// The report of pdftotext on a page that LibreOffice made of the annex, so that no LibreOffice is needed.
  @Test(.enabled(if: Self.isThere("pdftotext"), "poppler-utils is not installed"))
  func `a PDF is a proposal that a person says yes to`() throws {
    let command = try Command()
    _ = try command.run("cp \(Command.root.path)/Tests/CommandTests/bijlage.pdf .")
    let line = "stand import bijlage.pdf --date 2024-10-24"
    let refused = try command.run("\(line) --yes")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--reviewed"))
    #expect(!command.exists("register.sqlite"))
    let unasked = try command.run(line)
    #expect(unasked.status == 64, "\(unasked.errors)")
    #expect(!command.exists("register.sqlite"))
    #expect(try command.run("\(line) --dry-run").output.contains("37 new"))
    #expect(try command.run("\(line) --yes --reviewed").status == 0)
    try Self.expectSeed(in: "register.sqlite", of: command)
  }

  /// Expects the list of the seed, but for where lines of a text end on purpose, which pages do not tell.
  static func expectSeed(in register: String, of command: Command) throws {
    _ = try command.run("stand import \(Command.seed) --register seed.sqlite")
    let lists = try [register, "seed.sqlite"].map { name in
      try command.run("stand list --format json --register \(name)").output
        .replacing("\\n", with: " ")
        .split(separator: "\n").filter { !$0.contains("\"recorded_at\"") }
    }
    #expect(lists[0].count > 700)
    #expect(lists[0] == lists[1])
  }

  @Test func `the form of a document is told from what is in it`() throws {
    let command = try Command(seeded: true)
    _ = try command.run("stand annex --to bijlage.fodt && mv bijlage.fodt bijlage.txt")
    let imported = try command.run(
      "stand import - --date 2024-10-24 --register again.sqlite < bijlage.txt")
    #expect(imported.status == 0, "\(imported.errors)")
  }

  @Test func `a document that cannot be read gets a sentence, and the register stays as it was`()
    throws
  {
    let command = try Command(seeded: true)
    let before = try command.run("stand export | sha256sum").output
    try command.write([0x50, 0x4B, 0x03, 0x04, 0x00], to: "kapot.docx")
    let outcome = try command.run("stand import kapot.docx --date 2025-01-01 --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("stand: kapot.docx: the zip that it is cannot be unpacked"))
    #expect(try command.run("stand export | sha256sum").output == before)
  }

  @Test func `a document without an annex says what is expected`() throws {
    let command = try Command(seeded: true)
    _ = try command.run("stand annex --to bijlage.fodt")
    _ = try command.run("sed 's/verbetermaatregel/iets/g' bijlage.fodt > anders.fodt")
    let outcome = try command.run(
      "stand import anders.fodt --date 2025-01-01 --register new.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no table in it is an annex"))
  }

  @Test func `without LibreOffice a sentence says what to install`() throws {
    let command = try Command(seeded: true)
    let outcome = try command.run(
      "program=$(command -v stand); PATH=/nowhere $program annex --to bijlage.pdf")
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("libreoffice-writer"))
  }

  @Test func `whoever reads a document opens nothing but the document`() throws {
    let command = try Command(seeded: true)
    _ = try command.run("stand annex --to bijlage.fodt")
    let traced = try command.run(
      "strace -f -o trace -e trace=prlimit64,openat,open,socket,connect,execve,clone,fork "
        + "stand-office read < bijlage.fodt > contents.json")
    #expect(traced.status == 0, "\(traced.errors)")
    let calls = try command.run("cat trace").output.split(separator: "\n")
    let last = try #require(calls.lastIndex { $0.contains("RLIMIT_CORE") })
    #expect(calls[(last + 1)...].filter { !$0.contains("+++ exited") } == [])
    #expect(try command.run("cat contents.json").output.contains("Invorderingspauze"))
  }

  @Test func `a document that wants more memory than there is to give gets a sentence`() throws {
    let command = try Command(seeded: true)
    // Each element is small, and there are as many as are read.
    _ = try command.run(
      """
      python3 -c "
      head = '<?xml version=\\"1.0\\"?><office:document xmlns:office=\\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\\">'
      print(head + '<office:body>' * 1 + ('<a b=\\"' + 'x' * 90 + '\\"/>') * 590000 + '</office:body></office:document>')
      " > groot.fodt
      """)
    let outcome = try command.run("stand import groot.fodt --date 2025-01-01")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("stand: groot.fodt: it "))
    #expect(outcome.errors.split(separator: "\n").count <= 2)
  }

  private static var isOpenpyxlThere: Bool {
    FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")
  }

  static func isThere(_ program: String) -> Bool {
    ["/usr/bin", "/usr/local/bin"].contains {
      FileManager.default.fileExists(atPath: "\($0)/\(program)")
    }
  }
}
