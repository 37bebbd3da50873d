internal import SQLite

extension Query {
  /// Ids to look among, each in a place of its own.
  static func ids(_ ids: Set<Int>) -> Query {
    let ids = ids.sorted().map { "\($0)" as Query }
    return ids.dropFirst().reduce(ids.first ?? "") { "\($0), \($1)" }
  }

  /// A condition that something is among ids: a list, or a query that gives them.
  ///
  /// No condition where there are none to look among.
  ///
  /// - Parameter start: What the condition begins with: `AND line.id`.
  static func among(_ ids: Query?, _ start: StaticString) -> Query {
    guard let ids else { return "" }
    return "\(words: start) IN (\(ids))"
  }
}
