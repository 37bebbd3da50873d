import Annex
import Dates
import Files
import PlainText
import Register

extension Import {
  /// The annex, read and understood.
  ///
  /// The register is not touched yet.
  func draft() throws -> (draft: EditionDraft, isProposal: Bool) {
    let date = try date.map { try CalendarDate(option: $0, named: "--date") }
    try ConsentOptions.agree(
      to: DateDoubt.about(date, named: "--date", today: WallClock.system.today), hasSaidYes: yes)
    let letter = try kamerstuk.map { try Citation(option: $0, named: "--kamerstuk") }
    guard title?.isBlank != true else {
      throw InputError.usage("--title says nothing")
    }
    let name = file == "-" ? "standard input" : file
    let words = try keptWords()
    let headings = try ProgrammeLook(option: heading)
    let bytes = try AnnexFile.bytes(of: file)
    let draft = try ProgressLine.during("reading") { _ in
      let whole = try AnnexFile.contents(of: bytes, named: name, words.columns)
      guard whole != nil || sheet == nil else {
        throw InputError.usage("--sheet is of a workbook, and \(name) is none")
      }
      let contents = try whole.map { told in
        try sheet.map { try SheetChoice.picking($0, in: told, named: name) } ?? told
      }
      var annex =
        try contents.map {
          try Annex(of: $0, named: name, columns: words.columns, marks: words.marks)
        } ?? Annex(reading: bytes, named: name, columns: words.columns)
      annex.named = headings
      return try EditionDraft(
        of: annex, from: bytes, readAs: contents, named: Files.name(of: name), shownAs: name,
        date: date, title: title, letter: letter, today: WallClock.system.today)
    }
    return (draft, Poppler.reads(bytes))
  }

  /// What a person says of the headings and of the marks of phases, now or of an edition before.
  private func keptWords() throws -> (columns: ColumnNames, marks: MarkMeanings) {
    let path = try register.path()
    let kept =
      Files.exists(path)
      ? try Register.reading(at: path).snapshot { try $0.keptWords() } : (.known, .none)
    let marks: MarkMeanings
    do {
      marks = kept.marks.followed(by: try MarkMeanings(reading: phaseMark))
    } catch {
      let phases = Phase.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError.usage(
        "--phase-mark \(error.wish): expected a sign, a word or a drawing, = and one of \(phases)")
    }
    do {
      return (kept.columns.overruled(by: try ColumnNames(reading: column)), marks)
    } catch {
      throw InputError.usage(
        "--column \(error.wish): expected a heading, = and one of \(ColumnNames.columns.joined(separator: ", "))"
      )
    }
  }
}
