import Foundation
import OfficeSamples
import Testing

/// Footnotes of themes, which stand in a row of their own.
@Suite struct ThemeNoteTests {
  /// A document of one theme with two measures, whose footnote says something or is not there.
  private static func document(_ note: String?, isTurned: Bool = false) -> [UInt8] {
    let mark = note.map { _ in "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" } ?? ""
    let across = "<w:gridSpan w:val=\"3\"/>"
    let rows = [("Kade (KM 1)", "Gestut."), ("Sluis (KM 2)", "Gesmeerd.")].map {
      tr(tc($0.0), tc("Plan."), tc($0.1))
    }
    return word(
      p("Bijlage kades")
        + tbl(
          tr(tc("Maatregel"), tc("Toelichting"), tc("Stand van zaken"))
            + tr(tc("<w:p><w:r><w:t>Water</w:t></w:r>\(mark)</w:p>", properties: across))
            + (isTurned ? rows.reversed() : rows).joined()),
      footnotes: note.map { [(1, "<w:r><w:t>\($0)</w:t></w:r>")] } ?? [])
  }

  private func series(_ documents: [[UInt8]]) throws -> (command: Command, last: String) {
    let command = try Command()
    var plan = ""
    for (place, bytes) in documents.enumerated() {
      try command.write(bytes, to: "\(place).docx")
      let date = "2025-0\(place + 1)-01"
      plan = try command.run("stand import \(place).docx --date \(date) --dry-run").output
      let taken = try command.run("stand import \(place).docx --date \(date) --yes")
      #expect(taken.status == 0, "\(taken.errors)")
    }
    return (command, plan)
  }

  @Test func `a footnote of a theme that changed is a change, told once`() throws {
    let (command, plan) = try series([
      Self.document("Volgt uit het akkoord."), Self.document("Volgt uit het nieuwe akkoord."),
    ])
    for text in [
      plan, try command.run("stand diff e1 e2").output,
      try command.run("stand diff 2025-01-15 2025-02-15").output,
    ] {
      #expect(text.contains("theme: Volgt uit het {+nieuwe+} akkoord."), "\(text)")
      #expect(text.components(separatedBy: "akkoord").count == 2, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("Ook in Zeeland.", nil, "[-theme: Ook in Zeeland.-]"),
      (nil, "Ook hier.", "{+theme: Ook hier.+}"),
    ] as [(String?, String?, String)])
  func `one that goes or comes is a change too`(_ notes: (String?, String?, String)) throws {
    let (old, new, words) = notes
    let (command, plan) = try series([Self.document(old), Self.document(new)])
    #expect(plan.contains(words), "\(plan)")
    #expect(try command.run("stand diff e1 e2").output.contains(words))
  }

  @Test func `the history of each measure below the theme tells it`() throws {
    let (command, _) = try series([
      Self.document("Ook in Zeeland."), Self.document("Ook in Zeeland.", isTurned: true),
      Self.document(nil), Self.document("Alleen hier."),
    ])
    for measure in ["KM1", "KM2"] {
      let told = try command.run("stand history \(measure)").output
      #expect(told.components(separatedBy: "footnote (theme)").count == 3, "\(told)")
      #expect(told.contains("[-Ook in Zeeland.-]") && told.contains("{+Alleen hier.+}"), "\(told)")
      let json = try command.run("stand history \(measure) --format json").output
      #expect(json.contains("\"theme: Alleen hier.\""), "\(json)")
    }
    let early = try command.run("stand history KM1 --on 2025-02-15")
    #expect(!early.output.contains("footnote"), "\(early.output)\(early.errors)")
  }

  @Test func `a theme that goes on on another page has the footnotes of the first`() throws {
    func document(_ status: String) -> [UInt8] {
      let across = "<w:gridSpan w:val=\"3\"/>"
      let mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
      return word(
        p("Bijlage kades")
          + tbl(
            tr(tc("Maatregel"), tc("Toelichting"), tc("Stand van zaken"))
              + tr(tc("<w:p><w:r><w:t>Water</w:t></w:r>\(mark)</w:p>", properties: across))
              + tr(tc("Kade (KM 1)"), tc("Plan."), tc(status))
              + tr(tc(p("Water (vervolg)"), properties: across))
              + tr(tc("Sluis (KM 2)"), tc("Plan."), tc("Loopt."))),
        footnotes: [(1, "<w:r><w:t>Ook in Zeeland.</w:t></w:r>")])
    }
    let (command, plan) = try series([document("Loopt."), document("Loopt nog.")])
    #expect(plan.contains("1 changed") && !plan.contains("Zeeland"), "\(plan)")
    #expect(!(try command.run("stand history KM2").output.contains("footnote")))
  }

  @Test func `a measure that moves below another theme changes no footnote`() throws {
    func document(_ first: [String], _ second: [String]) -> [UInt8] {
      func theme(_ name: String, _ note: Int) -> String {
        tr(
          tc(
            "<w:p><w:r><w:t>\(name)</w:t></w:r><w:r><w:footnoteReference w:id=\"\(note)\"/></w:r></w:p>",
            properties: "<w:gridSpan w:val=\"3\"/>"))
      }
      func rows(_ names: [String]) -> String {
        names.map { tr(tc($0), tc("Plan."), tc("Loopt.")) }.joined()
      }
      return word(
        p("Bijlage kades")
          + tbl(
            tr(tc("Maatregel"), tc("Toelichting"), tc("Stand van zaken")) + theme("Water", 1)
              + rows(first) + theme("Land", 2) + rows(second)),
        footnotes: [
          (1, "<w:r><w:t>Over water.</w:t></w:r>"), (2, "<w:r><w:t>Over land.</w:t></w:r>"),
        ])
    }
    let (command, plan) = try series([
      document(["Kade (KM 1)", "Sluis (KM 2)"], ["Weg (KM 3)"]),
      document(["Sluis (KM 2)"], ["Weg (KM 3)", "Kade (KM 1)"]),
    ])
    #expect(!plan.contains("Over "), "\(plan)")
    #expect(!(try command.run("stand history KM1").output.contains("footnote")))
    #expect(!(try command.run("stand diff e1 e2").output.contains("Over ")))
  }

  @Test func `the same footnote over lines in another order is no change`() throws {
    let (command, plan) = try series([
      Self.document("Ook in Zeeland."), Self.document("Ook in Zeeland.", isTurned: true),
    ])
    #expect(plan.contains("nothing changed"), "\(plan)")
    #expect(try command.run("stand diff e1 e2").output == "nothing changed\n")
  }

  @Test func `a table says that it has no place for them, and nothing of them when it comes back`()
    throws
  {
    let (command, _) = try series([Self.document("Ook in Zeeland.")])
    for form in ["csv", "xlsx"] {
      let written = try command.run("stand annex --to kades.\(form)")
      #expect(
        written.errors.contains(
          "a table has no place for the footnotes of themes, which are left out (text and documents have them): Water: Ook in Zeeland."
        ), "\(written.errors)")
      let back = try command.run("stand import kades.\(form) --date 2025-02-01 --dry-run").output
      #expect(back.contains("nothing changed"), "\(back)")
    }
    #expect(!(try command.run("stand annex --to kades.md").errors.contains("themes")))
  }
}
