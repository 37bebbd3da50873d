import SQLite
import Testing

@Suite struct TransactionTests {
  struct Refusal: Error {}

  @Test func `what a transaction did before it failed is gone`() throws {
    let database = try table()
    #expect(throws: Refusal.self) {
      try database.writing {
        try database.run("INSERT INTO numbers VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count(database) == 0)
  }

  @Test func `a transaction can follow one that failed`() throws {
    let database = try table()
    try? database.writing { throw Refusal() }
    try database.writing { try database.run("INSERT INTO numbers VALUES (1)") }
    #expect(try count(database) == 1)
  }

  @Test func `a writer that finds the register locked says busy`() throws {
    let file = TemporaryFile()
    let first = try Database(at: file.path, access: .creating)
    try first.run("CREATE TABLE numbers (number INTEGER)")
    let second = try Database(at: file.path, access: .writing, waiting: 1)
    try first.writing {
      let error = #expect(throws: SQLiteError.self) { try second.writing {} }
      #expect(error?.reason == .busy)
    }
  }

  private func table() throws -> Database {
    let database = try Database.inMemory()
    try database.run("CREATE TABLE numbers (number INTEGER)")
    return database
  }

  private func count(_ database: Database) throws -> Int? {
    try database.first("SELECT count(*) FROM numbers") { try $0.read(0) }
  }
}
