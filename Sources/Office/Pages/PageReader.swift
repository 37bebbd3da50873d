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
    let feet = running(at: pages.map { Array($0.suffix(3)) }, areNotes: true, \.runningKey)
    let heads = running(at: pages.map { Array($0.prefix(3)) }, areNotes: false, \.headKey)
    func read(by headings: HeadingWords) -> PageReading {
      var reading = PageReading(running: feet, heads: heads, headings: headings)
      for lines in pages { reading.read(lines) }
      return reading
    }
    let reading = read(by: headings)
    return try (reading.hasTable ? reading : read(by: headings.wider)).contents()
  }

  /// The lines at the foot or at the head that come again on most pages; a footnote is none, though it may stand on each.
  private static func running(
    at pages: [[PageLine]], areNotes: Bool, _ key: (PageLine) -> String
  ) -> Set<String> {
    var found: [String: [(page: Int, number: Int?)]] = [:]
    for (page, lines) in pages.enumerated() {
      var isNote = false
      var above: PageLine?
      for line in lines {
        let digits = line.words.first.map { $0.text.prefix { $0.isNumber } } ?? ""
        let number = areNotes && digits.count < 4 ? Int(digits) : nil
        // What goes on with a note has its letters, right below it.
        let goesOn = isNote && above.map { line.goesOn(from: $0) } ?? false
        isNote = number != nil || goesOn
        above = line
        if !goesOn { found[key(line), default: []].append((page, number)) }
      }
    }
    return Set(
      found.filter { _, lines in
        guard Set(lines.map(\.page)).count > 1, Set(lines.map(\.page)).count * 2 > pages.count
        else { return false }
        // The number of a page goes up with it, and that of a note does not.
        let steps = Set(lines.map { line in line.number.map { $0 - line.page } })
        return steps.count == 1
      }.keys)
  }
}

extension PageLine {
  /// The line and where it stands: rows of a table at the same place may differ in their numbers alone.
  var headKey: String { "\(Int(top / 4)) " + text }

  /// Whether it stands right below another, in letters as high.
  fileprivate func goesOn(from line: PageLine) -> Bool {
    abs(height - line.height) < line.height * 0.05 && top - line.bottom < height * 0.35
  }

  /// The line without its numbers, and where it stands.
  var runningKey: String {
    "\(Int(top / 4)) " + text.filter { !$0.isNumber }
  }
}
