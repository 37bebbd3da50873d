import Documents
import Office

/// Pages of words, as pdftotext tells of them.
enum PageSamples {
  /// Some words that stand beside each other, in points, and how high they are.
  struct Words {
    let text: String
    let left: Double
    let top: Double
    var height = 9.0
  }

  /// What pdftotext tells of pages with such words.
  static func contents(of pages: [[Words]]) throws -> OfficeContents {
    let report = pages.map { page in
      page.map { words in
        var left = words.left
        return words.text.split(separator: " ").map { word in
          defer { left += Double(word.count) * 3 + 2 }
          let right = left + Double(word.count) * 3
          return """
            <word xMin="\(left)" yMin="\(words.top)" xMax="\(right)" yMax="\(words.top + words.height)">\(word)</word>
            """
        }.joined()
      }.joined()
    }
    return try PageReader.contents(
      of: Array(
        """
        <!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><doc>\
        \(report.map { "<page>\($0)</page>" }.joined())</doc></body></html>
        """.utf8), headings: HeadingWords(ofAnnex: .known))
  }

  /// A row of four cells.
  static func row(_ cells: [String], at top: Double) -> [Words] {
    zip(cells, [20, 150, 300, 450]).map { Words(text: $0, left: $1, top: top) }
  }
}
