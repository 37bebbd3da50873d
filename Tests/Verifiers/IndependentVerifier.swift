import Foundation
import Register

/// The verifier in Python, written from docs/chain.md alone, beside the one of the program.
public enum IndependentVerifier {
  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "verify.py")

  /// Those of some registers that it finds consistent, by their paths.
  public static func consistent(of paths: [String]) throws -> Set<String> {
    guard !paths.isEmpty else { return [] }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path(percentEncoded: false)] + paths
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = said.split(separator: "\n")
    return Set(paths.filter { path in lines.contains { $0.hasPrefix("\(path): consistent, ") } })
  }

  /// Where the two verifiers do not say the same of the chain of some registers, in words.
  ///
  /// Files that `stand` does not open as registers are left out, and those whose tables it did not read
  /// because some are missing.
  public static func disagreements(on paths: [String]) throws -> [String] {
    let opened = paths.compactMap { path in
      (try? Register.verifying(at: path).verify()).map { (path, $0) }
    }
    .filter { !$0.1.findings.contains { $0.message.hasPrefix("tables are missing") } }
    let consistent = try consistent(of: opened.map(\.0))
    return opened.compactMap { path, verification in
      let findings = verification.findings.filter { ofChain.contains($0.kind) }
      guard findings.isEmpty != consistent.contains(path) else { return nil }
      return
        "\(path): stand has \(findings.map(\.message)), the other \(consistent.contains(path) ? "nothing" : "findings")"
    }
  }

  /// What both look at; schema and pages are the program's alone.
  private static let ofChain: Set<AuditFinding.Kind> = [
    .altered, .missing, .added, .link, .register,
  ]
}
