import AnnexSamples
import Documents
import Office
import OfficeSamples
import Testing

/// How wide columns are in a template, whatever their words and its letters.
@Suite struct ColumnFittingTests {
  private func widths(
    of columns: [Double], words: [String], letters: String
  ) throws -> [Double] {
    let row = OfficeDraft.Row(
      isTheme: false, isChanged: false, cells: words.map { [[OfficeDraft.Piece($0)]] })
    var draft = OfficeDraft(
      title: "Bijlage", lead: [], changes: nil, legend: [],
      headings: columns.indices.map { "Kop \($0)" }, columns: columns, rows: [row], notes: [],
      footer: "", seal: [], sheet: [], widths: [], names: 1, measures: 0)
    draft.template = String(
      decoding: flat(
        "",
        more: """
          <office:styles><style:style style:name="Table_20_Contents" style:family="paragraph"><style:text-properties \
          fo:font-size="\(letters)"/></style:style></office:styles><office:automatic-styles><style:page-layout \
          style:name="a"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm"/></style:page-layout>\
          </office:automatic-styles><office:master-styles><style:master-page style:name="Standard" \
          style:page-layout-name="a"/></office:master-styles>
          """), as: UTF8.self)
    let text = try OpenDocumentWriter.text(of: draft)
    return text.matches(of: /style:column-width="([^"]+)cm"/).compactMap { Double($0.1) }
  }

  @Test func `no column is less than its words and itself, and all are as wide as the page`() throws
  {
    var random = SplitMix64(seed: 9)
    for _ in 0..<300 {
      let shares = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Double.random(in: 0.5...8, using: &random)
      }
      let sum = shares.reduce(0, +)
      let columns = shares.map { $0 / sum * 26.7 }
      let words = shares.map { _ in
        String(repeating: "w", count: Int.random(in: 0...120, using: &random))
      }
      let size = Double(Int.random(in: 4...30, using: &random))
      let widths = try widths(of: columns, words: words, letters: "\(size)pt")
      #expect(widths.count == columns.count && abs(widths.reduce(0, +) - 29.7) < 0.02)
      for (width, (own, word)) in zip(widths, zip(columns, words)) {
        // A letter of such a size takes a quarter of it at the least, and an address is broken.
        let least = word.count > 40 ? 0 : Double(word.count) * size * 0.25 * 2.54 / 72
        let fair = 29.7 / Double(columns.count) * 0.5
        #expect(width > min(own, least, fair) && width > 0.2, "\(columns) \(words) \(widths)")
      }
    }
  }

  @Test func `letters are as large as a style says, in part of another, or as all are`() throws {
    let words = ["kort", String(repeating: "w", count: 30), "kort", "kort", "kort"]
    let columns = [5.34, 5.34, 5.34, 5.34, 5.34]
    let small = try widths(of: columns, words: words, letters: "8pt")
    let large = try widths(of: columns, words: words, letters: "100%")
    #expect(small[1] < 6 && large[1] > 7, "of 12 points where nothing says more")
    #expect(abs(large[0] - large[2]) < 0.01)
  }
}
