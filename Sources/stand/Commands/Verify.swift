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
      written anew. With a seal that was kept elsewhere it is verified up to the seal's change. Exit code \
      1 says that there are findings.

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
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let seals = try seal.flatMap { try Self.seals(in: $0) }
    let verification = try ProgressLine.during("verifying") { progress in
      try Register.verifying(at: register.path()).verify(against: seals, telling: progress)
    }
    if let form = output.format.data {
      try output.write(.verification(verification), as: form)
    } else {
      try output.show(VerificationReport.text(of: verification, for: output.terminal))
    }
    guard verification.isConsistent else { throw FindingsError() }
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
