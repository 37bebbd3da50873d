import Annex
import Register
import Testing

/// Measures that are numbered otherwise than with VM.
@Suite(.verifiersAgree) struct CodeTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try MadeRegisters.make()
    let rows = ["Een (M4)", "Twee (M 5, 6)", "Drie (VM 4)", "Vier (M7)"]
    let table = rows.enumerated().map {
      "Ambitie \($0.offset)\t1\t\($0.element)\tUitleg\tStand\t-\n"
    }
    let header = Column.allCases.map(\.heading).joined(separator: "\t") + "\n"
    _ = try register.take(
      draft(of: Array((header + table.joined()).utf8), date: date("2026-01-01")),
      recorder: clerk.recorder("import"))
  }

  @Test(arguments: [
    ("m4", "Een"), ("VM 4", "Drie"), ("5", "Twee"), ("M5", "Twee"), ("m 6", "Twee"),
    ("M5, 6", "Twee"), ("7", "Vier"),
  ])
  func `a measure is named by its code, or by a number that only it has`(
    _ name: String, _ title: String
  ) throws {
    #expect(try register.measureIndex().measure(named: name).measure.title == title)
  }

  @Test func `a number that several measures have lists them`() throws {
    let error = #expect(throws: RegisterError.self) {
      try register.measureIndex().measure(named: "4")
    }
    #expect(error?.description.contains("names 2 measures") == true)
    #expect(throws: RegisterError.self) { try register.measureIndex().measure(named: "VM 5") }
  }

  @Test mutating func `any code can be given to a measure, but not to two`() throws {
    let entry = try register.measureIndex().measure(named: "Een")
    for code in ["P-III", "actie 3.1 t/m 3.2"] {
      _ = try register.reword(
        entry, to: Rewording(numbers: .given(code)), from: date("2026-02-01"),
        recorder: clerk.recorder("reword"))
    }
    let measure = try register.measureIndex().measure(named: "ACTIE 3.2").measure
    #expect(measure.title == "Een")
    #expect(measure.code == "actie 3.1 t/m 3.2")
    #expect(measure.codes == ["actie3.1", "actie3.2"])
    #expect(measure.numbers == [])
    #expect(try refusal(of: "M5") == "M 5 belongs to M 5, 6 · Twee already")
    // A number without a word would name a measure of that number as well.
    #expect(try refusal(of: "7") == "M 7 belongs to M7 · Vier already")
  }

  private mutating func refusal(of code: String) throws -> String? {
    let entry = try register.measureIndex().measure(named: "Een")
    let recorder = clerk.recorder("reword")
    return #expect(throws: RegisterError.self) {
      try register.reword(
        entry, to: Rewording(numbers: .given(code)), from: date("2026-03-01"), recorder: recorder)
    }?.description
  }
}
