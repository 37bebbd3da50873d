import SQLite
import Testing

@Suite struct ConnectionTests {
  @Test(arguments: ["plain", "with space", "100% #1?x=y", "één & ander", "a+b;c"])
  func `a database opens at any path`(_ name: String) throws {
    let file = TemporaryFile(name)
    do {
      let database = try Database(at: file.path, access: .creating)
      try database.run("CREATE TABLE numbers (number INTEGER)")
    }
    #expect(file.exists)
    let tables: String? = try Database(at: file.path, access: .reading)
      .first("SELECT name FROM sqlite_schema") { try $0.read(0) }
    #expect(tables == "numbers")
  }

  @Test func `opening a file that is not there makes none`() {
    let file = TemporaryFile()
    for access in [Database.Access.reading, .readingImmutable, .writing] {
      #expect(throws: SQLiteError.self) { try Database(at: file.path, access: access) }
    }
    #expect(!file.exists)
  }

  @Test func `a connection that reads cannot write`() throws {
    let file = TemporaryFile()
    try Database(at: file.path, access: .creating).run("CREATE TABLE numbers (number INTEGER)")
    let error = #expect(throws: SQLiteError.self) {
      try Database(at: file.path, access: .reading).run("DELETE FROM numbers")
    }
    #expect(error?.reason == .readOnly)
  }

  @Test func `foreign keys hold`() throws {
    let database = try Database.inMemory()
    try database.run(
      script: """
        CREATE TABLE parents (id INTEGER PRIMARY KEY);
        CREATE TABLE children (parent INTEGER REFERENCES parents (id));
        """)
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO children VALUES (1)")
    }
    #expect(error?.reason == .constraint)
  }

  @Test func `a name in double quotes is never read as a string`() throws {
    #expect(throws: SQLiteError.self) { try Database.inMemory().run("SELECT \"no such name\"") }
  }

  @Test func `the schema cannot be rewritten by SQL`() throws {
    let database = try Database.inMemory()
    try database.run("CREATE TABLE numbers (number INTEGER)")
    #expect(throws: SQLiteError.self) {
      try database.run(script: "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")
    }
  }

  @Test func `an error carries SQLite's code and the statement`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try Database.inMemory().run("SELECT * FROM nowhere")
    }
    #expect(error?.code == 1)
    #expect(error?.sql == "SELECT * FROM nowhere")
    #expect(error?.message == "no such table: nowhere")
  }
}
