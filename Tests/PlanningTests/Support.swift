import Annex
import Planning

/// A table of an annex, read from its rows: theme | ambition | page | measure | explanation | status | told.
struct Table {
  let annex: Annex
  let contents: AnnexContents

  /// Makes a table; a row with one text is a theme.
  init(_ rows: [String]) throws {
    let header = Column.allCases.map(\.heading).joined(separator: "\t")
    let lines = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.split(separator: " ").joined(separator: " ") }
      return (cells + Array(repeating: "", count: max(0, 6 - cells.count)))
        .joined(separator: "\t")
    }
    let text = ([header] + lines).map { $0 + "\n" }.joined()
    annex = try Annex(reading: Array(text.utf8), named: "table.txt")
    contents = try annex.interpreted(in: "table.txt")
  }

  /// A register that took this table in and nothing since.
  ///
  /// Its things are numbered in their order: themes from 1, ambitions from 101, measures from 201, lines
  /// from 301. Their wordings are w1, w101, w201.
  var known: RegisterState {
    var themes: [String] = contents.themes
    var ambitions: [AnnexContents.Ambition] = []
    var measures: [AnnexContents.Measure] = []
    for line in contents.lines {
      if let theme = line.theme, !themes.contains(theme) { themes.append(theme) }
      if let ambition = line.ambition, !ambitions.contains(ambition) { ambitions.append(ambition) }
      if !measures.contains(line.measure) { measures.append(line.measure) }
    }
    func theme(_ title: String?) -> Int? { title.flatMap(themes.firstIndex).map { $0 + 1 } }
    return RegisterState(
      themes: themes.enumerated().map { place, title in
        Thing(id: 1 + place, name: "w\(1 + place)", held: title, called: [title])
      },
      ambitions: ambitions.enumerated().map { place, ambition in
        let words = AmbitionWords(
          theme: theme(ambition.theme), title: ambition.title, page: ambition.page)
        return Thing(id: 101 + place, name: "w\(101 + place)", held: words, called: [words])
      },
      measures: measures.enumerated().map { place, measure in
        let words = MeasureWords(
          title: measure.title, code: measure.code, codes: measure.codes)
        return Thing(id: 201 + place, name: "w\(201 + place)", held: words, called: [words])
      },
      lines: contents.lines.enumerated().map { place, line in
        let facts = StatusFacts(line)
        return RegisterLine(
          id: 301 + place, measure: 201 + (measures.firstIndex(of: line.measure) ?? 0),
          ambition: line.ambition.flatMap(ambitions.firstIndex).map { 101 + $0 },
          held: RegisterLine.Content(
            theme: line.ambition == nil ? theme(line.theme) : nil,
            explanation: line.explanation, marks: line.marks,
            status: RegisterStatus(
              text: line.status, phase: facts.phase, target: facts.target,
              signals: facts.signals, origin: "e1")),
          told: line.notifications.enumerated().map { number, told in
            RegisterNotification(
              id: 10 * place + number + 1, date: told.date, kamerstuk: told.kamerstuk)
          },
          isCurrent: true, before: line)
      })
  }
}

extension Planner {
  /// Holds a table against a register that has another.
  init(_ new: Table, after old: Table, answers: [Answer] = []) throws {
    try self.init(new.contents, of: new.annex, known: old.known, answers: answers)
  }
}

extension RegisterState {
  /// The register after somebody logged a status on a line.
  func logged(_ status: String, on line: Int) -> RegisterState {
    var known = self
    known.lines = lines.map { known in
      guard known.id == line, let held = known.held else { return known }
      return RegisterLine(
        id: line, measure: known.measure, ambition: known.ambition,
        held: RegisterLine.Content(
          theme: held.theme, explanation: held.explanation, marks: held.marks,
          status: RegisterStatus(
            text: status, phase: nil, target: nil, signals: [], origin: "since 2025, by anna")),
        told: known.told, isCurrent: known.isCurrent, before: known.before)
    }
    return known
  }
}
