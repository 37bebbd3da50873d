import Answers
import ArgumentParser
import Dates
import Files
import Pages
import Register

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    _superCommandName: Stand.name,
    abstract: "Writes the register as a web site of plain files, in Dutch.",
    discussion: """
      Without --all it holds what is public alone: what editions say and what notifications told, up to --on. What \
      people logged, corrected or confirmed since is held back, and nothing in the site hints at it. The same register \
      and day give the same files; those that did not change are not touched. A folder with files that no site put \
      there is refused.

      Examples:
        stand site openbaar
        stand site openbaar --title Verbetermaatregelen --url https://voorbeeld.nl/stand/
        stand site intern --all --with-actors
      """
  )

  @Argument(help: "The folder to write to; it is made where there is none.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The day up to which it tells, and on which deadlines have passed or not; else today.",
      valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "As the register knew it then: a change (c12), a moment or a day.", valueName: "time"))
  var knownAt: String?

  @Flag(help: "Write all that the register has, for inside: changes, seal and export too.")
  var all = false

  @Flag(help: "With --all: say who recorded what.")
  var withActors = false

  @Option(
    help: ArgumentHelp("What the site is called; else as the last edition.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Where the site will stand, for feeds, the site map and catalogues.", valueName: "address"))
  var url: String?

  @Option(help: ArgumentHelp("Who publishes it.", valueName: "name"))
  var publisher: String?

  @Option(
    help: ArgumentHelp(
      "Where questions go: an address of mail or of the web.", valueName: "address"))
  var contact: String?

  @Option(help: ArgumentHelp("The licence of the data, by its address.", valueName: "address"))
  var license: String?

  @OptionGroup var register: AskedRegister

  func validate() throws {
    guard !folder.isEmpty else { throw ValidationError("the site names no folder") }
    guard !withActors || all else {
      throw ValidationError(
        "--with-actors is of --all: what is public has no names of who recorded it")
    }
    for (name, address) in [("--url", url), ("--license", license)] {
      guard let address, !Self.isAddress(address) else { continue }
      throw ValidationError("\(name) \(address): expected an address such as https://voorbeeld.nl/")
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count }
      && !text.contains { $0.isWhitespace || "<>\"?#".contains($0) }
  }

  func run() throws {
    let date = try CalendarDate(option: on ?? "today", named: "--on", clock: .system)
    let known = try knownAt.map { try KnownAt(option: $0) }
    let source = try register.opened { try Register.reading(at: $0) }
    let outcome = try ProgressLine.during("writing") { progress in
      try source.snapshot { snapshot in
        let view = Viewpoint(
          asOf: date, knownAt: try known.map { try snapshot.change($0, clock: .system) } ?? .max)
        guard !all else { return try writeAll(of: snapshot, from: view, telling: progress) }
        let published = try snapshot.published(from: view, telling: progress)
        Self.tell(published.heldBack)
        return try published.register.snapshot { copy in
          try write(copy, from: Viewpoint(asOf: date), telling: progress)
        }
      }
    }
    try StandardOutput.write(Self.said(outcome, of: folder) + "\n")
  }

  /// Writes what is public.
  private func write(
    _ snapshot: borrowing Snapshot, from view: Viewpoint, telling progress: Progress
  ) throws -> PublishedFolder.Outcome {
    let site = Site(try snapshot.siteAnswer(from: view, isWhole: false), settings)
    return try put(site, [], from: snapshot, telling: progress) { _ in }
  }

  /// Writes all that the register has.
  private func writeAll(
    of snapshot: borrowing Snapshot, from view: Viewpoint, telling progress: Progress
  ) throws -> PublishedFolder.Outcome {
    var settings = settings
    settings.withActors = withActors
    let changes = try snapshot.changes().filter { $0.change.id <= view.change }
    settings.changes = changes.count
    // An export is of the whole register, so that it does not go with what was known at an earlier change.
    if knownAt == nil, let last = changes.last {
      let seal = try snapshot.seal(of: last.change.id)
      settings.seal = SiteSeal(
        register: "\(seal.register)", change: last.change.name, hash: "\(seal.hash)")
    }
    let site = Site(try snapshot.siteAnswer(from: view, isWhole: true), settings)
    return try put(site, changes, from: snapshot, telling: progress) { sink in
      _ = try snapshot.export { bytes in try sink(bytes) }
    }
  }

  private func put(
    _ site: Site, _ changes: [ChangeSummary], from snapshot: borrowing Snapshot,
    telling progress: Progress, exporting export: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> PublishedFolder.Outcome {
    let wasThere = Files.exists(folder)
    do {
      let files = try PublishedFolder(at: folder)
      if site.settings.seal != nil { try files.put(Route.export.path, writing: export) }
      var press = SitePress(site: site, changes: changes)
      try press.printAll(from: snapshot, telling: progress) { route, bytes in
        try files.put(route.path, bytes)
      }
      try files.finish()
      return files.outcome
    } catch let refusal as PublishedFolder.Refusal {
      throw Self.explained(refusal, folder)
    } catch let error as FileError {
      StandardError.write(
        "\(folder): the site is not whole yet\(wasThere ? ", and what stood there still stands" : ""); the same command goes on from here"
      )
      throw error
    }
  }

  private var settings: SiteSettings {
    var settings = SiteSettings()
    settings.title = title
    settings.address = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.publisher = publisher
    settings.contact = contact
    settings.license = license
    return settings
  }

  private static func explained(_ refusal: PublishedFolder.Refusal, _ folder: String) -> any Error {
    switch refusal {
    case .foreign(let names):
      InputError.usage(
        """
        \(folder) has files that no site put there: \(names.joined(separator: ", ")). Nothing was written; name \
        another folder, or an empty one
        """)
    case .noFolder:
      InputError.usage(
        "\(folder) is a file, and a site is a folder. Nothing was written; name a folder, which is made where there is none"
      )
    case .busy:
      RegisterError(.busy, "\(folder): another stand is writing there; try again when it is done")
    }
  }

  /// Says how much is held back, and of which measures.
  private static func tell(_ heldBack: [PublicRegister.HeldBack]) {
    let all = heldBack.reduce(0) { $0 + $1.statuses }
    guard all > 0 else { return }
    let shown = heldBack.prefix(20).map { "\($0.measure) (\($0.statuses))" }
    let rest = heldBack.count > shown.count ? " and \(heldBack.count - shown.count) more" : ""
    StandardError.write(
      "held back: \(all) \(all == 1 ? "status" : "statuses") of \(shown.joined(separator: ", "))\(rest); --all shows them"
    )
  }

  private static func said(_ outcome: PublishedFolder.Outcome, of folder: String) -> String {
    let all = outcome.new + outcome.changed + outcome.same
    let parts = [
      (outcome.new, "new"), (outcome.changed, "changed"), (outcome.same, "as they were"),
      (outcome.removed, "removed"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(folder): \(all) files (\(parts.joined(separator: ", ")))"
  }
}
