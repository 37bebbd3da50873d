internal import Dates
internal import Kamerstuk

/// A document in Markdown as GitHub has it: a table for each theme, its footnotes as a list.
public enum AnnexMarkdown {
  /// Writes a document.
  public static func text(of document: AnnexDocument) -> String {
    var blocks = ["# \(words(document.title))", words(document.dateline)]
    if let provenance = document.provenance { blocks.append(words(provenance)) }
    blocks += legend(of: document)
    blocks += summary(of: document)
    for part in document.parts where part.heading != nil || !part.lines.isEmpty {
      if let heading = part.heading {
        blocks.append("## \(words(document.plain(heading)))")
      }
      if !part.lines.isEmpty { blocks.append(table(of: part.lines, in: document)) }
    }
    if !document.notes.isEmpty {
      blocks += ["## Voetnoten", document.notes.map(note).joined(separator: "\n")]
    }
    if let seal = document.seal {
      blocks += ["## Zegel van het register", "```text\n\(seal)```"]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func legend(of document: AnnexDocument) -> [String] {
    let phases = Phase.inLegend(of: document).map {
      "- \($0.symbol) \($0.dutch) = \(words(document.legend(of: $0)))"
    }
    return phases.isEmpty ? [] : ["Legenda:", phases.joined(separator: "\n")]
  }

  private static func summary(of document: AnnexDocument) -> [String] {
    guard let since = document.since else { return [] }
    let changed = document.changedLines
    let list =
      changed.map { line, name in
        "- \(line.fact.isNew ? "nieuw" : "gewijzigd"): \(words(name))"
      } + since.dropped.map { "- niet meer in de bijlage: \(words($0))" }
    return ["Gewijzigd sinds \(since.point):" + (list.isEmpty ? " niets." : "")]
      + (list.isEmpty ? [] : [list.joined(separator: "\n")])
  }

  private static func table(
    of lines: [AnnexDocument.Line], in document: AnnexDocument
  ) -> String {
    let columns = document.tableColumns
    var header = columns.map { MarkdownText($0.heading).source }
    if let since = document.since { header.append("Gewijzigd sinds \(since.point)") }
    let rows = lines.map { line in
      var cells = columns.map { cell(of: line, $0.content, in: document) }
      if document.since != nil {
        cells.append(line.fact.changes.map { words($0.words) }.joined(separator: "<br>"))
      }
      return cells
    }
    return ([header, header.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func cell(
    of line: AnnexDocument.Line, _ content: TableColumn.Content, in document: AnnexDocument
  ) -> String {
    switch content {
    case .written(.ambition): words(document.plain(document.ambition(of: line)))
    case .written(.page): words(document.plain(document.page(of: line)))
    case .written(let column): words(document.plain(line[column]))
    case .owner: words(line.fact.owner ?? "")
    case .phase: phase(of: line.fact)
    }
  }

  private static func phase(of fact: AnnexFact) -> String {
    let phase = fact.phase.map { "\($0.symbol) \($0.dutch)" } ?? "niet vermeld"
    let target = fact.target.map { ["streefdatum \($0.dutch)"] } ?? []
    return ([phase] + fact.signals.map(\.dutch) + target).joined(separator: "<br>")
  }

  private static func note(_ note: Footnote) -> String {
    let text = MarkdownText(note.text)
    guard case .kamerstuk(let kamerstuk) = note.key else {
      return "\(note.number). \(text.opening)"
    }
    return "\(note.number). [\(text.source)](\(kamerstuk.address))"
  }

  private static func words(_ words: String) -> String { MarkdownText(words).source }
}
