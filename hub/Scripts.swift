/// One step in the making of a hub: docs/hub.md.
public struct HubScript: Sendable {
  /// The version that the hub has after it, counted from 1.
  public let version: Int
  /// The name of its file, without the ending.
  public let name: String
  /// The SQL, as in the file.
  public let sql: String

  init(_ version: Int, _ name: String, _ bytes: [UInt8]) {
    self.version = version
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }

  /// All of them, oldest first.
  public static let all = [
    HubScript(1, "h01_tables", PackageResources.h01_tables_sql),
    HubScript(2, "h02_chain", PackageResources.h02_chain_sql),
    HubScript(3, "h03_append_only", PackageResources.h03_append_only_sql),
    HubScript(4, "h04_grants", PackageResources.h04_grants_sql),
  ]
}
