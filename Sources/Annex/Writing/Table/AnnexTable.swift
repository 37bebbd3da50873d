internal import Dates
internal import Kamerstuk
internal import PlainText

/// A document as a table for spreadsheets: every row has all of its words, and every fact a column.
public enum AnnexTable {
  /// The rows, the headings first.
  public static func rows(of document: AnnexDocument) -> [[String]] {
    let changed = document.since.map { ["Gewijzigd sinds \($0.name)"] } ?? []
    // A register in which nobody is named needs no column for it.
    let hasOwners = document.lines.contains { $0.fact.owner != nil }
    let owner = hasOwners ? [document.look.owner ?? "Wie"] : []
    return [headings(of: document) + owner + changed]
      + document.lines.map { row(of: $0, in: document, withOwner: hasOwners) }
  }

  /// What a table has no place for: the footnotes of themes, which stand in a column of their own here; nothing where no
  /// theme has any.
  public static func losses(of document: AnnexDocument) -> [String] {
    let lost = document.parts.compactMap(\.heading).filter { !$0.keys.isEmpty }.map { heading in
      let notes = heading.keys.compactMap { document.note(for: $0)?.text.shown }
      return "\(heading.words.trimmingSpaces.shown): \(notes.joined(separator: "; "))"
    }
    guard !lost.isEmpty else { return [] }
    return [
      "a table has no place for the footnotes of themes, which are left out (text and documents have them): "
        + lost.joined(separator: " | ")
    ]
  }

  private static func headings(of document: AnnexDocument) -> [String] {
    let own = Column.allCases.map(document.heading)
    return ["Thema"] + own[...Column.measure.rawValue] + ["Nummer"]
      + own[Column.explanation.rawValue...Column.status.rawValue]
      + ["Fase", "Signalen", "Streefdatum", own[Column.notified.rawValue], "Opmerkingen"]
  }

  private static func row(
    of line: AnnexDocument.Line, in document: AnnexDocument, withOwner hasOwner: Bool
  ) -> [String] {
    let fact = line.fact
    let remarks = line.remarks.compactMap(document.note).map { "\($0.mark) \($0.text)" }
    var cells: [String] = [
      fact.theme ?? "", fact.ambition?.title ?? "N.v.t.",
      fact.ambition.map { $0.page ?? "" } ?? "-", fact.measure, fact.code ?? "",
      document.plain(line[.explanation]), document.plain(line[.status]), phase(of: fact),
      fact.signals.map(\.dutch).joined(separator: "; "), fact.target?.description ?? "",
      told(of: line), remarks.joined(separator: "\n"),
    ]
    if hasOwner { cells.append(fact.owner ?? "") }
    guard document.since != nil else { return cells }
    return cells + [fact.changes.map(\.words).joined(separator: "\n")]
  }

  /// The phase; where it is stated to be none that is told apart from one that is not said.
  private static func phase(of fact: AnnexFact) -> String {
    fact.phase?.dutch ?? (fact.isPhaseNone ? "geen" : "")
  }

  private static func told(of line: AnnexDocument.Line) -> String {
    guard !line.fact.told.isEmpty else { return line[.notified].isBlank ? "" : "-" }
    return line.fact.told.map { told in
      told.kamerstuk.map { "\(told.date) (\($0))" } ?? told.date.description
    }.joined(separator: "; ")
  }
}
