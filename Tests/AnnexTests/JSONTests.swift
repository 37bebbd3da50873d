import Annex
import Testing

/// JSON as `stand list` writes it.
@Suite struct JSONTests {
  @Test func `only the measure must be there`() throws {
    let line = try #require(try contents("[{\"measure\": \"Een\"}]").lines.first)
    #expect(line.measure.title == "Een" && line.measure.codes.isEmpty)
    #expect(line.ambition == nil && line.theme == nil && line.status.isEmpty)
    #expect(line.statement == nil)
  }

  @Test func `members are read as the list has them, and escapes as what they stand for`() throws {
    let line = try #require(
      try contents(
        """
        [
          {"measure": "E\\u00e9n", "code": "VM1, 15", "page": 13, "ambition": "Sneller", "theme": "T",
           "text": "Regel 1\\nRegel 2 \\"ja\\"", "explanation": "m² ²", "numbers": [1, 15], "line": 7,
           "notified": [{"date": "2024-02-09", "kamerstuk": null, "url": null},
             {"date": "2024-10-24", "kamerstuk": "Kamerstuk 36708, nr. 10", "url": "x"}],
           "remarks": [{"mark": "²", "text": " Zo."}]}
        ]
        """
      ).lines.first)
    #expect(line.measure.title == "Eén" && line.measure.codes == ["vm1", "vm15"])
    #expect(line.ambition?.page == "13" && line.theme == "T")
    #expect(line.status == "Regel 1\nRegel 2 \"ja\"")
    #expect(line.notifications.map(\.note) == [nil, 1])
    #expect(line.remarks == [0])
  }

  @Test func `brackets in a title hold no codes where codes stand elsewhere`() throws {
    let measures = try contents("[{\"measure\": \"Een (VM 4)\", \"code\": null}]").lines.map(
      \.measure)
    #expect(measures.map(\.title) == ["Een (VM 4)"])
    #expect(measures.flatMap(\.codes).isEmpty)
  }

  @Test(arguments: [
    ("\"phase\": \"policy\"", Phase.policy, true), ("\"phase\": null", .implementation, false),
    ("\"phase\": null, \"phase_basis\": \"stated\"", nil, true),
    ("\"phase\": \"policy\", \"phase_basis\": \"kept\"", .policy, true),
    ("\"phase\": \"implementation\", \"phase_basis\": \"derived\"", .implementation, false),
  ])
  func `a phase is stated where the words say another, or somebody did`(
    _ members: String, _ phase: Phase?, _ isOther: Bool
  ) throws {
    let line = try #require(
      try contents("[{\"measure\": \"A\", \"text\": \"Implementatiefase.\", \(members)}]").lines
        .first)
    #expect(line.phase.value == phase)
    #expect(isOther == (line.phase.value != .implementation))
  }

  @Test func `members that are not known are left aside, and told once`() throws {
    let annex = try Annex(
      reading: Array(
        "[{\"measure\": \"A\", \"mesure\": 1},\n{\"mesure\": 2, \"measure\": \"B\"}]".utf8),
      named: "a.json")
    #expect(annex.hints == ["a.json:1:19: the member \"mesure\" is left aside"])
  }

  private func contents(_ text: String) throws -> AnnexContents {
    try Annex(reading: Array(text.utf8), named: "a.json").interpreted(in: "a.json")
  }
}
