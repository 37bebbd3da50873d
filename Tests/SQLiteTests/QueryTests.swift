import SQLite
import Testing

@Suite struct QueryTests {
  let database: Database

  init() throws {
    database = try .inMemory()
    try database.run("CREATE TABLE notes (id INTEGER PRIMARY KEY, content ANY) STRICT")
  }

  @Test func `only so many statements stay prepared, and those that are used stay`() throws {
    for number in 1...1000 {
      let places = (1...(number % 400 + 1)).reduce("0" as Query) { "\($0), \($1)" }
      _ = try database.all("SELECT id FROM notes WHERE id IN (\(places))") { _ in 0 }
      _ = try database.all("SELECT count(*) FROM notes") { _ in 0 }
    }
    #expect(database.idleStatements <= 128)
    let prepared = database.idleStatements
    _ = try database.all("SELECT count(*) FROM notes") { _ in 0 }
    #expect(database.idleStatements == prepared)
  }

  @Test func `what is interpolated is bound, never read as SQL`() throws {
    let hostile = "'); DROP TABLE notes; --"
    let query: Query = "INSERT INTO notes (content) VALUES (\(hostile))"
    #expect(query.sql == "INSERT INTO notes (content) VALUES (?)")
    try database.run(query)
    #expect(try contents(String.self) == [hostile])
  }

  @Test(arguments: ["", "één", "a\u{0}b", "e\u{301}", "🏛️\n\t"])
  func `text comes back byte for byte`(_ text: String) throws {
    try database.run("INSERT INTO notes (content) VALUES (\(text))")
    let back = try #require(try contents(String.self).first)
    #expect(Array(back.utf8) == Array(text.utf8))
  }

  @Test(arguments: [[], [0], [0xff, 0x00, 0x80]] as [[UInt8]])
  func `bytes come back as they were`(_ bytes: [UInt8]) throws {
    try database.run("INSERT INTO notes (content) VALUES (\(bytes))")
    #expect(try contents([UInt8].self) == [bytes])
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
  func `integers come back whole`(_ number: Int64) throws {
    try database.run("INSERT INTO notes (content) VALUES (\(number))")
    #expect(try contents(Int64.self) == [number])
  }

  @Test func `nothing is NULL, and an empty text is not`() throws {
    let missing: String? = nil
    try database.run("INSERT INTO notes (content) VALUES (\(missing)), (\("" as String?))")
    let back = try database.all("SELECT content FROM notes ORDER BY id") { row in
      try row.read(0, as: String?.self)
    }
    #expect(back == [nil, ""])
  }

  @Test func `NULL read as a text is an error that names the column and the statement`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.first("SELECT NULL AS title") { try $0.read(0, as: String.self) }
    }
    #expect(error?.description.contains("column title holds no String") == true)
    #expect(error?.sql == "SELECT NULL AS title")
  }

  @Test(arguments: [-1, 1]) func `a column that is not there is an error`(_ position: Int) {
    #expect(throws: SQLiteError.self) {
      try database.first("SELECT 1") { try $0.read(position, as: Int.self) }
    }
    #expect(throws: SQLiteError.self) {
      try database.first("SELECT 1") { try $0.read(position, as: Int?.self) }
    }
  }

  @Test func `text that is not UTF-8 is an error, never mended unseen`() throws {
    try database.run("INSERT INTO notes (content) VALUES (CAST(x'ff41' AS TEXT))")
    #expect(throws: SQLiteError.self) { try contents(String.self) }
  }

  @Test func `a query can run within the rows of the same query`() throws {
    try database.run("INSERT INTO notes (content) VALUES (1), (2)")
    var pairs: [[Int]] = []
    try database.visit("SELECT id FROM notes ORDER BY id") { outer in
      let left: Int = try outer.read(0)
      try database.visit("SELECT id FROM notes ORDER BY id") { inner in
        pairs.append([left, try inner.read(0)])
      }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `an INSERT gives the id of its row`() throws {
    #expect(try database.insert("INSERT INTO notes (content) VALUES ('a')") == 1)
    #expect(try database.insert("INSERT INTO notes (content) VALUES ('b')") == 2)
  }

  private func contents<Content: Storable>(_ type: Content.Type) throws -> [Content] {
    try database.all("SELECT content FROM notes ORDER BY id") { try $0.read(0) }
  }
}
