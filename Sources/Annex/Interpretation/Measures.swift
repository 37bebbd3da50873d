internal import PlainText

/// The measures of an annex, told apart by their codes and titles.
///
/// A number can begin anew under each heading, so that it alone tells nothing apart.
struct Measures {
  let file: String
  /// The words, folded, behind which numbers are codes.
  let words: Set<String>
  private var occurrences: [Key: Occurrence] = [:]
  private var owners: [String: Key] = [:]
  private var namesakes: [Set<String>: Occurrence] = [:]
  private var warnings: [AnnexError] = []

  init(file: String, numberedWith words: Set<String>) {
    self.file = file
    self.words = words
  }

  private struct Key: Hashable {
    let codes: Set<String>
    /// Folded.
    let title: String
  }

  private struct Occurrence {
    let measure: AnnexContents.Measure
    let line: Int
  }

  /// The measure of a row.
  ///
  /// The first row that names it gives the spelling of its title.
  mutating func measure(
    of row: Annex.Row, marks: [FootnoteMark]
  ) throws(AnnexError) -> AnnexContents.Measure {
    let cell = row.cells[.measure]
    let name = try name(in: cell, of: row, marks: marks)
    let measure = AnnexContents.Measure(
      title: name.title, code: name.code, codes: name.codes)
    let key = Key(codes: Set(name.codes), title: FoldedText.trimmed(name.title))
    if let first = occurrences[key] { return first.measure }
    let occurrence = Occurrence(measure: measure, line: row.sourceLine)
    if !key.codes.isEmpty, let first = namesakes[key.codes] {
      warnings.append(
        AnnexError(
          file, at: row.place(of: .measure),
          """
          warning: \((name.code ?? "").shown) is called "\(first.measure.title.shown)" on line \(first.line) and \
          "\(name.title.shown)" here; they are taken for two measures of one number
          """))
    } else {
      try claim(name.codes, for: key, row: row)
      namesakes[key.codes] = occurrence
    }
    occurrences[key] = occurrence
    return measure
  }

  /// The warnings since the last time.
  mutating func takeWarnings() -> [AnnexError] {
    defer { warnings = [] }
    return warnings
  }

  private mutating func name(
    in cell: String, of row: Annex.Row, marks: [FootnoteMark]
  ) throws(AnnexError) -> MeasureName {
    let name: MeasureName
    do {
      // Marks stand behind the codes, so that what stands before them keeps its place.
      let plain = FootnoteMark.without(marks, in: cell)
      if let code = row.beside.code {
        name = try MeasureName(title: plain, code: code)
        if MeasureName.hasCodes(in: plain, numberedWith: words) {
          warnings.append(
            AnnexError(
              file, at: row.place(of: .measure),
              "warning: the codes are taken from their own column, and the title keeps its brackets"
            ))
        }
      } else {
        name = try MeasureName(reading: plain, numberedWith: words)
      }
    } catch {
      let indent = cell.prefix(while: \.isWhitespace).count
      throw AnnexError(
        file, at: row.place(of: .measure, offset: indent + error.offset), error.message)
    }
    guard !name.title.isEmpty else {
      throw AnnexError(
        file, at: row.place(of: .measure),
        "the measure has no title; expected one, such as Invorderingspauze (VM 38)")
    }
    return name
  }

  /// Takes codes for a measure.
  ///
  /// Two measures do not share one.
  private mutating func claim(_ codes: [String], for key: Key, row: Annex.Row) throws(AnnexError) {
    guard owners.count + codes.count <= Limits.codes else {
      throw .manyCodes(in: file, at: row.place(of: .measure))
    }
    for code in codes {
      if let owner = owners[code], let other = occurrences[owner] {
        throw AnnexError(
          file, at: row.place(of: .measure),
          """
          \(code) belongs to "\(other.measure.title.shown)" (\((other.measure.code ?? "").shown)) on line \
          \(other.line) already; expected each code in one measure
          """)
      }
      owners[code] = key
    }
  }
}
