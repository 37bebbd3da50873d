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
    let report = try element(of: report)
    let found = Page.pages(of: report)
    let pages = found.map(\.lines)
    guard pages.contains(where: { !$0.isEmpty }) else {
      throw OfficeError("it has no words, only pictures of them perhaps; a PDF with text is needed")
    }
    let feet = running(at: pages.map { Array($0.suffix(3)) }, areNotes: true, \.runningKey)
    let heads = running(at: pages.map { Array($0.prefix(3)) }, areNotes: false, \.headKey)
    let pitches = LinePitch.all(of: pages)
    let numbered = pages.joined().flatMap(\.groups).lazy.filter { group in
      MeasureLines([PageLine(words: group)]).endsWithNumber
    }.prefix(2)
    let areNumbered = numbered.count > 1
    func read(by headings: HeadingWords) -> PageReading {
      var reading = PageReading(
        running: feet, heads: heads, headings: headings, pitches: pitches,
        areNumbered: areNumbered)
      for (place, lines) in pages.enumerated() {
        reading.read(lines, before: pages[(place + 1)...])
      }
      reading.finish()
      return reading
    }
    var reading = read(by: headings)
    for others in [headings.wider, headings.fewer] where !reading.hasTable {
      reading = read(by: others)
    }
    var contents = try reading.contents()
    contents.title = DocumentTitle.ofReport(report)
    for stamp in Set(found.map(\.stamp)).sorted() where !stamp.isEmpty {
      contents.paragraphs.append(OfficeContents.Paragraph(text: stamp, signs: [], table: 1))
    }
    return contents
  }

  /// The report, which begins with a document type that is of no use here.
  private static func element(of report: [UInt8]) throws(OfficeError) -> XMLElement {
    guard let start = report.firstRange(of: Array("<html".utf8))?.lowerBound else {
      throw OfficeError("it cannot be read as a PDF. Is the file whole?")
    }
    return try XMLReader.read(Array(report[start...]), of: "what pdftotext tells")
  }

  /// The lines at the foot or at the head that come again on most pages; a footnote is none, though it may stand on each.
  private static func running(
    at pages: [[PageLine]], areNotes: Bool, _ key: (PageLine) -> String
  ) -> Set<String> {
    var found: [String: [(page: Int, number: Int?, all: [Int])]] = [:]
    for (page, lines) in pages.enumerated() {
      var isNote = false
      var above: PageLine?
      for line in lines {
        let first = line.words.first?.text ?? ""
        let digits = first.prefix { $0.isNumber }
        // A word with more digits further on is no number with a note behind it, but a seal perhaps.
        let isNumber =
          areNotes && digits.count < 4 && !first[digits.endIndex...].contains(where: \.isNumber)
        let number = isNumber ? Int(digits) : nil
        // What goes on with a note has its letters, right below it.
        let goesOn = isNote && above.map { line.goesOn(from: $0) } ?? false
        // A number alone is that of the page, and what stands below it no note.
        isNote = number != nil && line.words.count > 1 || goesOn
        above = line
        if !goesOn { found[key(line), default: []].append((page, number, line.numbers)) }
      }
    }
    return Set(
      found.filter { _, lines in
        guard Set(lines.map(\.page)).count > 1, Set(lines.map(\.page)).count * 2 > pages.count
        else { return false }
        // The number of a page goes up with it, and that of a note does not.
        let steps = Set(lines.map { line in line.number.map { $0 - line.page } })
        return steps.count == 1 && areRunning(lines.map { ($0.page, $0.all) })
      }.keys)
  }

  /// Whether the numbers in a line are the same on every page, or go up with the pages: those of rows that stand at the
  /// same place do neither.
  private static func areRunning(_ lines: [(page: Int, numbers: [Int])]) -> Bool {
    guard let first = lines.first, lines.allSatisfy({ $0.numbers.count == first.numbers.count })
    else { return false }
    return first.numbers.indices.allSatisfy { place in
      Set(lines.map { $0.numbers[place] }).count == 1
        || Set(lines.map { $0.numbers[place] - $0.page }).count == 1
    }
  }
}

extension PageLine {
  /// The line and where it stands: rows of a table at the same place may differ in their numbers alone.
  var headKey: String { "\(Int(top / 4)) " + text }

  /// Whether it stands right below another, in letters as high.
  fileprivate func goesOn(from line: PageLine) -> Bool {
    abs(height - line.height) < line.height * 0.05 && top - line.bottom < height * 0.35
  }

  /// The numbers in it, of each as many digits as a page or a year has at most.
  fileprivate var numbers: [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.map { Int($0.suffix(9)) ?? 0 }
  }

  /// The line without its numbers, and where it stands.
  var runningKey: String {
    "\(Int(top / 4)) " + text.filter { !$0.isNumber }
  }
}
