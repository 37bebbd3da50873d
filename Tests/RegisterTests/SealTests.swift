import Chain
import AnnexSamples
import Dates
import Register
import Testing

/// What a seal that was kept elsewhere can tell.
@Suite(.verifiersAgree) struct SealTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("register.sqlite")
    var clerk = Clerk()
    try Register.create(at: path) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
      for text in ["Loopt.", "Loopt door.", "Af."] {
        let words = StatusDraft(date: try date("2026-01-01"), text: text)
        _ = try register.log(words, on: [1], recorder: clerk.recorder())
      }
    }
  }

  @Test func `without a seal a register is consistent, with one it is verified`() throws {
    let register = try Register.reading(at: path)
    let without = try register.verify()
    #expect(without.isConsistent && without.verified == nil)
    #expect(without.head == (try register.seal()))
    let with = try register.verify(against: try kept(register.seal(of: 2), register.seal(of: 1)))
    #expect(with.findings == [])
    #expect(with.verified?.seal.change == 2)
  }

  @Test func `a check in stretches comes to the same as one of the whole`() throws {
    let register = try Register.verifying(at: Exhibit.shared.get().path)
    let seals = try kept(register.seal(of: 1), register.seal(of: 60), register.seal())
    let whole = try register.verify(against: seals, inStretchesOf: .max)
    #expect(whole.isConsistent && whole.verified == seals.last)
    for size in [1, 2, 7, 40, 300] {
      #expect(try register.verify(against: seals, inStretchesOf: size) == whole)
    }
  }

  @Test(arguments: [1, 2000])
  func `a change in the place of another, whole with its link, does not fit the next`(
    _ size: Int
  ) throws {
    let other = folder.path("other.sqlite")
    var clerk = Clerk()
    try Register.create(at: other, as: Register.reading(at: path).id()) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
    }
    let tables = Schema.chained + ["links"]
    let exchange = tables.map { table in
      """
      DELETE FROM \(table) WHERE change_id = 1;
      INSERT INTO \(table) SELECT * FROM other.\(table) WHERE change_id = 1;
      """
    }
    let shell = Shell(path: path)
    let triggers = try Shell.Triggers(of: shell)
    try shell.succeed(
      """
      ATTACH '\(other)' AS other;
      BEGIN;
      \(triggers.drop)
      DELETE FROM changes WHERE id = 1;
      INSERT INTO changes SELECT * FROM other.changes WHERE id = 1;
      \(exchange.joined(separator: "\n"))
      \(triggers.create)
      COMMIT;
      """)
    let findings = try Register.verifying(at: path).verify(inStretchesOf: size).findings
    #expect(
      findings.map(\.message)
        == ["the link of c2 does not follow that of c1: one of the two was altered"])
  }

  @Test func `a tail that was cut off shows against a seal, and only so`() throws {
    let seal = try Register.reading(at: path).seal()
    try meddle("DELETE FROM status_updates WHERE change_id = 4")
    try meddle("DELETE FROM actors WHERE change_id = 4")
    try meddle("DELETE FROM links WHERE change_id = 4")
    try meddle("DELETE FROM changes WHERE id = 4")
    let register = try Register.reading(at: path)
    #expect(try register.verify().isConsistent)
    let finding = try #require(try register.verify(against: kept(seal)).findings.first)
    #expect(finding.kind == .seal)
    #expect(finding.message.contains("its end was cut off"))
  }

  @Test func `a register that was written anew shows against a seal`() throws {
    let seal = try Register.reading(at: path).seal(of: 2)
    let other = folder.path("other.sqlite")
    var clerk = Clerk()
    try Register.create(at: other, as: seal.register) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
      let words = StatusDraft(date: try date("2026-01-01"), text: "Loopt niet.")
      _ = try register.log(words, on: [1], recorder: clerk.recorder())
    }
    let register = try Register.reading(at: other)
    #expect(try register.verify().isConsistent)
    let findings = try register.verify(against: kept(seal)).findings
    #expect(findings.map(\.kind) == [.seal])
    #expect(findings.first?.message.contains("written anew") == true)
  }

  @Test func `a seal of another register, or with another moment, does not fit`() throws {
    let register = try Register.reading(at: path)
    let seal = try register.seal()
    let id = try #require(RegisterID(bytes: [UInt8](repeating: 7, count: 16)))
    let other = Seal(
      register: id, change: seal.change, recordedAt: seal.recordedAt, hash: seal.hash)
    let later = Seal(
      register: seal.register, change: seal.change,
      recordedAt: Moment(microseconds: seal.recordedAt.microseconds + 1), hash: seal.hash)
    let messages = try register.verify(against: kept(other, seal, later)).findings.map(\.message)
    #expect(messages.count == 2)
    #expect(messages.first?.contains("is of the register \(id)") == true)
    #expect(messages.last?.contains("another moment") == true)
  }

  @Test func `a register without changes has nothing to seal, and is consistent`() throws {
    let register = try MadeRegisters.make()
    #expect(try register.verify().isConsistent)
    #expect(throws: ChainError.self) { try register.seal() }
  }

  @Test func `a seal is read out of a letter, a quoted mail and a file with a mark`() throws {
    let seal = try Register.reading(at: path).seal()
    let letter = """
      \u{feff}Geachte voorzitter,
      Register toeslagen
      Register 2026
      > register: \(seal.register)
      > change:   \(seal.changeName)
      > recorded: \(seal.recordedAt)
      > hash:     \(seal.hash)
      Hash klopt
      hash cafe
      register 00
      """
    #expect(try KeptSeal.reading(Array(letter.utf8), named: "brief.txt").map(\.seal) == [seal])
  }

  @Test(arguments: [
    ("", "holds no seal"), ("Geachte Kamer,\n", "holds no seal"), ("{}", "missing or damaged"),
    ("{\"register\":", "not a seal as JSON"), ("[1]", "not a seal as JSON"),
    ("register  0001020304050607\nchange c1\n", "missing or damaged"),
    ("register 000102030405060708090a0b0c0d0e0\nchange c1\n", "missing or damaged"),
    ("register  00\nchange c1\n", "holds no seal"),
    ("Register toeslagen\nHash klopt\n", "holds no seal"),
    (
      "register 000102030405060708090a0b0c0d0e0f\nchange 1\nrecorded 2026-01-01T00:00:00Z\nhash 00",
      "missing or damaged"
    ),
  ])
  func `what is no seal is refused`(_ text: String, _ message: String) throws {
    let error = #expect(throws: ChainError.self) {
      try KeptSeal.reading(Array(text.utf8), named: "brief.txt")
    }
    #expect(error?.description.contains("brief.txt") == true)
    #expect(error?.description.contains(message) == true)
  }

  private func kept(_ seals: Seal...) throws -> [KeptSeal] {
    try seals.flatMap { seal in
      let text = """
        register \(seal.register)
        change \(seal.changeName)
        recorded \(seal.recordedAt)
        hash \(seal.hash)
        """
      return try KeptSeal.reading(Array(text.utf8), named: "seal.txt")
    }
  }

  private func meddle(_ sql: String) throws {
    try Shell(path: path).meddle(sql)
  }
}
