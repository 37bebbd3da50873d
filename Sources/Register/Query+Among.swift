internal import SQLite

extension Query {
  /// A condition that something is among the ids that a query gives; no condition where there is no query.
  ///
  /// - Parameter start: What the condition begins with: `AND line.id`.
  static func among(_ ids: Query?, _ start: StaticString) -> Query {
    guard let ids else { return "" }
    return "\(words: start) IN (\(ids))"
  }
}
