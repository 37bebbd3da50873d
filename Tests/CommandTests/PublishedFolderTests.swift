import Files
import Foundation
import Synchronization
import Testing

/// Two runs in one folder.
@Suite struct PublishedFolderTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  @Test func `of two runs one has the folder, until it is done`() throws {
    let path = command.path("site")
    var first: PublishedFolder? = try PublishedFolder(at: path)
    try first?.put("een.html", Array("1".utf8))
    #expect(throws: PublishedFolder.Refusal.busy) { try PublishedFolder(at: path) }
    try first?.finish()
    first = nil
    let second = try PublishedFolder(at: path)
    try second.put("een.html", Array("1".utf8))
    try second.finish()
    #expect(second.outcome.same == 1)
  }

  @Test func `of many runs that begin at once never two are at work`() async {
    let path = command.path("site")
    let atWork = AtWork()
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          for _ in 1...50 {
            do {
              let folder = try PublishedFolder(at: path)
              #expect(atWork.changed(by: 1) == 1)
              _ = atWork.changed(by: -1)
              try folder.finish()
            } catch PublishedFolder.Refusal.busy {
              continue
            } catch {
              Issue.record(error)
            }
          }
        }
      }
    }
  }

  /// How many runs are at work.
  private final class AtWork: Sendable {
    private let count = Mutex(0)

    func changed(by number: Int) -> Int {
      count.withLock { count in
        count += number
        return count
      }
    }
  }
}
