internal import Documents
internal import PlainText

/// A paragraph outside the tables, with what it explains of marks.
struct LegendParagraph {
  let paragraph: OfficeContents.Paragraph
  /// Whether it only says that a legend stands below it.
  let isLabel: Bool
  /// What counts of what it says; in a list of a letter, of which each line begins with the same sign, nothing does.
  private(set) var explanations: [Explanation]

  static func all(of paragraphs: [OfficeContents.Paragraph]) -> [LegendParagraph] {
    var lines: [LegendParagraph] = []
    for paragraph in paragraphs {
      let last = lines.last
      let isBelowLabel =
        last?.paragraph.table == paragraph.table
        && (last?.isLabel == true || last?.isLabelled == true)
      lines.append(LegendParagraph(paragraph, isLabelled: isBelowLabel))
    }
    for run in runs(of: lines) {
      let together = Explanation.together(run.flatMap { lines[$0].explanations })
      for (index, explanation) in zip(run, together) { lines[index].explanations = [explanation] }
    }
    let bullets = bullets(of: lines)
    for index in lines.indices {
      lines[index].explanations.removeAll { explanation in
        !explanation.isExplicit
          && (explanation.phase == nil || explanation.marks.contains(where: bullets.contains))
      }
    }
    return lines
  }

  /// Whether it stands below a word that calls it a legend.
  private let isLabelled: Bool

  private init(_ paragraph: OfficeContents.Paragraph, isLabelled: Bool) {
    self.paragraph = paragraph
    var line = LegendLine(isLabelled: isLabelled)
    let drawn = paragraph.drawn ?? []
    if drawn.count > 1 {
      line.add(paragraph.text, with: drawn)
    } else {
      line.add(paragraph.text, drawn: paragraph.signs.filter { !DrawnSign.isColour($0) })
    }
    explanations = line.explanations
    let colours = Set(paragraph.signs.filter(DrawnSign.isColour))
      .subtracting(drawn.count > 1 ? drawn.map(\.sign) : [])
    if !colours.isEmpty, paragraph.text.contains(where: \.isLetter) {
      explanations.append(
        Explanation(
          marks: Array(colours), parts: [paragraph.text], isExplicit: isLabelled,
          isSure: colours.count == 1))
    }
    isLabel =
      !line.hasMarks && colours.isEmpty
      && paragraph.text.count <= Self.longestLabel
      && LegendLine.isLabel(paragraph.text)
    self.isLabelled = isLabelled && (line.hasMarks || !colours.isEmpty)
  }

  private static let longestLabel = 60

  /// Lines right behind one another that each begin with a sign; in a legend with another, in a list with the same.
  private static func runs(of lines: [LegendParagraph]) -> [[Int]] {
    var runs: [[Int]] = []
    for (index, line) in lines.enumerated() where line.isEntry {
      if let last = runs.last?.last, last == index - 1,
        lines[last].paragraph.table == line.paragraph.table
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// Whether it is short and begins with a sign.
  private var isEntry: Bool {
    explanations.count == 1 && paragraph.text.count <= Self.longestEntry
      && PhaseSigns.sign(leading: paragraph.text) != nil
  }

  private static let longestEntry = 100

  /// The signs that begin several lines of which one names no phase.
  private static func bullets(of lines: [LegendParagraph]) -> Set<String> {
    var counts: [String: (lines: Int, phases: Int)] = [:]
    for line in lines {
      guard let sign = PhaseSigns.sign(leading: line.paragraph.text)?.sign,
        let explanation = line.explanations.first, !explanation.isExplicit
      else { continue }
      counts[sign, default: (0, 0)].lines += 1
      if explanation.phase != nil { counts[sign, default: (0, 0)].phases += 1 }
    }
    return Set(counts.filter { $1.lines > 1 && $1.phases < $1.lines }.keys)
  }
}
