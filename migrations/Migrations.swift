/// One step in the schema's history.
public struct Migration: Sendable {
  /// The version that a register has after it, counted from 1.
  public let version: Int
  /// The name of its file, without the ending.
  public let name: String
  /// The SQL, byte for byte as in the file.
  public let bytes: [UInt8]

  /// All migrations, oldest first.
  public static let all: [Migration] = [
    Migration(version: 1, name: "v01_register", bytes: PackageResources.v01_register_sql),
    Migration(version: 2, name: "v02_append_only", bytes: PackageResources.v02_append_only_sql),
    Migration(version: 3, name: "v03_views", bytes: PackageResources.v03_views_sql),
  ]

  /// The SHA-256 of the schema that they make, in hexadecimal digits.
  ///
  /// It covers kind, name, table and words of all that is in `sqlite_schema`. With it a schema is known to be
  /// theirs without running them; `SchemaTests` runs them and says what it has to be.
  public static let schemaSHA256 =
    "c06edfe1ed9af7e02c4acd9f5dd4a040865dc22b7052797d14e08a7e3dab16f4"
}
