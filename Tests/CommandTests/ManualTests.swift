import Foundation
import Testing

/// The manual pages, which are made of what the commands say of themselves.
@Suite struct ManualTests {
  let command: Command

  init() throws {
    command = try Command()
    let script = Command.root.appending(path: "manual/pages.py").path(percentEncoded: false)
    let outcome = try command.run("python3 '\(script)' \"$(command -v stand)\" man")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `every command has its page, and stand names it`() throws {
    let help = try command.run("stand --help").output
    let names = help.matches(of: /\n  ([a-z]+) +[A-Z]/).map(\.output.1)
    #expect(names.count > 20)
    let page = try command.run("cat man/stand.1").output
    for name in names {
      #expect(command.exists("man/stand-\(name).1"))
      #expect(page.contains("stand-\(name) 1"))
    }
    #expect(command.exists("man/stand-add-theme.1"))
  }

  @Test func `every variable that the command heeds is in the page`() throws {
    let page = try command.run("cat man/stand.1").output
    let root = Command.root.path(percentEncoded: false)
    let found = try command.run("grep -rhoE 'environment\\[\"[A-Z_]+\"' '\(root)/Sources'").output
    let names = Set(found.matches(of: /"([A-Z_]+)"/).map(\.output.1)).subtracting(["PATH"])
    #expect(names.count > 8)
    for name in names { #expect(page.contains(name), "\(name)") }
  }

  @Test func `a page tells names, options, examples and exit codes`() throws {
    let page = try command.run("cat man/stand-log.1").output
    for words in [
      ".Nm stand-log", ".It Fl m , Fl Fl message Ar text", "STAND_ACTOR", "VISUAL, EDITOR",
      ".Sh EXIT STATUS", ".It 75", ".Sh EXAMPLES", "stand log VM5 \\-m \\- < bericht.txt",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("PAGER"))
  }

  @Test func `the pages have no fault that a checker of manuals finds`() throws {
    guard try command.run("command -v mandoc").status == 0 else { return }
    let outcome = try command.run("cd man; mandoc -T lint -W style *.1")
    #expect(outcome.output + outcome.errors == "")
  }
}
