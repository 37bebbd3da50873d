internal import Documents

/// Widths of columns in which no word is broken, where the letters or the page of a template are others than the
/// program's own.
///
/// What a word takes is a guess on the wide side: only a word processor knows letters, and a template may name some that
/// it does not have.
enum ColumnFitting {
  /// How large letters are, in points.
  struct LetterSizes: Hashable {
    var words: Double
    var headings: Double
  }

  /// The widths of the columns of a draft, in centimetres that are together as many as before.
  ///
  /// - Parameter room: How wide the columns may be together on the page, in centimetres.
  static func widths(
    of draft: OfficeDraft, _ sizes: LetterSizes, in room: Double
  ) -> [Double] {
    let own = draft.columns.reduce(0, +)
    guard own > 0, room > 0 else { return draft.columns }
    let scale = own / room
    let least = limited(
      draft.columns.indices.map { column in
        (longest(in: column, of: draft, sizes) * point + padding) * scale
      }, to: own)
    let wide = zip(draft.columns, least).map(max)
    let excess = wide.reduce(0, +) - own
    guard excess > 0 else { return draft.columns }
    // Prose goes over more lines; what is narrow already stays while it can.
    let spare = zip(wide, least).map { $0 - $1 }
    let prose = zip(wide, spare).map { $0 > own / Double(wide.count) ? $1 : 0 }
    let slack = prose.reduce(0, +) >= excess ? prose : spare
    let all = slack.reduce(0, +)
    return all > 0 ? zip(wide, slack).map { $0 - excess * $1 / all } : draft.columns
  }

  /// How wide the longest word of a column is, in points.
  private static func longest(
    in column: Int, of draft: OfficeDraft, _ sizes: LetterSizes
  ) -> Double {
    let heading = draft.headings.indices.contains(column) ? draft.headings[column] : ""
    let pieces = draft.rows.lazy.filter { !$0.isTheme && $0.cells.indices.contains(column) }
      .flatMap { $0.cells[column].joined() }
    return pieces.reduce(length(of: heading) * bold * sizes.headings) { longest, piece in
      max(longest, length(of: piece.text) * (piece.style == nil ? plain : bold) * sizes.words)
    }
  }

  /// How many letters its longest word has, of those that words have: an address is broken.
  private static func length(of text: String) -> Double {
    let words = text.split { $0 == "-" || $0.isWhitespace && $0 != "\u{a0}" }
    return Double(words.map(\.count).filter { $0 <= longestWord }.max() ?? 0)
  }

  private static let longestWord = 40

  /// Widths that are not more together than there is room: the widest are made less.
  private static func limited(_ widths: [Double], to room: Double) -> [Double] {
    var (low, high) = (0.0, widths.max() ?? 0)
    guard widths.reduce(0, +) > room else { return widths }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths.reduce(0, { $0 + min($1, middle) }) > room { high = middle } else { low = middle }
    }
    return widths.map { min($0, low) }
  }

  /// How wide letters are as a part of their size, in a font that is wide (DejaVu Sans).
  private static let (plain, bold) = (0.57, 0.64)
  /// A point in centimetres.
  private static let point = 2.54 / 72
  /// What stands beside the words of a cell.
  private static let padding = 0.25
}
