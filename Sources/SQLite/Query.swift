/// A statement of SQL with its values.
///
/// A query is written as a literal, and whatever is interpolated is bound, never pasted:
///
///     let query: Query = "SELECT title FROM themes WHERE id = \(id)"
///
/// There is no way to make one from a string that the program did not contain when it was built.
public struct Query: ExpressibleByStringInterpolation, Sendable {
  /// The statement, with `?` where values are bound.
  public let sql: String
  /// The values, in the order of their places.
  public let values: [Value]

  /// Creates a query without values.
  public init(stringLiteral sql: StaticString) {
    self.sql = sql.description
    values = []
  }

  /// Creates a query from a literal with interpolated values.
  public init(stringInterpolation: StringInterpolation) {
    sql = stringInterpolation.sql
    values = stringInterpolation.values
  }

  /// Gathers the words and the values of a query.
  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = ""
    var values: [Value] = []

    /// Creates an empty interpolation with room for the words.
    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    /// Adds words of SQL.
    public mutating func appendLiteral(_ literal: StaticString) {
      sql += literal.description
    }

    /// Adds a place for a value, and binds the value to it.
    public mutating func appendInterpolation(_ value: some Storable) {
      sql += "?"
      values.append(value.stored)
    }

    /// Adds a part of a query, with its values.
    public mutating func appendInterpolation(_ part: Query) {
      sql += part.sql
      values += part.values
    }

    /// Adds words that the program contained when it was built, such as the name of a table.
    public mutating func appendInterpolation(words: StaticString) {
      sql += words.description
    }

    /// Adds a place for a value that may be missing, and binds the value or NULL to it.
    public mutating func appendInterpolation(_ value: (some Storable)?) {
      sql += "?"
      values.append(value?.stored ?? .null)
    }
  }
}
