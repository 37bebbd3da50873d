public import Foundation

/// The annex that the project keeps in `seed/`.
public enum Seed {
  /// The folder of the project.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The annex's file.
  public static let path =
    root.appending(path: "seed/verbetermaatregelen-invordering-toeslagen.txt")
    .path(percentEncoded: false)

  /// The annex, byte for byte.
  public static func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// The annex as text.
  public static func text() throws -> String {
    String(decoding: try bytes(), as: UTF8.self)
  }
}
