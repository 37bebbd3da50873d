public import Documents

/// Proposes what the table on the pages of a PDF is, from where its words stand.
///
/// A PDF has no rows and no cells, so that this can only be a proposal.
public enum PageReader {
  /// Reads what `pdftotext -bbox` tells of a PDF.
  ///
  /// - Parameter headings: Which words are headings of the table.
  /// - Throws: ``OfficeError``.
  public static func contents(
    of report: [UInt8], headings: HeadingWords
  ) throws(OfficeError) -> OfficeContents {
    let pages = try Page.pages(of: report).map(\.lines)
    guard pages.contains(where: { !$0.isEmpty }) else {
      throw OfficeError("it has no words, only pictures of them perhaps; a PDF with text is needed")
    }
    var reading = PageReading(
      running: running(in: pages.map { page in page.suffix(3).map(\.runningKey) }),
      heads: running(in: pages.map { page in page.prefix(3).map(\.headKey) }), headings: headings)
    for lines in pages { reading.read(lines) }
    return try reading.contents()
  }

  /// The lines at the foot or at the head that come again on most pages.
  private static func running(in pages: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for keys in pages {
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 1 && $0.value * 2 > pages.count }.keys)
  }
}

extension PageLine {
  /// The line and where it stands: rows of a table at the same place may differ in their numbers alone.
  var headKey: String { "\(Int(top / 4)) " + text }

  /// The line without its numbers, and where it stands.
  var runningKey: String {
    "\(Int(top / 4)) " + text.filter { !$0.isNumber }
  }
}
