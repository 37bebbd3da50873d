internal import PlainText

/// The words with which a table numbers its measures in their last brackets.
///
/// `VM` always is one. Another word is one where at least two measures, and at least half of all, end
/// in brackets that hold it with numbers, and each number stands behind one title and each title before
/// one. So `(fase 2)` or `(2024)` behind a title stays part of it.
struct Numbering {
  /// The words, folded.
  let words: Set<String>
  /// The words besides `VM`, as they are written.
  let found: [String]

  init(of annex: Annex) {
    let cells = Set(
      annex.rows.lazy.filter { $0.kind == .line && $0.beside.code == nil }.map {
        $0.cells[.measure]
      })
    var names: Set<Name> = []
    var written: [String: String] = [:]
    for cell in cells {
      let name = Name(cell)
      names.insert(name)
      if !name.word.isEmpty {
        written[name.word] = min(written[name.word] ?? name.written, name.written)
      }
    }
    let byWord = Dictionary(grouping: names.filter { !$0.word.isEmpty }, by: \.word)
    let found = byWord.filter { word, numbered in
      word != "vm" && numbered.count >= 2 && numbered.count * 2 >= names.count
        && Self.tellsApart(numbered)
    }
    words = Set(found.keys).union(["vm"])
    self.found = found.keys.compactMap { written[$0] }.sorted()
  }

  /// Whether each number stands behind one title, and each title before one list of numbers.
  private static func tellsApart(_ names: [Name]) -> Bool {
    let codes = names.flatMap(\.codes)
    return Set(codes).count == codes.count && Set(names.map(\.title)).count == names.count
  }

  /// The cell of a measure whose last brackets may hold numbers behind a word.
  private struct Name: Hashable {
    let title: String
    var codes: [String] = []
    /// The word that all numbers stand behind, folded; empty where there is none.
    var word = ""
    /// The word as the cell has it.
    var written = ""

    init(_ cell: String) {
      let plain = cell.filter { !$0.isMark }
      guard let brackets = MeasureName.lastBrackets(in: plain) else {
        title = FoldedText.trimmed(plain)
        return
      }
      title = FoldedText.trimmed(plain[..<brackets.lowerBound])
      let inside = plain[brackets].dropFirst().dropLast()
      guard let codes = try? MeasureCodes(reading: inside).all,
        let word = codes.first?.prefix(while: \.isLetter),
        codes.allSatisfy({ $0.prefix(while: \.isLetter) == word })
      else { return }
      self.codes = codes
      self.word = String(word)
      written = String(inside.drop { $0.isWhitespace }.prefix(while: \.isLetter))
    }

    static func == (left: Self, right: Self) -> Bool {
      left.title == right.title && left.codes == right.codes
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(title)
      hasher.combine(codes)
    }
  }
}
