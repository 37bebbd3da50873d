internal import Documents
internal import PlainText

/// The title of a document, and which of its headings are themes of the annex in it.
struct DocumentHeadings {
  /// The title; nothing where none is, or where it is not sure which line it is.
  let title: String?
  /// The lines of which each might be the title, where that is not sure.
  let candidates: [String]
  /// The title that only its properties say.
  let stated: StatedTitle?
  /// The headings right above tables of the annex, by the positions of these tables.
  let themes: [Int: String]
  /// What stands above the tables of the annex and is not read, by their positions.
  let between: [Int: [String]]

  /// - Parameter legend: Paragraphs that were read as a legend, and are neither.
  init(
    of contents: OfficeContents, _ kinds: [TableKind],
    besides legend: Set<OfficeContents.Paragraph>
  ) {
    var contents = contents
    contents.paragraphs.removeAll(where: legend.contains)
    let annex = kinds.indices.filter { kinds[$0] != .other }
    let first = annex.first ?? 0
    let text = TextBetween(of: contents)
    var themes: [Int: OfficeContents.Paragraph] = [:]
    var between: [Int: [String]] = [:]
    for (before, index) in zip(annex, annex.dropFirst()) {
      let paragraphs = text.paragraphs(behind: before, above: index)
      themes[index] = Self.theme(among: paragraphs)
      let rest = paragraphs.filter { $0 != themes[index] }.map(\.line)
      if !rest.isEmpty { between[index] = rest }
    }
    let stated = StatedTitle(contents.title)
    let above =
      contents.paragraphs.filter { $0.table <= first && !$0.line.isEmpty }
      + Self.names(of: contents, kinds, at: first, or: stated)
    let title =
      Self.title(among: above, besides: Set(themes.values.compactMap(\.level)))
      ?? above.first { stated?.isSaid(by: $0) == true }
    let candidates = title == nil ? above.filter(\.mayBeTitle).map(\.line) : []
    self.candidates = candidates
    self.stated = title == nil && stated?.standsAlone == true ? stated : nil
    self.title = title?.line ?? (candidates.isEmpty ? self.stated?.text : nil)
    let asked = Set(candidates)
    let near = text.paragraphs(behind: first - 1, above: first)
    let last = above.last(where: { $0.level != nil })
    if let last, last.mayBeTheme, last != title,
      title?.level == nil || title?.level ?? 0 < last.level ?? 0
    {
      themes[first] = last
    } else if title != nil, let bold = near.last, bold.mayBeBoldTheme, bold != title {
      themes[first] = bold
    }
    // What documents of this program say of themselves there is known.
    let isOwn = Self.isOwn(contents, kinds, at: first)
    let passed = near.filter {
      $0 != title && $0 != themes[first] && !$0.namesTable && !asked.contains($0.line)
        && !(isOwn && $0.level == nil && !$0.mayBeBoldTheme)
    }
    if !passed.isEmpty { between[first] = passed.map(\.line) }
    self.themes = themes.mapValues(\.line)
    self.between = between
  }

  /// Whether a table is one that this program wrote.
  private static func isOwn(
    _ contents: OfficeContents, _ kinds: [TableKind], at index: Int
  ) -> Bool {
    guard kinds.indices.contains(index), case .headed(let start) = kinds[index] else {
      return false
    }
    return contents.tables[index].rows[start].cells.contains {
      OfficeHeadings.isCombined($0.text)
    }
  }

  /// The heading among paragraphs above a table that is a theme: the last that is one by its style, else a bold line right
  /// above the table.
  private static func theme(
    among paragraphs: [OfficeContents.Paragraph]
  ) -> OfficeContents.Paragraph? {
    if let heading = paragraphs.last(where: \.mayBeTheme) { return heading }
    return paragraphs.last.flatMap { $0.mayBeBoldTheme ? $0 : nil }
  }

  /// The rows of one cell above the headings of the annex in a sheet that say that it is one, `Bijlage 2: Voortgang`, or
  /// what the properties call it.
  private static func names(
    of contents: OfficeContents, _ kinds: [TableKind], at index: Int, or stated: StatedTitle?
  ) -> [OfficeContents.Paragraph] {
    guard kinds.indices.contains(index), case .headed(let start) = kinds[index],
      contents.tables[index].name != nil
    else { return [] }
    return contents.tables[index].rows[..<start].compactMap { row in
      let filled = row.cells.filter { !$0.text.isEmpty }
      guard filled.count == 1, let cell = filled.first else { return nil }
      let line = OfficeContents.Paragraph(text: cell.text, signs: [], table: index)
      return line.namesAnnex || stated?.isSaid(by: line) == true ? line : nil
    }
  }

  /// The paragraph that the document calls its title, or that names the annex.
  ///
  /// - Parameter levels: How deep the headings are that are themes further down.
  private static func title(
    among above: [OfficeContents.Paragraph], besides levels: Set<Int>
  ) -> OfficeContents.Paragraph? {
    if let title = above.first(where: { $0.level == 0 }) { return title }
    let headings = above.filter { $0.level != nil }
    if let named = headings.last(where: \.namesAnnex) { return named }
    let outer = headings.filter { !levels.contains($0.level ?? 0) && $0.mayBeTitle }
    if let top = outer.compactMap(\.level).min() { return outer.last { $0.level == top } }
    let lines = above.filter { $0.level == nil && $0.mayBeTitle }
    if let named = lines.last(where: \.namesAnnex) { return named }
    // What ends as a sentence is hardly a title, and asked.
    return lines.count == 1 ? lines.first { $0.line.last != "." } : nil
  }
}

extension OfficeContents.Paragraph {
  /// Its text on one line.
  var line: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it can be a title: short, and no sentence, salutation or label.
  var mayBeTitle: Bool {
    let line = line
    guard (2...200).contains(line.count), let last = line.last else { return false }
    let folded = FoldedText.trimmed(line)
    return ![",", ":", ";"].contains(last) && !(last == "." && line.count > 80)
      && !Self.salutations.contains(where: folded.hasPrefix)
  }

  private static let salutations = [
    "geachte ", "beste ", "hierbij ", "met vriendelijke", "de minister", "let op", "nb:", "n.b.",
  ]

  /// Whether it says that the table below is the annex.
  fileprivate var namesAnnex: Bool {
    let folded = FoldedText.trimmed(line)
    return mayBeTitle && Self.names.contains { folded.hasPrefix($0) }
  }

  private static let names = ["bijlage", "annex", "overzicht", "voortgang", "stand van zaken"]

  /// Whether it is a heading that can be a theme, and not the name of what stands below it.
  fileprivate var mayBeTheme: Bool {
    guard let level, level > 0, line.count <= 200 else { return false }
    return namesTheme
  }

  /// Whether it is a bold line that can be a theme likewise, and no sentence.
  fileprivate var mayBeBoldTheme: Bool {
    level == nil && isBold == true && line.count <= 100 && mayBeTitle && line.last != "."
      && namesTheme && !Self.stamps.contains(where: FoldedText.trimmed(line).hasPrefix)
  }

  /// What a document says of itself in such a line.
  private static let stamps = ["concept", "versie", "definitief", "vertrouwelijk", "stand per"]

  private var namesTheme: Bool {
    let folded = FoldedText.trimmed(line)
    let isNumbered = folded.hasPrefix("tabel ") && folded.dropFirst(6).first?.isNumber == true
    return !namesAnnex && !folded.hasPrefix("vervolg") && !isNumbered
      && !Self.labels.contains { folded == $0 || folded.hasSuffix(" \($0)") }
  }

  /// Whether it only says that the table stands below it.
  fileprivate var namesTable: Bool {
    namesAnnex || Self.labels.contains(FoldedText.trimmed(line))
  }

  private static let labels = [
    "legenda", "maatregelen", "verbetermaatregelen", "tabel", "acties", "toelichting", "inleiding",
  ]
}
