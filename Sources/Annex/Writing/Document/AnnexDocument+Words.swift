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

  /// The lines of which something changed, as people name them: by their codes and title, and by their
  /// ambition where these have several lines.
  var changedLines: [(line: Line, name: String)] {
    let lines = lines
    let counts = Dictionary(lines.map { ($0.fact.name, 1) }, uniquingKeysWith: +)
    return lines.filter { !$0.fact.changes.isEmpty }.map { line in
      let name = line.fact.name
      guard counts[name, default: 1] > 1 else { return (line, name) }
      return (line, "\(name), bij \(line.fact.ambition?.title ?? "N.v.t.")")
    }
  }
}

extension AnnexFact {
  /// Whether the whole line is new since the date that was asked for.
  var isNew: Bool { changes.contains(.appeared) }

  /// The line as people name it: its codes and its title.
  var name: String { code.map { "\($0) · \(measure)" } ?? measure }
}
