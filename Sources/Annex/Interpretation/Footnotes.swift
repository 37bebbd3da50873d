internal import Kamerstuk

/// The footnotes of an annex, found by their marks.
struct Footnotes {
  let all: [AnnexContents.Footnote]
  private let positions: [String: Int]
  private let papers: [Kamerstuk: Int]
  /// The marks that footnotes have.
  let marks: Set<String>

  init(_ notes: [Note], in file: String) throws(AnnexError) {
    var all: [AnnexContents.Footnote] = []
    var positions: [String: Int] = [:]
    for note in notes {
      if let first = positions[note.mark] {
        throw AnnexError(
          file, line: note.sourceLine, column: 1,
          """
          there is a second footnote \(note.mark); the first is on line \
          \(all[first].note.sourceLine). Number the footnotes through
          """)
      }
      positions[note.mark] = all.count
      all.append(try Self.read(note, in: file))
    }
    self.all = all
    self.positions = positions
    marks = Set(positions.keys)
    papers = Dictionary(
      all.enumerated().compactMap { position, note in note.kamerstuk.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The position of the footnote with a mark.
  func position(of mark: String) -> Int? { positions[mark] }

  /// The position of the first footnote that cites a paper.
  func position(of kamerstuk: Kamerstuk) -> Int? { papers[kamerstuk] }

  /// A footnote that means to cite must cite; any other remarks.
  private static func read(
    _ note: Note, in file: String
  ) throws(AnnexError) -> AnnexContents.Footnote {
    guard Kamerstuk.looksLikeCitation(note.text) else {
      return AnnexContents.Footnote(note: note, kamerstuk: nil)
    }
    do {
      return AnnexContents.Footnote(note: note, kamerstuk: try Kamerstuk(reading: note.text))
    } catch {
      throw AnnexError(
        file, line: note.sourceLine, column: note.mark.count + error.column, error.message)
    }
  }
}
