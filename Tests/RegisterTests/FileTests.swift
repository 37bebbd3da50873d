import AnnexSamples
import Dates
import Foundation
import Register
import Testing

@Suite struct FileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("het register.sqlite")
  }

  @Test func `a new register is one file that reads as empty`() throws {
    try Register.create(at: path) { _ in }
    #expect(folder.names == ["het register.sqlite"])
    #expect(try Register.reading(at: path).lines(from: Viewpoint(asOf: date("2026-01-01"))).isEmpty)
  }

  @Test func `where the first work fails there is no register, nor any part of one`() {
    #expect(throws: Unexpected.self) {
      try Register.create(at: path) { _ in throw Unexpected() }
    }
    #expect(folder.names == [])
  }

  @Test func `what stands at the path is never replaced`() throws {
    try Data("een brief".utf8).write(to: URL(filePath: path))
    #expect(throws: (any Error).self) { try Register.create(at: path) { _ in } }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("een brief".utf8))
    #expect(folder.names == ["het register.sqlite"])
  }

  @Test(arguments: ["-wal", "-journal"])
  func `what an earlier register left is not played back over a new one`(_ ending: String) throws {
    try Data("een log".utf8).write(to: URL(filePath: path + ending))
    let error = #expect(throws: RegisterError.self) { try Register.create(at: path) { _ in } }
    #expect(error?.reason == .unavailable)
    #expect(error?.description.contains("remains of a register that stood here") == true)
    #expect(folder.names == ["het register.sqlite\(ending)"])
  }

  @Test func `a folder that is not there is named`() {
    let error = #expect(throws: RegisterError.self) {
      try Register.create(at: folder.path("nergens/register.sqlite")) { _ in }
    }
    #expect(error?.description.hasPrefix("there is no folder") == true)
  }

  @Test func `a register that is not there is not made by opening it`() {
    for open in [Register.reading, Register.writing] {
      let error = #expect(throws: RegisterError.self) { try open(path) }
      #expect(error?.reason == .notFound)
      #expect(error?.description.contains("stand init") == true)
    }
    #expect(folder.names == [])
  }

  @Test(arguments: ["", "een brief", String(repeating: "x", count: 5000), "SQLite format 3\0"])
  func `a file that is no register is refused and left as it is`(_ content: String) throws {
    try Data(content.utf8).write(to: URL(filePath: path))
    for open in [Register.reading, Register.writing] {
      let error = #expect(throws: RegisterError.self) { try open(path) }
      #expect(error?.reason == .notFound)
      #expect(error?.description.contains("is not a register of stand") == true)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
  }

  @Test func `another program's database is refused and left as it is`() throws {
    _ = try Shell(path: path).run("CREATE TABLE notes (text); PRAGMA journal_mode = WAL")
    let before = try Data(contentsOf: URL(filePath: path))
    let error = #expect(throws: RegisterError.self) { try Register.writing(at: path) }
    #expect(error?.description.contains("a database of another program") == true)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(folder.names == ["het register.sqlite"])
  }

  @Test func `a register of a newer stand is refused and left as it is`() throws {
    try Register.create(at: path) { _ in }
    _ = try Shell(path: path).run("PRAGMA user_version = 99")
    let before = try Data(contentsOf: URL(filePath: path))
    for open in [Register.reading, Register.writing] {
      let error = #expect(throws: RegisterError.self) { try open(path) }
      #expect(error?.reason == .unavailable)
      #expect(error?.description.contains("made by a newer stand") == true)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a register whose migrations are others is refused`() throws {
    try Register.create(at: path) { _ in }
    _ = try Shell(path: path).run(
      """
      DROP TRIGGER migrations_update;
      UPDATE migrations SET sha256 = zeroblob(32) WHERE version = 2
      """)
    let error = #expect(throws: RegisterError.self) { try Register.reading(at: path) }
    #expect(error?.reason == .content)
    #expect(error?.description.contains("its migrations are not the ones of this stand") == true)
    #expect(error?.description.contains("write it out with the build that made it") == true)
    #expect(error?.description.contains("`stand rebuild register.jsonl`") == true)
  }

  @Test func `a register that stopped halfway its migrations is brought up to date`() throws {
    try Register.create(at: path) { _ in }
    _ = try Shell(path: path).run(
      """
      DROP TRIGGER migrations_delete;
      DELETE FROM migrations WHERE version >= 3;
      DROP VIEW notifications_by_line;
      DROP VIEW signals_over_time;
      DROP VIEW status_history;
      DROP VIEW lines_now;
      PRAGMA user_version = 2;
      CREATE TRIGGER migrations_delete BEFORE DELETE ON migrations BEGIN
        SELECT RAISE(ABORT, 'migrations is append-only: nothing is deleted');
      END
      """)
    let error = #expect(throws: RegisterError.self) { try Register.reading(at: path) }
    #expect(error?.description.contains("made by an older stand") == true)
    _ = try Register.writing(at: path)
    #expect(try Shell(path: path).lines("SELECT count(*) FROM lines_now") == ["0"])
    _ = try Register.reading(at: path)
  }
}
