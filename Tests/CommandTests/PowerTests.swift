import Foundation
import OfficeSamples
import Testing

/// Raised digits that are a power beside such as mark footnotes.
@Suite struct PowerTests {
  private static func note(_ id: Int) -> String {
    "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>"
  }

  private static func words(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func raised(_ text: String) -> String {
    "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>\(text)</w:t></w:r>"
  }

  /// A document with two footnotes, and a measure for each of some explanations.
  private static func document(_ explanations: [String]) -> [UInt8] {
    let rows = explanations.enumerated().map { place, explanation in
      tr(tc("Hal \(place) (HM \(place + 1))"), tc("<w:p>\(explanation)</w:p>"), tc("Loopt."))
    }
    return word(
      p("Bijlage hallen")
        + tbl(
          tr(tc("Maatregel"), tc("Toelichting"), tc("Stand van zaken"))
            + tr(
              tc("<w:p>\(words("Plein (HM 9)"))\(note(1))</w:p>"),
              tc("<w:p>\(words("Bestraat"))\(note(2))</w:p>"), tc("Loopt.")) + rows.joined()),
      footnotes: [(1, words(" Met bomen.")), (2, words(" In klinkers."))])
  }

  @Test func `squares of metres and powers of ten are no marks, typed or raised`() throws {
    let command = try Command()
    try command.write(
      Self.document([
        Self.words("Hallen tot 50 m² en 30m²."), Self.words("Hallen van 20 km") + Self.raised("2"),
        Self.words("Kosten per m²: 10") + Self.raised("2") + Self.words(" euro"),
        Self.words("Kosten in €/m²."),
      ]), to: "hallen.docx")
    #expect(try command.run("stand import hallen.docx --date 2025-03-01 --yes").status == 0)
    for measure in 1...4 {
      let shown = try command.run("stand show HM\(measure)").output
      #expect(!shown.contains("remark"), "\(shown)")
    }
    #expect(try command.run("stand show HM9").output.contains("² In klinkers."))
    let text = try command.run("stand annex").output
    #expect(text.contains("Hallen tot 50 m² en 30m².") && text.contains("Kosten per m²: 10² euro"))
    // Another number for the note is none for the square.
    let written = try command.run("stand annex --to hallen.fodt; cat hallen.fodt").output
    #expect(written.components(separatedBy: "<text:note ").count == 3, "\(written)")
    #expect(!written.contains("<text:note-ref") && !written.contains("text:reference-ref"))
    #expect(written.contains("50 m² en 30m²"))
  }

  @Test func `a footnote of the document is one behind a unit and a number as well`() throws {
    let command = try Command()
    try command.write(
      Self.document([
        Self.words("Hallen tot 50 m") + Self.note(2), Self.words("Hallen tot 50 m²") + Self.note(1),
        Self.words("Van hal 10") + Self.note(2),
      ]), to: "hallen.docx")
    #expect(try command.run("stand import hallen.docx --date 2025-03-01 --yes").status == 0)
    for (measure, remark) in [(1, "² In klinkers."), (2, "¹ Met bomen."), (3, "² In klinkers.")] {
      let shown = try command.run("stand show HM\(measure)").output
      #expect(shown.contains(remark), "\(shown)")
    }
    let annex = try command.run("stand annex").output
    #expect(annex.contains("50 m ²") && annex.contains("50 m² ¹"), "\(annex)")
  }
}
