import Foundation

/// A path in a fresh folder, which goes with its last reference.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init(_ name: String = "file.sqlite") {
    folder = FileManager.default.temporaryDirectory.appending(path: "stand-\(UUID())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: name).path(percentEncoded: false)
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}
