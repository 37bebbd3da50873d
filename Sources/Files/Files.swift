#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What is done to files as a whole: found, named, removed.
public enum Files {
  /// Whether something stands at a path.
  public static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether something stands at a path.
  ///
  /// - Throws: ``FileError`` where the system will not tell, such as in a closed folder.
  public static func isThere(_ path: String) throws(FileError) -> Bool {
    if exists(path) { return true }
    let error = lastError(path)
    guard error.isMissing else { throw error }
    return false
  }

  /// Whether the file at a path holds nothing, or is not there.
  public static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size == 0
  }

  /// How many names the file at a path has in its file system; 0 where there is none.
  public static func countOfNames(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_nlink) : 0
  }

  /// Whether a path is a link that leads to no file.
  public static func leadsNowhere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK && !exists(path)
  }

  /// Whether two paths lead to one file.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// How many bytes the file at a path has.
  ///
  /// - Throws: ``FileError``.
  public static func size(of path: String) throws(FileError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw lastError(path) }
    return Int(status.st_size)
  }

  /// Finds the path of a program in the folders of a search path, `PATH`; nothing where it is in none.
  public static func program(_ name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// Whether a file can be run as a program.
  public static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Whether the folder of a path lets new files in.
  public static func canWriteFolder(of path: String) -> Bool {
    access(folder(of: path), W_OK) == 0
  }

  /// The folder that a path is in.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path: the name without its folders.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Makes a folder, and those above it, where they are missing.
  ///
  /// - Throws: ``FileError``.
  public static func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !exists(path) else { return }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw lastError(path) }
  }

  /// Gives a finished file its name, unless the name is in use, and waits until that is on the disk.
  ///
  /// - Throws: ``FileError``; the file then still has its first name.
  public static func publish(_ path: String, as name: String) throws(FileError) {
    if link(path, name) == 0 {
      unlink(path)
    } else {
      let lacksLinks = [EPERM, ENOSYS, EOPNOTSUPP, EMLINK].contains(errno)
      guard lacksLinks, !exists(name), rename(path, name) == 0 else { throw lastError(name) }
    }
    synchronize(folder(of: name))
  }

  /// Waits until the names in a folder are on the disk; where a system cannot tell, nothing is lost.
  static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Removes a file where there is one.
  public static func remove(_ path: String) {
    unlink(path)
  }
}
