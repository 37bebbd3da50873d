internal import Annex
internal import Dates
internal import Kamerstuk

/// Where the texts of an annex come from: the editions that are known, with their footnotes.
struct AnnexSources {
  /// The edition that the annex goes back to; nothing where none had come.
  let last: Edition?
  /// The title of the last edition that had one.
  let title: String?
  /// That edition and its layout.
  private(set) var followed: (source: AnnexDocument.Source, layout: EditionLayout)?
  /// The words of the footnotes that cite papers, and of remarks.
  private(set) var texts: [FootnoteKey: String] = [:]

  private let notes: [Int: EditionNotes]
  private let spelled: SpelledTexts
  private let remarked: [Int: EditionNotes]

  /// - Parameter lines: The lines that the annex has.
  init(
    of snapshot: borrowing Snapshot, for lines: [LineState], from view: Viewpoint,
    editions: [Edition]
  ) throws {
    let come = editions.filter { $0.date <= view.date }
    last = Edition.last(of: editions, by: view.date)
    title = Edition.last(of: editions.filter { $0.title != nil }, by: view.date)?.title
    let notes = try snapshot.footnotes(ofEditions: Set(editions.map(\.id)))
    self.notes = notes
    spelled = try SpelledTexts(of: snapshot, for: lines.map(\.line), from: view, notes: notes)
    remarked = try snapshot.remarks(toldBy: spelled.telling, from: notes)
    for edition in come { texts.merge(notes[edition.id]?.texts ?? [:]) { _, later in later } }
    for (kamerstuk, cited) in try snapshot.citations(from: view)
    where (try? Kamerstuk(reading: cited)) == kamerstuk && Kamerstuk.looksLikeCitation(cited) {
      texts[.kamerstuk(kamerstuk)] = texts[.kamerstuk(kamerstuk)] ?? String(cited.trimmingSpaces)
    }
    guard let last, let annex = try snapshot.table(of: last) else { return }
    followed = (
      AnnexDocument.Source(name: last.name, date: last.date),
      EditionLayout(
        of: annex, saying: try snapshot.contents(of: annex, as: last),
        lines: try snapshot.lineRows(of: last), look: try snapshot.look(of: last))
    )
  }

  /// The explanation of a line, its marks found.
  func explanation(of line: LineState) -> MarkedText {
    marked(spelled.explanation(of: line), of: .explanation, on: line.line)
  }

  /// The status of a line, its marks found.
  func status(of line: LineState) -> MarkedText {
    marked(spelled.status(of: line), of: .status, on: line.line)
  }

  private func marked(_ text: SpelledText, of column: Column, on line: Int) -> MarkedText {
    let notes = text.edition.flatMap { self.notes[$0] }
    return MarkedText(
      reading: text.words, of: column, notes: notes ?? remarked[line] ?? EditionNotes())
  }

  /// The footnotes that remark on a line.
  func remarks(on line: Int) -> [FootnoteKey] {
    remarked[line]?.keys ?? []
  }
}
