public import Dates

extension AnnexDocument {
  /// Composes a document from what holds, in the order and the spelling of an edition.
  ///
  /// Where an edition says what holds its cell is written as it was, with its footnotes numbered anew;
  /// else the cell is written in the same form.
  ///
  /// - Parameters:
  ///   - facts: What holds for the lines, in the order in which they were recorded.
  ///   - edition: The edition that it goes back to, and its layout.
  ///   - texts: The words of footnotes that the edition does not have.
  ///   - headings: What a person says of its headings, which counts before those of the edition.
  public init(
    title: String, date: CalendarDate, facts: [AnnexFact],
    following edition: (source: Source, layout: EditionLayout)?, texts: [FootnoteKey: String],
    since: Since? = nil, headed headings: ProgrammeLook = ProgrammeLook()
  ) {
    var look = edition?.layout.look ?? ProgrammeLook()
    look.call(headings)
    let layout = edition?.layout
    let order = DocumentOrder(of: facts, in: layout)
    var told = ToldCells(for: order.blocks.flatMap(\.lines), in: layout)
    let parts = order.blocks.map { block in
      var above: AnnexFact?
      let lines = block.lines.map { placed in
        var cells = LineCells(of: placed, below: above, in: layout)
        cells.notified = told.next(placed)
        above = placed.fact
        return Line(fact: placed.fact, cells: cells.all)
      }
      return Part(heading: block.heading, lines: lines)
    }
    self.init(
      title: title, date: date, edition: edition?.source,
      look: look, parts: parts,
      texts: (layout?.notes.texts ?? [:]).merging(texts) { own, _ in own }, since: since)
  }
}

/// The cells of a line: as an edition writes them, or composed anew.
private struct LineCells {
  private var ambition: MarkedText
  private var page: MarkedText
  private var measure: MarkedText
  private var explanation: MarkedText
  private var status: MarkedText
  var notified = MarkedText()

  var all: [MarkedText] { [ambition, page, measure, explanation, status, notified] }

  /// - Parameter above: The line above it under the same heading, whose ambition it may go on with.
  init(of line: DocumentOrder.Placed, below above: AnnexFact?, in layout: EditionLayout?) {
    let fact = line.fact
    (ambition, page) = Self.composedPlace(of: fact, below: above)
    measure = MarkedText(fact.measureName)
    explanation = fact.explanation
    status = fact.status
    if let layout, let written = line.written, let said = written.said {
      let cell = layout.text(of: .ambition, in: written)
      let goesOn = above.map { $0.ambition.isSame(as: fact.ambition) } ?? false
      if said.ambition.isSame(as: fact.ambition), !cell.isBlank || goesOn {
        ambition = cell
        page = layout.text(of: .page, in: written)
      }
      if said.measure.title.hasSameBytes(as: fact.measure), said.measure.code == fact.code {
        measure = layout.text(of: .measure, in: written)
        // Its number stood in a column of its own.
        if measure.isSame(as: fact.measure) { measure.add(words: fact.numbersBehind) }
      }
    }
    addRemarks(of: fact)
  }

  private static func composedPlace(
    of fact: AnnexFact, below above: AnnexFact?
  ) -> (MarkedText, MarkedText) {
    guard let ambition = fact.ambition else { return (MarkedText("N.v.t."), MarkedText("-")) }
    if let above, above.ambition.isSame(as: ambition) { return (MarkedText(), MarkedText()) }
    return (MarkedText(ambition.title), MarkedText(ambition.page ?? ""))
  }

  /// Marks the remarks that no text marks any more behind the measure.
  private mutating func addRemarks(of fact: AnnexFact) {
    let marked = Set(all.flatMap(\.keys))
    for key in fact.remarks where !marked.contains(key) {
      measure.add(words: " ")
      measure.runs.append(.mark(key))
    }
  }
}

extension MarkedText {
  /// Whether it has the words of a title and no others, beside its marks.
  fileprivate func isSame(as title: String) -> Bool { ComparedText.isSame(words, title) }
}

extension AnnexFact.Ambition? {
  fileprivate func isSame(as other: AnnexFact.Ambition?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?):
      left.title.hasSameBytes(as: right.title) && left.page == right.page
    default: false
    }
  }
}

extension AnnexContents.Ambition? {
  fileprivate func isSame(as other: AnnexFact.Ambition?) -> Bool {
    map { AnnexFact.Ambition(title: $0.title, page: $0.page) }.isSame(as: other)
  }
}

extension String {
  /// Whether two texts are the same bytes: Swift's `==` would take two ways of writing é for one.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
