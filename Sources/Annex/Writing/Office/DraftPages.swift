public import Documents

/// What of a draft depends on where its pages end, which the word processor alone knows.
///
/// A row that is taller than a page is cut in rows of one page each, and every one repeats the name of the measure;
/// the words of a footnote stand again on each further page that has its mark. Both move what stands behind them, so
/// that the pages are asked for again until nothing changes.
public struct DraftPages: Sendable {
  /// The draft, as the pages that were told last want it.
  public private(set) var draft: OfficeDraft
  /// Whether notes are to stand again, and not only rows to be cut.
  private let repeatsNotes: Bool
  private var asked = 0

  /// Begins with a draft whose rows are whole and whose notes stand where their marks are first.
  ///
  /// - Parameter repeatsNotes: Whether notes are to stand again, and not only rows to be cut.
  public init(of draft: OfficeDraft, repeatingNotes repeatsNotes: Bool) {
    (self.draft, self.repeatsNotes) = (draft, repeatsNotes)
  }

  /// Whether something may depend on the pages.
  public var matter: Bool {
    var met: Set<Int> = []
    return draft.rows.contains { row in
      zip(row.cells, draft.columns).contains { cell, width in
        let marks = cell.joined().compactMap(\.note)
        return repeatsNotes && marks.contains { !met.insert($0).inserted }
          || !row.isTheme && isTall(cell, width)
      }
    }
  }

  /// Whether a cell may be taller than a page: a generous guess, for nobody knows the letters of a template.
  private func isTall(_ cell: [[OfficeDraft.Piece]], _ width: Double) -> Bool {
    let lines = cell.reduce(0) { lines, paragraph in
      paragraph.reduce(lines + 1) { $0 + Double($1.text.count) / (width * 5) }
    }
    return lines > (draft.template == nil ? 20 : 10)
  }

  /// The draft with a number at each place whose page is to be told: each mark of a note, each beginning of a sentence
  /// in the cells behind the name, and the ends of these cells.
  public var asking: OfficeDraft {
    var asking = draft
    var number = 0
    for row in asking.rows.indices {
      for cell in asking.rows[row].cells.indices {
        let isCut = isCut(cell, of: asking.rows[row])
        for paragraph in asking.rows[row].cells[cell].indices {
          let pieces = asking.rows[row].cells[cell][paragraph]
          let isLast = paragraph == asking.rows[row].cells[cell].count - 1
          asking.rows[row].cells[cell][paragraph] = pieces.enumerated().map { index, piece in
            var offsets = isCut ? Self.beginnings(in: piece) : piece.note == nil ? [] : [0]
            if isCut, isLast, index == pieces.count - 1 { offsets.append(piece.length) }
            var asked = piece
            asked.places = offsets.enumerated().map {
              OfficeDraft.Place(number: number + $0.offset, offset: $0.element)
            }
            number += offsets.count
            return asked
          }
        }
      }
    }
    return asking
  }

  /// Whether a cell may be cut: none of what names the row.
  private func isCut(_ cell: Int, of row: OfficeDraft.Row) -> Bool {
    !row.isTheme && cell > draft.measures
  }

  /// Takes in on which page each place of ``asking`` is.
  ///
  /// - Parameter pages: The pages by the numbers of the places.
  /// - Returns: Whether the draft is another now.
  public mutating func take(_ pages: [Int: Int]) -> Bool {
    asked += 1
    let told = asking
    let rows = told.rows.flatMap { cut($0, by: pages) }
    guard rows.count == told.rows.count else {
      draft.rows = rows
      return true
    }
    return repeatsNotes && repeatNotes(of: told, by: pages)
  }

  /// Has notes stand again where a page has their mark and not yet their words.
  private mutating func repeatNotes(of told: OfficeDraft, by pages: [Int: Int]) -> Bool {
    var noted: [Int: Set<Int>] = [:]
    let before = draft
    draft.rows = told.rows.map { row in
      var row = row
      row.cells = row.cells.map { cell in
        cell.map { paragraph in
          paragraph.map { piece in
            var piece = piece
            let place = piece.places?.first
            piece.places = nil
            guard let note = piece.note, let page = place.flatMap({ pages[$0.number] }) else {
              return piece
            }
            let isFirst = noted[note] == nil
            let isNew = noted[note, default: []].insert(page).inserted
            // A note that comes and goes with its own room would never settle, so that in the end it stays.
            let stays = asked > Self.patience && piece.isNotedAgain == true
            piece.isNotedAgain = !isFirst && (isNew || stays) ? true : nil
            return piece
          }
        }
      }
      return row
    }
    return draft != before
  }

  /// After how many times nothing is taken back any more.
  private static let patience = 6

  /// How often the pages are asked for at most.
  public static let rounds = 12

  // MARK: - Rows

  /// The parts of a row, one for each page on which it stands; the row itself where that is one page.
  private func cut(_ row: OfficeDraft.Row, by pages: [Int: Int]) -> [OfficeDraft.Row] {
    var parts: [Int: [Int: [[OfficeDraft.Piece]]]] = [:]
    let places = row.cells.joined().joined().compactMap(\.places).joined()
    let first = places.compactMap { pages[$0.number] }.min() ?? 0
    for (column, cell) in row.cells.enumerated() where isCut(column, of: row) {
      for (page, part) in CellParts(of: cell, from: first, by: pages).parts {
        parts[page, default: [:]][column] = part
      }
    }
    let order = parts.keys.sorted()
    guard order.count > 1 else { return [row] }
    return order.enumerated().map { index, page in
      let cells = row.cells.enumerated().map { column, cell -> [[OfficeDraft.Piece]] in
        if isCut(column, of: row) { return parts[page]?[column] ?? [[]] }
        if index == 0 { return cell }
        return column == draft.measures ? [Self.name(of: row, cell)] : [[]]
      }
      return OfficeDraft.Row(
        isTheme: false, isChanged: row.isChanged, isGoingOn: row.isGoingOn || index > 0,
        cells: cells)
    }
  }

  /// The name of a row on a further page, without the marks of notes.
  private static func name(
    of row: OfficeDraft.Row, _ cell: [[OfficeDraft.Piece]]
  ) -> [OfficeDraft.Piece] {
    let name = (cell.first ?? []).filter { $0.note == nil }
    return row.isGoingOn ? name : name + [OfficeDraft.Piece(GoingOn.suffix)]
  }

  /// The offsets in a piece at which a part of its cell may begin: sentences, and somewhere in one that is very long.
  static func beginnings(in piece: OfficeDraft.Piece) -> [Int] {
    guard piece.note == nil, piece.link == nil else { return [0] }
    var offsets = [0]
    var before: (Character, Character) = ("x", "x")
    for (offset, character) in piece.text.enumerated() {
      let isBehindOneSpace =
        before.1.isWhitespace && !before.0.isWhitespace && !character.isWhitespace && offset > 1
      let isBeginning =
        before.1.isNewline || ".!?".contains(before.0) || offset - (offsets.last ?? 0) >= longest
      if isBehindOneSpace, isBeginning, character != GoingOn.ellipsis { offsets.append(offset) }
      before = (before.1, character)
    }
    return offsets
  }

  /// How many characters go on at most without a place where a cell may be cut.
  private static let longest = 200
}

extension OfficeDraft.Piece {
  /// How many characters it has; a mark of a note is one.
  fileprivate var length: Int { note == nil ? text.count : 1 }
}
