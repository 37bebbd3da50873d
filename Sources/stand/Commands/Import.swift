import Annex
import ArgumentParser
import Dates
import Files
import Register

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes an annex in, and makes the register where there is none.",
    discussion: """
      The annex is its table as tab-separated UTF-8 text. All of it is taken in, or nothing.

      Examples:
        stand import bijlage.txt
        stand import bijlage.txt --date 2024-11-05 --kamerstuk "31066, nr. 1440"
        stand import bijlage.txt --dry-run --format json
      """
  )

  @Argument(help: "The annex's file; - reads standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The annex's date; else the latest on which it says that Parliament was told.",
      valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The letter that carried the annex.", valueName: "kamerstuk"))
  var kamerstuk: String?

  @Option(
    help: ArgumentHelp("The annex's title; else what stands above its table.", valueName: "title"))
  var title: String?

  @Flag(help: "Show what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(help: "Do not ask. A first annex is taken in without asking as it is.")
  var yes = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let draft = try draft()
    for warning in draft.contents.warnings { StandardError.write(warning.description) }
    for note in ImportReport.notes(on: draft, today: WallClock.system.today) {
      StandardError.write(note)
    }
    if dryRun {
      try report(ImportReport(draft: draft, outcome: try rehearsed(draft)))
    } else {
      try report(ImportReport(draft: draft, outcome: try recorded(draft)))
    }
  }

  /// The annex, read and understood.
  ///
  /// The register is not touched yet.
  private func draft() throws -> EditionDraft {
    let date = try date.map { try CalendarDate(option: $0, named: "--date") }
    let letter = try kamerstuk.map { try Citation(option: $0, named: "--kamerstuk") }
    guard title?.allSatisfy(\.isWhitespace) != true else {
      throw InputError.usage("--title says nothing")
    }
    let name = file == "-" ? "standard input" : file
    return try EditionDraft(
      reading: try AnnexFile.bytes(of: file), named: Files.name(of: name), shownAs: name,
      date: date, title: title, letter: letter)
  }

  private func rehearsed(_ draft: EditionDraft) throws -> ImportReport.Outcome {
    let path = try register.path()
    guard Files.exists(path) else { return .wouldBeRecorded(firstLine: 1) }
    return switch try Register.reading(at: path).rehearse(draft) {
    case .new(let firstLine): .wouldBeRecorded(firstLine: firstLine)
    case .correction(let edition): .wouldBeCorrected(edition)
    case .known(let edition): .known(edition)
    }
  }

  private func recorded(_ draft: EditionDraft) throws -> ImportReport.Outcome {
    let recorder = try actor.recorder(for: "import")
    let path = try register.pathForCreating()
    let outcome =
      Files.exists(path)
      ? try Register.writing(at: path).take(draft, recorder: recorder)
      : try Register.create(at: path) { try $0.take(draft, recorder: recorder) }
    return switch outcome {
    case .recorded(let edition, let firstLine): .recorded(edition, firstLine: firstLine)
    case .corrected(let edition): .corrected(edition)
    case .known(let edition): .known(edition)
    }
  }

  private func report(_ report: ImportReport) throws {
    if let form = output.format.data {
      try StandardOutput.write(DifferenceData.text(of: report.differences, as: form))
    } else {
      try StandardOutput.write(report.text(for: output.terminal))
    }
  }
}
