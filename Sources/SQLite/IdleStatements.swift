/// Prepared statements that nobody uses, kept for their next use: as many as ``mostStatements``.
///
/// The words of a statement vary with how many ids it looks among, so that without a bound a connection
/// that lives long would keep ever more. Where there are too many, the one goes that was used longest ago.
struct IdleStatements {
  /// No command runs as many different ones.
  static let mostStatements = 128

  private var kept: [String: (statement: Statement, use: Int)] = [:]
  private var uses = 0

  /// How many there are.
  var count: Int { kept.count }

  /// Takes a statement out; nothing where none with these words is kept.
  mutating func take(_ sql: String) -> Statement? {
    kept.removeValue(forKey: sql)?.statement
  }

  /// Keeps a statement.
  mutating func keep(_ statement: Statement, for sql: String) {
    uses += 1
    kept[sql] = (statement, uses)
    guard kept.count > Self.mostStatements else { return }
    if let oldest = kept.min(by: { $0.value.use < $1.value.use })?.key {
      kept.removeValue(forKey: oldest)
    }
  }
}
