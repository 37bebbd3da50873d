internal import Documents

/// A cell cut where its pages end, so that each part is whole on a page.
struct CellParts {
  /// The parts, by their pages.
  private(set) var parts: [Int: [[OfficeDraft.Piece]]] = [:]

  /// A stretch of a piece between two places.
  private struct Stretch {
    let paragraph: Int
    let piece: OfficeDraft.Piece
    /// On which page it begins.
    let page: Int
    /// Whether a part may begin here: behind one space, or with a paragraph.
    let isBeginning: Bool
    /// Whether the words of a paragraph go on with it.
    let goesOn: Bool
  }

  /// Cuts a cell.
  ///
  /// - Parameters:
  ///   - first: The page on which its row begins, where all of its cells do.
  ///   - pages: The pages of its places, the last of which is its end.
  init(of cell: [[OfficeDraft.Piece]], from first: Int, by pages: [Int: Int]) {
    let stretches = Self.stretches(of: cell, by: pages)
    guard !stretches.isEmpty else { return }
    let end = cell.last?.last?.places?.last.flatMap { pages[$0.number] } ?? first
    var start = 0
    var page = first
    while let next = Self.next(in: stretches, from: start, on: page, end: end) {
      parts[page] = Self.paragraphs(stretches[start..<next.index], before: stretches[next.index])
      (start, page) = (next.index, next.page)
    }
    parts[page] = Self.paragraphs(stretches[start...])
  }

  /// Where the part of the next page begins; nothing where all that is left stands on a page.
  private static func next(
    in stretches: [Stretch], from start: Int, on page: Int, end: Int
  ) -> (index: Int, page: Int)? {
    let beyond = stretches[start...].firstIndex { $0.page > page }
    guard beyond != nil || end > page else { return nil }
    // The last that begins on a page may end on the next one, so that it goes there as a whole.
    let last = (beyond ?? stretches.endIndex) - 1
    let beginnings = stretches.indices.dropFirst(start + 1).filter { stretches[$0].isBeginning }
    let index = beginnings.last { $0 <= last } ?? beginnings.first
    return index.map { ($0, max(page + 1, beyond.map { stretches[$0].page } ?? end)) }
  }

  private static func stretches(
    of cell: [[OfficeDraft.Piece]], by pages: [Int: Int]
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    var page = 0
    for (paragraph, pieces) in cell.enumerated() {
      var before = ""
      for (index, piece) in pieces.enumerated() {
        let length = piece.note == nil ? piece.text.count : 0
        let starts = (piece.places ?? []).filter { $0.offset == 0 || $0.offset < length }
        for (number, place) in starts.enumerated() {
          page = max(page, pages[place.number] ?? page)
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
              paragraph: paragraph, piece: part, page: page,
              isBeginning: isFirst || place.offset > 0 || piece.note == nil && isBehindOneSpace,
              goesOn: !isFirst && before.last?.isNewline != true))
          before = part.text
        }
      }
    }
    return stretches
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
        paragraphs.append(
          stretch.goesOn ? [OfficeDraft.Piece(GoingOn.opening)] : [])
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
