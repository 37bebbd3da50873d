internal import Annex
internal import Dates

extension EditableAnnex {
  /// The annex as tab-separated text, its footnotes numbered in their present order.
  public var text: String {
    var rows: [[String]] = [Column.allCases.map(\.heading)]
    var theme: Int?
    var ambition: Int?
    for line in lines {
      let ownTheme = line.ambition.flatMap { ambitions[$0]?.theme } ?? line.theme
      if ownTheme != theme {
        rows.append([themes[ownTheme] ?? "", "", "", "", "", ""])
        theme = ownTheme
        ambition = nil
      }
      rows += self.rows(of: line, isNamed: line.ambition == nil || line.ambition != ambition)
      ambition = line.ambition
    }
    let used = usedNotes
    let notes = noteOrder.filter(used.contains).enumerated().map { place, note in
      "\(Self.mark(place)) \(self.notes[note] ?? "")"
    }
    return "Bijlage\n\n"
      + rows.map { $0.joined(separator: "\t") + "\n" }.joined() + "\n"
      + notes.map { $0 + "\n" }.joined()
  }

  private func rows(of line: Line, isNamed: Bool) -> [[String]] {
    let ambition = line.ambition.flatMap { ambitions[$0] }
    let measure = measures[line.measure]
    let title = measure.map { measure in
      measure.code.map { "\(measure.title) (\($0))" } ?? measure.title
    }
    let told = line.told.sorted { $0.key < $1.key }.map { date, note in
      let parts = date.description.split(separator: "-").reversed().joined(separator: "/")
      return "\(parts) \(mark(of: note))"
    }
    let status = line.status.split(separator: "\n").map(String.init)
    let first = [
      isNamed ? ambition?.title ?? "N.v.t." : "", isNamed ? ambition?.page ?? "-" : "",
      title ?? "", explanationCell(of: line),
      status.first ?? "", told.isEmpty ? "-" : told.joined(separator: " en "),
    ]
    return [first] + status.dropFirst().map { ["", "", "", "", $0, ""] }
  }

  /// The explanation as the table has it, with the mark of its remark.
  public func explanationCell(of line: Line) -> String {
    line.explanation + (line.remark.map { " " + mark(of: $0) } ?? "")
  }

  private var usedNotes: Set<Int> {
    Set(lines.flatMap { line in Array(line.told.values) + [line.remark].compactMap(\.self) })
  }

  private func mark(of note: Int) -> String {
    let used = usedNotes
    return noteOrder.filter(used.contains).firstIndex(of: note).map(Self.mark) ?? ""
  }

  private static func mark(_ place: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(place + 1).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
