import Annex
import AnnexSamples
import Dates

/// An annex with what it says, as a document takes it.
struct WrittenAnnex {
  let annex: Annex
  let contents: AnnexContents
  var facts: [AnnexFact]

  init(_ annex: Annex) throws {
    self.annex = annex
    let contents = try annex.interpreted(in: "a.txt")
    self.contents = contents
    facts = contents.lines.enumerated().map { index, line in
      AnnexFact(line, number: index + 1, notes: contents.notes)
    }
  }

  /// The document of the facts, in the order and spelling of the annex.
  func document(title: String? = nil) -> AnnexDocument {
    var lines: [Int: Int] = [:]
    for (index, line) in contents.lines.enumerated() {
      if let first = line.rows.first { lines[first] = index + 1 }
    }
    let date = CalendarDate.last
    return AnnexDocument(
      title: title ?? annex.title ?? "Bijlage", date: date, facts: facts,
      following: (
        AnnexDocument.Source(name: "e1", date: date),
        EditionLayout(of: annex, saying: contents, lines: lines)
      ), texts: [:])
  }
}

extension AnnexFact {
  init(_ line: AnnexContents.Line, number: Int, notes: [AnnexContents.Footnote]) {
    self.init(
      line: number, theme: line.theme,
      ambition: line.ambition.map { Ambition(title: $0.title, page: $0.page) },
      measure: line.measure.title, code: line.measure.code,
      explanation: MarkedText(
        reading: line.explanation, of: .explanation, notes: EditionNotes(notes)),
      status: MarkedText(reading: line.status, of: .status, notes: EditionNotes(notes)),
      phase: line.derivation.phase?.content, signals: line.derivation.signals.map(\.kind),
      target: line.derivation.target?.content,
      told: line.notifications.map { told in
        Told(date: told.date, kamerstuk: told.note.flatMap { notes[$0].kamerstuk })
      }.sorted { $0.date < $1.date },
      remarks: line.remarks.map { EditionNotes(notes).keys[$0] })
  }

  /// The same line with some things otherwise.
  func with(
    theme: String?? = nil, ambition: Ambition?? = nil, measure: String? = nil,
    explanation: MarkedText? = nil, status: MarkedText? = nil, told: [Told]? = nil,
    line: Int? = nil, changes: [AnnexChange] = []
  ) -> AnnexFact {
    AnnexFact(
      line: line ?? self.line, theme: theme ?? self.theme, ambition: ambition ?? self.ambition,
      measure: measure ?? self.measure, code: code, explanation: explanation ?? self.explanation,
      status: status ?? self.status, phase: phase, signals: signals, target: target,
      told: told ?? self.told, remarks: remarks, changes: changes)
  }

  /// What the text form says of a line, in values that a test can compare; marks are not among them.
  var meaning: [String] {
    [
      theme ?? "", ambition?.title ?? "N.v.t.", ambition?.page ?? "", measureName,
      explanation.words, status.words,
      told.map { "\($0.date) \($0.kamerstuk?.description ?? "")" }.joined(separator: "; "),
    ]
  }
}

extension Annex {
  /// The cells of all rows, the header first.
  var table: [[String]] { ([header] + rows).map(\.cells.texts) }

  /// The footnotes, each on a line.
  var footnotes: [String] { notes.map { $0.mark + $0.text } }
}
