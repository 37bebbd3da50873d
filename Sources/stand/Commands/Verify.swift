internal import Chain
import ArgumentParser
import Files
import Register

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    _superCommandName: Stand.name,
    abstract: "Checks that everything is as it was recorded.",
    discussion: """
      Without a seal a register can only be consistent: its end may have been cut off, or all of it \
      written anew. With a seal that was kept elsewhere it is verified up to the seal's change. A register that \
      is shared is also held against its hub, change by change. Exit code 1 says that there are findings.

      Examples:
        stand verify
        stand verify --seal seal-2026-02-03.txt --seal brief.txt
      """
  )

  @Option(
    help: ArgumentHelp(
      "A seal that was kept, as text, JSON or CSV; - reads standard input. May be repeated.",
      valueName: "file"), completion: .file())
  var seal: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let seals = try seal.flatMap { try Self.seals(in: $0) }
    let opened = try register.opened { try Register.verifying(at: $0) }
    var verification = try ProgressLine.during("verifying") { progress in
      try opened.verify(against: seals, telling: progress)
    }
    // What cannot be held against it is told, and then that it was not.
    let comparison = Result { try opened.comparison(withHubThrough: .process) }
    if case .success(let comparison?) = comparison { verification = verification.with(comparison) }
    if let form = output.format.data {
      try output.write(.verification(verification), as: form)
    } else {
      try output.show(VerificationReport.text(of: verification, for: output.terminal))
    }
    guard verification.isConsistent else { throw FindingsError() }
    _ = try comparison.get()
  }

  private static func seals(in file: String) throws -> [KeptSeal] {
    /// The most that is read: far more than thousands of seals hold.
    let limit = 16 << 20
    let bytes = try (file == "-" ? Input.standard : .file(file)).read(atMost: limit + 1)
    let name = file == "-" ? "standard input" : file
    guard bytes.count <= limit else {
      throw InputError.content("\(name): larger than 16 MiB; a file of seals is smaller")
    }
    return try KeptSeal.reading(bytes, named: name)
  }
}
