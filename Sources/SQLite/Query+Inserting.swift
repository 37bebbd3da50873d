extension Query {
  /// Makes an INSERT of one row into a table whose columns are known only when the program runs.
  ///
  /// The names are quoted as identifiers (https://www.sqlite.org/lang_keywords.html); the values are
  /// bound. There must be as many of them as there are columns.
  public static func inserting(
    into table: String, columns: [String], values: [Value]
  ) -> Query {
    let names = columns.map(quoted).joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return Query(
      sql: "INSERT INTO \(quoted(table)) (\(names)) VALUES (\(places))", values: values)
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
