internal import Dates
internal import Kamerstuk

/// Writes the cells that say when Parliament was told, one line after the other.
///
/// A date has its mark where it first stands with its paper, as in the annex; the reader gives it the
/// same paper elsewhere. Only where two papers told on one date each needs its mark always.
struct ToldCells {
  private let layout: EditionLayout?
  private let contested: Set<CalendarDate>
  private let markedAgain: Set<Told>
  private let spelling: DateSpelling
  private var seen: Set<Told> = []

  init(for lines: [DocumentOrder.Placed], in layout: EditionLayout?) {
    self.layout = layout
    let papers = Dictionary(
      grouping: Set(lines.flatMap(\.fact.told)).filter { $0.kamerstuk != nil }, by: \.date)
    contested = Set(papers.filter { $0.value.count > 1 }.keys)
    var marked: Set<Told> = []
    var again: Set<Told> = []
    var first: String?
    for case .line(_, let written) in layout?.rows ?? [] {
      for entry in NotifiedCell(ofAnnex: written.cells[.notified])?.dates ?? [] {
        first = first ?? entry.written(in: written.cells[.notified])
        guard entry.mark != nil, let told = layout?.told(of: written),
          let told = told.first(where: { $0.date == entry.date })
        else { continue }
        if !marked.insert(told).inserted { again.insert(told) }
      }
    }
    markedAgain = again
    spelling = DateSpelling(like: first)
  }

  /// Writes the cell of the next line: as the edition did where it says the same, else anew.
  mutating func next(_ line: DocumentOrder.Placed) -> MarkedText {
    if let written = line.written, let layout, let said = layout.told(of: written),
      said.count == line.fact.told.count, Set(said) == Set(line.fact.told),
      let cell = NotifiedCell(ofAnnex: written.cells[.notified])
    {
      return copied(written.cells[.notified], cell.dates, said, notes: layout.notes)
    }
    if line.fact.told.isEmpty, let cell = line.written?.cells[.notified],
      cell.allSatisfy(\.isWhitespace)
    {
      return MarkedText(cell)
    }
    return composed(line.fact.told)
  }

  private mutating func copied(
    _ cell: String, _ entries: [NotifiedCell.Entry], _ said: [Told],
    notes: EditionNotes
  ) -> MarkedText {
    let characters = Array(cell)
    var text = MarkedText()
    var place = 0
    for (entry, told) in zip(entries, said) {
      let date = entry.written(in: cell)
      let end = entry.offset + date.count
      text.add(words: String(characters[place..<entry.offset]))
      text.runs.append(.date(date, told))
      place = end
      let key = entry.mark.flatMap { notes.key(of: $0.text) }
      let isFirst = needsMark(told)
      let gap = entry.mark.map { String(characters[end..<$0.offset]) } ?? " "
      if let mark = entry.mark { place = mark.offset + mark.text.count }
      if let key, key.isRemark {
        text.add(words: gap)
        text.runs.append(.mark(key))
      } else if let kamerstuk = told.kamerstuk,
        isFirst || (entry.mark != nil && markedAgain.contains(told))
      {
        text.add(words: gap)
        text.runs.append(.mark(.kamerstuk(kamerstuk)))
      }
    }
    text.add(words: String(characters[place...]))
    return text
  }

  private mutating func composed(_ all: [Told]) -> MarkedText {
    guard !all.isEmpty else { return MarkedText("-") }
    var text = MarkedText()
    for (index, told) in all.enumerated() {
      if index > 0 { text.add(words: index == all.count - 1 ? " en " : ", ") }
      text.runs.append(.date(spelling.text(of: told.date), told))
      guard needsMark(told), let kamerstuk = told.kamerstuk else { continue }
      text.add(words: " ")
      text.runs.append(.mark(.kamerstuk(kamerstuk)))
    }
    return text
  }

  private mutating func needsMark(_ told: Told) -> Bool {
    guard told.kamerstuk != nil else { return false }
    return seen.insert(told).inserted || contested.contains(told.date)
  }
}

extension NotifiedCell {
  /// Reads a cell as an annex has it; nothing where it says more than dates and marks, as tables do.
  fileprivate init?(ofAnnex cell: String) {
    guard !cell.contains(where: { "([".contains($0) }),
      let read = try? NotifiedCell(reading: cell)
    else { return nil }
    self = read
  }
}

extension NotifiedCell.Entry {
  /// The date as a cell writes it.
  fileprivate func written(in cell: String) -> String {
    String(cell.dropFirst(offset).prefix(end - offset))
  }
}

/// How an edition writes dates: `09/02/2024`, `9-2-2024`, `2024-02-09`.
struct DateSpelling {
  private var separator = "/"
  private var isPadded = true
  private var isISO = false

  /// Takes the form of a date; without one it is that of the annex.
  init(like date: String?) {
    guard let date, let mark = date.first(where: { "-/".contains($0) }),
      !date.contains(where: \.isLetter)
    else { return }
    let parts = date.split(separator: mark)
    separator = String(mark)
    isISO = parts.first?.count == 4
    isPadded = parts.first?.count == 2 && parts.dropFirst().first?.count == 2
  }

  func text(of date: CalendarDate) -> String {
    guard !isISO else { return date.description }
    let parts = date.description.split(separator: "-").reversed()
    return parts.map { part in
      isPadded || part.count > 2 ? String(part) : String(Int(part) ?? 0)
    }.joined(separator: separator)
  }
}
