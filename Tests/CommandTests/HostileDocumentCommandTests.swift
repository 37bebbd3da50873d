import Foundation
import OfficeSamples
import Testing

/// Documents that mean harm, each taken to the command as a person would.
///
/// What each took is told where `STAND_SOAK` is set, for docs/soak.md.
@Suite struct HostileDocumentCommandTests {
  private static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
    wordprocessingml.document.main+xml"/></Types>
    """

  private static func zip(_ files: (name: String, content: [UInt8])...) -> [UInt8] {
    Zip.bytes([(name: "[Content_Types].xml", content: Array(types.utf8))] + files)
  }

  private static func entities(_ declarations: String) -> [UInt8] {
    Array("<?xml version=\"1.0\"?><!DOCTYPE a [\(declarations)]><a>&z;</a>".utf8)
  }

  private static func billion() -> [UInt8] {
    let powers = Swift.zip("bcdefghijz", "abcdefghij").map { name, before in
      "<!ENTITY \(name) \"\(String(repeating: "&\(before);", count: 10))\">"
    }
    return entities("<!ENTITY a \"haha\">" + powers.joined())
  }

  private static func nested() -> [UInt8] {
    var inner = zip((name: "word/document.xml", content: Array("<a/>".utf8)))
    for _ in 0..<20 { inner = zip((name: "word/document.xml", content: inner)) }
    return inner
  }

  private static func outside() -> [UInt8] {
    zip(
      (name: "../../../../../../tmp/stand-was-here", content: Array("x".utf8)),
      (name: "/tmp/stand-was-here", content: Array("x".utf8)))
  }

  private static func deep() -> [UInt8] {
    word(
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 1000)
        + String(repeating: "</w:tc></w:tr></w:tbl>", count: 1000))
  }

  private static func wide() -> [UInt8] {
    let row = "<w:tr>\(String(repeating: "<w:tc><w:p/></w:tc>", count: 100))</w:tr>"
    return word("<w:tbl>\(String(repeating: row, count: 10_000))</w:tbl>")
  }

  private static func repeated() -> [UInt8] {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"100\"><text:p>x</text:p></table:table-cell>"
    return flat(
      "<table:table><table:table-row table:number-rows-repeated=\"1000000\">\(cell)</table:table-row></table:table>"
    )
  }

  private static func spaces() -> [UInt8] {
    let many = String(repeating: "<text:s text:c=\"1000\"/>", count: 500_000)
    return flat(
      "<table:table><table:table-row><table:table-cell><text:p>\(many)</text:p></table:table-cell></table:table-row></table:table>"
    )
  }

  private static let documents: [(name: String, make: @Sendable () -> [UInt8])] = [
    (
      "a zip bomb",
      { zip((name: "word/document.xml", content: [UInt8](repeating: 0x20, count: 200 << 20))) }
    ),
    ("zips within zips", nested),
    ("an entity bomb", billion),
    ("an entity bomb in a zip", { zip((name: "word/document.xml", content: billion())) }),
    ("an entity from outside", { entities("<!ENTITY z SYSTEM \"file:///etc/passwd\">") }),
    ("a million cells", wide),
    ("a hundred million cells by numbers", repeated),
    ("half a billion spaces by numbers", spaces),
    ("tables a thousand deep", deep),
    ("paths that lead out", outside),
  ]

  @Test(arguments: documents.map(\.name))
  func `what means harm gets a sentence, and the register stays as it was`(_ name: String) throws {
    let document = try #require(Self.documents.first { $0.name == name })
    let command = try Command(seeded: true)
    let before = try command.run("stand export | sha256sum").output
    try command.write(document.make(), to: "kwaad.docx")
    let outcome = try measured(in: command)
    try expectSentence(of: outcome)
    if ProcessInfo.processInfo.environment["STAND_SOAK"] != nil {
      print("\(name): \(try command.run("cat taken").output), \(outcome.errors)")
    }
    #expect(try command.run("stand export | sha256sum").output == before)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/stand-was-here"))
  }

  @Test(arguments: ["fodt", "xlsx"])
  func `a document cut off at any kilobyte gets a sentence`(_ form: String) throws {
    let command = try Command(seeded: true)
    #expect(try command.run("stand annex --to heel.\(form)").status == 0)
    let before = try command.run("stand export | sha256sum").output
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: command.path("heel.\(form)"))))
    for length in stride(from: 1024, to: whole.count, by: 1024) {
      try command.write(whole[..<length], to: "kwaad.docx")
      try expectSentence(of: try command.run(Self.taking))
    }
    #expect(try command.run("stand export | sha256sum").output == before)
  }

  private static let taking = "stand import kwaad.docx --date 2025-01-01 --yes"

  /// Expects that kwaad.docx is refused in one line.
  private func expectSentence(of outcome: Command.Outcome) throws {
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("stand: kwaad.docx: "), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  /// Takes kwaad.docx in, and tells what that took.
  private func measured(in command: Command) throws -> Command.Outcome {
    let measure = """
      import resource, subprocess, sys, time
      begin = time.monotonic()
      status = subprocess.run(sys.argv[1:]).returncode
      taken = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
      open('taken', 'w').write('%.2f s, %.0f MB' % taken)
      sys.exit(status)
      """
    try command.write(measure.utf8, to: "measure.py")
    return try command.run("python3 measure.py \(Self.taking)")
  }
}
