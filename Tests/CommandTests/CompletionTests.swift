import Foundation
import Testing

/// What the shells offer when a person presses the tab key.
@Suite struct CompletionTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  /// What bash offers for the last word of a line, one word a line.
  private func offers(_ line: String, environment: [String: String?] = [:]) throws -> [Substring] {
    let script = """
      eval "$(stand --generate-completion-script bash)"
      COMP_LINE=\"$1\" COMP_POINT=${#1}
      read -ra COMP_WORDS <<< \"$1\"
      [[ \"$1\" == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _stand stand \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"
      printf '%s\\n' \"${COMPREPLY[@]}\"
      """
    try command.write(script.utf8, to: "complete.sh")
    let outcome = try command.run("bash complete.sh '\(line)'", environment: environment)
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n")
  }

  @Test(
    arguments: [
      ("stand hist", ["history"]), ("stand list --format ", ["text", "json", "csv"]),
      ("stand list --signal on", ["on_hold"]),
      (
        "stand log VM4 --phase ",
        ["to_start", "policy", "implementation", "implemented", "stopped", "none"]
      ),
      ("stand show VM1", ["VM1"] + (10...17).map { "VM\($0)" }), ("stand show vm38", ["vm38"]),
      ("stand show 2", ["2"] + (20...29).map(String.init)),
      ("stand inform VM38 VM39", ["VM39"]),
      ("stand log VM24 --ambition ", ["14", "22", "34", "39", "45"]),
      ("stand log \"VM24\" --ambition 2", ["22"]),
      ("stand diff ", ["today", "e1", "c1"]), ("stand undo ", ["c1"]),
      ("stand import seed/v", [Command.seed]),
    ] as [(String, [String])])
  func `bash offers what fits`(_ line: String, _ words: [String]) throws {
    let offered = try offers(line)
    #expect(offered.map(String.init).filter { !$0.hasPrefix("-") } == words)
  }

  @Test func `measures are offered with the word of their programme`() throws {
    try command.write(
      "Maatregel;Nummer;Status\nEen;Actie 3;Loopt.\nTwee;Actie 12, 14;Loopt.\n".utf8,
      to: "acties.csv")
    _ = try command.run("stand import acties.csv --date 2025-01-01 --register acties.sqlite")
    let elsewhere: [String: String?] = ["STAND_REGISTER": command.path("acties.sqlite")]
    for (typed, words) in [
      ("A", ["Actie3", "Actie12", "Actie14"]), ("actie1", ["actie12", "actie14"]), ("V", []),
      ("1", ["12", "14"]),
    ] as [(String, [String])] {
      #expect(try offers("stand show \(typed)", environment: elsewhere).map(String.init) == words)
    }
    #expect(try command.run("stand show Actie12", environment: elsewhere).status == 0)
  }

  @Test func `the register is the one that the line names`() throws {
    #expect(try offers("stand show VM3 --register nowhere.sqlite --format j") == ["json"])
    let elsewhere: [String: String?] = ["STAND_REGISTER": "nowhere.sqlite"]
    #expect(try offers("stand show VM38", environment: elsewhere) == [])
    #expect(
      try offers("stand log --register \(command.register) VM38", environment: elsewhere) == [
        "VM38"
      ])
    #expect(!command.exists("nowhere.sqlite"))
  }

  @Test func `bash runs nothing that a register holds`() throws {
    let title = "$(touch ran)"
    _ = try command.run("stand reword VM38 --title '\(title)' --ambition 35 --page '\(title)'")
    for line in ["stand show VM", "stand log VM38 --ambition ", "stand add line VM4 --ambition "] {
      #expect(try offers(line).allSatisfy { !$0.contains("$") })
    }
    #expect(!command.exists("ran"))
  }

  @Test(arguments: [("zsh", ":"), ("fish", "\t")])
  func `zsh and fish show what a word means`(_ shell: String, _ separator: String) throws {
    let outcome = try command.run(
      "stand ---completion show -- positional@0 2 4 stand show VM38",
      environment: ["SAP_SHELL": shell, "SAP_SHELL_VERSION": "5"])
    #expect(outcome.output.contains("VM38\(separator)Invorderingspauze\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the script is one that the shell reads`(_ shell: String) throws {
    guard try command.run("command -v \(shell)").status == 0 else { return }
    let outcome = try command.run("stand --generate-completion-script \(shell) | \(shell) -n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }
}
