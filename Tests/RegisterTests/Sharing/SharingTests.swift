import AnnexSamples
import Chain
import Dates
import Foundation
import Register
import Sharing
import Testing
import Verifiers

/// Two desks of one register, and the hub between them, in memory.
struct TwoDesks {
  let folder: TemporaryFolder
  let hub = MemoryHub()
  let anna: Register
  let bert: Register
  private let moments = Moments()

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("a.sqlite")
    var clerk = Clerk()
    try Register.create(at: path) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
    }
    anna = try Register.writing(at: path)
    try anna.share(at: MemoryHub.address, through: hub.reach())
    let other = folder.path("b.sqlite")
    _ = try Register.clone(from: MemoryHub.address, to: other, through: hub.reach())
    bert = try Register.writing(at: other)
  }

  func recorder(_ actor: String, _ command: String = "log") -> Recorder {
    Recorder(actor: actor, command: command, clock: clock(at: moments.next()))
  }

  /// Logs a status on the first line.
  @discardableResult
  func log(_ words: String, at desk: Register, by actor: String) throws -> [RecordedStatus] {
    let draft = StatusDraft(date: try date("2026-02-03"), text: words)
    return try desk.recording(by: recorder(actor), through: hub.reach()) {
      try $0.log(draft, on: [1])
    }
  }

  func count(of desk: Register) throws -> Int { try desk.snapshot { $0.newestChange } }
}

/// Moments, each a second after the last.
private final class Moments: @unchecked Sendable {
  private var last: Int64 = 1_700_000_100_000_000

  func next() -> Int64 {
    last += 1_000_000
    return last
  }
}

@Suite struct SharingTests {
  let desks: TwoDesks

  init() throws { desks = try TwoDesks() }

  private func error(_ work: () throws -> Void) -> RegisterError? {
    do {
      try work()
      return nil
    } catch {
      return RegisterError(explaining: error, at: "register")
    }
  }

  @Test func `a clone is the same register, to the same hash`() throws {
    #expect(try desks.anna.seal() == desks.bert.seal())
    #expect(try desks.bert.desk()?.address == MemoryHub.address)
    #expect(try desks.bert.verify().isConsistent)
  }

  @Test func `what one desk records the other has, and records behind it`() throws {
    try desks.log("Een.", at: desks.anna, by: "anna")
    try desks.log("Twee.", at: desks.bert, by: "bert")
    #expect(try desks.count(of: desks.bert) == 3)
    let pulled = try desks.anna.pull(through: desks.hub.reach())
    #expect(pulled?.before == 2 && pulled?.now == 3)
    #expect(try desks.anna.seal() == desks.bert.seal())
  }

  @Test func `where another is first the recording is done again behind it`() throws {
    var runs = 0
    desks.hub.faults = [.after { try desks.log("Eerst.", at: desks.bert, by: "bert") }]
    let draft = StatusDraft(date: try date("2026-02-03"), text: "Dan.")
    let recorder = desks.recorder("anna")
    let recorded: [RecordedStatus] = try desks.anna.recording(
      by: recorder, through: desks.hub.reach()
    ) { recording in
      runs += 1
      return try recording.log(draft, on: [1])
    }
    #expect(runs == 2)
    #expect(recorded.map(\.id) == ["s39"])
    #expect(desks.hub.changes.count == 3)
  }

  @Test func `where others are first twenty times nothing is recorded`() throws {
    let again = { () throws -> Void in try desks.log("Weer.", at: desks.bert, by: "bert") }
    // The other's own change takes the fault that stands next.
    for _ in 1...20 { desks.hub.faults += [.after(again), .after {}] }
    let told = error { try desks.log("Nooit.", at: desks.anna, by: "anna") }
    #expect(told?.reason == .busy && told?.description.contains("20 times") == true)
    #expect(!String(decoding: desks.hub.changes.flatMap(\.line), as: UTF8.self).contains("Nooit."))
  }

  @Test func `a hub that cannot be reached keeps from recording and not from asking`() throws {
    desks.hub.isDown = true
    let told = error { try desks.log("Nee.", at: desks.anna, by: "anna") }
    #expect(told?.reason == .busy && told?.description.contains("hub\" failed") == true)
    #expect(try desks.anna.lines(from: .last).count == 37)
    #expect(try desks.count(of: desks.anna) == 1)
  }

  @Test func `what the hub refuses is recorded nowhere, and told`() throws {
    desks.hub.faults = [.refused("c2: it says that anna records, and bert is connected")]
    let told = error { try desks.log("Nee.", at: desks.anna, by: "anna") }
    #expect(told?.reason == .unavailable && told?.description.contains("bert is connected") == true)
    #expect(try desks.count(of: desks.anna) == 1)
  }

  @Test(arguments: [true, false])
  func `an answer that is lost is looked up`(_ isThere: Bool) throws {
    desks.hub.faults = [.silent(isThere: isThere)]
    let recorded = try desks.log("Een.", at: desks.anna, by: "anna")
    #expect(recorded.map(\.id) == ["s38"])
    #expect(desks.hub.changes.count == 2)
    #expect(try desks.count(of: desks.anna) == 2)
  }

  @Test(arguments: [true, false])
  func `an outcome that stays unknown is told as such, and the next pull tells`(_ isThere: Bool)
    throws
  {
    desks.hub.faults = [.silent(isThere: isThere), .silent(isThere: false)]
    let told = error { try desks.log("Een.", at: desks.anna, by: "anna") }
    #expect(told?.reason == .busy && told?.description.contains("not known whether c2") == true)
    #expect(try desks.count(of: desks.anna) == 1)
    _ = try desks.anna.pull(through: desks.hub.reach())
    #expect(try desks.count(of: desks.anna) == (isThere ? 2 : 1))
  }

  @Test(arguments: [true, false])
  func `a hub that goes while a change is sent leaves the outcome unknown`(_ isThere: Bool) throws {
    for fault in [MemoryHub.Fault.unreachable, .refused("password authentication failed")] {
      let before = desks.hub.changes.count
      desks.hub.faults = [.silent(isThere: isThere), fault]
      let told = error { try desks.log("Een.", at: desks.anna, by: "anna") }
      #expect(told?.description.contains("not known whether c\(before + 1)") == true)
      #expect(told?.description.contains("nothing was recorded") == false)
      _ = try desks.anna.pull(through: desks.hub.reach())
      #expect(try desks.count(of: desks.anna) == before + (isThere ? 1 : 0))
    }
  }

  @Test func `a register that is shared is not recorded in without its hub`() throws {
    let draft = StatusDraft(date: try date("2026-02-03"), text: "Alleen.")
    let told = error {
      _ = try desks.anna.recording(by: desks.recorder("anna")) { try $0.log(draft, on: [1]) }
    }
    #expect(told?.description.contains("is shared") == true)
    _ = try desks.anna.unshare()
    _ = try desks.anna.recording(by: desks.recorder("anna")) { try $0.log(draft, on: [1]) }
    #expect(desks.hub.changes.count == 1)
  }

  @Test func `who rests on what another took back meanwhile is told who it was`() throws {
    try desks.log("Een.", at: desks.anna, by: "anna")
    _ = try desks.bert.recording(by: desks.recorder("bert", "retract"), through: desks.hub.reach())
    {
      try $0.retract(.status(38))
    }
    let told = error {
      _ = try desks.anna.recording(by: desks.recorder("anna", "undo"), through: desks.hub.reach()) {
        try $0.undo(2)
      }
    }
    #expect(told?.reason == .changed && told?.description.contains("c3 (retract by bert)") == true)
    // Who knew that already is only told what to do.
    let again = error {
      _ = try desks.anna.recording(by: desks.recorder("anna", "undo"), through: desks.hub.reach()) {
        try $0.undo(2)
      }
    }
    #expect(again?.reason == .usage)
  }

  @Test func `a plan that no longer fits is refused with who recorded what`() throws {
    let text = String(decoding: try Seed.bytes(), as: UTF8.self)
      .replacing("Er is momenteel geen tijdsindicatie", with: "Er is nog geen tijdsindicatie")
    let next = try draft(of: Array(text.utf8), date: date("2025-03-01"))
    guard case .planned(let plan) = try desks.anna.rehearse(next) else {
      Issue.record("no plan")
      return
    }
    let line = try #require(plan.differences.first?.line)
    let words = StatusDraft(date: try date("2025-02-01"), text: "Is gereed.")
    _ = try desks.bert.recording(by: desks.recorder("bert"), through: desks.hub.reach()) {
      try $0.log(words, on: [line])
    }
    let told = error {
      _ = try desks.anna.recording(by: desks.recorder("anna", "import"), through: desks.hub.reach())
      {
        try $0.take(next, asAgreed: plan)
      }
    }
    #expect(told?.reason == .changed && told?.description.contains("c2 (log by bert)") == true)
    #expect(desks.hub.changes.count == 2)
  }

  @Test func `sharing goes on where it was stopped, and takes nothing but the same register`()
    throws
  {
    let hub = MemoryHub()
    let path = desks.folder.path("a2.sqlite")
    _ = try Register.clone(from: MemoryHub.address, to: path, through: desks.hub.reach())
    let register = try Register.writing(at: path)
    let told = error {
      try register.share(at: HubAddress(url: "postgresql://b/x", name: "r"), through: hub.reach())
    }
    #expect(told?.reason == .usage && told?.description.contains("stand unshare") == true)
    _ = try register.unshare()
    try hub.make(header: desks.hub.header ?? [])
    try hub.appendMany(desks.hub.changes)
    try register.share(at: MemoryHub.address, through: hub.reach())
    #expect(hub.isShared && hub.changes == desks.hub.changes)
    let other = try Register.inMemory()
    let refused = error { try other.share(at: MemoryHub.address, through: hub.reach()) }
    #expect(refused?.description.contains("is another one") == true)
    try desks.log("Meer.", at: desks.anna, by: "anna")
    _ = try register.unshare()
    let behind = error { try register.share(at: MemoryHub.address, through: desks.hub.reach()) }
    #expect(behind?.description.contains("this file ends with c1") == true)
  }

  @Test func `a backup and an export know nothing of the hub`() throws {
    let path = desks.folder.path("backup.sqlite")
    _ = try desks.anna.backup(to: path)
    #expect(try Register.reading(at: path).desk() == nil)
    #expect(
      try !String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self).contains(
        "postgresql://"))
    var export: [UInt8] = []
    _ = try desks.anna.export { export += $0 }
    #expect(!String(decoding: export, as: UTF8.self).contains("postgresql://"))
  }

  @Test func `a change with too many rows is refused before it is handed over`() throws {
    let told = error {
      _ = try desks.anna.recording(by: desks.recorder("anna"), through: desks.hub.reach()) {
        recording in
        let words = StatusDraft(date: try date("2026-02-03"), text: "Veel.")
        for _ in 0...(HubLimits.mostRows / 37) { _ = try recording.log(words, on: Array(1...37)) }
      }
    }
    #expect(told?.reason == .content && told?.description.contains("50000 rows") == true)
    #expect(try desks.count(of: desks.anna) == 1)
  }
}

/// A hub that is not to be believed.
@Suite struct HostileHubTests {
  let desks: TwoDesks
  let before: Seal

  init() throws {
    desks = try TwoDesks()
    for number in 1...4 { try desks.log("Stap \(number).", at: desks.bert, by: "bert") }
    before = try desks.anna.seal()
  }

  private func refused(_ words: String) throws {
    do {
      _ = try desks.anna.pull(through: desks.hub.reach())
      Issue.record("it was believed")
    } catch let error as RegisterError {
      #expect(error.description.contains(words), "\(error.description)")
    }
    #expect(try desks.anna.seal() == before)
  }

  @Test func `an altered change is refused, and the file stays as it was`() throws {
    desks.hub.lines = { changes in
      changes.map { change in
        Array(
          String(decoding: change.line, as: UTF8.self).replacing("Stap 3.", with: "Stap 9.").utf8)
      }
    }
    try refused("c4, which bert handed to the hub, is not what was recorded")
  }

  @Test func `an order that is another is refused`() throws {
    desks.hub.lines = { $0.map(\.line).reversed() }
    try refused("c5 stands in its place")
  }

  @Test func `fewer changes than were promised are refused`() throws {
    desks.hub.lines = { $0.map(\.line).dropLast() }
    try refused("said that it has c5, and gave up to c4")
  }

  @Test func `changes without end are refused`() throws {
    desks.hub.lines = { changes in changes.map(\.line) + changes.map(\.line) }
    try refused("more changes than it says")
  }

  @Test func `what is no change is refused`() throws {
    for line in [
      "", "{", "[]", "{\"seal\":null}", "{\"change\":{},\"rows\":{},\"hash\":\"\"}", "\u{0}",
    ] {
      desks.hub.lines = { $0.map { _ in Array(line.utf8) } }
      try refused("c2")
    }
    desks.hub.lines = { $0.map { _ in [0xff, 0xfe] } }
    try refused("not UTF-8")
  }

  @Test func `another head than that of its changes is refused`() throws {
    desks.hub.lie = {
      HubHead(
        register: $0.register, number: $0.number, hash: String(repeating: "0", count: 64),
        isShared: true)
    }
    try refused("has the hash 0000")
  }

  @Test
  func
    `a hub that has lost something is refused with both heads, and so is one that has something else`()
    throws
  {
    _ = try desks.anna.pull(through: desks.hub.reach())
    let own = try desks.anna.seal()
    let kept = desks.hub.changes
    desks.hub.lose(2)
    for work in [
      { _ = try desks.anna.pull(through: desks.hub.reach()) },
      { try desks.log("Nee.", at: desks.anna, by: "anna") },
    ] {
      do {
        try work()
        Issue.record("it was believed")
      } catch let error as RegisterError {
        #expect(error.description.contains("c3") && error.description.contains("c5"))
        #expect(error.description.contains(own.hash.description))
      }
    }
    let finding = try desks.anna.comparison(withHubThrough: desks.hub.reach())?.finding
    #expect(finding?.change == 4)
    let forged = HandedChange(
      number: 4, previous: kept[3].previous, hash: String(repeating: "a", count: 64), line: [])
    desks.hub.slip(forged)
    desks.hub.slip(
      HandedChange(
        number: 5, previous: forged.hash, hash: String(repeating: "b", count: 64), line: []))
    #expect(throws: RegisterError.self) { _ = try desks.anna.pull(through: desks.hub.reach()) }
    #expect(try desks.anna.comparison(withHubThrough: desks.hub.reach())?.finding?.change == 4)
    #expect(try desks.anna.seal() == own)
  }

  @Test func `a change against the rules stops each desk before it, with who handed it over`()
    throws
  {
    let header = try #require(desks.hub.header)
    let last = try #require(desks.hub.changes.last)
    let forged = try ForgedChange.line(of: last.line, header: header, behind: last.hash) { line in
      line.replacing("\"change_id\":5", with: "\"change_id\":6").replacing(
        "\"id\":5,", with: "\"id\":6,"
      )
      .replacing("\"id\":41,", with: "\"id\":42,")
      .replacing("\"phase\":\"implementation\"", with: "\"phase\":\"finished\"")
    }
    desks.hub.slip(forged)
    for desk in [desks.anna, desks.bert] {
      do {
        _ = try desk.pull(through: desks.hub.reach())
        Issue.record("it was taken in")
      } catch let error as RegisterError {
        #expect(
          error.description.contains("c6, which bert handed to the hub"), "\(error.description)")
        #expect(error.description.contains("against the rules") && error.reason == .content)
      }
      #expect(try desks.count(of: desk) == 5)
      #expect(try desk.lines(from: .last).count == 37)
    }
  }

  @Test func `an older desk stops before a column that it does not know, and goes on answering`()
    throws
  {
    let last = try #require(desks.hub.changes.last)
    let line = String(decoding: last.line, as: UTF8.self)
      .replacing("\"change\":{\"command\"", with: "\"change\":{\"channel\":\"web\",\"command\"")
    desks.hub.lines = { $0.map { $0.number == 5 ? Array(line.utf8) : $0.line } }
    do {
      _ = try desks.anna.pull(through: desks.hub.reach())
      Issue.record("it was taken in")
    } catch let error as RegisterError {
      #expect(error.description.contains("newer stand") && error.reason == .unavailable)
    }
    #expect(try desks.count(of: desks.anna) == 4)
  }
}
