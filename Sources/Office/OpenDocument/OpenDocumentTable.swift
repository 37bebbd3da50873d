internal import Documents
internal import Markup

/// The table of a draft in an OpenDocument text.
struct OpenDocumentTable {
  private let draft: OfficeDraft
  private let frame: OpenDocumentFrame
  /// The notes whose footnotes stand already.
  private var noted: Set<Int> = []

  /// Writes the table of a draft.
  static func write(_ draft: OfficeDraft, in frame: OpenDocumentFrame, to xml: inout XML) {
    var table = OpenDocumentTable(draft: draft, frame: frame)
    xml.element(
      "table:table", [("table:name", "Maatregelen"), ("table:style-name", "Maatregelen")]
    ) { xml in
      for column in draft.headings.indices {
        xml.element("table:table-column", [("table:style-name", "Maatregelen.\(column + 1)")])
      }
      xml.element("table:table-header-rows") { xml in
        xml.element("table:table-row") { xml in
          for heading in draft.headings {
            table.cell(OpenDocumentFrame.Cells.heading.style, to: &xml) { xml in
              xml.paragraph(frame.paragraph(of: .heading)) { $0.spaced(heading) }
            }
          }
        }
      }
      xml.words("\n")
      for row in draft.rows { table.write(row, to: &xml) }
    }
    xml.words("\n")
  }

  private init(draft: OfficeDraft, frame: OpenDocumentFrame) {
    (self.draft, self.frame) = (draft, frame)
  }

  private mutating func write(_ row: OfficeDraft.Row, to xml: inout XML) {
    let cells: OpenDocumentFrame.Cells? = row.isTheme ? .theme : row.isChanged ? .changed : nil
    let style = cells?.style ?? "Regel"
    let paragraph = cells.map(frame.paragraph) ?? "Table_20_Contents"
    let span = row.isTheme ? draft.headings.count : 1
    xml.element(
      "table:table-row", [("table:style-name", row.isTheme ? "ThemaRij" : "RegelRij")]
    ) { xml in
      for content in row.cells {
        cell(style, span: span, to: &xml) { xml in
          for pieces in content {
            xml.paragraph(paragraph) { xml in
              for piece in pieces { write(piece, to: &xml) }
            }
          }
        }
        for _ in 1..<span { xml.element("table:covered-table-cell") }
      }
    }
    xml.words("\n")
  }

  private func cell(
    _ style: String, span: Int = 1, to xml: inout XML, _ body: (inout XML) -> Void
  ) {
    let spanning: [(StaticString, String)] =
      span > 1 ? [("table:number-columns-spanned", "\(span)")] : []
    xml.element(
      "table:table-cell",
      [("table:style-name", style), ("office:value-type", "string")] + spanning, body)
  }

  private mutating func write(_ piece: OfficeDraft.Piece, to xml: inout XML) {
    guard let number = piece.note else { return xml.write(piece) }
    guard draft.notes.indices.contains(number - 1) else {
      return xml.words(Superscript.mark(number))
    }
    // A footnote stands where its mark does first; behind that a reference, which a word processor numbers with it.
    guard noted.insert(number).inserted else {
      return xml.element("text:span", [("text:style-name", "Footnote_20_anchor")]) { xml in
        xml.element(
          "text:note-ref",
          [
            ("text:note-class", "footnote"), ("text:reference-format", "text"),
            ("text:ref-name", "ftn\(number)"),
          ]
        ) { $0.words("\(number)") }
      }
    }
    xml.element(
      "text:note", [("text:id", "ftn\(number)"), ("text:note-class", "footnote")]
    ) { xml in
      xml.element("text:note-citation") { $0.words("\(number)") }
      xml.element("text:note-body") { xml in
        xml.element("text:p", [("text:style-name", "Footnote")]) {
          // Between the number and the words, also where Word shows them.
          $0.spaced(" \(draft.notes[number - 1])")
        }
      }
    }
  }
}
