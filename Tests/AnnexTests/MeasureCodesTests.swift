import Annex
import Testing

/// Codes as tables and people write them, and which brackets of a table hold them.
@Suite struct MeasureCodesTests {
  @Test(
    arguments: [
      ("VM 23 t/m 25", ["vm23", "vm24", "vm25"]), ("VM1, 15", ["vm1", "vm15"]),
      ("VM 8, VM 9", ["vm8", "vm9"]), ("M12", ["m12"]), ("m 012", ["m12"]), ("4", ["4"]),
      ("actie 3.1", ["actie3.1"]), ("Actie 3.9 t/m 3.11", ["actie3.9", "actie3.10", "actie3.11"]),
      ("VM 1; M2 – M 3", ["vm1", "m2", "m3"]), ("1-3", ["1", "2", "3"]),
      ("3.1, 3.2", ["3.1", "3.2"]),
    ])
  func `codes are written out and folded`(_ text: String, _ codes: [String]) throws {
    #expect(try MeasureCodes(reading: text).all == codes)
    #expect(try MeasureCodes(reading: text, as: .anything).all == codes)
  }

  @Test func `an "en" stands between numbers as a comma does`() throws {
    #expect(try MeasureCodes(reading: "VM 1, 2 en 3").all == ["vm1", "vm2", "vm3"])
    #expect(try MeasureCodes(reading: "VM 4 t/m 6 en VM 9").all == ["vm4", "vm5", "vm6", "vm9"])
    #expect(throws: MeasureCodes.ReadingError.self) { try MeasureCodes(reading: "VM 1 en") }
  }

  @Test(arguments: [
    ("P-III", ["p-iii"]), ("P-III, P - IV", ["p-iii", "p-iv"]), ("3a", ["3a"]), ("É/2", ["e/2"]),
    ("12345", ["12345"]),
  ])
  func `what is no number is a code only where anything may be one`(
    _ text: String, _ codes: [String]
  ) throws {
    #expect(try MeasureCodes(reading: text, as: .anything).all == codes)
    #expect(throws: MeasureCodes.ReadingError.self) { try MeasureCodes(reading: text) }
  }

  @Test(arguments: ["", "-", "M4,", "4, 4", "M9 t/m M4", "actie 3.4 t/m 3.1", "1 t/m 9999"])
  func `a list that cannot be meant is refused`(_ text: String) {
    #expect(throws: MeasureCodes.ReadingError.self) {
      try MeasureCodes(reading: text, as: .anything)
    }
  }

  @Test func `a number is that of a word and one whole number`() {
    #expect(["vm4", "m12", "7"].map(MeasureCodes.number) == [4, 12, 7])
    #expect(["actie3.1", "p-iii", "p-3", "vm4a"].compactMap(MeasureCodes.number) == [])
  }

  @Test func `a number alone names every code of that number, and a code only itself`() {
    #expect(MeasureCodes.isNamed("vm4", by: "4") && MeasureCodes.isNamed("m4", by: "4"))
    #expect(MeasureCodes.isNamed("actie3.1", by: "3.1"))
    #expect(!MeasureCodes.isNamed("vm4", by: "m4") && !MeasureCodes.isNamed("vm14", by: "4"))
  }

  @Test(arguments: [
    (["Een (M1)", "Twee (M 2, 3)", "Drie"], ["m1"], "M"),
    (["Een (actie 3.1)", "Twee (Actie 3.2)"], ["actie3.1"], "Actie"),
    (["Een (M1)", "Twee (deel) (M2)", "Drie (fase 2)"], ["m1"], "M"),
  ])
  func `a word that numbers half of the measures numbers them all, and is told`(
    _ measures: [String], _ codes: [String], _ word: String
  ) throws {
    let contents = try table(of: measures).contents()
    #expect(contents.lines.first?.measure.title == "Een")
    #expect(contents.lines.first?.measure.codes == codes)
    #expect(contents.numberedWith == [word])
  }

  @Test(arguments: [
    ["Portaal (fase 2)"], ["Portaal (2024)", "Brief (2025)"],
    ["Een (fase 1)", "Twee", "Drie", "Vier (fase 2)", "Vijf"],
    ["Portaal (fase 1)", "Portaal (fase 2)"], ["Portaal (fase 1)", "Brief (fase 1)"],
  ])
  func `brackets that do not tell all measures apart are part of the title`(
    _ measures: [String]
  ) throws {
    let contents = try table(of: measures).contents()
    #expect(contents.lines.map(\.measure.title) == measures)
    #expect(contents.lines.allSatisfy { $0.measure.codes.isEmpty })
    #expect(contents.numberedWith.isEmpty)
  }

  @Test func `a number that numbers hides is refused where a word numbers the measures`() {
    #expect(
      table(of: ["Een (M1)", "Twee (M2)", "Drie (M x)"]).refusal()
        .hasPrefix("a.txt:4:19: \"m x\" is no measure number"))
    #expect(
      table(of: ["Een (M1)", "Twee (M2)", "Drie (M3) (nieuw)"]).refusal()
        .hasPrefix("a.txt:4:18: numbers begin here"))
  }

  private func table(of measures: [String]) -> Specimen {
    measures.enumerated().reduce(Specimen()) { specimen, next in
      specimen.row("Ambitie \(next.offset)", measure: next.element)
    }
  }
}
