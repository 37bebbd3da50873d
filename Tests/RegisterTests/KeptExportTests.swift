import Files
import Foundation
import Register
import Testing

/// Exports that earlier builds made: each makes its register again, to the same hashes, for ever.
///
/// A build that changes what is exported adds one of its own to `Kept/`. None is ever made anew.
@Suite struct KeptExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    // Names in rows of their own, Kamerstukken with salt: the first whose form lasts.
    ("one-moment", "79068a38e92ebc650688ab422434e6a7ea8d07ed7a9d45731bd06dfecfee2899", 17)
  ])
  func `an export that was kept makes the same register again`(
    _ name: String, _ head: String, _ changes: Int
  ) throws {
    let kept = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Kept/\(name).jsonl").path(percentEncoded: false)
    let path = folder.path("again.sqlite")
    let seal = try Register.rebuild(at: path, from: Input.file(kept), named: name)
    #expect(seal?.hash.description == head)
    #expect(seal?.change == changes)
    // The other verifier looks at it when the folder goes.
    #expect(try Register.reading(at: path).verify().findings == [])
  }
}
