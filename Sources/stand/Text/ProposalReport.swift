import Annex
import Register

/// All that the pages of a PDF were read as, line by line, for a person who has the pages to look at.
struct ProposalReport {
  private var layout: Layout
  private let notes: [AnnexContents.Footnote]

  /// Lays out what an annex says.
  static func text(of contents: AnnexContents, for terminal: Terminal) -> String {
    var report = ProposalReport(layout: Layout(for: terminal), notes: contents.notes)
    report.layout.add("what was read, line by line", style: .bold)
    var theme: String??
    for line in contents.lines {
      if theme != .some(line.theme) {
        report.layout.gap()
        report.layout.add(line.theme ?? "no theme", indent: 2, style: .bold)
        theme = .some(line.theme)
      }
      report.layout.gap()
      report.add(line)
    }
    if !contents.notes.isEmpty {
      report.layout.gap()
      report.layout.add("footnotes", indent: 2, style: .bold)
      for note in contents.notes { report.add(note.note.text, as: note.note.mark) }
    }
    return report.layout.text
  }

  private mutating func add(_ line: AnnexContents.Line) {
    let ambition = line.ambition.map { [$0.title, $0.page.map { "p. \($0)" }].compactMap(\.self) }
    add(
      line.measure.code.map { "\($0) · \(line.measure.title)" } ?? line.measure.title, as: "measure"
    )
    add((ambition ?? ["N.v.t."]).joined(separator: " · "), as: "ambition")
    add(line.explanation, as: "explanation")
    if let owner = line.owner { add(owner, as: "owner") }
    add(line.status, as: "status")
    if let phase = line.phase.value { add(PhaseLook(phase).word, as: "phase") }
    add(line.signals.map(\.kind.words).joined(separator: ", "), as: "signals")
    if let target = line.target.value { add(target.description, as: "target") }
    let told = line.notifications.map { told in
      told.kamerstuk.map { "\(told.date), \($0)" } ?? told.date.description
    }
    add(told.joined(separator: "; "), as: "told")
    for note in line.notes { add(note.text, as: "footnote") }
  }

  private mutating func add(_ words: String, as label: String) {
    guard !words.allSatisfy(\.isWhitespace) else { return }
    layout.add(words, behind: label, labelStyle: .dim, width: 13, indent: 4)
  }
}
