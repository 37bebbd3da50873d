import Annex
import ArgumentParser
import Dates
import Register
import PlainText

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    _superCommandName: Stand.name,
    abstract:
      "Puts a status, notification, confirmation, wording or edition right, and keeps what was there.",
    discussion: """
      What is not given stays as it was recorded. Names of rows are in `stand history`.

      Examples:
        stand correct s38 --on 2026-01-02 --why "De brief is van 2 januari."
        stand correct s38 -m "De pauze kan sinds 2 januari worden aangevraagd." --why Tikfout.
        stand correct n3 --kamerstuk "Kamerstukken II 2023/24, 31066, nr. 1339" --why "Verkeerd nummer."
        stand correct e1 --date 2024-11-05 --kamerstuk "31066, nr. 1440" --why "De datum van de brief."
        stand correct w61 --title "Invorderingspauze" --why "Zo heet hij."
      """
  )

  @Argument(help: "The row: s12, n3, b4 or w7, or an edition: e1.")
  var row: String

  @Option(
    help: ArgumentHelp(
      "The date from which it holds, or on which Parliament was told.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("The same, or the date that the edition bears.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The phase, or none.", valueName: "phase"), completion: .phases)
  var phase: String?

  @Option(
    help: ArgumentHelp(
      "When it should be done: a date, 2027-Q1, 2027-H1, 2027-07, 2027, words, or none.",
      valueName: "date"))
  var target: String?

  @OptionGroup var signals: SignalOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The status in words; - reads standard input.", valueName: "text"))
  var message: String?

  @Option(help: ArgumentHelp("Where you have it from.", valueName: "source"))
  var source: String?

  @Option(help: ArgumentHelp("The Kamerstuk that says so.", valueName: "kamerstuk"))
  var kamerstuk: String?

  @OptionGroup var wording: WordingOptions

  @Option(
    help: ArgumentHelp("Why it is put right: it stands beside the correction.", valueName: "text"))
  var why: String?

  @OptionGroup var trial: TrialOptions
  @OptionGroup var consent: ConsentOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let edition = editionName
    let name = edition == nil ? try RowName(reading: row) : nil
    guard on == nil || date == nil else {
      throw InputError.usage("--on and --date are two names of the same date; give one of them")
    }
    let date = try (on ?? date).map { date in
      try CalendarDate(option: date, named: edition == nil ? "--on" : "--date")
    }
    let letter = try kamerstuk.map { try Citation(option: $0, named: "--kamerstuk") }
    let words = try wording.words()
    guard let why, !why.isBlank else {
      throw InputError.usage("say why with --why: the reason stands beside the correction")
    }
    try agree(to: date, isOfLetter: letter != nil || isNotification(name))
    let recorder = try actor.recorder(for: "correct", why: why, sure: consent.yes)
    switch name {
    case nil:
      if let edition { try correct(edition, date: date, letter: letter, words, by: recorder) }
    case .status(let id)?:
      guard words.isEmpty else {
        throw InputError.usage("\(row) is a status, which has no words but --message")
      }
      try correct(
        status: id, with: try correction(date: date, citation: letter), by: recorder)
    case .wording(let id)?:
      guard !isOfStatus, letter == nil else {
        throw InputError.usage(
          "\(row) is a wording, which has only --on and the options of `stand reword`")
      }
      guard date != nil || !words.isEmpty else { throw nothingGiven }
      try correct(by: recorder) { try $0.correct(wording: id, to: words, from: date) }
    case .notification(let id)?:
      guard !isOfStatus, words.isEmpty else {
        throw InputError.usage("\(row) is a notification, which has only --on and --kamerstuk")
      }
      guard date != nil || letter != nil else { throw nothingGiven }
      try correct(by: recorder) { try $0.correct(notification: id, date: date, letter: letter) }
    case .confirmation(let id)?:
      guard phase == nil, target == nil, signals.isEmpty, letter == nil, words.isEmpty else {
        throw InputError.usage("\(row) is a confirmation, which has only --on, -m and --source")
      }
      guard source != "" else { throw InputError.usage("--source says nothing") }
      guard date != nil || message != nil || source != nil else { throw nothingGiven }
      let text = try message.map { try Message.text(of: $0) }
      try correct(by: recorder) {
        try $0.correct(confirmation: id, date: date, words: text, source: source)
      }
    }
  }

  /// The name of the edition that is meant, where it is one: `e1`.
  private var editionName: String? {
    let name = row.lowercased()
    return name.first == "e" && Int(name.dropFirst()) != nil ? name : nil
  }

  private func isNotification(_ name: RowName?) -> Bool {
    if case .notification? = name { true } else { false }
  }

  private func agree(to date: CalendarDate?, isOfLetter: Bool) throws {
    let today = WallClock.system.today
    try consent.agree(
      to: isOfLetter
        ? DateDoubt.about(letter: date, named: "--on", today: today)
        : DateDoubt.about(date, named: "--on", today: today))
  }

  private func correct(
    status id: Int, with correction: StatusCorrection, by recorder: Recorder
  ) throws {
    func correct(_ recording: Recording) throws -> LogReport {
      let recorded = try recording.correct(status: id, with: correction)
      return LogReport(
        entry: try recording.snapshot.entry(of: recorded.line), recorded: [recorded])
    }
    if correction.target != nil, !consent.yes {
      // The date of the status is that of the register, unless it is put right too.
      let (rehearsed, _) = try trial.rehearsing(in: register, by: recorder, correct)
      try consent.agree(
        to: rehearsed.recorded.flatMap { recorded in
          DateDoubt.about(
            target: correction.target, named: "--target", of: recorded.status.holdsFrom)
        })
    }
    let report = try trial.recording(in: register, by: recorder, correct)
    for note in report.notes(today: WallClock.system.today) { StandardError.write(note) }
    for status in report.recorded { StandardError.write("\(status.id) instead of \(row)") }
    try report.write(as: form.format.data, isRecorded: !trial.dryRun)
  }

  /// Puts a row right that is not a status.
  private func correct(
    by recorder: Recorder, _ correct: (Recording) throws -> RowName
  ) throws {
    let (new, change, line) = try trial.recording(in: register, by: recorder) { recording in
      let new = try correct(recording)
      return (new, recording.change, try recording.snapshot.line(of: new))
    }
    try tell(new.description, in: change, on: line, "\(new) instead of \(row)\n")
  }

  private func correct(
    _ edition: String, date: CalendarDate?, letter: Citation?, _ words: Rewording,
    by recorder: Recorder
  ) throws {
    guard !isOfStatus, words.isOnlyTitle else {
      throw InputError.usage("\(row) is an edition, which has only --date, --title and --kamerstuk")
    }
    let correction = EditionCorrection(date: date, title: words.title, letter: letter)
    guard !correction.isEmpty else { throw nothingGiven }
    let (corrected, change) = try trial.recording(in: register, by: recorder) { recording in
      (try recording.correct(edition: edition, to: correction), recording.change)
    }
    try tell(edition, in: change, on: nil, EditionsReport.corrected(corrected))
  }

  /// Tells what stands in the place of the row.
  private func tell(
    _ new: String, in change: Change?, on line: Int?, _ text: String
  ) throws {
    func put() throws {
      guard let data = form.format.data else { return try StandardOutput.write(text) }
      try StandardOutput.write(
        .corrected(
          row.lowercased(), by: new, in: change?.name, on: line, isRecorded: !trial.dryRun),
        as: data)
    }
    if trial.dryRun { try put() } else { try StandardOutput.tell(text, printing: put) }
  }

  private func correction(date: CalendarDate?, citation: Citation?) throws -> StatusCorrection {
    guard source != "" else { throw InputError.usage("--source says nothing") }
    let correction = StatusCorrection(
      date: date,
      text: try message.map { try Message.text(of: $0) },
      phase: try phase.map { try Stated(option: $0) },
      target: try target.map { try Stated(option: $0, named: "--target") },
      signals: try signals.given, ended: try signals.ended,
      source: source, citation: citation)
    guard !correction.isEmpty else { throw nothingGiven }
    return correction
  }

  private var isOfStatus: Bool {
    [phase, target, message, source].contains { $0 != nil } || !signals.isEmpty
  }

  private var nothingGiven: InputError {
    .usage("nothing is given to put right about \(row); see: stand help correct")
  }
}
