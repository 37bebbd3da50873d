internal import PlainText

/// Where the rows of the table stand: under which theme and ambition, and which places are taken.
struct Places {
  let file: String
  private(set) var theme: String?
  private(set) var themes: [String] = []
  private var knownThemes: Set<String> = []
  private var above: Above = .nothing
  private var taken: [Place: Int] = [:]
  private var known: [Key: AnnexContents.Ambition] = [:]

  init(file: String) {
    self.file = file
  }

  private enum Above {
    case nothing
    case outsideStrategy
    case ambition(AnnexContents.Ambition)
  }

  /// What makes two ambitions one, however they are spelled.
  private struct Key: Hashable {
    let theme: String?
    let title: String
    let page: String
  }

  private struct Place: Hashable {
    let measure: AnnexContents.Measure
    let ambition: AnnexContents.Ambition?
  }

  /// Goes on under a theme; ambitions are not carried over to it, but where it is the same on another page:
  /// `Water (vervolg)`.
  mutating func enter(theme: String) {
    if let known = themes.last(where: { GoingOn.isSaid(by: theme, behind: $0) }) {
      return self.theme == known ? () : enter(theme: known)
    }
    self.theme = theme
    if knownThemes.insert(theme).inserted { themes.append(theme) }
    above = .nothing
  }

  /// Goes on under the theme that a row names itself.
  mutating func enter(themeOf row: Annex.Row) {
    guard case .own(let own) = row.beside.theme, own != theme else { return }
    if let own {
      enter(theme: own)
    } else {
      theme = nil
      above = .nothing
    }
  }

  /// The ambition of a row.
  ///
  /// The first row that names an ambition gives its spelling. It is its own, that of the row above where its cell is empty, or none where the cell says
  /// `N.v.t.`
  mutating func ambition(
    of row: Annex.Row, marks: [FootnoteMark]
  ) throws(AnnexError) -> AnnexContents.Ambition? {
    let title = FootnoteMark.without(marks, in: row.cells[.ambition])
    let page = String(row.cells[.page].trimmingSpaces)
    if title.isEmpty {
      guard !row.beside.isAmbitionOwn else { return nil }
      return try inherited(by: row, page: page)
    }
    guard !["n.v.t.", "nvt", "n.v.t"].contains(FoldedText.trimmed(title)) else {
      above = .outsideStrategy
      return nil
    }
    if case .ambition(let ambition) = above, GoingOn.isSaid(by: title, behind: ambition.title),
      page.isEmpty || page == ambition.page
    {
      return ambition
    }
    let key = Key(theme: theme, title: FoldedText.trimmed(title), page: FoldedText.trimmed(page))
    let ambition =
      known[key]
      ?? AnnexContents.Ambition(theme: theme, title: title, page: page.isEmpty ? nil : page)
    known[key] = ambition
    above = .ambition(ambition)
    return ambition
  }

  private func inherited(
    by row: Annex.Row, page: String
  ) throws(AnnexError) -> AnnexContents.Ambition? {
    switch above {
    case .outsideStrategy:
      return nil
    case .ambition(let ambition):
      guard page.isEmpty || page == ambition.page else {
        throw AnnexError(
          file, at: row.place(of: .page),
          """
          the ambition is that of the row above, on page \(ambition.page ?? "-"), but the page \
          here is \(page); expected the same page, or an ambition of its own
          """)
      }
      return ambition
    case .nothing:
      throw AnnexError(
        file, at: row.place(of: .ambition),
        "the ambition is empty, and no row above it in this theme has one; expected an ambition, or N.v.t."
      )
    }
  }

  /// Puts a measure under an ambition, where it may stand once.
  mutating func occupy(
    measure: AnnexContents.Measure, ambition: AnnexContents.Ambition?, row: Annex.Row
  ) throws(AnnexError) {
    let place = Place(measure: measure, ambition: ambition)
    if let first = taken[place] {
      let name = (measure.code ?? measure.title).shown
      let under = ambition.map { "\"\($0.title.shown)\"" } ?? "N.v.t."
      throw AnnexError(
        file, at: row.place(of: .measure),
        """
        \(name) stands under \(under) already, on line \(first); expected one line for a measure \
        under an ambition. Where they are different measures, give each a number of its own in a column Nummer; \
        where one goes on with the row above it, write (vervolg) behind its name
        """)
    }
    taken[place] = row.sourceLine
  }
}
