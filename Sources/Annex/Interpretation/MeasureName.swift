internal import PlainText

/// The cell of a measure, taken apart: its title, and the codes in its last brackets.
struct MeasureName {
  /// The title, without the codes.
  let title: String
  /// The codes as written: `VM 23 t/m 29`.
  let code: String?
  /// The codes; empty where the measure has none.
  let codes: [String]

  /// Why codes could not be read, and where in the cell, in characters counted from 0.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// Takes a cell apart.
  ///
  /// Brackets that hold no codes belong to the title.
  ///
  /// - Parameter words: The words, folded, behind which numbers are codes.
  init(reading cell: String, numberedWith words: Set<String>) throws(Problem) {
    guard let brackets = Self.lastBrackets(in: cell), Self.hasCodes(in: cell, numberedWith: words)
    else {
      try Self.refuseMisplacedCodes(in: cell, behind: words)
      title = String(cell.trimmingSpaces)
      code = nil
      codes = []
      return
    }
    let inside = cell[brackets].dropFirst().dropLast()
    do {
      codes = try MeasureCodes(reading: inside.filter { !$0.isMark }[...]).all
    } catch {
      throw Problem(
        message: error.description,
        offset: cell.distance(from: cell.startIndex, to: brackets.lowerBound) + 1)
    }
    code = String(inside.filter { !$0.isMark }.trimmingSpaces)
    // The mark of a footnote on the number is one on the measure.
    let marks = inside.filter(\.isMark)
    let rest = [cell[..<brackets.lowerBound], cell[brackets.upperBound...], marks[...]]
    title = rest.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Takes a title and codes that stand in cells of their own.
  init(title: String, code: String) throws(Problem) {
    self.title = title
    let code = String(code.trimmingSpaces)
    guard !["", "-"].contains(code) else {
      self.code = nil
      codes = []
      return
    }
    do {
      codes = try MeasureCodes(reading: code, as: .anything).all
    } catch {
      throw Problem(message: error.description, offset: 0)
    }
    self.code = code
  }

  /// Whether the last brackets of a cell hold codes.
  static func hasCodes(in cell: String, numberedWith words: Set<String>) -> Bool {
    lastBrackets(in: cell).map {
      isNumbered(FoldedText.trimmed(cell[$0].dropFirst().dropLast()), with: words)
    } ?? false
  }

  /// The last brackets of a cell.
  static func lastBrackets(in cell: String) -> Range<String.Index>? {
    guard let open = cell.lastIndex(of: "("), let close = cell[open...].firstIndex(of: ")")
    else { return nil }
    return open..<cell.index(after: close)
  }

  /// Codes that stand anywhere but in the last brackets would be lost without a word.
  private static func refuseMisplacedCodes(
    in cell: String, behind words: Set<String>
  ) throws(Problem) {
    guard cell.contains("(") else { return }
    let folded = FoldedText(cell)
    guard
      let place = folded.characters.indices.first(where: { start in
        folded.characters[start] == "("
          && isNumbered(folded.characters[(start + 1)...], with: words)
      })
    else { return }
    let offset = cell.distance(from: cell.startIndex, to: folded.place(of: place))
    throw Problem(
      message: "numbers begin here, but not in the last brackets of the measure; expected them "
        + "at its end, such as Invorderingspauze (VM 38)",
      offset: offset)
  }

  /// Whether a folded text begins with one of some words, whole.
  private static func isNumbered(
    _ text: some Sequence<Character>, with words: Set<String>
  ) -> Bool {
    words.contains(String(text.prefix(while: \.isLetter)))
  }
}
