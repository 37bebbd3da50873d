import Annex
import ArgumentParser
import Dates
import Files
import Planning
import Register
import PlainText

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    _superCommandName: Stand.name,
    abstract: "Takes an annex in, and makes the register where there is none.",
    discussion: """
      The annex is its table in one of these forms, told from what stands in the file:
      - text of the annex, its six columns separated by tabs, with its footnotes;
      - CSV with headings, separated by commas, semicolons or tabs, in any order of columns. Headings are \
      those of the annex or shorter (Maatregel, Status, Pag.), besides Thema, Nummer, Fase, Signalen, \
      Streefdatum and Opmerkingen; or those of `stand list --format csv`. Only the measures must be there;
      - JSON as `stand list --format json` and `stand annex --format json` write it;
      - a document: Word (.docx), OpenDocument (.odt, .fodt), or a sheet (.xlsx, .ods) with such a table \
      in it; .doc, .rtf, .html, .mht, .xls and .xlsb through LibreOffice. A mark of a phase in it means what its \
      legend says, and counts as stated. Messages name its rows and columns;
      - a PDF (.pdf) of it, as a proposal: what it was read as is shown, and a person says yes to it.

      Text is UTF-8, or Windows-1252, which is said. All of it is taken in, or nothing; a file of more than \
      64 MiB, 100,000 rows or 1 MiB in a cell is refused.

      Into a register that has lines, only what changed is recorded: against the edition before, so that \
      what was logged since stands. What would be recorded is shown first. A measure, ambition or theme \
      that may be there under another name is listed: --match OLD=LINE says which one of the \
      register the line of the file is, --match new=LINE that it is new. Where both the edition and the \
      register say something new, a person decides, or --conflicts.

      The same table of the same date is the same edition, and nothing is recorded; of another date it is another \
      edition. A date, title or letter of an edition is put right with `stand correct e1`.

      Examples:
        stand import bijlage.txt
        stand import bijlage.txt --date 2024-11-05 --kamerstuk "31066, nr. 1440"
        stand import bijlage-2025.txt --date 2025-03-01 --dry-run
        stand import tabel.csv --date 2024-11-05 --dry-run --format json
      """
  )

  @Argument(help: "The annex's file; - reads standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The annex's date; else the latest on which it says that Parliament was told.",
      valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The letter that carried the annex.", valueName: "kamerstuk"))
  var kamerstuk: String?

  @Option(
    help: ArgumentHelp(
      "The annex's title; else what stands above its table, or its properties call it.",
      valueName: "title"))
  var title: String?

  @Flag(help: "Show what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(help: "Do not ask. A first annex is taken in without asking as it is.")
  var yes = false

  @Flag(help: "With --yes: what a PDF was read as was looked at, in a dry run.")
  var reviewed = false

  @Option(
    help: ArgumentHelp(
      "What the register calls what stands on a line of the file: w74=48, \"VM 38\"=48, new=48. May be repeated.",
      valueName: "old=line"))
  var match: [String] = []

  @Option(help: ArgumentHelp("The sheet of a workbook that is meant.", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "What a heading means, which is remembered: \"Stand per mei=status\". May be repeated.",
      valueName: "heading=column"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a heading is called in annexes that are written, which is kept: status=\"Stand van zaken\". May be repeated.",
      valueName: "column=heading"))
  var heading: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      What a mark of a phase means, which is remembered: "▷=implementation", a word, or a drawing as messages write \
      it. May be repeated.
      """,
      valueName: "mark=phase"))
  var phaseMark: [String] = []

  @Option(
    help: ArgumentHelp(
      "Whose word holds where both say something new: edition or register.", valueName: "whose"))
  var conflicts: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let wishes = try match.map { try MatchWish(reading: $0) }
    let decisions = Decisions(otherwise: try conflicts.map { try Decisions.Choice(option: $0) })
    if !dryRun, Files.exists(try register.path()) { try register.pull() }
    let (draft, isProposal) = try draft()
    for warning in draft.contents.warnings { StandardError.write(warning.description) }
    for note in ImportReport.notes(on: draft, today: WallClock.system.today) {
      StandardError.write(note)
    }
    let taking = Taking(draft: draft, wishes: wishes, register: register)
    while true {
      do {
        return try run(taking, deciding: decisions, isProposal: isProposal)
      } catch let error as RegisterError where error.reason == .changed {
        // What a person said yes to is no longer what would be recorded: they are asked again.
        guard !yes, file != "-", try Questions() != nil else { throw error }
        StandardError.write(error.description)
      }
    }
  }

  /// Shows what an edition would record, asks, and records it.
  private func run(_ taking: Taking, deciding decisions: Decisions, isProposal: Bool) throws {
    let draft = taking.draft
    let rehearsal = try taking.rehearsed(decisions)
    if case .planned(let plan) = rehearsal {
      if !dryRun { try plan.refuseUnmatched(in: draft) }
      if let note = ImportReport.spokenOf(in: plan) { StandardError.write(note) }
      if let note = ImportReport.twins(in: plan) { StandardError.write(note) }
      let alike = plan.lookAlikes
      if dryRun {
        for pair in alike { StandardError.write(pair.words) }
      } else {
        try ConsentOptions.agree(to: alike, hasSaidYes: yes)
      }
    }
    guard !dryRun else {
      if isProposal, case .planned(let plan) = rehearsal, output.format.data == nil {
        return try output.show(PlanReport.text(of: plan, for: draft, on: output.terminal))
      }
      try report(draft, ImportReport.Outcome(rehearsal))
      // What the run would end with, which answers nothing by itself.
      if case .planned(let plan) = rehearsal {
        try plan.refuseUnmatched(in: draft)
        try plan.refuseUndecided(in: draft)
      }
      return
    }
    var agreed = (plan: ImportPlan?.none, decisions: decisions)
    var rehearsed: ImportPlan?
    if case .planned(let plan) = rehearsal { rehearsed = plan }
    if case .planned(let plan) = rehearsal,
      isProposal || !plan.isFirst || !plan.conflicts.isEmpty
    {
      guard !isProposal || !yes || reviewed else {
        throw InputError.usage(
          """
          a PDF has no table, only words and where they stand, so that \(file) was read as a proposal; look at \
          it with --dry-run, and then say --yes --reviewed
          """)
      }
      let consent = Consent(
        draft: draft, hasSaidYes: yes, canAnswer: file != "-",
        saying: isProposal ? "--yes --reviewed" : "--yes", output: output)
      agreed = try consent.given(to: plan, decisions: decisions, replanning: taking.plan)
    }
    let outcome = try taking.recorded(
      agreed.decisions, as: agreed.plan, rehearsed: rehearsed,
      by: try actor.recorder(for: "import", sure: yes)
    )
    try report(draft, ImportReport.Outcome(outcome))
  }

  private func report(_ draft: EditionDraft, _ outcome: ImportReport.Outcome) throws {
    let report = ImportReport(draft: draft, outcome: outcome)
    guard report.isRecorded else { return try put(report, of: draft) }
    try StandardOutput.tell(report.text(for: output.terminal)) { try put(report, of: draft) }
  }

  private func put(_ report: ImportReport, of draft: EditionDraft) throws {
    if let form = output.format.data {
      try output.write(
        .importing(
          draft, as: report.plan, taken: report.edition, isRecorded: report.isRecorded,
          isProposal: Poppler.reads(draft.bytes),
          saying: ImportReport.notes(on: draft, today: WallClock.system.today)), as: form)
    } else {
      try output.show(report.text(for: output.terminal))
    }
  }
}

extension ImportReport.Outcome {
  fileprivate init(_ rehearsal: Snapshot.Rehearsal) {
    self =
      switch rehearsal {
      case .planned(let plan): .wouldBeRecorded(plan)
      case .taken(let edition): .taken(edition)
      }
  }

  fileprivate init(_ outcome: Recording.Import) {
    self =
      switch outcome {
      case .recorded(let edition, let plan): .recorded(edition, plan)
      case .taken(let edition): .taken(edition)
      }
  }
}
