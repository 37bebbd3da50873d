import Foundation
import Testing

/// The sessions that the documents show, run as they stand there.
@Suite struct TranscriptTests {
  @Test func `the README shows what happens`() throws {
    let text = try String(
      contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
    let command = try Command()
    let steps = Self.steps(in: text)
    #expect(steps.count >= 8)
    for step in steps {
      let outcome = try command.run(step.command + " 2>&1")
      #expect(Self.settled(outcome.output) == Self.settled(step.output), "\(step.command)")
    }
  }

  private struct Step {
    let command: String
    var output: String
  }

  /// The commands in the blocks that are marked `console`, each with what follows it.
  private static func steps(in text: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  /// A text without what differs from time to time, and from machine to machine: moments, today, ids and hashes of
  /// registers, who is logged in.
  ///
  /// The line ends of CSV (RFC 4180) do not show in a document.
  private static func settled(_ text: String) -> String {
    text
      .replacing("\r\n", with: "\n")
      .replacing(/recorded [0-9-]+ [0-9:]+ UTC/, with: "recorded THEN")
      .replacing(/[0-9-]{10}T[0-9:]{8}\.([0-9]+)Z/) { "THEN in \($0.output.1.count) decimals" }
      .replacing(/(lines?) on [0-9-]{10}/) { "\($0.output.1) on TODAY" }
      .replacing(/[0-9a-f]{64}|[0-9a-f]{32}/, with: "HASH")
      .replacing(/, logged in as [^ ·]+/, with: "")
      .replacing(/#[0-9a-f]{8}/, with: "#HASH")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
