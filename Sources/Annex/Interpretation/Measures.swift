/// The measures of an annex, told apart by their numbers, or by their title where they have none.
struct Measures {
  let file: String
  private var known: [Key: Known] = [:]
  private var owners: [Int: Key] = [:]
  private var warnings: [AnnexError] = []

  init(file: String) {
    self.file = file
  }

  private enum Key: Hashable {
    case numbers(Set<Int>)
    case title(String)
  }

  private struct Known {
    let measure: AnnexContents.Measure
    let line: Int
  }

  /// The measure of a row.
  ///
  /// The first row that names it gives its title.
  mutating func measure(
    of row: Annex.Row, marks: [FootnoteMark]
  ) throws(AnnexError) -> AnnexContents.Measure {
    let cell = row.cells[.measure]
    let name = try name(in: cell, of: row, marks: marks)
    let measure = AnnexContents.Measure(
      title: name.title, code: name.code, numbers: name.numbers)
    let key: Key =
      name.numbers.isEmpty
      ? .title(FoldedText(name.title).trimmed) : .numbers(Set(name.numbers))
    if let first = known[key] {
      if FoldedText(first.measure.title).trimmed != FoldedText(name.title).trimmed {
        warnings.append(
          AnnexError(
            file, line: row.sourceLine, column: row.cells.start(of: .measure),
            """
            warning: \(name.code ?? "") is called "\(first.measure.title)" on line \(first.line) and \
            "\(name.title)" here; the first is kept
            """))
      }
      return first.measure
    }
    try claim(name.numbers, for: key, row: row)
    known[key] = Known(measure: measure, line: row.sourceLine)
    return measure
  }

  /// The warnings since the last time.
  mutating func takeWarnings() -> [AnnexError] {
    defer { warnings = [] }
    return warnings
  }

  private func name(
    in cell: String, of row: Annex.Row, marks: [FootnoteMark]
  ) throws(AnnexError) -> MeasureName {
    let start = row.cells.start(of: .measure)
    let name: MeasureName
    do {
      // Marks stand behind the numbers, so that what stands before them keeps its place.
      name = try MeasureName(reading: FootnoteMark.without(marks, in: cell))
    } catch {
      let indent = cell.prefix(while: \.isWhitespace).count
      throw AnnexError(
        file, line: row.sourceLine, column: start + indent + error.offset, error.message)
    }
    guard !name.title.isEmpty else {
      throw AnnexError(
        file, line: row.sourceLine, column: start,
        "the measure has no title; expected one, such as Invorderingspauze (VM 38)")
    }
    return name
  }

  /// Takes numbers for a measure.
  ///
  /// Two measures do not share one.
  private mutating func claim(_ numbers: [Int], for key: Key, row: Annex.Row) throws(AnnexError) {
    for number in numbers {
      if let owner = owners[number], let other = known[owner] {
        throw AnnexError(
          file, line: row.sourceLine, column: row.cells.start(of: .measure),
          """
          VM \(number) belongs to "\(other.measure.title)" (\(other.measure.code ?? "")) on line \
          \(other.line) already; expected each number in one measure
          """)
      }
      owners[number] = key
    }
  }
}
