import Foundation
import HubScripts
import JSONText
import Testing

/// A change is spelled in the hub as `stand` spells it, or a register with one such character could never be shared.
@Suite struct HubSpellingTests {
  /// What an export makes of a character.
  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    var text: [UInt8] = []
    JSON.write(String(scalar), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The characters that an export escapes by their numbers.
  private static let escaped = (1...0x1_ffff).compactMap { Unicode.Scalar($0) }.filter {
    spelled($0).hasPrefix("\"\\u")
  }

  @Test func `both have the same list of what is escaped`() throws {
    let script = try #require(HubScript.all.first { $0.name == "h02_chain" }).sql
    let list = try #require(script.firstMatch(of: /content ~ '\[(.*)\]'/)).output.1
    var found: Set<UInt32> = []
    for part in list.matches(of: /\\u([0-9a-f]{4})(?:-\\u([0-9a-f]{4}))?/) {
      let first = try #require(UInt32(part.output.1, radix: 16))
      let last = try part.output.2.map { try #require(UInt32($0, radix: 16)) } ?? first
      found.formUnion(first...last)
    }
    #expect(found == Set(Self.escaped.map(\.value)))
    // There is no other list.
    #expect(script.matches(of: /\\u001f/).count == 1)
  }

  @Test func `both spell every character alike, and the hub takes it`() throws {
    let desks = try SharedDesks("spelling")
    let others = [0x22, 0x5c, 9, 10, 13, 0x20, 0xa0, 0x200b, 0x2030, 0x2065, 0x206a, 0x1f600]
    let scalars = (Self.escaped + others.compactMap { Unicode.Scalar($0) }).sorted()
    let numbers = scalars.map { "\($0.value)" }.joined(separator: ",")
    let answer = try desks.cluster.sql(
      """
      SET search_path = spelling;
      SELECT spelled(chr(number)) FROM unnest(ARRAY[\(numbers)]) WITH ORDINALITY AS each (number, place) ORDER BY place;
      """, as: "owner")
    let lines = answer.split(separator: "\n").map(String.init).filter { $0 != "SET" }
    #expect(lines == scalars.map(Self.spelled))
    // Those that nobody can type in a line of the shell stand in a table.
    let text =
      "Klaar "
      + String(String.UnicodeScalarView(scalars.filter { $0.value > 0x9f || $0.value == 9 }))
    try desks.command.write(text.utf8, to: "text")
    let logged = try desks.run("stand log VM38 -m \"$(cat text)\"", at: "anna")
    #expect(logged.status == 0, "\(logged.errors)")
    #expect(try desks.run("stand pull && stand verify", at: "bert").status == 0)
  }
}
