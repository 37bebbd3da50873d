import SQLite
import Testing

@Suite struct WatchingTests {
  let database: Database

  init() throws {
    database = try .inMemory()
    try database.run("CREATE TABLE notes (id INTEGER PRIMARY KEY, content TEXT) STRICT")
  }

  @Test func `what is run while one watches is told in order, as often as it is run`() throws {
    let run = try database.watching {
      try database.run("INSERT INTO notes (content) VALUES (\("a"))")
      try database.run("INSERT INTO notes (content) VALUES (\("b"))")
      _ = try database.first("SELECT content FROM notes WHERE id = \(2)") { row in
        try row.read(0, as: String.self)
      }
    }
    #expect(
      run.map(\.sql) == [
        "INSERT INTO notes (content) VALUES (?)", "INSERT INTO notes (content) VALUES (?)",
        "SELECT content FROM notes WHERE id = ?",
      ])
    #expect(run.last?.plan == ["SEARCH notes USING INTEGER PRIMARY KEY (rowid=?)"])
  }

  @Test func `nobody watches before and after`() throws {
    #expect(try database.watching {}.isEmpty)
    try database.run("DELETE FROM notes")
    #expect(try database.watching {}.isEmpty)
  }
}
