internal import Dates

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

  /// A line as people name it: its codes and title, and its ambition where these have several lines.
  func name(of line: Line) -> String {
    let name = line.fact.name
    guard lines.count(where: { $0.fact.name == name }) > 1 else { return name }
    return "\(name), bij \(line.fact.ambition?.title ?? "N.v.t.")"
  }
}

extension AnnexFact {
  /// Whether the whole line is new since the date that was asked for.
  var isNew: Bool { changes.contains(.appeared) }

  /// The line as people name it: its codes and its title.
  var name: String { code.map { "\($0) · \(measure)" } ?? measure }
}
