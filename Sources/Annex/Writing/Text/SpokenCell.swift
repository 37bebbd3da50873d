internal import Dates
internal import PlainText

/// A cell in the words of the text form, and what that form cannot say of it.
struct SpokenCell {
  private(set) var hasLostBreaks = false
  private(set) var hasLostMarks = false
  private var text = ""

  /// Writes the marks of a cell, and takes care that nothing else reads as one.
  init(of marked: MarkedText, in column: Column, of document: AnnexDocument) {
    let known = Set(document.notes.map(\.mark))
    var pieces = Self.pieces(of: marked, in: document)[...]
    var previous: Character?
    while let piece = pieces.popFirst() {
      guard piece.character.isMark else {
        text.append(piece.character)
        previous = piece.character
        continue
      }
      var run = [piece]
      while let next = pieces.first, next.character.isMark, next.mark == piece.mark {
        run.append(next)
        pieces.removeFirst()
      }
      let digits = String(run.map(\.character))
      let touchesMark = pieces.first?.character.isMark == true || text.last?.isMark == true
      if piece.mark != nil {
        if text.last?.isMark == true { text += " " }
        text += digits
      } else if !touchesMark, previous.map({ $0.isLetter || $0.isNumber }) == true,
        column != .notified,
        !known.contains(digits) || Power.raises(text[...], to: digits)
      {
        text += digits
      } else {
        hasLostMarks = true
        text += digits.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
      }
    }
  }

  /// A character, and which of the marks of its cell it belongs to.
  private typealias Piece = (character: Character, mark: Int?)

  private static func pieces(of text: MarkedText, in document: AnnexDocument) -> [Piece] {
    var dates: Set<CalendarDate> = []
    var isSkipping = false
    var pieces: [Piece] = []
    for (index, run) in text.runs.enumerated() {
      // A cell has a date only once; a second one goes, with the words in front and its mark.
      if case .date(_, let told) = run { isSkipping = !dates.insert(told.date).inserted }
      switch run {
      case .mark(let key):
        guard !isSkipping else { continue }
        pieces += (document.note(for: key)?.mark ?? "").map { ($0, index) }
      case .words(let words):
        let next = index + 1 < text.runs.count ? text.runs[index + 1] : nil
        // Words in front of a date go with it; those behind one that goes are of its mark.
        if case .date(_, let told) = next {
          guard !dates.contains(told.date) else { continue }
        } else if isSkipping {
          continue
        }
        pieces += words.map { ($0, nil) }
      case .date(let words, _):
        guard !isSkipping else { continue }
        pieces += words.map { ($0, nil) }
      }
    }
    return pieces
  }

  /// The text on one line.
  mutating func takeLine() -> String {
    let line = Self.oneLine(text)
    hasLostBreaks = hasLostBreaks || line.isLost
    return line.text
  }

  /// The text in rows, none of which is empty but perhaps the first.
  mutating func takeRows() -> [String] {
    let rows = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.oneLine(String($0)) }
    let kept = rows.enumerated().filter { index, row in
      index == 0 || !row.text.allSatisfy(\.isWhitespace)
    }
    hasLostBreaks =
      hasLostBreaks || kept.count < rows.count || kept.contains { $0.element.isLost }
    return kept.map(\.element.text)
  }

  /// A text with spaces for what would end a line or a cell.
  static func oneLine(_ text: String) -> (text: String, isLost: Bool) {
    var line = String.UnicodeScalarView()
    var isLost = false
    for scalar in text.unicodeScalars {
      let breaks = scalar.value == 0 || (0x09...0x0D).contains(scalar.value)
      isLost = isLost || breaks
      line.append(breaks ? " " : scalar)
    }
    return (String(line), isLost)
  }
}
