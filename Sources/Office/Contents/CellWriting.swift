internal import Documents
internal import PlainText

/// A text in the making: paragraphs, with what may mark a phase beside them.
struct CellWriting {
  private(set) var text = ""
  private(set) var signs: [String] = []
  /// Whether words were left out because they are struck through.
  private(set) var isStruck = false
  /// These words; of many only the first.
  private var struckWords = ""
  /// Whether words were left out because they mark what changed.
  private(set) var isMarked = false
  /// The marks of footnotes that stand among the words.
  private var typedMarks: [String] = []
  private var oddities: [Oddity] = []
  /// What is drawn among the words.
  private var drawn: [OfficeContents.Paragraph.Drawn] = []
  /// Where colours behind words begin, each where another was before.
  private var colours: [OfficeContents.Paragraph.Drawn] = []
  private var hasParagraph = false

  /// Begins a paragraph, on a line of its own behind others.
  ///
  /// - Parameter goesOn: Whether the end of the paragraph before was deleted.
  mutating func beginParagraph(goesOn: Bool = false) {
    if hasParagraph && !goesOn { text += "\n" }
    hasParagraph = true
  }

  /// Adds words, without what nobody sees.
  ///
  /// What is longer than any cell grows no further: it is refused when it is whole.
  mutating func add(_ words: String) {
    guard !isFull else { return }
    for mark in Superscript.marks(in: words) where typedMarks.count < Self.mostTyped {
      typedMarks.append(mark)
    }
    text += words.withoutInvisibleMarks
  }

  /// Adds the mark of a footnote that is there.
  mutating func add(mark: String) {
    if !isFull { text += Power.gap(behind: text[...], to: mark) + mark }
  }

  /// How many typed marks and drawings of a cell are told.
  private static let mostTyped = 100

  /// Adds spaces, of which a document may state a number.
  mutating func add(spaces count: Int) {
    guard !isFull else { return }
    text += String(repeating: " ", count: count)
  }

  /// How many bytes of struck words are kept, to be told.
  private static let mostStruck = 1000

  private var isFull: Bool { text.utf8.count > Limits.cell }

  /// Leaves words out.
  mutating func leaveOut(_ words: String, _ why: LeftOut) {
    guard words.contains(where: { !$0.isWhitespace }) else { return }
    switch why {
    case .struck:
      isStruck = true
      if struckWords.utf8.count < Self.mostStruck { struckWords += words }
    case .marked: isMarked = true
    case .hidden: add(.hiddenWords)
    }
  }

  mutating func add(_ oddity: Oddity) {
    if !oddities.contains(oddity) { oddities.append(oddity) }
  }

  /// Adds a drawing among the words.
  mutating func add(drawing sign: String) {
    add(sign: sign)
    if drawn.count < Self.mostTyped { drawn.append(.init(sign: sign, offset: text.count)) }
  }

  /// Adds the colour behind the words that come.
  mutating func add(colour sign: String) {
    add(sign: sign)
    if colours.last?.sign != sign, colours.count < Self.mostTyped {
      colours.append(.init(sign: sign, offset: text.count))
    }
  }

  /// What is drawn among the words and, where there are several, the colours behind them, in order.
  var drawnAndColoured: [OfficeContents.Paragraph.Drawn] {
    guard colours.count > 1 else { return drawn }
    return (drawn + colours).sorted { $0.offset < $1.offset }
  }

  mutating func add(sign: String) {
    if !signs.contains(sign) { signs.append(sign) }
  }

  /// A cell in which this stands.
  func cell(span: Int = 1) -> OfficeContents.Cell {
    // What stands between a drawing and the words behind it is none of them.
    let words = drawn.first?.offset == 0 ? String(trimmed.drop { $0 == " " }) : trimmed
    return OfficeContents.Cell(
      text: words, signs: signs, span: span, isStruck: isStruck,
      struckWords: struckWords.isEmpty ? nil : struckWords, isMarked: isMarked,
      typedMarks: typedMarks, oddities: oddities)
  }

  /// The text without empty paragraphs at its beginning and at its end.
  var trimmed: String {
    var text = text.drop { $0 == "\n" }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
