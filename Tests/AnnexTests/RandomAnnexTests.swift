import Annex
import AnnexSamples
import Testing

/// What holds for every annex, tried on random ones.
@Suite struct RandomAnnexTests {
  static let seeds: ClosedRange<UInt64> = 1...100

  @Test func `an annex that is written and read has the same cells, rows, footnotes and lines`()
    throws
  {
    for seed in Self.seeds {
      let rendering = try rendering(seed)
      let read = try Annex(reading: rendering.bytes, named: "random")
      // Compared beforehand: a failure names the seed, and does not print two annexes.
      let isSame = read == rendering.annex
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func `an annex that is read means what it was made to mean`() throws {
    for seed in Self.seeds {
      let sample = try #require(RandomAnnex(seed: seed))
      let contents = try Annex(reading: rendering(seed).bytes, named: "random")
        .interpreted(in: "random")
      let isMeant = Meaning(of: contents) == sample.meaning
      #expect(isMeant, "seed \(seed)")
      #expect(contents.warnings == [], "seed \(seed)")
    }
  }

  @Test func `every quote is a part of its status, byte for byte`() throws {
    for seed in Self.seeds {
      let contents = try Annex(reading: rendering(seed).bytes, named: "random")
        .interpreted(in: "random")
      for line in contents.lines {
        let quotes =
          [line.derivation.phase?.quote, line.derivation.target?.quote].compactMap(\.self)
          + line.derivation.signals.compactMap(\.quote)
        #expect(quotes.allSatisfy { Array(line.status.utf8).contains(Array($0.utf8)) })
      }
    }
  }

  private func rendering(_ seed: UInt64) throws -> AnnexRendering {
    let sample = try #require(RandomAnnex(seed: seed))
    var random = SplitMix64(seed: seed &* 31)
    return AnnexRendering(of: sample.annex, using: &random)
  }
}

/// What holds for files that were damaged on their way.
@Suite struct DamagedFileTests {
  @Test func `a file cut off anywhere is read or refused, and keeps no half row`() throws {
    let bytes = try Seed.bytes()
    let whole = try Annex(reading: bytes, named: "seed")
    var random = SplitMix64(seed: 1)
    for _ in 0..<120 {
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      guard let annex = try? Annex(reading: cut, named: "cut") else { continue }
      let isBeginning = annex.rows == Array(whole.rows.prefix(annex.rows.count))
      #expect(isBeginning, "\(cut.count) bytes")
    }
  }

  @Test func `a file with flipped bytes is read or refused`() throws {
    let bytes = try Seed.bytes()
    var random = SplitMix64(seed: 2)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? Annex(reading: damaged, named: "damaged").interpreted(in: "damaged")
    }
  }

  @Test func `lines in another order, left out or doubled are read or refused`() throws {
    let lines = try Seed.text().split(separator: "\n", omittingEmptySubsequences: false)
    var random = SplitMix64(seed: 3)
    for _ in 0..<60 {
      var changed = lines
      changed.swapAt(
        Int.random(in: 0..<changed.count, using: &random),
        Int.random(in: 0..<changed.count, using: &random))
      changed.remove(at: Int.random(in: 0..<changed.count, using: &random))
      let text = changed.joined(separator: "\n")
      _ = try? Annex(reading: Array(text.utf8), named: "changed").interpreted(in: "changed")
    }
  }
}
