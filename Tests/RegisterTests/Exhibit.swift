import Foundation
import Register

/// A register that has lived, made once for all tests that copy it and meddle with the copy.
struct Exhibit: @unchecked Sendable {
  let folder: TemporaryFolder
  let triggers: Shell.Triggers

  var path: String { folder.path("whole.sqlite") }

  static let shared = Result { try Exhibit() }

  private init() throws {
    folder = try TemporaryFolder()
    try Register.create(at: folder.path("whole.sqlite")) { try $0.live(changes: 121) }
    triggers = try Shell.Triggers(of: Shell(path: folder.path("whole.sqlite")))
  }

  /// Copies it over whatever stands at a path.
  func copy(to path: String) throws {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
    try FileManager.default.copyItem(atPath: self.path, toPath: path)
  }
}
