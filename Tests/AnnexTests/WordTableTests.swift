import AnnexSamples
import Dates
import Testing

@testable import Annex

/// The table of words, each row by its own example, and rows put together.
@Suite struct WordTableTests {
  static let lines = String(decoding: WordTable.standardBytes, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)

  @Test(arguments: lines)
  func `each row reads its example as it says`(_ line: String) throws {
    let row = try #require(WordTable.Row(Array(line.utf8)[...]))
    #expect(row.role != nil)
    let expected = Set(
      row.reading.split(separator: ",").map { $0.drop { $0 == " " } }.filter { $0 != "-" }
        .map(String.init))
    #expect(!row.example.isEmpty && !row.reading.isEmpty && !row.sources.isEmpty)
    #expect(try reading(of: row.example) == expected)
  }

  @Test func `every phase and every signal has words`() {
    let named = Set(Self.lines.compactMap { WordTable.Row(Array($0.utf8)[...]) }.map(\.value))
    for name in Phase.allCases.map(\.rawValue) + Signal.Kind.allCases.map(\.rawValue) {
      #expect(named.contains(name), "\(name)")
    }
  }

  @Test func `the text says which version it is`() {
    let first = String(decoding: WordTable.standardBytes, as: UTF8.self).prefix { $0 != "\n" }
    #expect(first.hasSuffix("version \(WordTable.version)."))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `what goes to a concept keeps it from being said, and goes no further than its clause`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let rows = Self.lines.compactMap { WordTable.Row(Array($0.utf8)[...]) }
    let triggers = rows.filter {
      $0.kind == "trigger" && $0.side == "before" && ["all", "signal"].contains($0.scope)
    }
    // What begins a clause of its own is not reached.
    let clauses = rows.filter { $0.kind == "clause" }.map {
      plain(String(decoding: $0.words, as: UTF8.self))
    }
    let signals = rows.filter { row in
      row.kind == "concept" && Signal.Kind(rawValue: row.value) != nil
        && !clauses.contains {
          plain(String(decoding: row.words, as: UTF8.self)).hasPrefix($0 + " ")
        }
    }
    for _ in 0..<50 {
      let trigger = try #require(triggers.randomElement(using: &random))
      let signal = try #require(signals.randomElement(using: &random))
      let (before, concept) = (
        plain(String(decoding: trigger.words, as: UTF8.self)),
        plain(String(decoding: signal.words, as: UTF8.self))
      )
      let kind = try #require(Signal.Kind(rawValue: signal.value))
      // The pattern must find its own words, not those of the other.
      let first = try #require(WordTable.Pattern(signal.words, role: .pseudo)?.elements.first)
      guard !before.split(separator: " ").contains(where: { first.fits(String($0)) }) else {
        continue
      }
      let denied = "Dit staat \(before) iets dat \(concept)."
      #expect(try !Derivation(of: denied).signals.contains { $0.kind == kind }, "\(denied)")
      let said = "Dit staat \(before) vast, maar dit is nu \(concept)."
      #expect(try Derivation(of: said).signals.contains { $0.kind == kind }, "\(said)")
    }
  }

  /// Words that a pattern finds.
  private func plain(_ words: String) -> String {
    words.split(separator: " ").map { part in
      let first = part.split(separator: "|").first ?? ""
      return switch first {
      case "…": "hier"
      case "{date}": "2024"
      default: String(first.filter { $0 != "*" })
      }
    }.joined(separator: " ")
  }
}
