internal import PlainText

/// The headings of a table whose cells are separated by a comma, a semicolon or a tab.
struct TableHeader {
  /// What stands above it: its first line of text.
  let title: String?
  let delimiter: UInt8
  /// The headings as written.
  let record: DelimitedText.Record
  /// What each column is; nothing for one that is left aside.
  let fields: [Field?]
  /// Where the rows begin.
  let rows: (position: Int, line: Int)

  /// How the headings ask for the rows to be understood.
  var style: ListedTable.Style {
    // `list` is in English, in which no document of a ministry names its measures.
    let measure = zip(fields, record.cells).first { $0.0 == .measure }?.1
    return FoldedText.trimmed(measure?.text ?? "") == Field.measure.listed
      ? .list : .annex(hasThemes: fields.contains(.theme))
  }

  /// Names a column for each heading.
  ///
  /// - Throws: ``AnnexError`` where two mean the same.
  init(
    _ found: Found, title: String?, of file: String
  ) throws(AnnexError) {
    self.title = title
    delimiter = found.delimiter
    record = found.record
    fields = found.fields
    rows = found.rows
    guard fields.count <= Limits.columns else {
      throw AnnexError(
        file, line: record.line, "the table has more than 200 columns; an annex has fewer")
    }
    var known: [Field: String] = [:]
    for (field, cell) in zip(fields, record.cells) {
      guard let field else { continue }
      if let other = known[field] {
        throw AnnexError(
          file, at: cell.place.start,
          "\"\(cell.text)\" and \"\(other)\" are headings of the same; expected one of them")
      }
      known[field] = cell.text
    }
  }

  /// A line that may be the headings.
  struct Found {
    let delimiter: UInt8
    let record: DelimitedText.Record
    let fields: [Field?]
    let rows: (position: Int, line: Int)

    /// How many columns mean something.
    var known: Int { fields.count { $0 != nil } }
    var hasMeasure: Bool { fields.contains(.measure) }
    var texts: [String] { record.cells.map(\.text) }

    /// Whether this is the annex's own table in the text of a paged document, or one with a slip in it.
    var isPagedText: Bool {
      guard delimiter == UInt8(ascii: "\t"), fields.count == Column.allCases.count else {
        return false
      }
      return Headings.match(texts) || (known < fields.count && Headings.problem(in: texts) != nil)
    }
  }

  /// Looks for the headings in the first lines of a text.
  struct Search {
    private let bytes: [UInt8]
    private let file: String
    private let columns: ColumnNames

    /// What was found.
    enum Outcome {
      case table(TableHeader)
      /// The annex's own headings, tabs between them.
      case pagedText
      case nothing
    }

    init(in bytes: [UInt8], of file: String, _ columns: ColumnNames) {
      self.bytes = bytes
      self.file = file
      self.columns = columns
    }

    /// Finds the first line that has a heading for the measures.
    ///
    /// - Throws: ``AnnexError`` where there are headings, but none for the measures, or two of one meaning.
    func find() throws(AnnexError) -> Outcome {
      var position = 0
      var title: String?
      var delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
      var nearest: Found?
      for line in 1...Limits.preamble {
        guard position < bytes.count else { break }
        let end = lineEnd(from: position)
        if line == 1, let stated = statedDelimiter(in: bytes[..<end.text]) {
          delimiters = [stated]
          position = end.next
          continue
        }
        let found = delimiters.compactMap { headings(at: position, on: line, delimiter: $0) }
        let best = found.filter(\.hasMeasure).max { $0.known < $1.known }
        if let best {
          if best.isPagedText { return .pagedText }
          return .table(try TableHeader(best, title: title, of: file))
        }
        nearest = nearest ?? found.first { $0.known >= 2 }
        title = title ?? words(of: bytes[position..<end.text])
        position = end.next
      }
      guard let nearest, !isProblemOfPagedText(nearest) else { return .nothing }
      let found = nearest.texts.filter { !$0.isEmpty }.prefix(20).map { "\"\($0.shown)\"" }
      throw AnnexError(
        file, line: nearest.record.line,
        "no heading names the measures; expected one such as Maatregel, Verbetermaatregel or measure, or --column \"HEADING=measure\"; the headings are \(found.joined(separator: ", "))"
      )
    }

    /// Whether the reader of paged text says better what is wrong with headings.
    private func isProblemOfPagedText(_ found: Found) -> Bool {
      found.delimiter == UInt8(ascii: "\t") && Headings.problem(in: found.texts) != nil
    }

    /// The headings that begin at a place; nothing where no heading is known.
    private func headings(at position: Int, on line: Int, delimiter: UInt8) -> Found? {
      var text = DelimitedText(
        bytes, from: position, on: line, upTo: position + Limits.headings, delimiter: delimiter,
        of: file)
      guard let record = try? text.read() else { return nil }
      let fields = columns.fields(of: record.cells.map(\.text))
      let found = Found(delimiter: delimiter, record: record, fields: fields, rows: text.next)
      return found.hasMeasure || found.known >= 2 ? found : nil
    }

    /// Where the line ends that begins at a place, and where the next begins.
    private func lineEnd(from position: Int) -> (text: Int, next: Int) {
      let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
      guard let end = bytes[position...].firstIndex(where: isEnd) else {
        return (bytes.count, bytes.count)
      }
      let isPair = bytes[end...].starts(with: "\r\n".utf8)
      return (end, end + (isPair ? 2 : 1))
    }

    /// The separator that Excel is told by a first line `sep=;`.
    private func statedDelimiter(in line: ArraySlice<UInt8>) -> UInt8? {
      let text = String(decoding: line, as: UTF8.self)
      guard text.lowercased().hasPrefix("sep="), text.utf8.count == 5, let last = text.utf8.last,
        ",;\t".utf8.contains(last)
      else { return nil }
      return last
    }

    /// The words of a line, without separators and quotes around them; nothing where it has none.
    private func words(of line: ArraySlice<UInt8>) -> String? {
      var text = String(decoding: line.prefix(Limits.headings), as: UTF8.self)[...]
      let isAround = { (character: Character) in
        character.isWhitespace || ",;\"".contains(character)
      }
      text = text.drop(while: isAround)
      while text.last.map(isAround) == true { text.removeLast() }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
  }
}
