/// What the lines so far of the name of a measure say of whether it is whole.
struct MeasureLines {
  private let text: String

  init(_ lines: [PageLine]) {
    text = PageText.text(of: lines, isList: false)
  }

  /// Whether a bracket is open.
  var isOpen: Bool { text.count { $0 == "(" } > text.count { $0 == ")" } }

  /// Whether there are brackets.
  var hasBrackets: Bool { text.contains("(") }

  /// Whether a number in brackets stands at the end, behind which nothing else of the name comes: `Loket (VM 1)`.
  var endsWithNumber: Bool {
    // The mark of a footnote may stand behind it.
    guard let close = text.lastIndex(where: { !$0.isWhitespace && !Superscript.isOne($0) }),
      text[close] == ")", let open = text[..<close].lastIndex(of: "(")
    else { return false }
    return text[open..<close].contains(where: \.isNumber)
  }
}

/// A theme in the making.
struct PageTheme {
  var lines: [String]
  /// How high its letters are.
  let height: Double

  var text: String { lines.joined(separator: " ") }

  /// Whether a line below it has letters as high, and so is of it.
  func goesOn(with line: PageLine) -> Bool { abs(line.height - height) < height * 0.05 }
}

extension PageLine {
  /// Whether it is one whole number or a dash.
  var isBare: Bool {
    guard let word = words.first?.text, words.count == 1 else { return false }
    return ["-", "–", "—"].contains(word) || word.count < 5 && word.allSatisfy(\.isWholeNumber)
  }

  /// Whether it is a number of a row that comes behind another: `VM10` behind `VM09`, `2.2` behind `2.1`.
  func counts(on other: PageLine) -> Bool {
    guard let own = rowNumber, let before = other.rowNumber, own.front == before.front else {
      return false
    }
    return (1..<10).contains(own.number - before.number)
  }

  /// What stands in front of the last number of at most three digits in it, and that number; nothing where more stands
  /// behind it than a letter or a full stop.
  private var rowNumber: (front: Substring, number: Int)? {
    guard words.count < 3, let end = text.lastIndex(where: { $0.isASCII && $0.isNumber }),
      text[end...].count < 3
    else { return nil }
    let digits = text[...end].reversed().prefix { $0.isASCII && $0.isNumber }
    guard digits.count < 4, let number = Int(String(digits.reversed())) else { return nil }
    return (text[...end].dropLast(digits.count), number)
  }

  /// Whether it begins at the same place in letters as high.
  func looksLike(_ other: PageLine) -> Bool {
    abs(left - other.left) < 2 && abs(height - other.height) < other.height * 0.02
  }
}
