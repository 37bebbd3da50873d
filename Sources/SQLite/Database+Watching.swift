/// A statement that was run, and how SQLite goes about it.
package struct RunStatement: Hashable, Sendable {
  /// The statement, with `?` where values were bound.
  package let sql: String
  /// What SQLite reads to answer it, step by step.
  ///
  /// The form is that of https://www.sqlite.org/eqp.html
  package let plan: [String]
}

extension Database {
  /// Does something, and gives the statements that it ran, in order.
  ///
  /// It is for tests, which hold them against what a question may cost. Scripts are not among them, nor is
  /// what triggers do.
  ///
  /// - Throws: ``SQLiteError``, or what the body throws.
  package func watching(_ body: () throws -> Void) throws -> [RunStatement] {
    watched = []
    defer { watched = nil }
    try body()
    let run = watched ?? []
    watched = nil
    return try run.map { sql in RunStatement(sql: sql, plan: try plan(of: sql)) }
  }

  private func plan(of sql: String) throws -> [String] {
    let explanation = "EXPLAIN QUERY PLAN " + sql
    let statement = try Statement(explanation, on: connection)
    var steps: [String] = []
    while try statement.step(sql: explanation) {
      steps.append(try Row(of: statement.pointer).read(3))
    }
    return steps
  }
}
