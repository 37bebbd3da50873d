import Chain
import AnnexSamples
import Files
import Foundation
import Register
import Testing

/// Out as JSON Lines, and back in to the same register.
@Suite(.verifiersAgree) struct ExportTests {
  let folder: TemporaryFolder
  let lines: [String]

  init() throws {
    folder = try TemporaryFolder()
    lines = try Self.export(Register.reading(at: Exhibit.shared.get().path))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a register comes back to the same hash, and to the same export`(_ seed: UInt64) throws {
    let register = try MadeRegisters.make()
    try register.live(changes: 20, seed: seed)
    let lines = try Self.export(register)
    let path = folder.path("again.sqlite")
    let seal = try rebuild(lines, at: path)
    #expect(seal == (try register.seal()))
    let again = try Register.reading(at: path)
    #expect(try again.verify().findings == [])
    #expect(try Self.export(again) == lines)
    #expect(try again.search("nummer").count == register.search("nummer").count)
  }

  @Test func `a register without changes comes back too`() throws {
    let register = try MadeRegisters.make()
    let path = folder.path("again.sqlite")
    #expect(try rebuild(Self.export(register), at: path) == nil)
    #expect(try Register.reading(at: path).id() == register.id())
  }

  @Test func `a rebuilt register goes on where the first one ended`() throws {
    let path = folder.path("again.sqlite")
    _ = try rebuild(lines, at: path)
    let register = try Register.writing(at: path)
    var clerk = Clerk()
    for _ in 0..<100 { _ = clerk.recorder() }
    let words = StatusDraft(date: try date("2026-01-01"), text: "Loopt door.")
    _ = try register.log(words, on: [1], recorder: clerk.recorder())
    #expect(try register.verify().findings == [])
  }

  @Test(arguments: [
    Damage("is cut off", "ends without its seal") { $0.removeLast() },
    Damage("is cut off within a line", "not JSON") { $0[$0.count - 1].removeLast(20) },
    Damage("lacks a change", "cannot be taken in") { $0.remove(at: 5) },
    Damage("has a change twice", "cannot be taken in") { $0.insert($0[5], at: 5) },
    Damage("has two changes in another order", "cannot be taken in") { $0.swapAt(5, 6) },
    Damage("says other words", "its rows have another hash") {
      $0[1] = $0[1].replacing("Implementatiefase.", with: "Implementatiefase!", maxReplacements: 1)
    },
    Damage("says another hash", "its rows have another hash") {
      $0[3] = $0[3].replacing("\"hash\":\"", with: "\"hash\":\"0")
    },
    Damage("has another seal", "the seal is not that of the changes") {
      $0[$0.count - 1] = $0[$0.count - 1].replacing("T", with: "U")
    },
    Damage("goes on behind the seal", "something stands behind the seal") { $0.append($0[1]) },
    Damage("has a table of a newer stand", "has no table voortgang") {
      $0[3] = $0[3].replacing("\"rows\":{", with: "\"rows\":{\"voortgang\":[{\"id\":1}],")
    },
    Damage("has a column of a newer stand", "has no column kleur in changes") {
      $0[3] = $0[3].replacing("{\"command\"", with: "{\"kleur\":\"rood\",\"command\"")
    },
    Damage("has a number for a text", "changes.command is no text, but integer") {
      $0[3] = $0[3].replacing("\"command\":\"log\"", with: "\"command\":7")
    },
    Damage("has a fraction", "changes.recorded_at is no integer, but real") {
      $0[3] = $0[3].replacing("\"recorded_at\":17", with: "\"recorded_at\":1.7")
    },
    Damage("has salt that is no hexadecimal", "changes.salt is no bytes") {
      $0[3] = $0[3].replacing("\"salt\":\"", with: "\"salt\":\"x")
    },
    Damage("has a row that is none", "not JSON as an export has it") {
      $0[3] = $0[3].replacing("[{", with: "[7,{")
    },
    Damage("has a NUL in a text", "a text holds a NUL") {
      $0[3] = $0[3].replacing("\"command\":\"log\"", with: "\"command\":\"log\\u0000\"")
    },
    Damage("names a column twice", "changes.command is named twice") {
      $0[3] = $0[3].replacing("{\"command\"", with: "{\"command\":\"zz\",\"command\"")
    },
    Damage("names a table twice", "is named twice") {
      $0[3] = $0[3].replacing("\"rows\":{", with: "\"rows\":{\"status_updates\":[{\"id\":1}],")
      $0[3] = $0[3].replacing("}]},\"hash\"", with: "}],\"status_updates\":[{\"id\":1}]},\"hash\"")
    },
    Damage("has a change that says it is the end", "its rows have another hash") {
      $0[1] = $0[1].replacing("\"hash\":\"", with: "\"seal\":null,\"hash\":\"0")
    },
    Damage("has only its seal", "the seal is of a change that is not there") {
      $0.removeSubrange(1..<($0.count - 1))
    },
    Damage("has something else", "neither a change nor the seal") { $0.insert("{}", at: 3) },
    Damage("has an empty line", "not JSON") { $0.insert("", at: 3) },
    Damage("is empty", "the file is empty") { $0.removeAll() },
    Damage("has no header", "not an export of stand") { $0.removeFirst() },
    Damage("is prose", "not an export of stand") { $0 = ["Geachte Kamer,"] },
    Damage("is of a newer form", "an export of the form 2") {
      $0[0] = $0[0].replacing("\"format\":1", with: "\"format\":2")
    },
    Damage("is of a register without id", "not 32 hexadecimal digits") {
      $0[0] = $0[0].replacing("\"register\":\"", with: "\"register\":\"0")
    },
  ])
  func `an export that is not whole makes no register`(_ damage: Damage) throws {
    var lines = lines
    damage.apply(&lines)
    try #require(lines != self.lines)
    let path = folder.path("again.sqlite")
    let error = #expect(throws: (any Error).self) { try rebuild(lines, at: path) }
    let words = try #require(error.flatMap { RegisterError(explaining: $0, at: path) })
    #expect(words.description.contains(damage.message), "\(words)")
    #expect(words.description.hasPrefix("export.jsonl:"), "\(words)")
    #expect(words.reason == .content)
    #expect(folder.names == ["export.jsonl"])
  }

  @Test func `a first line without an end is refused before it fills the memory`() throws {
    let error = #expect(throws: ChainError.self) {
      try Register.rebuild(
        at: folder.path("again.sqlite"), from: .file("/dev/zero"), named: "/dev/zero")
    }
    #expect(error?.description.hasPrefix("/dev/zero:1: the line is longer than") == true)
  }

  @Test func `bytes that are no text are refused with their line`() throws {
    var bytes = Array(lines.joined(separator: "\n").utf8)
    bytes[bytes.count / 2] = 0xff
    try Data(bytes).write(to: URL(filePath: folder.path("export.jsonl")))
    let error = #expect(throws: ChainError.self) {
      try Register.rebuild(
        at: folder.path("again.sqlite"), from: .file(folder.path("export.jsonl")), named: "e.jsonl")
    }
    #expect(error?.description.contains("not UTF-8 text") == true)
  }

  @Test(arguments: [
    "UPDATE status_updates SET source = 'gerucht' WHERE id = 1",
    "DELETE FROM signals WHERE id = 2", "DELETE FROM links WHERE change_id = 4",
    "UPDATE links SET hash = randomblob(32) WHERE change_id = 4",
  ])
  func `what is not as it was recorded is not exported`(_ sql: String) throws {
    let path = folder.path("copy.sqlite")
    try Exhibit.shared.get().copy(to: path)
    try Shell(path: path).meddle(sql)
    var written: [UInt8] = []
    let error = #expect(throws: ChainError.self) {
      try Register.reading(at: path).export { written += $0 }
    }
    #expect(error?.description.contains("not as it was recorded") == true)
    #expect(!String(decoding: written, as: UTF8.self).contains("\"seal\""))
  }

  @Test func `a backup is the same register, and verifies`() throws {
    let register = try Register.reading(at: Exhibit.shared.get().path)
    let path = folder.path("één kopie #1?.sqlite")
    #expect(try register.backup(to: path) == register.seal())
    #expect(folder.names == ["één kopie #1?.sqlite"])
    #expect(try Self.export(Register.reading(at: path)) == lines)
    #expect(throws: (any Error).self) { try register.backup(to: path) }
  }

  @Test func `of a register that was meddled with no backup is made`() throws {
    let path = folder.path("copy.sqlite")
    try Exhibit.shared.get().copy(to: path)
    try Shell(path: path).meddle("UPDATE changes SET command = 'piet' WHERE id = 3")
    let error = #expect(throws: RegisterError.self) {
      try Register.reading(at: path).backup(to: folder.path("backup.sqlite"))
    }
    #expect(error?.description.contains("c3 itself (changes) is not what was recorded") == true)
    #expect(!folder.names.contains { $0.hasPrefix("backup") })
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let apply: @Sendable (inout [String]) -> Void

    init(_ what: String, _ message: String, _ apply: @escaping @Sendable (inout [String]) -> Void) {
      testDescription = what
      self.message = message
      self.apply = apply
    }
  }

  private static func export(_ register: Register) throws -> [String] {
    var bytes: [UInt8] = []
    _ = try register.export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func rebuild(_ lines: [String], at path: String) throws -> Seal? {
    let export = folder.path("export.jsonl")
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: export))
    return try Register.rebuild(at: path, from: .file(export), named: "export.jsonl")
  }
}
