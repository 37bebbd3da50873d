extension Database {
  /// Whether two results have the same rows in the same order, value by value and byte by byte.
  ///
  /// Both are read side by side and in one pass, so neither needs to fit in memory.
  ///
  /// - Throws: ``SQLiteError``.
  public func isSame(_ query: Query, as other: Query) throws -> Bool {
    let left = try cursor(query)
    let right = try cursor(other)
    while true {
      let (hasLeft, hasRight) = (try left.advance(), try right.advance())
      guard hasLeft, hasRight else { return hasLeft == hasRight }
      let isSame = try left.read { row in try right.read { other in row.isSame(as: other) } }
      guard isSame == true else { return false }
    }
  }
}
