package import SQLite

extension Register {
  /// Does something with the register, and gives the statements that it ran.
  ///
  /// It is for tests: no question may take more statements, or read more, than the answer needs.
  ///
  /// - Throws: What the body throws.
  package func statements(of body: () throws -> Void) throws -> [RunStatement] {
    try database.watching(body)
  }
}
