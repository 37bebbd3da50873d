import ArgumentParser
import Files
import Register
import Sharing

/// Which register a command works on.
struct RegisterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The register's file.", valueName: "file"), completion: .file())
  var register: String?

  /// The path: of the option, else of `STAND_REGISTER`, else in the user's data folder
  /// (https://specifications.freedesktop.org/basedir-spec/latest/).
  func path(in environment: Environment = .process) throws -> String {
    guard let register else { return try Self.unnamedPath(in: environment) }
    guard !register.isEmpty else { throw InputError.usage("--register names no file") }
    return register
  }

  /// Asks the register about one moment.
  func asking<Answer>(_ ask: (borrowing Snapshot) throws -> Answer) throws -> Answer {
    try Register.reading(at: path()).snapshot(ask)
  }

  /// Records one change in the register.
  func recording<Result>(
    by recorder: Recorder, _ record: (Recording) throws -> Result
  ) throws -> Result {
    let register = try Register.writing(at: path())
    return try register.recording(
      by: recorder.agreedToClock(of: register), through: .process, record)
  }

  /// Tells what would come of recording one change, and keeps nothing of it.
  func rehearsing<Result>(
    by recorder: Recorder, _ record: (Recording) throws -> Result
  ) throws -> Result {
    let register = try Register.writing(at: path())
    return try register.rehearsing(by: recorder.agreedToClock(of: register), record)
  }

  /// What the hub witnessed of some changes, by their numbers.
  ///
  /// - Throws: ``InputError`` where the register is not shared.
  func witnesses(of changes: ClosedRange<Int>) throws -> [Int: HubWitness] {
    let found = try Register.reading(at: path()).witnesses(
      from: changes.lowerBound, upTo: changes.upperBound, through: .process)
    guard let found else {
      throw InputError.usage("--received is of a shared register, and this one is not")
    }
    return found
  }

  /// Brings in what others recorded.
  ///
  /// - Returns: What came; nothing where the register is not shared.
  @discardableResult
  func pull() throws -> Pulled? {
    guard try Register.reading(at: path()).desk() != nil else { return nil }
    let register = try Register.writing(at: path())
    return try ProgressLine.during("pulling") { progress in
      try register.pull(through: .process, telling: progress)
    }
  }

  /// The path where no option names one.
  static func unnamedPath(in environment: Environment) throws -> String {
    try environment["STAND_REGISTER"] ?? standardPath(in: environment)
  }

  /// The path, with its folder made where it is the standard one: that one nobody else makes.
  func pathForCreating(in environment: Environment = .process) throws -> String {
    let path = try path(in: environment)
    if register == nil, environment["STAND_REGISTER"] == nil {
      try Files.makeFolder(Files.folder(of: path))
    }
    return path
  }

  private static func standardPath(in environment: Environment) throws -> String {
    // The specification has relative paths ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return "\(data)/stand/register.sqlite"
    }
    guard let home = environment["HOME"] else {
      throw InputError.usage(
        "no register is named, and there is no HOME to look in; name one with --register")
    }
    return "\(home)/.local/share/stand/register.sqlite"
  }
}

extension Recorder {
  /// The recorder, where a person agreed to go on behind a change that lies ahead of the clock; themselves where none does.
  func agreedToClock(of register: Register) throws -> Recorder {
    let now = clock.now()
    guard let newest = try register.snapshot({ try $0.newestMoment() }),
      clock.isBehind(newest, at: now)
    else { return self }
    let what =
      "the clock says \(now), and the newest change was recorded at \(newest), by a clock that ran ahead: this is "
      + "recorded right behind it, with \(now) beside it"
    guard !goesOnAhead else {
      StandardError.write(what)
      return self
    }
    var consent = ConsentOptions()
    // Else it would be looked for among arguments that nobody read.
    consent.yes = false
    try consent.agree(
      to: what, asking: "Is this clock right, and shall it be recorded so?")
    var recorder = self
    recorder.goesOnAhead = true
    return recorder
  }
}
