import Foundation
import Testing

/// What people see: how wide, and in which colours.
@Suite struct TerminalTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test(arguments: [40, 80, 119, 120, 160, 250])
  func `text fits the width`(_ width: Int) throws {
    for line in ["stand list", "stand history 24", "stand show 24", "stand import seed/*.txt"] {
      let output = try command.run(line, environment: ["COLUMNS": "\(width)"]).output
      let widest = output.split(separator: "\n").max { $0.count < $1.count } ?? ""
      // Addresses are never broken, so that they can be clicked.
      #expect(widest.count <= width || widest.contains("https://"), "\(widest)")
    }
  }

  @Test func `every phase has its symbol and its word`() throws {
    let output = try command.run("stand list").output
    for phase in ["○ to start", "◐ policy", "■ implementation", "✔ implemented", "· not said"] {
      #expect(output.contains(phase))
    }
    #expect(
      output.contains(
        "37 lines on") && output.contains("○ 11 to start · ◐ 8 policy · ■ 14 implementation"))
  }

  @Test func `a pipe gets no colour, and a terminal does`() throws {
    #expect(try !command.run("stand list").output.contains("\u{1b}"))
    #expect(
      try command.onTerminal("stand list").output.contains("\u{1b}[34m■ implementation\u{1b}[0m"))
  }

  @Test(
    arguments: [
      ("stand list --no-color", [:]), ("stand list", ["NO_COLOR": "1"]),
      ("stand list", ["TERM": "dumb"]),
    ] as [(String, [String: String])])
  func `whoever wants no colour gets none`(
    _ line: String, _ environment: [String: String]
  ) throws {
    #expect(try !command.onTerminal(line, environment: environment).output.contains("\u{1b}"))
  }

  @Test func `a program that is started behind a line of progress is lent nothing of it`() throws {
    // It tells which open files it has, and then fails.
    let program = "#!/bin/sh\nls -l /proc/$$/fd > \(command.path("files"))\nexit 1\n"
    try command.write("%PDF-1.4".utf8, to: "bijlage.pdf")
    try command.write(program.utf8, to: "pdftotext")
    let line = "chmod +x pdftotext; PATH=\"$PWD:$PATH\" stand import bijlage.pdf --date 2025-01-01"
    _ = try command.run(line)
    let without = try String(contentsOfFile: command.path("files"), encoding: .utf8)
    #expect(without.contains("/pdftotext"))
    _ = try command.onTerminal(line)
    let with = try String(contentsOfFile: command.path("files"), encoding: .utf8)
    #expect(with.matches(of: /pipe:/).count <= without.matches(of: /pipe:/).count, "\(with)")
  }

  @Test func `a reader that stops early is no error to speak of`() throws {
    #expect(try command.run("stand list | head -n 1").errors == "")
  }
}
