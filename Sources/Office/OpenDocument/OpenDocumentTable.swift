internal import Documents
internal import Markup

/// The table of a draft in an OpenDocument text.
struct OpenDocumentTable {
  private let draft: OfficeDraft
  private let frame: OpenDocumentFrame
  /// The notes whose footnotes stand already.
  private var noted: Set<Int> = []
  /// How many footnotes stand again.
  private var again = 0

  /// Writes the table of a draft, in several where it has many footnotes.
  static func write(_ draft: OfficeDraft, in frame: OpenDocumentFrame, to xml: inout XML) {
    var table = OpenDocumentTable(draft: draft, frame: frame)
    for (index, rows) in stretches(of: draft).enumerated() {
      if index > 0 { xml.paragraph("BijlageTussen") { _ in } }
      table.write(
        draft.rows[rows], as: index == 0 ? "Maatregelen" : "Maatregelen\(index + 1)", to: &xml)
    }
  }

  /// The rows of each table.
  ///
  /// LibreOffice (7.4) puts each row on a page of its own where a table has had some footnotes on each of about nine pages,
  /// so that another begins in time: with a theme, or else after as many again.
  private static func stretches(of draft: OfficeDraft) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    var marks = 0
    for (index, row) in draft.rows.enumerated() {
      let isBehindTheme = index > 0 && draft.rows[index - 1].isTheme
      if marks >= mostMarks * (row.isTheme ? 1 : 2), !isBehindTheme {
        stretches.append(start..<index)
        (start, marks) = (index, 0)
      }
      marks += row.cells.joined().joined().count { $0.note != nil }
    }
    return stretches + [start..<draft.rows.count]
  }

  /// How many marks a table has before another begins with the next theme.
  private static let mostMarks = 10

  private mutating func write(
    _ rows: ArraySlice<OfficeDraft.Row>, as name: String, to xml: inout XML
  ) {
    xml.element(
      "table:table", [("table:name", name), ("table:style-name", "Maatregelen")]
    ) { xml in
      for column in draft.headings.indices {
        xml.element("table:table-column", [("table:style-name", "Maatregelen.\(column + 1)")])
      }
      xml.element("table:table-header-rows") { xml in
        xml.element("table:table-row") { xml in
          for heading in draft.headings {
            cell(OpenDocumentFrame.Cells.heading.style, to: &xml) { xml in
              xml.paragraph(frame.paragraph(of: .heading)) { $0.spaced(heading) }
            }
          }
        }
      }
      xml.words("\n")
      for row in rows { write(row, to: &xml) }
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
      "table:table-row", [("table:style-name", row.style)]
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
    for place in piece.places ?? [] where place.offset == 0 { xml.mark(place) }
    defer { for place in piece.places ?? [] where place.offset > 0 { xml.mark(place) } }
    guard draft.notes.indices.contains(number - 1) else {
      return xml.words(Superscript.mark(number))
    }
    // A footnote stands where its mark does first; behind that a reference, which a word processor numbers with it.
    let isFirst = noted.insert(number).inserted
    guard isFirst || piece.isNotedAgain == true else {
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
    // One that stands again has its number in writing, and so takes none of those that are counted.
    if !isFirst { again += 1 }
    let id = isFirst ? "ftn\(number)" : "ftn\(number)n\(again)"
    xml.element(
      "text:note", [("text:id", id), ("text:note-class", "footnote")]
    ) { xml in
      xml.element("text:note-citation", isFirst ? [] : [("text:label", "\(number)")]) {
        $0.words("\(number)")
      }
      xml.element("text:note-body") { xml in
        xml.element("text:p", [("text:style-name", "Footnote")]) {
          // Between the number and the words, also where Word shows them.
          $0.spaced(" \(draft.notes[number - 1])")
        }
      }
    }
  }
}

extension OfficeDraft.Row {
  /// The style of the row.
  fileprivate var style: String {
    guard !isTheme else { return "ThemaRij" }
    return mayBreak ? "HogeRij" : "RegelRij"
  }
}
