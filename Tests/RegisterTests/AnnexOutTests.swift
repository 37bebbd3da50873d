import Annex
import AnnexSamples
import Dates
import Register
import Testing

/// The annex that a register gives, from any viewpoint.
@Suite(.verifiersAgree) struct AnnexOutTests {
  var clerk = Clerk()
  let today: Viewpoint

  init() throws {
    today = Viewpoint(asOf: try date("2026-11-24"))
  }

  private func text(of annex: RegisterAnnex) -> String { AnnexText(of: annex.document).text }

  @Test mutating func `the seed comes out as it came in, cell by cell`() throws {
    let annex = try seededRegister(&clerk).annex(from: today)
    let source = try Annex(reading: Seed.bytes(), named: "seed")
    let again = try Annex(reading: Array(text(of: annex).utf8), named: "again")
    #expect(again.title == source.title)
    #expect(again.header.cells == source.header.cells)
    #expect(again.rows.map(\.cells) == source.rows.map(\.cells))
    #expect(again.notes.map { $0.mark + $0.text } == source.notes.map { $0.mark + $0.text })
    #expect(annex.leftOut == [])
    #expect(annex.document.edition?.name == "e1")
  }

  @Test mutating func `the annex comes out as lines would be taken in again`() throws {
    let register = try seededRegister(&clerk)
    let bytes = Array(text(of: try register.annex(from: today)).utf8)
    let second = try MadeRegisters.make()
    _ = try second.take(draft(of: bytes), recorder: clerk.recorder("import"))
    let differences = Differences.between(
      try register.lines(from: today), try second.lines(from: today))
    #expect(differences == [])
  }

  @Test mutating func `random annexes come out as they came in`() throws {
    for seed in 1...15 as ClosedRange<UInt64> {
      let sample = try #require(RandomAnnex(seed: seed))
      var random = SplitMix64(seed: seed)
      let rendering = AnnexRendering(of: sample.annex, using: &random)
      let register = try MadeRegisters.make()
      _ = try register.take(
        draft(of: rendering.bytes, date: date("2025-06-01")), recorder: clerk.recorder("import"))
      let again = try Annex(
        reading: Array(text(of: try register.annex(from: today)).utf8), named: "again")
      let isSame = again.rows.map(\.cells) == sample.annex.rows.map(\.cells)
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test mutating func `what was recorded since stands in it in the form of the annex`() throws {
    let register = try seededRegister(&clerk)
    let lines = try register.measureIndex().entries.first { $0.measure.numbers == [17] }?.lines
    let line = try #require(lines?.first?.line)
    _ = try register.log(
      StatusDraft(date: date("2026-02-01"), text: "Uitgesteld.\nGeen nieuwe datum."), on: [line],
      recorder: clerk.recorder())
    _ = try register.inform(
      of: [line], on: date("2026-02-03"),
      by: Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1500"),
      recorder: clerk.recorder("inform"))
    let written = text(of: try register.annex(from: today))
    #expect(
      written.contains(
        "\tUitgesteld.\t09/02/2024, 24/10/2024 ⁴ en 03/02/2026 ⁵\n\t\t\t\tGeen nieuwe datum.\t\n"))
    #expect(written.contains("\n⁵ Kamerstukken II 2025/26, 31066, nr. 1500\n"))
    #expect(written.contains("\n⁶ Kamerstukken II 2022/23, 31066 nr. 1270.\n"))
    let before = try register.annex(from: Viewpoint(asOf: date("2026-02-02"), knownAt: 2))
    #expect(text(of: before).contains("\tUitgesteld.\t09/02/2024 en 24/10/2024 ⁴\n"))
    #expect(before.seal?.changeName == "c2")
    let first = try register.annex(from: Viewpoint(asOf: date("2026-02-02"), knownAt: 1))
    #expect(text(of: first).contains("Streefdatum voor implementatie: 01/01/2026."))
  }

  @Test
  mutating func `a mark stays with the words that an edition brought, and a remark with its line`()
    throws
  {
    let register = try seededRegister(&clerk)
    let entry = try #require(
      try register.measureIndex().entries.first { $0.measure.numbers.contains(24) })
    let line = try #require(entry.lines.first { $0.ambition?.page == "14" })
    _ = try register.log(
      StatusDraft(date: date("2026-02-01"), text: "Zie ² en 10 m²."), on: [line.line],
      recorder: clerk.recorder())
    let annex = try register.annex(from: today)
    let written = try #require(annex.document.lines.first { $0.fact.line == line.line })
    #expect(written.remarks.count == 1)
    #expect(annex.document.plain(written[.explanation]).contains("vorderingenoverzicht ² ,"))
    #expect(annex.document.note(for: written.remarks[0])?.text.hasPrefix("Dit overzicht") == true)
  }

  @Test mutating func `changes since a date are told of their lines`() throws {
    let register = try seededRegister(&clerk)
    let entry = try #require(
      try register.measureIndex().entries.first { $0.measure.numbers == [38] })
    _ = try register.log(
      StatusDraft(date: date("2026-01-01"), text: "De pauze is er.", phase: .given(.implemented)),
      on: [entry.lines[0].line], recorder: clerk.recorder())
    let annex = try register.annex(from: today, since: .date(date("2025-01-01"), knownAt: 1))
    let changed = annex.document.lines.filter { !$0.fact.changes.isEmpty }
    #expect(changed.map(\.fact.code) == ["VM 38"])
    #expect(
      changed.first?.fact.changes == [
        AnnexChange(.status, old: "Implementatiefase.", new: "De pauze is er."),
        AnnexChange(.phase, old: "Implementatie", new: "Geïmplementeerd"),
      ])
    #expect(annex.differences?.map(\.kind) == [.status, .phase])
    let all = try register.annex(from: today, since: .date(date("2020-01-01"), knownAt: 0))
    #expect(all.document.lines.allSatisfy { $0.fact.changes == [.appeared] })
    #expect(try register.annex(from: today).differences == nil)
  }

  @Test
  mutating func
    `a told target that is put right is marked, since a date, an edition, a change and told`()
    throws
  {
    let register = try seededRegister(&clerk)
    let id = try #require(
      try register.history(of: register.measure(named: "VM 17")).map(\.id).first {
        $0.hasPrefix("s")
      })
    _ = try register.correct(
      status: try #require(Int(id.dropFirst())),
      with: StatusCorrection(target: .given(Target(try date("2028-01-01")))),
      recorder: clerk.recorder("correct"))
    let points: [ChangesSince] = [
      .date(try date("2024-10-25"), knownAt: 0), .edition("e1"), .change(1), .told,
    ]
    for point in points {
      let annex = try register.annex(from: today, since: point)
      let changed = annex.document.lines.filter {
        !$0.fact.changes.isEmpty && $0.fact.changes != [.appeared]
      }
      #expect(changed.map(\.fact.code) == ["VM 17"], "\(point)")
      #expect(
        changed.first?.fact.changes
          == [AnnexChange(.target, old: "1 januari 2026", new: "1 januari 2028")], "\(point)")
    }
  }

  @Test func `whatever a register lived through, its annex says each line as it held`() throws {
    let register = try MadeRegisters.make()
    try register.live(changes: 150)
    for change in stride(from: 2, through: 150, by: 29) {
      for day in ["2024-11-05", "2025-05-11", "2026-01-01"] {
        let view = Viewpoint(asOf: try date(day), knownAt: change)
        let annex = try register.annex(from: view)
        let contents = try Annex(reading: Array(text(of: annex).utf8), named: "again")
          .interpreted(in: "c\(change) on \(day)")
        let said = contents.lines.map { line in
          [line.measure.title, line.ambition?.title, Self.unmarked(line.explanation), line.status]
            + line.notifications.map { told in
              let kamerstuk = told.note.flatMap { contents.notes[$0].kamerstuk }
              return "\(told.date) \(kamerstuk?.description ?? "")"
            }
        }
        let held = try register.lines(from: view).map { line in
          [
            line.measure.title, line.ambition?.title, Self.unmarked(line.explanation),
            line.status?.text,
          ]
            + line.notifications.map { "\($0.date) \($0.kamerstuk?.description ?? "")" }
        }
        let isSame = said == held
        #expect(isSame, "c\(change) on \(day)")
      }
    }
  }

  /// A text without the marks of footnotes, whose numbers differ.
  private static func unmarked(_ text: String) -> String {
    text.filter { !"¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) }
  }

  @Test func `a register without lines gives no annex`() throws {
    let register = try MadeRegisters.make()
    let error = #expect(throws: RegisterError.self) { try register.annex(from: today) }
    #expect(error?.description == "no line held on 2026-11-24, so there is no annex to write")
  }
}
