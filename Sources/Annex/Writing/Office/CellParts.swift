internal import Documents

/// A cell that is cut where its pages end, so that each part is whole on a page.
struct CellParts {
  private let stretches: [Stretch]
  private let lines: Lines

  /// A stretch of a piece between two places.
  private struct Stretch {
    let paragraph: Int
    let piece: OfficeDraft.Piece
    /// Which line of the cell it begins on, counted from 0.
    let line: Int
    /// Whether a part may begin here: behind one space, or with a paragraph.
    let isBeginning: Bool
    /// Whether the words of a paragraph go on with it.
    let goesOn: Bool
  }

  /// Takes in where a cell came to be.
  ///
  /// - Parameters:
  ///   - first: The page on which its row begins.
  ///   - spots: Where its places are, the last of which is its end.
  init(of cell: [[OfficeDraft.Piece]], from first: Int, by spots: [Int: OfficeDraft.Spot]) {
    var lines = Lines(from: first)
    stretches = Self.stretches(of: cell, by: spots, &lines)
    if let end = cell.last?.last?.places?.last.flatMap({ spots[$0.number] }) {
      _ = lines.line(at: end)
    }
    self.lines = lines
  }

  /// How many lines a page has; nothing where none of its pages stands between two others.
  var full: Int? { lines.counts.dropFirst().dropLast().max() }

  /// The parts, from the first page on.
  ///
  /// A line less than the first page has stands in its part, for the room around a row; on further pages so many less that
  /// the part is seen to fit on one, with the sign that words go on.
  ///
  /// - Parameter full: How many lines a page has, where that is known.
  func parts(full: Int?) -> [[[OfficeDraft.Piece]]] {
    var parts: [[[OfficeDraft.Piece]]] = []
    var room = max(1, (lines.counts.first ?? 0) - 1)
    var start = 0
    while lines.counts.count > 1, let begin = stretches.dropFirst(start).first?.line,
      lines.all - begin > room,
      let next = stretches.indices.dropFirst(start + 1).first(where: {
        stretches[$0].isBeginning && stretches[$0].line >= begin + room
      })
    {
      parts.append(Self.paragraphs(stretches[start..<next], before: stretches[next]))
      start = next
      room = full.map { max(1, $0 - Self.spare) } ?? lines.all
    }
    return parts + [Self.paragraphs(stretches[start...])]
  }

  private static let spare = 5

  /// The lines of a cell, by where their words are.
  private struct Lines {
    private let first: Int
    private var last: OfficeDraft.Spot?
    /// How many lines each page has, from the first on.
    private(set) var counts: [Int] = []

    init(from first: Int) {
      self.first = first
    }

    var all: Int { counts.reduce(0, +) }

    /// The number of the line at a spot behind all that came before.
    mutating func line(at spot: OfficeDraft.Spot) -> Int {
      // What is raised stands a little higher than its line.
      let isNew = last.map {
        $0.page < spot.page || $0.page == spot.page && $0.height - spot.height > 4
      }
      if isNew ?? true {
        while counts.count <= max(0, spot.page - first) { counts.append(0) }
        counts[counts.count - 1] += 1
        last = spot
      }
      return all - 1
    }
  }

  private static func stretches(
    of cell: [[OfficeDraft.Piece]], by spots: [Int: OfficeDraft.Spot], _ lines: inout Lines
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    for (paragraph, pieces) in cell.enumerated() {
      var before = ""
      for (index, piece) in pieces.enumerated() {
        let length = piece.note == nil ? piece.text.count : 0
        let starts = (piece.places ?? []).filter { $0.offset == 0 || $0.offset < length }
        for (number, place) in starts.enumerated() {
          let line = spots[place.number].map { lines.line(at: $0) } ?? stretches.last?.line ?? 0
          var part = piece
          part.places = nil
          if piece.note == nil {
            let to = number + 1 < starts.count ? starts[number + 1].offset : length
            part.text = String(piece.text.dropFirst(place.offset).prefix(to - place.offset))
          }
          let isFirst = index == 0 && number == 0
          let isBehindOneSpace = before.last == " " && before.dropLast().last?.isWhitespace != true
          stretches.append(
            Stretch(
              paragraph: paragraph, piece: part, line: line,
              isBeginning: isFirst || place.offset > 0 || piece.note == nil && isBehindOneSpace,
              goesOn: !isFirst && before.last?.isNewline != true))
          before = part.text
        }
      }
    }
    return stretches
  }

  /// The offsets in a piece at which a part of its cell may begin: words behind one space, so that no space is lost.
  static func beginnings(in piece: OfficeDraft.Piece) -> [Int] {
    guard piece.note == nil, piece.link == nil else { return [0] }
    var offsets = [0]
    var before: (Character, Character) = ("x", "x")
    for (offset, character) in piece.text.enumerated() {
      if before.1 == " " || before.1.isNewline, !before.0.isWhitespace,
        !character.isWhitespace, offset > 1,
        character != GoingOn.ellipsis
      {
        offsets.append(offset)
      }
      before = (before.1, character)
    }
    return offsets
  }

  /// The paragraphs of a part, with a sign where words go on, and without the space at which they were cut.
  ///
  /// - Parameter next: What comes behind it.
  private static func paragraphs(
    _ stretches: ArraySlice<Stretch>, before next: Stretch? = nil
  ) -> [[OfficeDraft.Piece]] {
    var paragraphs: [[OfficeDraft.Piece]] = []
    var paragraph: Int?
    for stretch in stretches {
      if stretch.paragraph != paragraph {
        paragraph = stretch.paragraph
        paragraphs.append(stretch.goesOn ? [OfficeDraft.Piece(GoingOn.opening)] : [])
      }
      let index = paragraphs.count - 1
      guard let last = paragraphs[index].last, last.isSameKind(as: stretch.piece) else {
        paragraphs[index].append(stretch.piece)
        continue
      }
      paragraphs[index][paragraphs[index].count - 1].text += stretch.piece.text
    }
    if let paragraph, next?.paragraph == paragraph, let last = paragraphs.last?.last,
      last.text.last?.isWhitespace == true
    {
      let index = paragraphs.count - 1
      paragraphs[index][paragraphs[index].count - 1].text.removeLast()
    }
    return paragraphs
  }
}

extension OfficeDraft.Piece {
  /// Whether the words of two pieces may stand in one.
  fileprivate func isSameKind(as other: OfficeDraft.Piece) -> Bool {
    note == nil && other.note == nil && style == other.style && link == nil && other.link == nil
  }
}
