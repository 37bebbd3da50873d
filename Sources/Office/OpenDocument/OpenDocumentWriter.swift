public import Documents
internal import Markup

/// Writes a draft as one flat XML of an OpenDocument text, which LibreOffice opens and turns into others:
/// OASIS OpenDocument 1.3, part 3.
///
/// Every style has a name that a template of a ministry can give another look.
public enum OpenDocumentWriter {
  /// Writes a draft, in its template where it has one.
  ///
  /// - Throws: ``OfficeError`` where the template cannot be read.
  public static func text(of draft: OfficeDraft) throws(OfficeError) -> String {
    guard let given = draft.template else { return text(of: draft, in: OpenDocumentFrame()) }
    let template = try OpenDocumentTemplate(reading: Array(given.utf8))
    let own = text(of: draft, in: template.frame)
    return try template.holding(
      XMLOutline(Array(own.utf8), of: "the document"),
      footer: (footer(of: draft, isNumbered: true), footer(of: draft, isNumbered: false)))
  }

  private static func text(of draft: OfficeDraft, in frame: OpenDocumentFrame) -> String {
    var xml = XML()
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element(
      "office:document",
      namespaces + [
        ("office:version", "1.3"), ("office:mimetype", "application/vnd.oasis.opendocument.text"),
      ]
    ) { xml in
      xml.element("office:meta") { xml in
        xml.element("dc:title") { $0.words(line(draft.title)) }
        xml.element("dc:language") { $0.words("nl-NL") }
      }
      xml.literal(OpenDocumentLook.settings)
      xml.literal(OpenDocumentLook.fonts)
      xml.literal(OpenDocumentLook.styles)
      OpenDocumentLook.writeAutomaticStyles(frame.columns(of: draft), in: frame, to: &xml)
      xml.element("office:master-styles") { master(of: draft, to: &$0) }
      xml.element("office:body") { xml in
        xml.element("office:text") { body(of: draft, in: frame, to: &$0) }
      }
    }
    return xml.text + "\n"
  }

  private static let namespaces: [(StaticString, String)] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    // The name of the settings has it, without which LibreOffice passes them over.
    ("xmlns:ooo", "http://openoffice.org/2004/office"),
    ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"),
  ]

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func master(of draft: OfficeDraft, to xml: inout XML) {
    xml.element(
      "style:master-page",
      [("style:name", OpenDocumentTemplate.page), ("style:page-layout-name", "Liggend")]
    ) { xml in
      xml.element("style:footer") { writeFooter(of: draft, isNumbered: true, to: &$0) }
    }
  }

  private static func footer(of draft: OfficeDraft, isNumbered: Bool) -> String {
    var xml = XML()
    writeFooter(of: draft, isNumbered: isNumbered, to: &xml)
    return xml.text
  }

  private static func writeFooter(of draft: OfficeDraft, isNumbered: Bool, to xml: inout XML) {
    xml.element("text:p", [("text:style-name", "BijlageVoet")]) { xml in
      xml.spaced(draft.footer)
      guard isNumbered else { return }
      xml.element("text:tab")
      xml.words("Pagina ")
      xml.element("text:page-number", [("text:select-page", "current")]) { $0.words("1") }
      xml.words(" van ")
      xml.element("text:page-count") { $0.words("1") }
    }
  }

  private static func body(
    of draft: OfficeDraft, in frame: OpenDocumentFrame, to xml: inout XML
  ) {
    xml.heading(draft.title, level: 1, style: "BijlageBegin")
    for sentence in draft.lead { xml.paragraph("Subtitle") { $0.spaced(sentence) } }
    if let changes = draft.changes {
      xml.heading(changes.heading, level: 2, style: "Heading_20_2")
      list(changes.items.map { [OfficeDraft.Piece($0)] }, to: &xml)
    }
    xml.heading("Legenda", level: 2, style: "Heading_20_2")
    list(
      draft.legend.map { phase in
        [
          OfficeDraft.Piece(phase.name, style: phase.style),
          OfficeDraft.Piece(": \(phase.text)"),
        ]
      }, to: &xml)
    xml.heading("Verbetermaatregelen", level: 2, style: "Heading_20_2")
    OpenDocumentTable.write(draft, in: frame, to: &xml)
    guard !draft.seal.isEmpty else { return }
    xml.heading(OfficeDraft.sealHeading, level: 2, style: "Heading_20_2")
    xml.paragraph("Text_20_body") { xml in
      xml.words(
        """
        Hiermee is na te gaan dat niets van wat het register tot en met deze mutatie vastlegde sindsdien is \
        veranderd.
        """)
    }
    for line in draft.seal {
      xml.paragraph("Preformatted_20_Text") { $0.spaced(line) }
    }
  }

  private static func list(
    _ items: [[OfficeDraft.Piece]], to xml: inout XML
  ) {
    xml.element("text:list", [("text:style-name", "Opsomming")]) { xml in
      for item in items {
        xml.element("text:list-item") { xml in
          xml.paragraph("Text_20_body") { xml in
            for piece in item { xml.write(piece) }
          }
        }
      }
    }
    xml.words("\n")
  }
}
