internal import Documents
internal import PlainText

/// What a document says of its marks, wherever it does: in paragraphs, tables and rows of the annex.
struct Legend {
  /// What it says of signs and of what is drawn.
  private(set) var explanations: [Explanation] = []
  /// What it says of words of a column of phases, folded.
  private(set) var words: [Explanation] = []
  /// The paragraphs that were read as a legend.
  private(set) var paragraphs: Set<OfficeContents.Paragraph> = []
  /// Words for colours and other looks that no row has, as far as it can be told, with what is said of them.
  private(set) var unmatched: [(word: String, meaning: String)] = []
  /// The positions of the tables that are a legend.
  private(set) var tables: Set<Int> = []

  init(of contents: OfficeContents, _ kinds: [TableKind], _ columns: ColumnNames) {
    let used = Self.words(inPhasesOf: contents, kinds, columns)
    read(contents.paragraphs, used)
    read(contents.margins ?? [], used)
    read(
      contents.notes.filter { $0.text.contains("=") }.map {
        OfficeContents.Paragraph(text: $0.text, signs: [], table: -1)
      }, used)
    for (index, (table, kind)) in zip(contents.tables, kinds).enumerated() {
      switch kind {
      // What stands above the headings in their table may be a legend as well.
      case .headed(let start):
        add(LegendTable(Array(table.rows[..<start]), used: used))
        let words = table.rows[..<start].flatMap(\.cells).filter {
          !$0.text.contains(where: DrawnSign.isSign)
        }
        read(
          (words + table.rows[start].cells).filter { $0.text.contains("=") }.map {
            OfficeContents.Paragraph(text: $0.text, signs: [], table: index)
          }, used)
        for row in table.rows[start...] { explanations += row.legend }
      case .goesOn: for row in table.rows { explanations += row.legend }
      case .other:
        let legend = LegendTable(table.rows, used: used)
        add(legend)
        if legend.isLegend { tables.insert(index) }
      }
    }
    readColours(of: contents, kinds)
  }

  /// Reads what is said of colours by their names, where rows have colours of which it shows nothing.
  private mutating func readColours(of contents: OfficeContents, _ kinds: [TableKind]) {
    let drawings = MarkingColours.all(of: contents, kinds).subtracting(
      explanations.flatMap(\.marks))
    var words = ColourWords()
    for paragraph in contents.paragraphs + (contents.margins ?? [])
    where !paragraphs.contains(paragraph) && words.read(paragraph.text) {
      paragraphs.insert(paragraph)
    }
    for (index, table) in contents.tables.enumerated() where !tables.contains(index) {
      var rows = table.rows[...]
      switch kinds[index] {
      case .goesOn: continue
      case .headed(let start): rows = rows[..<start]
      case .other: break
      }
      if words.read(rows), kinds[index] == .other { tables.insert(index) }
    }
    explanations += words.explanations(of: drawings)
    unmatched = words.unmatched(by: drawings)
  }

  private mutating func add(_ table: LegendTable) {
    explanations += table.explanations
    words += table.words
  }

  private mutating func read(_ all: [OfficeContents.Paragraph], _ used: Set<String>) {
    let lines = LegendParagraph.all(of: all)
    for line in lines where !line.explanations.isEmpty || line.isLabel {
      explanations += line.explanations
      paragraphs.insert(line.paragraph)
    }
    for paragraph in all where paragraph.text.contains("=") {
      let found = Self.words(explainedIn: paragraph.text).filter {
        $0.marks.contains(where: used.contains)
      }
      guard !found.isEmpty else { continue }
      words += found
      paragraphs.insert(paragraph)
    }
  }

  /// What a text says of words: `Fase: B = beleid wordt uitgewerkt, I = implementatie`.
  private static func words(explainedIn text: String) -> [Explanation] {
    var pairs: [(word: String, told: String)] = []
    for part in text.split(whereSeparator: { ",;".contains($0) || $0.isNewline }) {
      if let sign = part.firstIndex(of: "=") {
        let name = part[..<sign]
        // A word may have brackets of its own, which are closed behind it.
        let lead = name.indices.last {
          name[$0] == ":" || name[$0] == "(" && !name[$0...].contains(")")
        }
        let word = lead.map { name[name.index(after: $0)...] }
        var told = String(String(part[part.index(after: sign)...]).trimmingSpaces)
        if told.last == ")", !told.contains("(") { told.removeLast() }
        pairs.append((FoldedText.trimmed(word ?? name), told))
      } else if !pairs.isEmpty {
        pairs[pairs.count - 1].told += ",\(part)"
      }
    }
    return pairs.map {
      Explanation(
        marks: [$0.word],
        parts: [$0.told.split(whereSeparator: \.isWhitespace).joined(separator: " ")],
        isExplicit: true)
    }
  }

  /// The words that stand in the columns of phases, folded.
  static func words(
    inPhasesOf contents: OfficeContents, _ kinds: [TableKind], _ columns: ColumnNames
  ) -> Set<String> {
    var column: Int?
    var words: Set<String> = []
    for (table, kind) in zip(contents.tables, kinds) {
      var rows = table.rows[...]
      switch kind {
      case .other: continue
      case .goesOn: break
      case .headed(let start):
        rows = rows[start...]
        let above = start > 0 ? table.rows[start - 1] : nil
        column = rows.first.flatMap { OfficeHeadings($0, below: above, columns) }?.fields
          .firstIndex(of: .phase)
      }
      guard let column else { continue }
      for row in rows { words.insert(FoldedText.trimmed(row.text(at: column))) }
    }
    words.remove("")
    return words
  }
}

extension OfficeContents.Row {
  /// What a row in the midst of an annex explains, where it is nothing but a legend.
  var legend: [Explanation] {
    let filled = cells.filter { !$0.text.isEmpty }
    guard let cell = filled.first, filled.count == 1,
      cell.text.contains(where: DrawnSign.isSign)
    else { return [] }
    var line = LegendLine()
    line.add(cell.text)
    let found = line.explanations
    return found.allSatisfy(\.isExplicit) ? found : []
  }
}
