import Office
import OfficeSamples
import Testing

/// What stands in boxes and in tables that only give a page its form.
@Suite struct FrameTests {
  private let box = """
    <w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><a><w:txbxContent>\(p("in een vak"))</w:txbxContent>\
    </a></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(p("in een vak"))</w:txbxContent>\
    </w:pict></mc:Fallback></mc:AlternateContent></w:r>
    """

  @Test func `a text box in Word is read behind its paragraph, once`() throws {
    let paragraph =
      "<w:p><w:r><w:t xml:space=\"preserve\">voor </w:t></w:r>\(box)<w:r><w:t>na</w:t></w:r></w:p>"
    let contents = try OfficeReader.contents(of: word(paragraph + tbl(tr(tc(paragraph), tc("x")))))
    #expect(contents.paragraphs.map(\.text) == ["voor na", "in een vak"])
    #expect(contents.tables[0].rows[0].cells.map(\.text) == ["voor na\nin een vak", "x"])
  }

  @Test func `a text box that is hidden is not read`() throws {
    let hidden = box.replacing("<w:r><mc", with: "<w:r><w:rPr><w:vanish/></w:rPr><mc")
    let contents = try OfficeReader.contents(of: word("<w:p>\(hidden)</w:p>" + p("na")))
    #expect(contents.paragraphs.map(\.text) == ["na"])
  }

  @Test func `a table in a text box in Word is a table`() throws {
    let inner = tbl(tr(tc("Maatregel"), tc("Stand")))
    let drawing = "<w:p><w:r><w:pict><w:txbxContent>\(inner)</w:txbxContent></w:pict></w:r></w:p>"
    let contents = try OfficeReader.contents(of: word(drawing))
    #expect(
      contents.tables.map { $0.rows.map { $0.cells.map(\.text) } } == [[["Maatregel", "Stand"]]])
  }

  @Test func `a table around a table only gives the page its form`() throws {
    let inner = tbl(tr(tc("Maatregel"), tc("Stand")), tr(tc("Een"), tc("Loopt")))
    for frame in [
      tbl(tr(tc(p("Bijlage") + inner))),
      tbl(tr(tc("Bijlage"), tc(inner + "<w:p/>"))),
      tbl(tr(tc("Bijlage")), tr(tc(inner + "<w:p/>"))),
    ] {
      let contents = try OfficeReader.contents(of: word(frame))
      #expect(contents.paragraphs.map(\.text) == ["Bijlage"])
      #expect(
        contents.tables.map { $0.rows.map { $0.cells.map(\.text) } }
          == [[["Maatregel", "Stand"], ["Een", "Loopt"]]])
    }
  }

  @Test func `a table in a cell of a table of measures stays in it`() throws {
    let inner = tbl(tr(tc("a"), tc("b")))
    let contents = try OfficeReader.contents(
      of: word(tbl(tr(tc("Maatregel"), tc("Stand")), tr(tc("Een"), tc(inner + "<w:p/>")))))
    #expect(contents.tables.count == 1)
    #expect(contents.tables[0].rows[1].cells.map(\.text) == ["Een", "a\nb"])
  }

  @Test func `boxes and frames of an OpenDocument are read likewise`() throws {
    func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
    func table(_ rows: [String]...) -> String {
      let rows = rows.map { cells in
        let cells = cells.map { "<table:table-cell>\($0)</table:table-cell>" }.joined()
        return "<table:table-row>\(cells)</table:table-row>"
      }
      return "<table:table>\(rows.joined())</table:table>"
    }
    let inner = table([p("Maatregel"), p("Stand")])
    let box = "<draw:frame><draw:text-box>\(p("in een vak"))\(inner)</draw:text-box></draw:frame>"
    let contents = try OfficeReader.contents(
      of: flat(
        p("voor \(box)na") + table([p("Bijlage") + inner])
          + table([p("x"), p("y\(box)")], [p("z"), ""])))
    #expect(contents.paragraphs.map(\.text) == ["voor na", "in een vak", "Bijlage"])
    #expect(
      contents.tables.map { $0.rows.map { $0.cells.map(\.text) } } == [
        [["Maatregel", "Stand"]], [["Maatregel", "Stand"]],
        [["x", "y\nin een vak\nMaatregel\nStand"], ["z"]],
      ])
  }
}
