import Annex
import AnnexSamples
import Dates
import Register

extension Register {
  /// Lets a register live: the annex of `seed/`, and then so many changes of every kind.
  func live(changes: Int, seed: UInt64 = 1) throws {
    var clerk = Clerk()
    var random = SplitMix64(seed: seed)
    let letter = try Citation(reading: "31066, nr. 1440")
    let edition = try draft(of: Seed.bytes(), letter: letter)
    _ = try take(edition, recorder: clerk.recorder("import"))
    _ = try correct(
      edition: "e1", to: EditionCorrection(date: date("2024-11-05")),
      recorder: clerk.recorder("correct"))
    let entries = try measureIndex().entries
    var statuses = 37
    for number in 3...max(3, changes) {
      let entry = entries[Int.random(in: entries.indices, using: &random)]
      let line = entry.lines[Int.random(in: entry.lines.indices, using: &random)].line
      let day = try date("2025-0\(Int.random(in: 1...9, using: &random))-1\(number % 10)")
      switch number % 6 {
      case 0 where number % 60 == 0:
        _ = try recording(by: clerk.recorder("confirm")) { recording in
          try recording.confirm([line], on: day, words: "Nagevraagd.", source: "telefoon")
        }
      case 0:
        _ = try inform(
          of: [line], on: day, by: Citation(reading: "31066, nr. \(2000 + number)"),
          recorder: clerk.recorder("inform"))
      case 1 where number % 24 == 1:
        // Always in a later one, so that none goes on in itself through others.
        let other = entries[min(entries.endIndex - 1, (entries.firstIndex(of: entry) ?? 0) + 1)]
        let words = Rewording(
          owner: .given("Directie \(number)"),
          successors: other.measure == entry.measure
            ? nil : try Successors(.merged, of: entry.measure, into: [other.measure]))
        _ = try recording(by: clerk.recorder("reword")) { recording in
          try recording.reword(entry, to: words, from: day)
        }
      case 1:
        _ = try reword(
          entry, to: Rewording(title: "Titel \(number)"), from: day,
          recorder: clerk.recorder("reword"))
      case 2:
        let words = StatusDraft(
          date: day, text: "Vertraagd wegens capaciteitstekort, nummer \(number).",
          source: "mail van de afdeling")
        _ = try log(words, on: [line], recorder: clerk.recorder())
        statuses += 1
      case 3:
        let words = StatusDraft(
          date: day, text: "Implementatiefase, nummer \(number). De vertraging is ingelopen.",
          phase: .given(.implementation),
          target: .given(Target(day)), citation: try Citation(reading: "36708, nr. \(number)"))
        _ = try log(words, on: [line], recorder: clerk.recorder())
        statuses += 1
      case 4:
        _ = try undo(nil, recorder: clerk.recorder("undo"))
      default:
        let words = StatusCorrection(text: "Anders, nummer \(number).")
        _ = try? correct(
          status: Int.random(in: 38...(37 * 2), using: &random), with: words,
          recorder: Recorder(
            actor: "bea", command: "correct", message: "Verkeerd gelezen.",
            clock: clerk.recorder().clock))
      }
    }
  }
}
