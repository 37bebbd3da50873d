internal import SQLite

extension Snapshot {
  /// Finds the one measure that a person names, as ``Directory/measure(named:)`` does among all.
  ///
  /// Where the name is a code, only the measures that ever had it are read.
  ///
  /// - Parameter change: As it was known after this change; by default after the newest.
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func measure(
    named name: String, knownAt change: Int = .max
  ) throws -> Directory.Entry {
    if let coded = try EverCoded(name)?.found(in: database) {
      let directory = try directory(of: .ids(coded), knownAt: change)
      if let measure = try directory.measure(coded: name) { return measure }
    }
    return try directory(knownAt: change).measure(named: name)
  }
}
