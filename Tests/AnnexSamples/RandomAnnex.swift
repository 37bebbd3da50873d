public import Annex

/// A valid annex at random, with what it means.
///
/// The rows and footnotes stand on no line of a source yet; ``AnnexRendering`` places them.
public struct RandomAnnex: Sendable {
  /// The annex.
  public private(set) var annex: Annex
  /// What reading it must give.
  public private(set) var meaning: Meaning

  /// Makes an annex from a seed; the same seed makes the same annex.
  public init?(seed: UInt64) {
    var author = Author(random: SplitMix64(seed: seed))
    guard let header = Cells(Column.allCases.map(\.heading)) else { return nil }
    author.writeAll()
    annex = Annex(
      title: "Bijlage – Overzicht \(seed)",
      header: Annex.Row(kind: .header, cells: header, sourceLine: 0), rows: author.rows,
      notes: author.letters.notes)
    meaning = author.meaning
  }
}

/// Writes rows, and notes what they mean.
private struct Author {
  var random: SplitMix64
  private(set) var letters = RandomLetters()
  private(set) var rows: [Annex.Row] = []
  private(set) var meaning = Meaning(themes: [], lines: [])
  private var measures: [RandomMeasure] = []

  init(random: SplitMix64) {
    self.random = random
  }

  mutating func writeAll() {
    measures = RandomMeasure.several(using: &random)
    for position in 0..<Int.random(in: 1...4, using: &random) {
      if position > 0 || !random.happens(onceIn: 4) { writeTheme("Thema \(position) – één") }
      for place in 0..<Int.random(in: 1...3, using: &random) { writeAmbition(place) }
    }
    guard random.happens(onceIn: 2) else { return }
    writeTheme("Overige VM buiten de strategie")
    for measure in someMeasures() { write(measure, ambition: nil, cells: ("N.v.t.", "-")) }
  }

  private mutating func writeTheme(_ title: String) {
    meaning.themes.append(title)
    add(.theme, [title, "", "", "", "", ""])
  }

  /// Writes an ambition with its measures; only the first row of them names it.
  private mutating func writeAmbition(_ place: Int) {
    let title = random.happens(onceIn: 4) ? "Heldere communicatie" : "Ambitie \(place), (deel) ï"
    let page = String(10 + rows.count)
    for (position, measure) in someMeasures().enumerated() {
      write(
        measure, ambition: (title, page), cells: position == 0 ? (title, page) : ("", ""))
    }
  }

  private mutating func someMeasures() -> [RandomMeasure] {
    Array(measures.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
  }

  private mutating func write(
    _ measure: RandomMeasure, ambition: (title: String, page: String)?,
    cells: (ambition: String, page: String)
  ) {
    let opening = random.pick(
      from: SampleStatus.openings, else: SampleStatus(words: "Onbekend."))
    let additions = SampleStatus.additions.shuffled(using: &random)
      .prefix(Int.random(in: 0...2, using: &random))
    let remark = random.happens(onceIn: 6) ? letters.remark() : nil
    let explanation = "Informatie over “toeslagen” \(remark.map { $0.mark + " " } ?? ""), enz. "
    let notified = letters.cell(using: &random)
    add(
      .line,
      [cells.ambition, cells.page, measure.cell, explanation, opening.words, notified.text])
    for addition in additions { add(.continuation, ["", "", "", "", addition.words, ""]) }
    let said = [opening] + additions
    // What is done is not late, and waits for nothing.
    let isDone = opening.phase == .implemented
    meaning.lines.append(
      Meaning.Line(
        theme: meaning.themes.last, ambition: ambition?.title, page: ambition?.page,
        measure: measure.title, code: measure.code, numbers: measure.numbers,
        explanation: explanation, status: said.map(\.words).joined(separator: "\n"),
        phase: opening.phase,
        signals: Signal.Kind.allCases.filter { kind in
          !isDone && said.contains { $0.signals.contains(kind) }
        },
        target: opening.target.map(Target.init), told: notified.told,
        remarks: remark.map { [$0.position] } ?? []))
  }

  private mutating func add(_ kind: Annex.Row.Kind, _ texts: [String]) {
    guard let cells = Cells(texts) else { return }
    rows.append(Annex.Row(kind: kind, cells: cells, sourceLine: 0))
  }
}
