import Foundation
import OfficeSamples
import Testing

/// Forms that are read through LibreOffice, and what is said of those that cannot be read.
@Suite struct ForeignFormTests {
  private static let page = """
    <html><head><meta charset="utf-8"></head><body><h1>Bijlage kades</h1><table>\
    <tr><th>Maatregel</th><th>Stand van zaken</th></tr><tr><td>Kade (KM 1)</td><td>Geïmplementeerd.</td></tr></table>\
    </body></html>
    """

  /// A file in the form of before 2007, with the name of a part.
  private static func compound(with part: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    for byte in part.utf8 { bytes += [byte, 0] }
    return bytes
  }

  @Test(arguments: ["a.rtf", "a.html", "a.mht", "a.doc"])
  func `what LibreOffice reads is refused with advice where it is not installed`(_ name: String)
    throws
  {
    let command = try Command()
    let texts = [
      "a.rtf": "{\\rtf1 x}", "a.html": Self.page, "a.mht": "MIME-Version: 1.0\r\n\r\n",
    ]
    let doc = Self.compound(with: "WordDocument")
    try command.write(texts[name].map { Array($0.utf8) } ?? doc, to: name)
    let outcome = try command.run(
      "PATH=\"$(dirname \"$(command -v stand)\")\" stand import \(name)")
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("read through LibreOffice, and that is not installed"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("save it as .docx"))
  }

  @Test func `what needs a password says so`() throws {
    let command = try Command()
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    try command.write(
      Zip.bytes([("content.xml", "\u{1}\u{2}"), ("META-INF/manifest.xml", manifest)]), to: "a.odt")
    try command.write(Self.compound(with: "EncryptedPackage"), to: "a.docx")
    for name in ["a.odt", "a.docx"] {
      let outcome = try command.run("stand import \(name)")
      #expect(
        outcome.status == 65 && outcome.errors.contains("protected with a password"),
        "\(outcome.errors)")
    }
  }
}

/// The same where LibreOffice is installed.
@Suite(.enabled(if: DocumentTests.isThere("soffice"), "LibreOffice is not installed"))
struct LibreOfficeReadingTests {
  @Test func `a web page, saved or not, is read as the document that it is`() throws {
    let command = try Command()
    let page = """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><h1>Bijlage kades</h1>\
      <table><tr><td>Maatregel</td><td>Stand van zaken</td></tr><tr><td>Kade (KM 1)</td><td>Geïmplementeerd.</td></tr>\
      </table></body></html>
      """
    let quoted = page.replacingOccurrences(of: "=", with: "=3D").replacingOccurrences(
      of: "ï", with: "=C3=AF")
    let saved = """
      MIME-Version: 1.0\r
      Content-Type: multipart/related; boundary="grens"; type="text/html"\r
      \r
      --grens\r
      Content-Transfer-Encoding: quoted-printable\r
      Content-Type: text/html; charset="utf-8"\r
      \r
      \(quoted)\r
      --grens--\r

      """
    for (name, text) in [("a.html", page), ("b.mht", saved)] {
      try command.write(Array(text.utf8), to: name)
      let outcome = try command.run(
        "stand import \(name) --date 2025-01-01 --register \(name).sqlite")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let list = try command.run(
        "stand list --format csv --fields measure,text --register \(name).sqlite"
      ).output
      #expect(list.contains("Kade (KM 1),Geïmplementeerd."), "\(name): \(list)")
    }
  }
}
