import Documents

/// A word processor that has letters of one width and lines of one height, and tells where places came to be.
///
/// As LibreOffice does, it cuts off what a row that is to be whole has more than a page.
struct NaiveProcessor {
  /// How many lines a page has.
  let lines: Int
  /// How many letters a line of a cell has.
  let width: Int

  private struct Laid {
    var spots: [Int: OfficeDraft.Spot] = [:]
    var faults: [String] = []
  }

  /// Where the places of a draft are.
  func spots(of draft: OfficeDraft) -> [Int: OfficeDraft.Spot] { laid(draft).spots }

  /// What of it is lost, or stands on two pages.
  func faults(of draft: OfficeDraft) -> [String] { laid(draft).faults }

  /// How many lines some rows have.
  func heights(of rows: [OfficeDraft.Row]) -> [Int] {
    rows.map { row in (row.cells.map { wrapped($0).count }.max() ?? 0) + 1 }
  }

  private func laid(_ draft: OfficeDraft) -> Laid {
    var laid = Laid()
    // How many lines stand above, over all pages.
    var above = 0
    for (row, height) in zip(draft.rows, heights(of: draft.rows)) {
      let room = lines - above % lines
      if row.mayBreak ? room < 3 && height > room : height > room, room < lines { above += room }
      if !row.mayBreak, height > lines {
        laid.faults.append("lost of \(name(row)): \(height) lines of \(lines)")
      }
      // The border below its last line may stand alone.
      if row.mayBreak, height - 1 > lines - above % lines {
        laid.faults.append("broken is \(name(row)): \(height) lines of \(lines)")
      }
      for cell in row.cells {
        for (number, line) in wrapped(cell).places {
          let whole = above + line
          // What is lost stands below the foot of its page.
          let page = row.mayBreak ? whole / lines : above / lines
          laid.spots[number] = OfficeDraft.Spot(
            page: page + 1, height: Double((lines - (whole - page * lines)) * 10))
        }
      }
      above += height
    }
    return laid
  }

  private func name(_ row: OfficeDraft.Row) -> String {
    row.cells[2].joined().map(\.text).joined()
  }

  /// A cell in lines: how many, and on which of them its places are.
  private func wrapped(_ cell: [[OfficeDraft.Piece]]) -> (count: Int, places: [(Int, Int)]) {
    var line = -1
    var places: [(Int, Int)] = []
    for paragraph in cell {
      line += 1
      var column = 0
      var word = 0
      // The place of a word is where the word comes to be, once it is seen whether it fits.
      var open: [Int] = []
      func close() {
        if column + word > width, column > 0 { (line, column) = (line + 1, 0) }
        places += open.map { ($0, line) }
        open = []
        (column, word) = (column + word, 0)
      }
      for piece in paragraph {
        var rest = (piece.places ?? [])[...]
        let text = piece.note == nil ? piece.text : "¹"
        for (offset, character) in text.enumerated() {
          if character.isWhitespace { close() }
          while let place = rest.first, place.offset <= offset {
            open.append(place.number)
            rest.removeFirst()
          }
          if character.isNewline {
            close()
            (line, column) = (line + 1, 0)
          } else if character.isWhitespace {
            column += 1
          } else {
            word += 1
          }
        }
        if !rest.isEmpty { open += rest.map(\.number) }
      }
      close()
    }
    return (line + 1, places)
  }
}
