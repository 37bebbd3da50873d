public import Annex

/// Writes a draft as one flat XML of an OpenDocument text, which LibreOffice opens and turns into others:
/// OASIS OpenDocument 1.3, part 3.
///
/// Every style has a name that a template of a ministry can give another look.
public enum OpenDocumentWriter {
  /// Writes a draft.
  public static func text(of draft: OfficeDraft) -> String {
    var xml = XMLWriting()
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
      xml.literal(OpenDocumentLook.fonts)
      xml.literal(OpenDocumentLook.styles)
      xml.literal(OpenDocumentLook.automaticStyles)
      xml.element("office:master-styles") { master(of: draft, to: &$0) }
      xml.element("office:body") { xml in
        xml.element("office:text") { body(of: draft, to: &$0) }
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
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"),
  ]

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func master(of draft: OfficeDraft, to xml: inout XMLWriting) {
    xml.element(
      "style:master-page", [("style:name", "Standard"), ("style:page-layout-name", "Liggend")]
    ) { xml in
      xml.element("style:footer") { xml in
        xml.element("text:p", [("text:style-name", "Footer")]) { xml in
          words(draft.footer, to: &xml)
          xml.element("text:tab")
          xml.words("Pagina ")
          xml.element("text:page-number", [("text:select-page", "current")]) { $0.words("1") }
          xml.words(" van ")
          xml.element("text:page-count") { $0.words("1") }
        }
      }
    }
  }

  private static func body(of draft: OfficeDraft, to xml: inout XMLWriting) {
    heading(draft.title, level: 1, style: "Title", to: &xml)
    for sentence in draft.lead { paragraph("Subtitle", to: &xml) { words(sentence, to: &$0) } }
    if let changes = draft.changes {
      heading(changes.heading, level: 2, style: "Heading_20_2", to: &xml)
      list(changes.items.map { [OfficeDraft.Piece(plain: $0)] }, of: draft, to: &xml)
    }
    heading("Legenda", level: 2, style: "Heading_20_2", to: &xml)
    list(
      draft.legend.map { phase in
        [
          OfficeDraft.Piece(plain: phase.name, style: phase.style),
          OfficeDraft.Piece(plain: ": \(phase.text)"),
        ]
      }, of: draft, to: &xml)
    heading("Verbetermaatregelen", level: 2, style: "Heading_20_2", to: &xml)
    table(of: draft, to: &xml)
    guard !draft.seal.isEmpty else { return }
    heading("Zegel van het register", level: 2, style: "Heading_20_2", to: &xml)
    paragraph("Text_20_body", to: &xml) { xml in
      xml.words(
        """
        Hiermee is na te gaan dat niets van wat het register tot en met deze mutatie vastlegde sindsdien is \
        veranderd.
        """)
    }
    for line in draft.seal {
      paragraph("Preformatted_20_Text", to: &xml) { words(line, to: &$0) }
    }
  }

  private static func heading(
    _ text: String, level: Int, style: String, to xml: inout XMLWriting
  ) {
    xml.element("text:h", [("text:style-name", style), ("text:outline-level", "\(level)")]) {
      words(text, to: &$0)
    }
    xml.words("\n")
  }

  private static func paragraph(
    _ style: String, to xml: inout XMLWriting, _ body: (inout XMLWriting) -> Void
  ) {
    xml.element("text:p", [("text:style-name", style)], body)
    xml.words("\n")
  }

  private static func list(
    _ items: [[OfficeDraft.Piece]], of draft: OfficeDraft, to xml: inout XMLWriting
  ) {
    xml.element("text:list", [("text:style-name", "Opsomming")]) { xml in
      for item in items {
        xml.element("text:list-item") { xml in
          paragraph("Text_20_body", to: &xml) { xml in
            for piece in item { write(piece, of: draft, to: &xml) }
          }
        }
      }
    }
    xml.words("\n")
  }

  // MARK: The table

  private static func table(of draft: OfficeDraft, to xml: inout XMLWriting) {
    xml.element(
      "table:table", [("table:name", "Maatregelen"), ("table:style-name", "Maatregelen")]
    ) {
      xml in
      for column in draft.headings.indices {
        xml.element("table:table-column", [("table:style-name", "Maatregelen.\(column + 1)")])
      }
      xml.element("table:table-header-rows") { xml in
        xml.element("table:table-row") { xml in
          for heading in draft.headings {
            cell("Kop", to: &xml) { xml in
              paragraph("Table_20_Heading", to: &xml) { words(heading, to: &$0) }
            }
          }
        }
      }
      xml.words("\n")
      var marked: Set<Int> = []
      for row in draft.rows { write(row, of: draft, marked: &marked, to: &xml) }
    }
    xml.words("\n")
  }

  private static func write(
    _ row: OfficeDraft.Row, of draft: OfficeDraft, marked: inout Set<Int>, to xml: inout XMLWriting
  ) {
    var inside = XMLWriting()
    let style = row.isTheme ? "Thema" : row.isChanged ? "Gewijzigd" : "Regel"
    for content in row.cells {
      let span = row.isTheme ? draft.headings.count : 1
      let attributes: [(StaticString, String)] =
        span > 1 ? [("table:number-columns-spanned", "\(span)")] : []
      var paragraphs = XMLWriting()
      for pieces in content {
        paragraph(row.isTheme ? "Thema" : "Table_20_Contents", to: &paragraphs) { xml in
          for piece in pieces { write(piece, of: draft, marked: &marked, to: &xml) }
        }
      }
      let text = paragraphs
      inside.element(
        "table:table-cell",
        [("table:style-name", style), ("office:value-type", "string")] + attributes
      ) { $0 = text }
      for _ in 1..<span { inside.element("table:covered-table-cell") }
    }
    let cells = inside
    xml.element("table:table-row", [("table:style-name", row.isTheme ? "ThemaRij" : "RegelRij")]) {
      $0 = cells
    }
    xml.words("\n")
  }

  private static func cell(
    _ style: String, to xml: inout XMLWriting, _ body: (inout XMLWriting) -> Void
  ) {
    xml.element(
      "table:table-cell", [("table:style-name", style), ("office:value-type", "string")], body)
  }

  // MARK: Pieces

  private static func write(
    _ piece: OfficeDraft.Piece, of draft: OfficeDraft, to xml: inout XMLWriting
  ) {
    var none: Set<Int> = []
    write(piece, of: draft, marked: &none, to: &xml)
  }

  private static func write(
    _ piece: OfficeDraft.Piece, of draft: OfficeDraft, marked: inout Set<Int>,
    to xml: inout XMLWriting
  ) {
    if let number = piece.note {
      mark(number, of: draft, isFirst: marked.insert(number).inserted, to: &xml)
    } else if let link = piece.link {
      xml.element("text:a", [("xlink:type", "simple"), ("xlink:href", link)]) {
        words(piece.text, to: &$0)
      }
    } else if let style = piece.style, let name = OpenDocumentLook.characterStyles[style] {
      xml.element("text:span", [("text:style-name", name)]) { words(piece.text, to: &$0) }
    } else {
      words(piece.text, to: &xml)
    }
  }

  /// A footnote where its mark stands first; behind that the mark alone.
  private static func mark(
    _ number: Int, of draft: OfficeDraft, isFirst: Bool, to xml: inout XMLWriting
  ) {
    guard isFirst, draft.notes.indices.contains(number - 1) else {
      return xml.words(Superscript.mark(number))
    }
    xml.element(
      "text:note", [("text:id", "ftn\(number)"), ("text:note-class", "footnote")]
    ) { xml in
      xml.element("text:note-citation") { $0.words("\(number)") }
      xml.element("text:note-body") { xml in
        xml.element("text:p", [("text:style-name", "Footnote")]) {
          // Between the number and the words, also where Word shows them.
          words(" \(draft.notes[number - 1])", to: &$0)
        }
      }
    }
  }

  /// Words with what XML would lose of them: several spaces, spaces at the ends, and line ends.
  private static func words(_ text: String, to xml: inout XMLWriting) {
    var isBehindSpace = true
    var words = ""
    for character in text {
      switch character {
      case "\n", "\r\n":
        xml.words(words)
        words = ""
        xml.element("text:line-break")
        isBehindSpace = true
      case " " where isBehindSpace:
        xml.words(words)
        words = ""
        xml.element("text:s")
      case " ":
        words.append(character)
        isBehindSpace = true
      default:
        words.append(character)
        isBehindSpace = false
      }
    }
    // A space at the end may meet one that follows it, or the end of the paragraph.
    if words.last == " " {
      xml.words(String(words.dropLast()))
      xml.element("text:s")
    } else {
      xml.words(words)
    }
  }
}

extension OfficeDraft.Piece {
  fileprivate init(plain text: String, style: String? = nil) {
    self.init(text: text, note: nil, style: style, link: nil)
  }
}
