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

  /// Begins with a draft whose rows are uncut and whose notes stand where their marks are first.
  ///
  /// - Parameter repeatsNotes: Whether notes are to stand again, and not only rows to be cut.
  public init(of draft: OfficeDraft, repeatingNotes repeatsNotes: Bool) {
    (self.draft, self.repeatsNotes) = (draft, repeatsNotes)
    // How large the letters of a template are is seen with the first pages.
    guard draft.template != nil else { return }
    for index in draft.rows.indices where !draft.rows[index].isTheme {
      self.draft.rows[index].mayBreak = true
    }
  }

  /// How often the pages are asked for at most.
  public static let rounds = 16

  /// Whether something may depend on the pages.
  public var matter: Bool {
    var met: Set<Int> = []
    return draft.rows.contains { row in
      row.mayBreak
        || repeatsNotes
          && row.cells.joined().joined().contains { piece in
            piece.note.map { !met.insert($0).inserted } ?? false
          }
    }
  }

  /// The draft with a number at each place that is asked for: each mark of a note, and of a row that may break also the ends of
  /// its cells and each word at which it can be cut.
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
            var offsets = isCut ? CellParts.beginnings(in: piece) : piece.note == nil ? [] : [0]
            if asking.rows[row].mayBreak, isLast, index == pieces.count - 1 {
              offsets.append(piece.length)
            }
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

  /// Whether a cell may be cut: the explanation and the status, which stand behind the name; dates and phases stay whole.
  private func isCut(_ cell: Int, of row: OfficeDraft.Row) -> Bool {
    row.mayBreak && (draft.measures + 1...draft.measures + 2).contains(cell)
  }

  /// Takes in where each place of ``asking`` is.
  ///
  /// - Parameter spots: Where they are, by their numbers.
  /// - Returns: Whether the draft is another now.
  public mutating func take(_ spots: [Int: OfficeDraft.Spot]) -> Bool {
    asked += 1
    let told = asking
    let before = draft
    keepWhole(told, by: spots)
    if repeatsNotes { repeatNotes(of: told, by: spots) }
    guard draft == before else { return true }
    // Notes take room, so that rows are cut where these have come to rest.
    draft.rows = told.rows.flatMap { cut($0, by: spots) }
    return draft != before
  }

  // MARK: - Notes

  /// Has notes stand again where a page has their mark and not yet their words.
  private mutating func repeatNotes(of told: OfficeDraft, by spots: [Int: OfficeDraft.Spot]) {
    var noted: [Int: Set<Int>] = [:]
    for (row, toldRow) in told.rows.enumerated() {
      for (cell, toldCell) in toldRow.cells.enumerated() {
        for (paragraph, pieces) in toldCell.enumerated() {
          for (index, piece) in pieces.enumerated() {
            guard let note = piece.note, isRepeated(note),
              let page = piece.places?.first.flatMap({ spots[$0.number]?.page })
            else { continue }
            let isFirst = noted[note] == nil
            let isNew = noted[note, default: []].insert(page).inserted
            // A note that comes and goes with its own room would never settle, so that in the end it stays.
            let stays = asked > Self.patience && piece.isNotedAgain == true
            draft.rows[row].cells[cell][paragraph][index].isNotedAgain =
              !isFirst && (isNew || stays) ? true : nil
          }
        }
      }
    }
  }

  /// Whether the words of a note stand again: long ones would take the room of the table, and go over pages themselves.
  private func isRepeated(_ note: Int) -> Bool {
    draft.notes.indices.contains(note - 1) && draft.notes[note - 1].count <= 400
  }

  /// After how many times nothing is taken back any more.
  private static let patience = 6

  // MARK: - Rows

  /// Keeps rows whole that stand on two pages and fit on one.
  private mutating func keepWhole(_ told: OfficeDraft, by spots: [Int: OfficeDraft.Spot]) {
    let heights = spots.values.map(\.height)
    guard let top = heights.max(), let foot = heights.min() else { return }
    for (index, row) in told.rows.enumerated() where row.mayBreak {
      let own = row.cells.joined().joined().flatMap { $0.places ?? [] }.compactMap {
        spots[$0.number]
      }
      guard let first = own.map(\.page).min(), own.map(\.page).max() == first + 1,
        let start = own.filter({ $0.page == first }).map(\.height).max(),
        let end = own.filter({ $0.page != first }).map(\.height).min()
      else { continue }
      // Its last line, and its notes with the line above them, are not in what was told.
      let notes = Set(row.cells.joined().joined().compactMap(\.note)).reduce(0.0) { lines, note in
        let length = draft.notes.indices.contains(note - 1) ? draft.notes[note - 1].count : 0
        return lines + Double(length) / 150 + 1
      }
      let height = (start - foot) + (top - end) + Self.line(of: own) * (notes + 3)
      if height < top - foot { draft.rows[index].mayBreak = false }
    }
  }

  /// How high a line is where some places are, in points: letters in tables are of 8 to 10, in a template perhaps of more.
  private static func line(of spots: [OfficeDraft.Spot]) -> Double {
    let heights = Dictionary(grouping: spots, by: \.page).values.map { $0.map(\.height).sorted() }
    let gaps = heights.flatMap { heights in
      zip(heights.dropFirst(), heights).map { $0 - $1 }.filter { $0 > 4 }
    }
    return max(12, gaps.min() ?? 0)
  }

  /// The parts of a row, one for each page on which it stands; the row itself where that is one page.
  private func cut(
    _ told: OfficeDraft.Row, by spots: [Int: OfficeDraft.Spot]
  ) -> [OfficeDraft.Row] {
    var row = told
    row.cells = told.cells.map { cell in
      cell.map { paragraph in
        paragraph.map { piece in
          var piece = piece
          piece.places = nil
          return piece
        }
      }
    }
    let own = told.cells.joined().joined().flatMap { $0.places ?? [] }.compactMap {
      spots[$0.number]
    }
    guard row.mayBreak, let first = own.map(\.page).min(), own.contains(where: { $0.page != first })
    else { return [row] }
    let laid = told.cells.enumerated().map { column, cell in
      isCut(column, of: told) ? CellParts(of: cell, from: first, by: spots) : nil
    }
    let full = laid.compactMap { $0?.full }.max()
    let cells = laid.map { $0?.parts(full: full) ?? [] }
    let count = cells.map(\.count).max() ?? 0
    guard count > 1 else { return [row] }
    return (0..<count).map { part in
      OfficeDraft.Row(
        isTheme: false, isChanged: row.isChanged, isGoingOn: row.isGoingOn || part > 0,
        mayBreak: true,
        cells: row.cells.enumerated().map { column, cell -> [[OfficeDraft.Piece]] in
          if isCut(column, of: row) {
            return cells[column].indices.contains(part) ? cells[column][part] : [[]]
          }
          if part == 0 { return cell }
          return column == draft.measures ? [Self.name(of: row, cell)] : [[]]
        })
    }
  }

  /// The name of a row on a further page, without the marks of notes.
  private static func name(
    of row: OfficeDraft.Row, _ cell: [[OfficeDraft.Piece]]
  ) -> [OfficeDraft.Piece] {
    let name = (cell.first ?? []).filter { $0.note == nil }
    return row.isGoingOn ? name : name + [OfficeDraft.Piece(GoingOn.suffix)]
  }
}

extension OfficeDraft.Piece {
  /// How many characters it has; a mark of a note is one.
  fileprivate var length: Int { note == nil ? text.count : 1 }
}
