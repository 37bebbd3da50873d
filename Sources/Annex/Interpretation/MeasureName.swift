/// The cell of a measure, taken apart: its title, and the numbers in its last brackets.
struct MeasureName {
  /// The title, without the numbers.
  let title: String
  /// The numbers as written: `VM 23 t/m 29`.
  let code: String?
  /// The numbers; empty where the measure has none.
  let numbers: [Int]

  /// Why numbers could not be read, and where in the cell, in characters counted from 0.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// Takes a cell apart.
  ///
  /// Brackets that hold no numbers belong to the title.
  init(reading cell: String) throws(Problem) {
    guard let brackets = Self.brackets(in: cell) else {
      try Self.refuseMisplacedNumbers(in: cell)
      title = String(cell.trimmingSpaces)
      code = nil
      numbers = []
      return
    }
    let inside = cell[brackets].dropFirst().dropLast()
    do {
      numbers = try MeasureNumbers(reading: inside).numbers
    } catch {
      throw Problem(
        message: error.description,
        offset: cell.distance(from: cell.startIndex, to: brackets.lowerBound) + 1)
    }
    code = String(String(inside).trimmingSpaces)
    let rest = [cell[..<brackets.lowerBound], cell[brackets.upperBound...]]
    title = rest.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Numbers that stand anywhere but in the last brackets would be lost without a word.
  private static func refuseMisplacedNumbers(in cell: String) throws(Problem) {
    let folded = FoldedText(cell)
    guard
      let place = folded.characters.indices.first(where: { start in
        let rest = folded.characters[start...]
        return rest.starts(with: "(vm") && rest.dropFirst(3).first?.isLetter != true
      })
    else { return }
    let offset = cell.distance(from: cell.startIndex, to: folded.place(of: place))
    throw Problem(
      message: "numbers begin here, but not in the last brackets of the measure; expected them "
        + "at its end, such as Invorderingspauze (VM 38)",
      offset: offset)
  }

  /// The last brackets with their content, where that begins with the word `VM`.
  private static func brackets(in cell: String) -> Range<String.Index>? {
    guard let open = cell.lastIndex(of: "("), let close = cell[open...].firstIndex(of: ")")
    else { return nil }
    let inside = FoldedText(cell[cell.index(after: open)..<close]).trimmed
    guard inside.hasPrefix("vm"), inside.dropFirst(2).first?.isLetter != true else { return nil }
    return open..<cell.index(after: close)
  }
}
