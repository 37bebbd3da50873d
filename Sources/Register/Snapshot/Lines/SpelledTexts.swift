internal import Annex

/// A text that holds for a line, and the edition to whose footnotes its marks lead.
struct SpelledText {
  let words: String
  /// Nothing where a person typed it and no edition has it.
  let edition: Int?
}

/// The texts that hold for lines, each as the edition spells it that says the footnotes of its line.
///
/// An edition that has the same words again confirms them, and may have other footnotes in them: the words are those that
/// were said first, the marks those of the edition that tells the footnotes.
struct SpelledTexts {
  private let notes: [Int: EditionNotes]
  private let origins: TextOrigins
  /// The editions that tell the footnotes of lines.
  let telling: [Int: Int]
  private let words: [EditionRow: EditionWords]

  /// Finds them for some lines.
  ///
  /// - Parameter notes: The footnotes of the editions that are known.
  init(
    of snapshot: borrowing Snapshot, for lines: [Int], from view: Viewpoint,
    notes: [Int: EditionNotes]
  ) throws {
    self.notes = notes
    origins = try TextOrigins(of: snapshot, from: view)
    telling = try snapshot.editions(tellingNotesOf: Set(lines), from: view)
    words = try snapshot.words(
      of: Set(telling.map { EditionRow(line: $0.key, edition: $0.value) }), notes: notes)
  }

  /// The explanation of a line.
  func explanation(of line: LineState) -> SpelledText {
    spelled(line.explanation, of: line.line, from: origins.explanations[line.line]) {
      $0.explanation
    }
  }

  /// The status of a line; empty where it has none.
  func status(of line: LineState) -> SpelledText {
    spelled(line.status?.text ?? "", of: line.line, from: origins.statuses[line.line]) {
      $0.status
    }
  }

  private func spelled(
    _ held: String, of line: Int, from origin: Int?, as said: (EditionWords) -> String
  ) -> SpelledText {
    guard let edition = telling[line],
      let row = words[EditionRow(line: line, edition: edition)]
    else { return SpelledText(words: held, edition: origin) }
    let marks = row.marks.union(origin.flatMap { notes[$0]?.marks } ?? [])
    guard ComparedText.isSame(held, said(row), marks: marks) else {
      return SpelledText(words: held, edition: origin)
    }
    // Only what marks differ in is spelled anew: another space or line end is no other text.
    return SpelledText(
      words: ComparedText.isSame(held, said(row)) ? held : said(row), edition: edition)
  }
}

extension Snapshot {
  /// Gives the texts of lines the marks of the footnotes that hold, to be shown; what was recorded stays.
  public func spellMarks(in states: inout [LineState], from view: Viewpoint) throws {
    _ = try spellMarks(in: &states, from: view, notes: footnotes())
  }

  /// - Returns: The editions that tell the footnotes of the lines.
  func spellMarks(
    in states: inout [LineState], from view: Viewpoint, notes: [Int: EditionNotes]
  ) throws -> [Int: Int] {
    guard !notes.isEmpty else { return [:] }
    let texts = try SpelledTexts(of: self, for: states.map(\.line), from: view, notes: notes)
    for place in states.indices {
      let state = states[place]
      states[place].explanation = texts.explanation(of: state).words
      states[place].status?.text = texts.status(of: state).words
    }
    return texts.telling
  }
}
