internal import Dates

extension EditableAnnex {
  /// What an edition can do to an annex.
  public enum Edit: CaseIterable, Sendable {
    /// What stays recognizable by codes and titles, in whichever order editions come.
    case status, explanation, told, measureTitle, page, moveAmbition, drop, newMeasure, newLine
    /// What is recognizable only beside the edition right before it.
    case ambitionTitle, themeTitle, codes, merge, split
    /// What changes the table and says nothing.
    case order, footnotes

    /// Those of the first and the last kind.
    public static let lasting: [Edit] = [
      .status, .explanation, .told, .measureTitle, .page, .moveAmbition, .drop, .newMeasure,
      .newLine, .order, .footnotes,
    ]
  }

  /// Makes the next edition, with some edits of some kinds.
  ///
  /// What could be taken for something else afterwards is edited once: an ambition that has other words
  /// keeps its page and its measures.
  public func next(edits: Int, of kinds: [Edit] = Edit.allCases, using random: inout SplitMix64)
    -> EditableAnnex
  {
    var edition = Editor(annex: self)
    for _ in 0..<edits {
      edition.edit(random.pick(from: kinds, else: .status), using: &random)
    }
    edition.annex.sortLines()
    return edition.annex
  }
}

/// Edits an annex, each thing once where more would make it another.
private struct Editor {
  var annex: EditableAnnex
  private var touched: Set<Int> = []

  init(annex: EditableAnnex) {
    self.annex = annex
  }

  mutating func edit(_ edit: EditableAnnex.Edit, using random: inout SplitMix64) {
    switch edit {
    case .status, .explanation, .told: editLine(edit, using: &random)
    case .measureTitle, .codes, .merge, .split: editMeasure(edit, using: &random)
    case .page, .moveAmbition, .ambitionTitle, .themeTitle: editPlace(edit, using: &random)
    case .drop, .newMeasure, .newLine: editMembers(edit, using: &random)
    case .order:
      annex.lines.shuffle(using: &random)
      annex.sortLines()
    case .footnotes: annex.noteOrder.shuffle(using: &random)
    }
  }

  /// One of few, so that an edition can say again what an earlier one said and the last did not.
  private func variant(using random: inout SplitMix64) -> Int {
    Int.random(in: 0..<2, using: &random)
  }

  private mutating func editLine(_ edit: EditableAnnex.Edit, using random: inout SplitMix64) {
    guard let place = annex.lines.indices.randomElement(using: &random) else { return }
    switch edit {
    case .status:
      let number = 1000 + 10 * annex.lines[place].number + variant(using: &random)
      var words = SplitMix64(seed: UInt64(number))
      annex.lines[place].status = EditableAnnex.status(number, using: &words)
    case .explanation:
      let number = annex.lines[place].number
      let explanation = "Uitleg \(number) wordt anders: \(variant(using: &random))."
      annex.lines[place].explanation = explanation
    default:
      guard let date = EditableAnnex.letters.keys.sorted().randomElement(using: &random),
        let note = annex.note(citing: date)
      else { return }
      annex.lines[place].told[date] = note
    }
  }

  private mutating func editMeasure(_ edit: EditableAnnex.Edit, using random: inout SplitMix64) {
    let used = Set(annex.lines.map(\.measure)).sorted()
    guard let measure = used.randomElement(using: &random), touched.insert(measure).inserted,
      let words = annex.measures[measure], !words.codes.isEmpty
    else { return }
    switch edit {
    case .measureTitle:
      // What shares no word with the old title would be asked about.
      let kept = words.title.split(separator: " ").first ?? ""
      let title = "\(kept) \(EditableAnnex.title(10 * measure + variant(using: &random)))"
      annex.measures[measure]?.title = title
    case .codes:
      let code = annex.nextCode
      annex.nextCode += 1
      annex.measures[measure]?.codes.append(code)
    case .merge:
      let others = used.filter {
        !touched.contains($0) && annex.measures[$0]?.codes.isEmpty == false
      }
      guard let other = others.randomElement(using: &random),
        annex.lines.filter({ $0.measure == other }).allSatisfy(isUntouched)
      else { return }
      let codes = annex.measures[other]?.codes ?? []
      annex.measures[measure]?.codes += codes
      for line in annex.lines where line.measure == other { touch(line) }
      annex.lines.removeAll { $0.measure == other }
      touched.insert(other)
    default:
      guard words.codes.count > 1, let code = words.codes.last,
        let line = annex.lines.first(where: { $0.measure == measure }), isUntouched(line)
      else { return }
      annex.measures[measure]?.codes.removeLast()
      let part = annex.number()
      annex.measures[part] = EditableAnnex.Measure(
        title: EditableAnnex.title(10 * part), codes: [code])
      touched.insert(part)
      touch(line)
      annex.addLine(of: part, under: line.ambition, theme: line.theme, using: &random)
    }
  }

  private mutating func editPlace(_ edit: EditableAnnex.Edit, using random: inout SplitMix64) {
    let used = Set(annex.lines.compactMap(\.ambition)).sorted()
    guard let ambition = used.randomElement(using: &random), let words = annex.ambitions[ambition]
    else { return }
    let themes = Set(used.compactMap { annex.ambitions[$0]?.theme }).sorted()
    switch edit {
    case .themeTitle:
      let members = annex.ambitions.filter { $0.value.theme == words.theme }.keys
      guard touched.insert(words.theme).inserted, touched.isDisjoint(with: members) else { return }
      touched.formUnion(members)
      let title = "\(annex.themes[words.theme] ?? "") herzien \(annex.number())"
      annex.themes[words.theme] = title
    case .page:
      guard touched.insert(ambition).inserted else { return }
      let page = String(500 + 10 * ambition + variant(using: &random))
      annex.ambitions[ambition]?.page = page
    case .ambitionTitle:
      guard touched.insert(ambition).inserted else { return }
      let title = "\(words.title) herzien \(annex.number())"
      annex.ambitions[ambition]?.title = title
    default:
      guard touched.insert(ambition).inserted, !touched.contains(words.theme),
        let theme = themes.filter({ !touched.contains($0) }).randomElement(using: &random)
      else { return }
      touched.formUnion([words.theme, theme])
      annex.ambitions[ambition]?.theme = theme
    }
  }

  private mutating func editMembers(_ edit: EditableAnnex.Edit, using random: inout SplitMix64) {
    switch edit {
    case .drop:
      // Without the rest of a measure that was split, its part would be all that has its numbers.
      guard annex.lines.count > 3, let place = annex.lines.indices.randomElement(using: &random),
        !touched.contains(annex.lines[place].measure), touch(annex.lines[place])
      else { return }
      annex.lines.remove(at: place)
    default:
      let ambitions = Set(annex.lines.compactMap(\.ambition)).sorted()
      guard let ambition = ambitions.randomElement(using: &random),
        !touched.contains(ambition)
      else { return }
      let taken = annex.lines.filter { $0.ambition == ambition }.map(\.measure)
      let measure: Int?
      if edit == .newMeasure {
        let new = annex.number()
        annex.measures[new] = EditableAnnex.Measure(
          title: EditableAnnex.title(10 * new), codes: [annex.nextCode])
        annex.nextCode += 1
        measure = new
      } else {
        let others = Set(annex.lines.map(\.measure)).subtracting(taken).subtracting(touched)
        measure = others.sorted().randomElement(using: &random)
      }
      guard let measure else { return }
      touched.insert(ambition)
      annex.addLine(of: measure, under: ambition, using: &random)
    }
  }

  private func isUntouched(_ line: EditableAnnex.Line) -> Bool {
    line.ambition.map { !touched.contains($0) } ?? true
  }

  /// Notes that what a line stands under has other members now.
  @discardableResult private mutating func touch(_ line: EditableAnnex.Line) -> Bool {
    guard let ambition = line.ambition else { return true }
    guard !touched.contains(ambition) else { return false }
    touched.insert(ambition)
    if let theme = annex.ambitions[ambition]?.theme { touched.insert(theme) }
    return true
  }
}
