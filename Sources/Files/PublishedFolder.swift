#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder of files that belong to one another, made anew as a whole: whoever reads it meanwhile meets whole files, and
/// no name that leads nowhere.
///
/// New files come first, to which nothing leads yet; then what is other takes the place of what was, in the order in
/// which it was given; then what is no longer given goes. A file whose bytes stay is not touched. It keeps a list of its
/// files in the folder, and touches no other: a folder with a file that it did not make is refused. Nothing waits for
/// the disk, for all of it can be made again.
public final class PublishedFolder {
  private let path: String
  /// Is locked as long as this run lasts.
  private let lock: Int32
  /// Where files wait until all of them are made.
  private let waiting: String
  /// The files of an earlier run.
  private let before: Set<String>
  private var given: Set<String> = []
  private var changed: [(name: String, waiting: String)] = []
  private var listed: Set<String>
  /// What was done so far.
  public private(set) var outcome = Outcome()

  /// How many files were made, replaced, left as they were, and removed.
  public struct Outcome: Hashable, Sendable {
    /// Files that were not there.
    public fileprivate(set) var new = 0
    /// Files that had other bytes.
    public fileprivate(set) var changed = 0
    /// Files that had the same bytes.
    public fileprivate(set) var same = 0
    /// Files that are no longer given.
    public fileprivate(set) var removed = 0
  }

  private static let list = ".stand-site"
  private static let waitingMark = ".stand-waiting-"

  /// Opens the folder, or makes it.
  ///
  /// - Throws: ``FileError``, or ``Refusal`` for a folder that is not its own, or in which another run works.
  public init(at path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if try !Files.isThere(path) { try Self.makeFolders(path) }
    var state = stat()
    guard stat(path, &state) == 0 else { throw lastError(path) }
    guard state.st_mode & S_IFMT == S_IFDIR else { throw Refusal.noFolder }
    let lock = try Self.lock(path)
    let before: Set<String>
    do {
      before = try Self.files(listedIn: path)
      try Self.tidy(path)
      let foreign = Self.foreign(in: path, besides: before)
      guard foreign.isEmpty else { throw Refusal.foreign(foreign) }
    } catch {
      close(lock)
      throw error
    }
    self.path = path
    self.lock = lock
    self.before = before
    listed = before
    waiting = "\(path)/\(Self.waitingMark)\(processID())"
    guard mkdir(waiting, 0o700) == 0 else { throw lastError(waiting) }
  }

  deinit {
    Self.removeAll(waiting)
    close(lock)
  }

  /// Why a folder is not written to.
  public enum Refusal: Error, Hashable, Sendable {
    /// It has files that were not made here: some of them, by their names.
    case foreign([String])
    /// Another process writes to it.
    case busy
    /// It is no folder.
    case noFolder
  }

  /// Gives a file its content: at once where it is new, and else when all of it is finished.
  ///
  /// - Parameter name: Its path below the folder.
  /// - Throws: ``FileError``.
  public func put(_ name: String, _ bytes: [UInt8]) throws {
    if before.contains(name), !given.contains(name), Self.holds("\(path)/\(name)", bytes) {
      given.insert(name)
      outcome.same += 1
      return
    }
    try put(name) { sink in try sink(bytes) }
  }

  /// Gives a file its content, piece by piece.
  public func put(
    _ name: String, writing write: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard given.insert(name).inserted else { return }
    let target = "\(path)/\(name)"
    let file = "\(waiting)/\(given.count)"
    do {
      try Self.fill(file, write)
    } catch let error as FileError where error.path == file {
      // Where a file waits is nobody's concern.
      throw FileError(target, number: error.number)
    }
    if before.contains(name), try Self.isSame(file, target) {
      unlink(file)
      outcome.same += 1
      return
    }
    var state = stat()
    if lstat(target, &state) == 0 {
      changed.append((name, file))
      return
    }
    // It is listed first, so that a run that is stopped leaves no file that nobody knows.
    if listed.insert(name).inserted { try Self.append("\(name)\n", to: "\(path)/\(Self.list)") }
    try Self.makeFolders(Files.folder(of: target))
    guard rename(file, target) == 0 else { throw lastError(target) }
    outcome.new += 1
  }

  /// Puts what is other in its place, and removes what was not given.
  ///
  /// - Throws: ``FileError``.
  public func finish() throws {
    for (name, file) in changed {
      let target = "\(path)/\(name)"
      guard rename(file, target) == 0 else { throw lastError(target) }
      outcome.changed += 1
    }
    for name in before.subtracting(given).sorted() {
      let target = "\(path)/\(name)"
      guard unlink(target) == 0 || errno == ENOENT else { throw lastError(target) }
      outcome.removed += 1
      var folder = Files.folder(of: name)
      // A folder with other files in it stays.
      while folder != ".", rmdir("\(path)/\(folder)") == 0 { folder = Files.folder(of: folder) }
    }
    let list = given.sorted().map { $0 + "\n" }.joined()
    let file = "\(waiting)/list"
    try Self.fill(file) { sink in try sink(Array(list.utf8)) }
    let target = "\(path)/\(Self.list)"
    guard try !Self.isSame(file, target) else { return }
    guard rename(file, target) == 0 else { throw lastError(target) }
  }
}

extension PublishedFolder {
  /// The files of an earlier run, by the list that it kept.
  ///
  /// A name that leads out of the folder is none.
  private static func files(listedIn path: String) throws -> Set<String> {
    let list = "\(path)/\(Self.list)"
    guard try Files.isThere(list) else { return [] }
    let bytes = try Input.file(list).read(atMost: 1 << 28)
    return Set(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter {
        $0.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !["", ".", ".."].contains($0) }
      })
  }

  /// Locks the folder, before anything in it is looked at, until what is returned is closed: of two runs that begin at
  /// once one has it.
  private static func lock(_ path: String) throws -> Int32 {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw lastError(path) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(folder)
      throw Refusal.busy
    }
    // Where a share knows no locks, the folders of runs that wait are what tells of others.
    return folder
  }

  /// Removes what runs that were stopped left waiting.
  private static func tidy(_ path: String) throws {
    for name in Files.names(in: path) where name.hasPrefix(waitingMark) {
      if let process = Int32(name.dropFirst(waitingMark.count)), process != processID(),
        isRunning(process: process)
      {
        throw Refusal.busy
      }
      removeAll("\(path)/\(name)")
    }
  }

  /// Some of the files in a folder that are not of a list; links count as such, wherever they lead.
  private static func foreign(in path: String, besides known: Set<String>) -> [String] {
    var found: [String] = []
    func look(in folder: String) {
      for name in Files.names(in: folder.isEmpty ? path : "\(path)/\(folder)").sorted()
      where name != "." && name != ".." && found.count < 5 {
        let own = folder.isEmpty ? name : "\(folder)/\(name)"
        var state = stat()
        guard lstat("\(path)/\(own)", &state) == 0 else { continue }
        switch state.st_mode & S_IFMT {
        case S_IFDIR: look(in: own)
        case S_IFREG where own == list || known.contains(own): break
        default: found.append(own)
        }
      }
    }
    look(in: "")
    return found
  }
}
