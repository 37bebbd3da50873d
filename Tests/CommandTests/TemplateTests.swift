import Foundation
import Testing

/// The annex in the page, styles and fonts of a ministry.
@Suite struct TemplateTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
    try command.write(Self.template.utf8, to: "huis.fodt")
  }

  /// A template as LibreOffice writes it, in little.
  static let template = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.text">
    <office:font-face-decls><style:font-face style:name="Huisletter" svg:font-family="Huisletter"/></office:font-face-decls>
    <office:styles>
    <style:style style:name="Standard" style:family="paragraph"><style:text-properties style:font-name="Huisletter"/></style:style>
    <style:style style:name="Title" style:family="paragraph"><style:text-properties fo:color="#a90061"/></style:style>
    <style:style style:name="Table_20_Heading" style:family="paragraph"><style:text-properties fo:color="#000000"/></style:style>
    <style:style style:name="Bijlage_20_thema" style:family="paragraph"><style:paragraph-properties \
    fo:background-color="#a90061"/><style:text-properties fo:color="#333333"/></style:style>
    </office:styles>
    <office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" \
    fo:page-height="297mm" style:print-orientation="portrait" fo:margin-left="1in" fo:margin-right="2.54cm"/>\
    <style:footer-style/></style:page-layout></office:automatic-styles>
    <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>\
    <text:p>Ministerie van Voorbeelden</text:p></style:header></style:master-page></office:master-styles>
    <office:body><office:text><text:p>Plaats hier uw tekst.</text:p></office:text></office:body></office:document>
    """

  private func written(by options: String = "--template huis.fodt") throws -> String {
    let outcome = try command.run("stand annex \(options) --to bijlage.fodt --yes")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try command.run("cat bijlage.fodt").output
  }

  @Test func `page, styles and fonts are the template's, the words the register's`() throws {
    let scripts = "<office:scripts><office:script/></office:scripts><office:font-face-decls>"
    try command.write(
      Self.template.replacing("<office:font-face-decls>", with: scripts).utf8, to: "huis.fodt")
    let text = try written()
    for theirs in [
      "<style:font-face style:name=\"Huisletter\"",
      "style:name=\"Title\" style:family=\"paragraph\"><style:text-properties fo:color=\"#a90061\"/>",
      "Ministerie van Voorbeelden",
      // The page stands on its side, with the margins that it has.
      "<style:page-layout style:name=\"Bijlage\"><style:page-layout-properties fo:page-width=\"297mm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" fo:margin-left=\"1in\"",
      // 29.7 less two inches.
      "style:width=\"24.62cm\"",
    ] { #expect(text.contains(theirs), "\(theirs)") }
    #expect(!text.contains("Plaats hier uw tekst.") && !text.contains("office:script"))
    #expect(text.ranges(of: "style:name=\"Title\"").count == 1)
    #expect(text.contains("Invorderingspauze") && text.contains("Pagina "))
    let back = try command.run("stand import bijlage.fodt --date 2025-06-01 --dry-run")
    #expect(back.output.contains("lines: 37 as they were"), "\(back.errors)")
  }

  @Test func `columns are wide enough for the words in the letters of the template`() throws {
    func widths(_ text: String) -> [Double] {
      text.matches(of: /style:column-width="([0-9.]+)cm"/).compactMap { Double($0.1) }
    }
    let own = widths(try written(by: ""))
    #expect(own.count == 7 && abs(own.reduce(0, +) - 26.7) < 0.01)
    let large = Self.template.replacing(
      "style:name=\"Huisletter\"/></style:style>",
      with: "style:name=\"Huisletter\" fo:font-size=\"10pt\"/></style:style>"
    ).replacing("<office:styles>", with: Self.contents("10pt"))
    try command.write(large.utf8, to: "huis.fodt")
    let theirs = widths(try written())
    // All is as wide as the page; "■ Geïmplementeerd" of 10 points takes 4 cm, and the page 29.7 less two inches.
    #expect(abs(theirs.reduce(0, +) - 24.62) < 0.02)
    #expect(theirs[5] > 3.9 && theirs[5] < 4.5 && own[5] < 3.2, "\(theirs)")
    // Letters that no page has room for do no harm.
    try command.write(
      large.replacing("<office:styles>", with: Self.contents("400pt")).utf8, to: "huis.fodt")
    #expect(abs(widths(try written()).reduce(0, +) - 24.62) < 0.02)
  }

  private static func contents(_ size: String) -> String {
    """
    <office:styles><style:style style:name="Table_20_Contents" style:family="paragraph"><style:text-properties \
    fo:font-size="\(size)"/></style:style>
    """
  }

  @Test func `a page of two columns has one for the table`() throws {
    try command.write(
      Self.template.replacing(
        "fo:margin-right=\"2.54cm\"/>",
        with:
          "fo:margin-right=\"2.54cm\"><style:columns fo:column-count=\"2\"><style:column style:rel-width=\"1*\"/></style:columns><style:footnote-sep/></style:page-layout-properties>"
      ).utf8, to: "huis.fodt")
    let text = try written()
    let page = try #require(text.firstRange(of: "<style:page-layout style:name=\"Bijlage\">"))
    let layout = text[page.upperBound...].prefix { $0 != "\n" }
    #expect(!layout.contains("style:columns") && layout.contains("<style:footnote-sep/>"))
  }

  @Test func `letters can be read on each colour`() throws {
    let text = try written()
    // The template's own black is not on the blue of headings; and dark grey cannot be read on its own colour of themes.
    #expect(
      text.contains(
        "style:parent-style-name=\"Table_20_Heading\"><style:text-properties fo:color=\"#ffffff\"/>"
      ))
    let theme = try #require(
      text.firstRange(of: "style:name=\"Thema\" style:family=\"table-cell\""))
    #expect(text[theme.upperBound...].prefix(120).contains("fo:background-color=\"#a90061\""))
    #expect(
      text.contains(
        "style:name=\"Thema\" style:family=\"paragraph\" style:parent-style-name=\"Bijlage_20_thema\"><style:paragraph-properties fo:keep-with-next=\"always\"/><style:text-properties fo:color=\"#ffffff\"/>"
      ))
  }

  @Test func `a page that is called annex stays as it is`() throws {
    let page =
      "<style:master-page style:name=\"annex\" style:page-layout-name=\"pm1\"/></office:master-styles>"
    try command.write(
      Self.template.replacing("</office:master-styles>", with: page).utf8, to: "huis.fodt")
    let text = try written()
    #expect(
      text.ranges(of: "<style:page-layout ").count == 1 && text.contains("fo:page-width=\"21cm\""))
    #expect(text.ranges(of: "style:name=\"annex\"").count == 1)
    #expect(text.contains("style:width=\"15.92cm\""))
    // However it is written, the words stand on it.
    let other = Self.template.replacing(
      "</office:master-styles>", with: page.replacing("\"annex\"", with: "\"Annex\""))
    try command.write(other.utf8, to: "huis.fodt")
    #expect(try written().contains("style:master-page-name=\"Annex\""))
  }

  @Test func `a footer of the template stays, and has no second number of the page`() throws {
    let footer =
      "</style:header><style:footer><text:p>Pagina <text:page-number>1</text:page-number></text:p></style:footer>"
    try command.write(
      Self.template.replacing("</style:header>", with: footer).utf8, to: "huis.fodt")
    let text = try written()
    #expect(
      text.contains(
        "Pagina <text:page-number>1</text:page-number></text:p><text:p text:style-name=\"BijlageVoet\">Stand op"
      ))
    #expect(!text.contains("text:select-page"))
  }

  @Test func `first pages have the foot too, and settings and widths of no page do no harm`() throws
  {
    let feet =
      "</style:header><style:footer style:display=\"false\"><text:p>Weg</text:p></style:footer>"
      + "<style:footer-first><text:p>Eerste</text:p></style:footer-first>"
    let settings =
      "<office:settings><config:config-item-set xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
      + "config:name=\"ooo:configuration-settings\"><config:config-item config:name=\"Huis\" config:type=\"boolean\">true"
      + "</config:config-item></config:config-item-set></office:settings><office:font-face-decls>"
    try command.write(
      Self.template.replacing("</style:header>", with: feet)
        .replacing("<office:font-face-decls>", with: settings)
        .replacing(
          "fo:page-height=\"297mm\"",
          with: "fo:page-height=\"\(String(repeating: "9", count: 400))cm\""
        )
        .utf8, to: "huis.fodt")
    let text = try written()
    #expect(text.ranges(of: "text:style-name=\"BijlageVoet\"").count == 2)
    #expect(text.contains("Eerste</text:p><text:p text:style-name=\"BijlageVoet\">"))
    let page = try #require(text.firstRange(of: "style:name=\"annex\""))
    #expect(!text[page.upperBound...].contains("Weg"))
    #expect(text.contains("config:name=\"Huis\"") && text.contains("TableRowKeep"))
    #expect(text.contains("style:width=\"120.0cm\""))
  }

  @Test func `letters that a template has are held against the annex's own colour`() throws {
    let black =
      "<style:style style:name=\"Bijlage_20_kop\" style:family=\"paragraph\"><style:text-properties fo:color=\"#000000\"/></style:style></office:styles>"
    try command.write(
      Self.template.replacing("</office:styles>", with: black).utf8, to: "huis.fodt")
    #expect(
      try written().contains(
        "style:name=\"Kop\" style:family=\"paragraph\" style:parent-style-name=\"Bijlage_20_kop\"><style:text-properties fo:color=\"#ffffff\"/>"
      ))
  }

  @Test func `what is no template is refused, and nothing is written`() throws {
    let cases = [
      ("leeg.fodt", "", 65), ("tekst.ott", "Geachte", 65),
      ("geen.fodt", "<?xml version=\"1.0\"?><a/>", 65),
      ("half.fodt", String(Self.template.dropLast(40)), 65),
      ("lach.fodt", Self.template.replacing("?>", with: "?><!DOCTYPE a [<!ENTITY b \"c\">]>"), 65),
      ("anders.fodt", Self.template.replacing("xmlns:fo=\"urn:", with: "xmlns:fo=\"uri:"), 65),
      (
        "bladzijde.fodt",
        Self.template.replacing("pm1\"><style:header>", with: "pm2\"><style:header>"), 65
      ),
      ("brief.txt", "Geachte", 64), ("weg.fodt", nil, 66),
    ]
    for (name, text, status) in cases {
      if let text { try command.write(text.utf8, to: name) }
      let outcome = try command.run("stand annex --template \(name) --to uit.fodt")
      #expect(outcome.status == Int32(status), "\(name): \(outcome.errors)")
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
      #expect(!command.exists("uit.fodt"))
    }
    let sheet = try command.run("stand annex --template huis.fodt --to uit.xlsx")
    #expect(sheet.status == 64 && sheet.errors.contains("word processor"))
  }
}
