import Foundation
import Testing

/// The letters to Parliament.
@Suite struct LetterTests {
  @Test func `each letter has its date, its edition and what it told`() throws {
    let command = try Command()
    _ = try command.run(
      "stand import \(Command.seed) --date 2024-10-24 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 1433'"
    )
    let letters = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try command.run("stand letters -f json").output.utf8)) as? [[String: Any]])
    #expect(
      letters.map { $0["date"] as? String } == [
        "2023-07-06", "2024-02-09", "2024-04-26", "2024-10-24",
      ])
    let last = try #require(letters.last)
    // The letter carried the edition, which told all of its lines, those that it told by their dates among them.
    #expect(last["edition"] as? String == "e1")
    #expect((last["lines"] as? [Int])?.count == 37)
    #expect(letters.dropLast().allSatisfy { $0["edition"] is NSNull })
    let text = try command.run("stand letters").output
    #expect(text.contains("2024-10-24  Kamerstukken"))
    #expect(text.contains("with e1"))
    #expect(try command.run("stand letters --as-of 2024-12-01").output.contains("17 lines"))
    #expect(try command.run("stand show VM2").output.contains("told         2024-10-24 with e1"))
  }
}
