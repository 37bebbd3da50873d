import Annex
import AnnexSamples
import Dates
import Planning
import Register
import Testing
import Verifiers

/// Editions that come in another order than that of their dates.
@Suite(.verifiersAgree) struct EditionOrderTests {
  private static let seeds: ClosedRange<UInt64> = 1...(Soak.isLong ? 500 : 5)

  @Test(arguments: seeds)
  func `ten editions give the same answers for each date in whichever order they come`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed &* 31)
    var editions = [EditableAnnex(seed: seed)]
    while editions.count < 10, let last = editions.last {
      editions.append(
        last.next(
          edits: Int.random(in: 10...40, using: &random), of: EditableAnnex.Edit.lasting,
          using: &random))
    }
    // Two that say the same are two editions all the same.
    let drafts = try editions.enumerated().map { place, edition in
      try EditableAnnex.draft(
        of: edition.text + String(repeating: "\n", count: place), on: "\(2016 + place)-03-01")
    }
    let inOrder = try register(of: drafts)
    let shuffled = try register(of: drafts.shuffled(using: &random))
    for year in 2015...2026 {
      for day in ["\(year)-02-28", "\(year)-03-01", "\(year)-09-01"] {
        let isSame = try answers(of: inOrder, on: day) == answers(of: shuffled, on: day)
        #expect(isSame, "\(day)")
      }
    }
  }

  @Test func `what a later edition calls a measure holds then, also where it is on other lines`()
    throws
  {
    let headings = Column.allCases.map(\.heading).joined(separator: "\t")
    let rows = [
      ("2020-03-01", "N.v.t.\t-\tEen (VM 1)"), ("2024-03-01", "Snel\t7\tEen (VM 1)"),
      ("2022-03-01", "N.v.t.\t-\tTwee (VM 1)"),
    ]
    let register = try register(
      of: rows.map { date, row in
        try EditableAnnex.draft(of: "Bijlage\n\n\(headings)\n\(row)\tx\tLoopt.\t-\n", on: date)
      })
    let titles = try ["2021-01-01", "2023-01-01", "2025-01-01"].map { day in
      Set(try register.lines(from: Viewpoint(asOf: date(day))).map(\.measure.title))
    }
    #expect(titles == [["Een"], ["Twee"], ["Een"]])
  }

  @Test
  func `an edition between others has its word on its own day, also where one was logged for it`()
    throws
  {
    func edition(_ status: String, on date: String) throws -> EditionDraft {
      // Each has other bytes: the same are the same edition.
      let table =
        "Maatregel,Nummer,Status\nEen,VM 1,\(status)\n"
        + String(repeating: "\n", count: Int(date.suffix(4).prefix(1)) ?? 0)
      return try EditionDraft(
        reading: Array(table.utf8), named: "a.csv", shownAs: "a.csv",
        date: RegisterTests.date(date),
        title: nil, letter: nil)
    }
    let register = try register(
      of: [edition("Begin.", on: "2025-01-01"), edition("Verder.", on: "2025-07-01")])
    var clerk = Clerk()
    for _ in 0..<10 { _ = clerk.recorder() }
    _ = try register.log(
      StatusDraft(date: date("2025-04-01"), text: "Tussendoor."), on: [1],
      recorder: clerk.recorder())
    _ = try register.take(
      edition("Verder.", on: "2025-04-01"), deciding: Decisions(otherwise: .edition),
      recorder: clerk.recorder("import"))
    let texts = try ["2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01"].map { day in
      try register.lines(from: Viewpoint(asOf: date(day))).first?.status?.text
    }
    #expect(texts == ["Begin.", "Verder.", "Verder.", "Verder."])
  }

  private func register(of drafts: [EditionDraft]) throws -> Register {
    var clerk = Clerk()
    let register = try MadeRegisters.make()
    for draft in drafts {
      guard case .planned(let rehearsed) = try register.rehearse(draft) else { throw Unexpected() }
      // Measures keep their codes and titles here, so that what is neither known by one is new. Beside
      // another edition than its own it can look like one that is not in this.
      let answers = try rehearsed.open.map {
        try MatchWish(reading: "new=measure:\($0.sourceLine)")
      }
      guard
        case .recorded(_, let plan) = try register.take(
          draft, matching: answers, recorder: clerk.recorder())
      else { throw Unexpected() }
      #expect(plan.standing.isEmpty)
    }
    return register
  }

  private func answers(of register: Register, on day: String) throws -> Set<Answer> {
    Set(try register.lines(from: Viewpoint(asOf: date(day))).map(Answer.init))
  }

  /// What a line says, whichever number it has and whichever change recorded it.
  private struct Answer: Hashable {
    let words: [String?]
    let codes: [String]
    let phase: Phase?
    let dates: [CalendarDate?]
    let signals: [Signal]
    let told: [Notification]
    let isDropped: Bool

    init(_ line: LineState) {
      words = [
        line.theme, line.ambition?.title, line.ambition?.page, line.measure.title,
        line.measure.code, line.explanation.filter { !"¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) },
        line.status?.text,
      ]
      codes = line.measure.codes
      phase = line.status?.phase.value
      dates = [line.status?.holdsFrom, line.status?.target.value?.last]
      signals = line.status?.signals ?? []
      told = line.notifications.sorted { "\($0)" < "\($1)" }
      isDropped = line.isDropped
    }
  }
}
