internal import Dates
internal import Kamerstuk

/// A document as a table for spreadsheets: every row has all of its words, and every fact a column.
public enum AnnexTable {
  /// The rows, the headings first.
  public static func rows(of document: AnnexDocument) -> [[String]] {
    let changed = document.since.map { ["Gewijzigd sinds \($0.date)"] } ?? []
    return [headings + changed] + document.lines.map { row(of: $0, in: document) }
  }

  private static let headings =
    ["Thema"]
    + [Column.ambition, .page, .measure, .explanation, .status].map(\.heading)
    + ["Fase", "Signalen", "Streefdatum", Column.notified.heading, "Opmerkingen"]

  private static func row(of line: AnnexDocument.Line, in document: AnnexDocument) -> [String] {
    let fact = line.fact
    let cells = [
      fact.theme ?? "", fact.ambition?.title ?? "N.v.t.",
      fact.ambition.map { $0.page ?? "" } ?? "-",
      fact.measureName, document.plain(line[.explanation]), document.plain(line[.status]),
      fact.phase?.dutch ?? "", fact.signals.map(\.dutch).joined(separator: "; "),
      fact.target?.description ?? "", told(of: line),
      line.remarks.compactMap(document.note).map { "\($0.mark) \($0.text)" }
        .joined(separator: "\n"),
    ]
    guard document.since != nil else { return cells }
    return cells + [fact.changes.map(\.words).joined(separator: "\n")]
  }

  private static func told(of line: AnnexDocument.Line) -> String {
    guard !line.fact.told.isEmpty else { return line[.notified].isBlank ? "" : "-" }
    return line.fact.told.map { told in
      told.kamerstuk.map { "\(told.date) (\($0))" } ?? told.date.description
    }.joined(separator: "; ")
  }
}

extension AnnexChange {
  /// The change on one line: `Fase: Beleid → Implementatie`.
  var words: String {
    guard let subject else { return "nieuw" }
    return "\(subject): \(old ?? "–") → \(new ?? "–")"
  }
}

extension AnnexDocument {
  /// The ambition of a line in full, also where its cell goes on from the row above.
  func ambition(of line: Line) -> MarkedText {
    let cell = line[.ambition]
    return cell.isBlank ? MarkedText(line.fact.ambition?.title ?? "N.v.t.") : cell
  }

  /// The page of a line in full.
  func page(of line: Line) -> MarkedText {
    line[.ambition].isBlank
      ? MarkedText(line.fact.ambition.map { $0.page ?? "" } ?? "-") : line[.page]
  }

  /// Of when the document is, in a sentence.
  var dateline: String {
    "Stand op \(date.dutch)" + (known.map { ", zoals bekend \($0)" } ?? "") + "."
  }

  /// Which edition the document goes back to, in a sentence.
  var provenance: String? {
    edition.map { "Volgorde en schrijfwijze zijn die van de bijlage van \($0.date.dutch)." }
  }

  /// The lines of which something changed.
  var changedLines: [Line] { lines.filter { !$0.fact.changes.isEmpty } }
}

extension AnnexFact {
  /// Whether the whole line is new since the date that was asked for.
  var isNew: Bool { changes.contains(.appeared) }

  /// The line as people name it: its codes and its title.
  var name: String { code.map { "\($0) · \(measure)" } ?? measure }
}
