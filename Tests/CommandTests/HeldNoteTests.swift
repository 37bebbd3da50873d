import Foundation
import OfficeSamples
import Testing

/// Which footnotes are told with what holds: those of the edition that holds then.
@Suite struct HeldNoteTests {
  /// A document of one dike, whose status and explanation may have a footnote.
  private static func document(status: String? = nil, explanation: String? = nil) -> [UInt8] {
    let notes = [explanation, status].compactMap(\.self).enumerated()
      .map { ($0.offset + 1, $0.element) }
    func cell(_ text: String, _ note: String?) -> String {
      let mark = note.flatMap { note in notes.first { $0.1 == note }?.0 }
        .map { "<w:r><w:footnoteReference w:id=\"\($0)\"/></w:r>" }
      return tc("<w:p><w:r><w:t>\(text)</w:t></w:r>\(mark ?? "")</w:p>")
    }
    return word(
      p("Bijlage dijken")
        + tbl(
          tr(tc("Maatregel"), tc("Toelichting"), tc("Stand van zaken")),
          tr(
            tc("Dijk (DM 1)"), cell("Verhoging.", explanation), cell("Er wordt gegraven.", status)),
          tr(tc("Duin (DM 2)"), tc("Zand."), tc("Er wordt gestort."))),
      footnotes: notes.map { ($0.0, "<w:r><w:t xml:space=\"preserve\"> \($0.1)</w:t></w:r>") })
  }

  private func series(_ documents: [[UInt8]]) throws -> Command {
    let command = try Command()
    for (place, bytes) in documents.enumerated() {
      try command.write(bytes, to: "\(place).docx")
      let taken = try command.run("stand import \(place).docx --date 2025-0\(place + 1)-01 --yes")
      #expect(taken.status == 0, "\(taken.errors)")
    }
    return command
  }

  @Test func `a footnote that went is not shown with what holds since`() throws {
    let command = try series([Self.document(status: "Op de kop na."), Self.document()])
    for line in ["stand show DM1", "stand list -f csv", "stand annex"] {
      let now = try command.run(line).output
      #expect(now.contains("Er wordt gegraven.") && !now.contains("¹"), "\(line): \(now)")
      #expect(!now.contains("Op de kop na."), "\(line): \(now)")
      let then = try command.run("\(line) --as-of 2025-01-15").output
      #expect(then.contains("Er wordt gegraven.¹"), "\(line): \(then)")
    }
    #expect(
      try command.run("stand show DM1 --as-of 2025-01-15").output.contains("¹ Op de kop na."))
    #expect(try command.run("stand history DM1").output.contains("[-Op de kop na.-]"))
  }

  @Test func `a footnote in other words is shown in these alone, under the mark that it has now`()
    throws
  {
    let command = try series([
      Self.document(status: "Op de kop na."),
      Self.document(status: "Op de staart na.", explanation: "Met een meter."),
    ])
    let now = try command.run("stand show DM1").output
    #expect(now.contains("Er wordt gegraven.²") && now.contains("Verhoging.¹"), "\(now)")
    #expect(now.contains("² Op de staart na.") && now.contains("¹ Met een meter."), "\(now)")
    #expect(!now.contains("Op de kop na."), "\(now)")
    let listed = try command.run("stand list -f csv --fields explanation,text").output
    #expect(listed.contains("Verhoging.¹,Er wordt gegraven.²"), "\(listed)")
    let told = try command.run("stand show DM1 -f json").output
    #expect(told.contains("Op de staart na.") && !told.contains("Op de kop na."), "\(told)")
  }

  @Test func `a table without a place for footnotes leaves those that hold, in the annex too`()
    throws
  {
    let command = try series([Self.document(status: "Op de kop na.")])
    try command.write(
      Array(
        """
        Maatregel;Toelichting;Stand van zaken
        Dijk (DM 1);Verhoging.;Er wordt gegraven.
        Duin (DM 2);Zand.;Er wordt gestort.

        """.utf8), to: "later.csv")
    #expect(try command.run("stand import later.csv --date 2025-03-01 --yes").status == 0)
    for line in ["stand show DM1", "stand annex"] {
      let now = try command.run(line).output
      #expect(now.contains("Er wordt gegraven.¹") && now.contains("¹ Op de kop na."), "\(now)")
    }
  }

  @Test func `what a person says since keeps its own words`() throws {
    let command = try series([Self.document(status: "Op de kop na."), Self.document()])
    #expect(
      try command.run("stand log DM1 -m \"Er wordt gemetseld.\" --on 2025-02-15 --yes").status == 0)
    #expect(try command.run("stand show DM1").output.contains("Er wordt gemetseld.\n"))
  }
}
