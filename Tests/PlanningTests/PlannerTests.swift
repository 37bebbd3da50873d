import Annex
import Planning
import Testing

/// What comes of a cell, held against the edition before and the register.
@Suite struct PlannerTests {
  private static func row(
    status: String = "Loopt.", explanation: String = "Een pauze.", told: String = "-"
  ) -> String {
    "Rust | 3 | Pauze (VM 3) | \(explanation) | \(status) | \(told)"
  }

  private func table(_ row: String) throws -> Table { try Table(["Thema", row]) }

  @Test func `what the edition before said says nothing new: what was logged since stands`() throws
  {
    let old = try table(Self.row())
    let planner = try Planner(
      old.contents, of: old.annex, known: old.known.logged("Gereed.", on: 301), answers: [])
    let line = try #require(planner.plan.lines.first)
    #expect(line.status.verdict == .stands)
    #expect(!line.recordsStatus(by: Decisions(otherwise: .edition)))
    let cells = planner.plan.disagreements(themeTitles: [:])
    #expect(cells.map(\.isConflict) == [false])
    #expect(cells.first?.held == "Gereed." && cells.first?.said == "Loopt.")
    #expect(cells.first?.origin == "since 2025, by anna")
  }

  @Test func `what only the edition changed is recorded`() throws {
    let new = try table(Self.row(status: "Stil."))
    let line = try #require(try Planner(new, after: table(Self.row())).plan.lines.first)
    #expect(line.status.verdict == .new)
    #expect(line.recordsStatus(by: Decisions()))
    #expect(line.explanation.verdict == .agrees)
    #expect(line.words(by: Decisions()) == nil)
  }

  @Test func `what both changed is a conflict, which a person decides`() throws {
    let old = try table(Self.row())
    let new = try table(Self.row(status: "Stil."))
    let planner = try Planner(
      new.contents, of: new.annex, known: old.known.logged("Gereed.", on: 301), answers: [])
    let line = try #require(planner.plan.lines.first)
    #expect(line.status.verdict == .conflict)
    #expect(!line.recordsStatus(by: Decisions()))
    #expect(!line.recordsStatus(by: Decisions(otherwise: .register)))
    #expect(line.recordsStatus(by: Decisions(otherwise: .edition)))
    let subject = try #require(planner.plan.disagreements(themeTitles: [:]).first?.subject)
    #expect(
      line.recordsStatus(by: Decisions(otherwise: .register, each: [subject: .edition])))
  }

  @Test func `what both changed to the same is known`() throws {
    let old = try table(Self.row())
    let new = try table(Self.row(status: "Gereed."))
    let planner = try Planner(
      new.contents, of: new.annex, known: old.known.logged("Gereed.", on: 301), answers: [])
    #expect(planner.plan.lines.first?.status.verdict == .agrees)
  }

  @Test(arguments: [
    ("Een  pauze.", true), ("Een\u{A0}pauze.", true), ("Een Pauze.", false),
    ("E\u{301}en pauze.", false), ("Een pauzé.", false),
  ])
  func `kinds of space are no change, and letters are`(_ explanation: String, _ isSame: Bool) throws
  {
    let new = try table(Self.row(explanation: explanation))
    let line = try #require(try Planner(new, after: table(Self.row())).plan.lines.first)
    #expect((line.explanation.verdict == .agrees) == isSame)
  }

  @Test func `dates come to those that are known, and one that is listed no longer stands`() throws
  {
    let old = try table(Self.row(told: "09/02/2024"))
    let new = try table(Self.row(told: "26/04/2024"))
    let line = try #require(try Planner(new, after: old).plan.lines.first)
    #expect(line.told.map(\.position) == [0])
    #expect(line.unlisted.map(\.id) == [1])
    let same = try #require(try Planner(old, after: old).plan.lines.first)
    #expect(same.told.isEmpty && same.unlisted.isEmpty)
  }

  @Test func `footnote marks that are numbered anew are no change`() throws {
    let marked = ComparedText("Het overzicht ² staat klaar.", marks: ["²"])
    #expect(marked == ComparedText("Het overzicht ³ staat klaar.", marks: ["³"]))
    #expect(marked == ComparedText("Het overzicht staat klaar."))
    #expect(ComparedText("Een kamer van 9 m²", marks: ["¹"]) != ComparedText("Een kamer van 9 m³"))
  }
}
