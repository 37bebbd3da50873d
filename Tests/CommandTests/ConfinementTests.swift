import Foundation
import Testing

/// What is left to the program that reads what strangers send.
@Suite struct ConfinementTests {
  /// What a reader that was taken over tries, and what came of it.
  private func deeds(_ arguments: String, in command: Command) throws -> [String: String] {
    let outcome = try command.run("printf secret > victim; EscapeMain \(arguments)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try String(contentsOfFile: command.path("victim"), encoding: .utf8) == "secret")
    #expect(!command.exists("victim.new"))
    let pairs = outcome.output.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a reader that was taken over can do nothing`() throws {
    let command = try Command()
    let deeds = try deeds("\(command.path("victim")) 1", in: command)
    #expect(deeds.count == 31)
    #expect(deeds.filter { $0.value != "EPERM" } == [:])
  }

  @Test func `a writer that was taken over has files in one folder and no other`() throws {
    let command = try Command()
    _ = try command.run("mkdir own")
    var deeds = try deeds("\(command.path("victim")) 1 \(command.path("own"))", in: command)
    #expect(deeds.removeValue(forKey: "a file of its own") == "DONE")
    #expect(deeds.count == 32)
    // The filter says EPERM, Landlock EACCES, and 1 what is no file of its own at all.
    #expect(deeds.filter { !["EPERM", "EACCES"].contains($0.value) } == [:])
  }

  @Test(arguments: ["read", "write fodt", "write xlsx ."])
  func `it is confined before the first byte comes in`(_ arguments: String) throws {
    let outcome = try Command().run(
      """
      mkfifo in; sleep 20 > in & writer=$!
      stand-office \(arguments) < in > out 2> messages & reader=$!
      for try in $(seq 100); do
        grep -q 'Seccomp:[[:space:]]*2' /proc/$reader/status && break; sleep 0.05
      done
      grep -E '^(NoNewPrivs|Seccomp):' /proc/$reader/status
      kill $writer $reader; wait
      """)
    #expect(outcome.output == "NoNewPrivs:\t1\nSeccomp:\t2\n", "\(arguments)")
  }
}
