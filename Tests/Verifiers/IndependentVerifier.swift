public import Chain
import Foundation
import Register
import Synchronization

/// The verifier in Python, written from docs/chain.md alone, beside the one of the program.
public enum IndependentVerifier {
  /// One process for all tests: to start Python takes longer than to verify a register.
  private static let served = Mutex<Served?>(nil)

  /// Whether it finds a register consistent.
  public static func isConsistent(_ path: String) throws -> Bool {
    try served.withLock { served in
      let running = try served ?? Served()
      // Where something went wrong on the way, the next one begins anew.
      served = nil
      let lines = try running.answer(to: path)
      served = running
      return lines.contains { $0.hasPrefix("\(path): consistent, ") }
    }
  }

  /// Where the two verifiers do not say the same of the chain of some registers, in words.
  ///
  /// Files that `stand` does not open as registers are left out, and those whose tables it did not read
  /// because some are missing.
  public static func disagreements(on paths: [String]) throws -> [String] {
    try paths.compactMap { path in
      guard let verification = try? Register.verifying(at: path).verify() else { return nil }
      return try disagreement(on: path, with: verification.findings)
    }
  }

  /// Where it does not say of a register what `stand` found, in words.
  public static func disagreement(
    on path: String, with findings: [AuditFinding]
  ) throws -> String? {
    guard !findings.contains(where: { $0.message.hasPrefix("tables are missing") }) else {
      return nil
    }
    let findings = findings.filter { ofChain.contains($0.kind) }
    let isConsistent = try isConsistent(path)
    guard findings.isEmpty != isConsistent else { return nil }
    return
      "\(path): stand has \(findings.map(\.message)), the other \(isConsistent ? "nothing" : "findings")"
  }

  /// What both look at; schema and pages are the program's alone.
  private static let ofChain: Set<AuditFinding.Kind> = [
    .altered, .missing, .added, .link, .register,
  ]
}

/// The verifier as it waits for paths.
private final class Served {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var read = Data()

  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "verify.py")

  init() throws {
    // Not by the search path: what stands there may be a script that looks for Python for longer than it runs.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [Self.script.path(percentEncoded: false), "--serve"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
  }

  /// What it says of a register, line by line.
  func answer(to path: String) throws -> [String] {
    let line = try JSONEncoder().encode(path) + Data("\n".utf8)
    try input.fileHandleForWriting.write(contentsOf: line)
    var lines: [String] = []
    while true {
      while let end = read.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: read[..<end], as: UTF8.self)
        read = Data(read[read.index(after: end)...])
        if line.hasPrefix("= ") { return lines }
        lines.append(line)
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw VerifierEnded() }
      read += more
    }
  }
}

/// The process of the verifier ended before it had answered.
struct VerifierEnded: Error {}
