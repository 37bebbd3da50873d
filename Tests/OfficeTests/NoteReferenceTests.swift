import Documents
import OfficeSamples
import Testing

@testable import Office

/// Cross-references to footnotes, whose numbers go along with these.
@Suite struct NoteReferenceTests {
  private func field(_ code: String, _ shown: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> \(code) </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
    <w:t>\(shown)</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  private func mark(_ id: Int, in bookmark: String) -> String {
    """
    <w:bookmarkStart w:id="\(id)" w:name="\(bookmark)"/><w:r><w:footnoteReference w:id="\(id)"/></w:r>\
    <w:bookmarkEnd w:id="\(id)"/>
    """
  }

  @Test func `the number of a cross-reference is that of its note, whatever was saved`() throws {
    let cells = [
      mark(5, in: "_RefA"), mark(6, in: "_RefB"), field("NOTEREF _RefB \\f \\h", "1"),
      field("REF _RefA \\h", "9"),
    ]
    .map { tc("<w:p><w:r><w:t>x</w:t></w:r>\($0)</w:p>") }
    let contents = try OfficeReader.contents(
      of: word(
        "<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl>",
        footnotes: [(5, "<w:r><w:t>vijf</w:t></w:r>"), (6, "<w:r><w:t>zes</w:t></w:r>")]))
    let read = contents.tables[0].rows[0].cells
    #expect(read.map(\.text) == ["x¹", "x²", "x²", "x¹"])
    #expect(read.allSatisfy { $0.typedMarks == nil })
    #expect(contents.notes.map(\.text) == ["vijf", "zes"])
  }

  @Test func `a note with a mark of its own is told by its number`() throws {
    let run = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"5\"/><w:t>*</w:t></w:r>"
    let contents = try OfficeReader.contents(
      of: word(
        tbl(tr(tc("<w:p>\(run)<w:r><w:t>.</w:t></w:r></w:p>"))),
        footnotes: [(5, "<w:r><w:t>* vijf</w:t></w:r>")]))
    #expect(contents.tables[0].rows[0].cells[0].text == "¹.")
  }

  @Test func `a field that leads to no note shows what was saved`() throws {
    let contents = try OfficeReader.contents(
      of: word(tbl(tr(tc("<w:p>\(field("NOTEREF _RefX \\h", "3"))</w:p>")))))
    #expect(contents.tables[0].rows[0].cells[0].text == "³")
  }

  @Test func `a reference of an OpenDocument goes along with its note`() throws {
    let note = """
      <text:note text:id="ftn7"><text:note-citation>1</text:note-citation><text:note-body><text:p>Een</text:p>\
      </text:note-body></text:note>
      """
    let reference = "<text:span><text:note-ref text:ref-name=\"ftn7\">4</text:note-ref></text:span>"
    let contents = try OfficeReader.contents(of: flat("<text:p>a\(note) b\(reference)</text:p>"))
    #expect(contents.paragraphs.map(\.text) == ["a¹ b¹"])
  }

  @Test func `what LibreOffice writes of references leads Word to the note`() {
    let written = """
      <w:p><w:bookmarkStart w:id="0" w:name="_RefF1"/><w:bookmarkStart w:id="1" w:name="_RefF1"/>\
      <w:bookmarkEnd w:id="1"/><w:r><w:rPr/><w:footnoteReference w:id="2"/></w:r><w:r>\
      <w:instrText xml:space="preserve"> REF _RefF1 \\h </w:instrText></w:r>\
      <w:bookmarkStart w:id="3" w:name="Anders"/><w:bookmarkEnd w:id="3"/></w:p>
      """
    let mended = """
      <w:p><w:bookmarkStart w:id="0" w:name="_RefF1"/><w:r><w:rPr/><w:footnoteReference w:id="2"/></w:r>\
      <w:bookmarkEnd w:id="0"/><w:r><w:instrText xml:space="preserve"> NOTEREF _RefF1 \\h </w:instrText></w:r>\
      <w:bookmarkStart w:id="3" w:name="Anders"/><w:bookmarkEnd w:id="3"/></w:p>
      """
    #expect(WordMending.mended(written) == mended)
    #expect(WordMending.mended("<w:p/>") == "<w:p/>")
  }
}
