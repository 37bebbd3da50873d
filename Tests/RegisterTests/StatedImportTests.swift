import Annex
import AnnexSamples
import Dates
import Register
import Testing

/// What an edition says beside the words of its statuses.
@Suite(.verifiersAgree) struct StatedImportTests {
  var clerk = Clerk()

  @Test mutating func `what the words say is derived, and what is said otherwise is stated`() throws
  {
    let register = try imported(
      """
      [{"measure": "A", "text": "Implementatiefase.", "phase": "implementation"},
       {"measure": "B", "text": "Implementatiefase. On hold.", "phase": "policy", "target_date": "2026-01-01",
        "signals": [{"kind": "on_hold", "quote": "x"}, {"kind": "priority", "quote": null}]},
       {"measure": "C", "text": "Implementatiefase.", "phase": null, "phase_basis": "stated"},
       {"measure": "D", "text": "Geïmplementeerd.", "phase": "implemented", "phase_basis": "stated"},
       {"measure": "E", "text": "Loopt.", "phase": "policy", "phase_basis": "kept"}]
      """)
    let statuses = try register.lines(from: Viewpoint(asOf: date("2026-01-01"))).compactMap(
      \.status)
    #expect(statuses.map(\.phase.value) == [.implementation, .policy, nil, .implemented, .policy])
    #expect(statuses.map(\.phase.basis) == [.derived, .stated, .stated, .stated, .stated])
    #expect(statuses.map(\.phase.quote) == ["Implementatiefase", nil, nil, nil, nil])
    #expect(statuses[1].target.value?.description == "2026-01-01")
    #expect(statuses[1].target.basis == .stated)
    #expect(statuses[1].signals.map(\.kind) == [.onHold, .priority])
    #expect(statuses[1].signals.map(\.quote) == ["On hold", nil])
  }

  @Test mutating func `a table of nothing but measures and statuses fills a register`() throws {
    let register = try imported("Maatregel;Status\nEen;Loopt.\nTwee;\"Klaar;\necht.\"\n")
    let lines = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    #expect(lines.map(\.measure.title) == ["Een", "Twee"])
    #expect(lines.map(\.status?.text) == ["Loopt.", "Klaar;\necht."])
    #expect(lines.allSatisfy { $0.theme == nil && $0.ambition == nil })
    let edition = try #require(try register.editions().first)
    let table = try #require(try register.table(of: edition))
    #expect(table.rows.map { $0.cells[.status] } == ["Loopt.", "Klaar;\necht."])
    #expect(table.rows.map(\.sourceLine) == [2, 3])
  }

  @Test mutating func `papers of a table are cited in their official form`() throws {
    let register = try imported(
      "measure,notified,text\nEen,\"2024-02-09 (Kamerstuk 31 066, nr. 1339)\",-\nTwee,2024-02-09,-\n"
    )
    let told = try register.lines(from: Viewpoint(asOf: date("2026-01-01"))).flatMap(
      \.notifications)
    #expect(told.map { $0.kamerstuk?.description } == ["Kamerstuk 31066, nr. 1339", nil])
  }

  private static let columns = [
    ("Thema", "Innen", "Bellen"), ("Ambitie", "Beslissen", "Besluiten"),
    ("Maatregel", "Een", "Eén"),
    ("Nummer", "VM 1", "VM 2"), ("Status", "Loopt.", "Wacht."), ("Toelichting", "Snel.", "Traag."),
    ("Fase", "policy", "implementation"), ("Signalen", "on_hold", "priority"),
    ("Streefdatum", "2026-01-01", "2026-02-01"), ("Wie", "Anna", "Bert"),
    ("Opmerkingen", "¹ Deels.", "¹ Geheel."), ("TK geïnformeerd", "01-02-2025", "02-02-2025"),
  ]

  private static func table(_ columns: [(String, String)]) -> [UInt8] {
    let rows = [columns.map(\.0), columns.map(\.1)]
    return Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8)
  }

  @Test(arguments: columns.map(\.0))
  mutating func `a table of the same date is another edition where a column says otherwise`(
    _ column: String
  ) throws {
    let register = try imported(
      String(decoding: Self.table(Self.columns.map { ($0.0, $0.1) }), as: UTF8.self))
    let day = try date("2025-01-01")
    let other = Self.table(Self.columns.map { ($0.0, $0.0 == column ? $0.2 : $0.1) })
    guard case .planned = try register.rehearse(draft(of: other, date: day)) else {
      Issue.record("\(column) is lost")
      return
    }
    // Without these a table is none.
    guard !["Maatregel", "Status"].contains(column) else { return }
    let lacking = Self.table(Self.columns.filter { $0.0 != column }.map { ($0.0, $0.1) })
    if case .taken = try register.rehearse(draft(of: lacking, date: day)) {
      Issue.record("a table without \(column) says as much as one with it")
    }
  }

  @Test mutating func `the same table in another order of columns is the same edition`() throws {
    let columns = Self.columns.map { ($0.0, $0.1) }
    let register = try imported(String(decoding: Self.table(columns), as: UTF8.self))
    for table in [Array(columns.reversed()), columns + [("Betrokkene", "Carla")]] {
      let draft = try draft(of: Self.table(table), date: date("2025-01-01"))
      guard case .taken = try register.rehearse(draft) else {
        Issue.record("\(table.map(\.0))")
        continue
      }
    }
  }

  private mutating func imported(_ text: String) throws -> Register {
    let register = try MadeRegisters.make()
    _ = try register.take(
      draft(of: Array(text.utf8), date: date("2025-01-01")), recorder: clerk.recorder("import"))
    return register
  }
}
